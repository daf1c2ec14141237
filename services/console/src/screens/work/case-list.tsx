import { Link } from '@tanstack/react-router';
import { useAskPages } from '../../api/ask.js';
import type { AnswerOf } from '../../api/routes.js';
import { Section } from '../../design/page.js';
import { Pages } from '../../design/pages.js';
import { Table, type Column } from '../../design/table.js';
import { useMoment } from '../../time/moment.js';
import { untilOf } from '../../time/until.js';
import { daysBetween, inDays } from '../../words/format.js';
import { nameOf } from '../../words/name.js';
import { useWords } from '../../words/words.js';
import type { WorkList } from './lists.js';

type Row = AnswerOf<'/api/v1/cases'>['items'][number];

/** Cases that stand where somebody has to act. */
export function CaseList({ list }: { readonly list: Extract<WorkList, { kind: 'cases' }> }) {
  const say = useWords();
  const until = untilOf(useMoment());
  const cases = useAskPages('/api/v1/cases', { query: list.query });
  const columns: readonly Column<Row>[] = [
    {
      key: 'file',
      title: say('work.file'),
      cell: (row) => (
        <Link to="/cases/$caseId" params={{ caseId: row.id }}>
          {nameOf(row, row.id)}
        </Link>
      ),
    },
    { key: 'asked', title: say('work.asked'), cell: () => say(`work.lists.${list.words}.act`) },
    { key: 'region', title: say('work.region'), cell: ({ region }) => say(`codes.regions.${region}`) },
    {
      key: 'waits',
      title: say('work.waits'),
      figure: true,
      cell: ({ since }) => inDays(daysBetween(since, until)),
    },
  ];
  const title = say(`work.lists.${list.words}.title`);
  return (
    <Section title={title}>
      <Pages of={cases} empty={<p>{say('work.empty')}</p>}>
        {(rows) => <Table caption={title} columns={columns} rows={rows} idOf={({ id }) => id} />}
      </Pages>
    </Section>
  );
}
