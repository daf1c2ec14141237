import { Link } from '@tanstack/react-router';
import { useAskPages } from '../../api/ask.js';
import type { AnswerOf } from '../../api/routes.js';
import { Badge } from '../../design/badge.js';
import { Section } from '../../design/page.js';
import { Pages } from '../../design/pages.js';
import { Table, type Column } from '../../design/table.js';
import { useMoment } from '../../time/moment.js';
import { untilOf } from '../../time/until.js';
import { day, daysBetween } from '../../words/format.js';
import { nameOf } from '../../words/name.js';
import { useWords } from '../../words/words.js';
import type { WorkList } from './lists.js';

type Row = AnswerOf<'/api/v1/visits'>['items'][number];

/** Visits that have fallen due, or will. */
export function VisitList({ list }: { readonly list: Extract<WorkList, { kind: 'visits' }> }) {
  const say = useWords();
  const until = untilOf(useMoment());
  const visits = useAskPages('/api/v1/visits', { query: list.query });
  const due = ({ visit: { dueOn } }: Row) => {
    if (!dueOn) return say('table.none');
    const late = daysBetween(dueOn, until);
    return late > 0 ? <Badge mood="stop">{say('time.overdue', { count: late })}</Badge> : day(dueOn);
  };
  const columns: readonly Column<Row>[] = [
    {
      key: 'file',
      title: say('work.file'),
      cell: (row) => (
        <Link to="/cases/$caseId" params={{ caseId: row.caseId }}>
          {nameOf(row, row.caseId)}
        </Link>
      ),
    },
    {
      key: 'asked',
      title: say('work.asked'),
      cell: ({ visit }) => say(`work.lists.${list.words}.act`, { month: visit.month }),
    },
    {
      key: 'region',
      title: say('work.region'),
      cell: ({ region }) => (region ? say(`codes.regions.${region}`) : say('table.none')),
    },
    { key: 'due', title: say('work.due'), figure: true, cell: due },
  ];
  const title = say(`work.lists.${list.words}.title`);
  return (
    <Section title={title}>
      <Pages of={visits} empty={<p>{say('work.empty')}</p>}>
        {(rows) => <Table caption={title} columns={columns} rows={rows} idOf={({ visit }) => visit.id} />}
      </Pages>
    </Section>
  );
}
