import { Link } from '@tanstack/react-router';
import type { AnswerOf } from '../../api/routes.js';
import { CaseBadge } from '../../design/case-badge.js';
import { Table, type Column } from '../../design/table.js';
import { useMoment } from '../../time/moment.js';
import { untilOf } from '../../time/until.js';
import { day, daysBetween, inDays } from '../../words/format.js';
import { nameOf } from '../../words/name.js';
import { useWords } from '../../words/words.js';

type Row = AnswerOf<'/api/v1/cases'>['items'][number];

/** Cases to compare, one a line. */
export function CaseTable({ rows }: { readonly rows: readonly Row[] }) {
  const say = useWords();
  const until = untilOf(useMoment());
  const none = say('table.none');
  const columns: readonly Column<Row>[] = [
    {
      key: 'person',
      title: say('cases.person'),
      cell: (row) => (
        <Link to="/cases/$caseId" params={{ caseId: row.id }}>
          {nameOf(row, row.id)}
        </Link>
      ),
    },
    { key: 'standing', title: say('cases.standing'), cell: ({ status }) => <CaseBadge status={status} /> },
    {
      key: 'since',
      title: say('cases.since'),
      figure: true,
      cell: ({ since }) => inDays(daysBetween(since, until)),
    },
    { key: 'region', title: say('cases.region'), cell: ({ region }) => say(`codes.regions.${region}`) },
    {
      key: 'sector',
      title: say('cases.sector'),
      cell: ({ sector }) => (sector ? say(`codes.sectors.${sector}`) : none),
    },
    {
      key: 'worker',
      title: say('cases.worker'),
      cell: ({ workerId }) => workerId ?? say('cases.unassigned'),
    },
    { key: 'due', title: say('cases.due'), figure: true, cell: ({ dueOn }) => (dueOn ? day(dueOn) : none) },
  ];
  return <Table caption={say('cases.title')} columns={columns} rows={rows} idOf={({ id }) => id} />;
}
