import { Badge } from '../../design/badge.js';
import { Section } from '../../design/page.js';
import { Table, type Column } from '../../design/table.js';
import { francs } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import type { CaseFile } from './case-file.js';

type Line = NonNullable<CaseFile['plan']>['lines'][number];

/** The plan in force, line by line. */
export function Plan({ file: { plan } }: { readonly file: CaseFile }) {
  const say = useWords();
  if (!plan)
    return (
      <Section title={say('case.plan')}>
        <p>{say('case.planNone')}</p>
      </Section>
    );
  const columns: readonly Column<Line>[] = [
    { key: 'kind', title: say('case.kind'), cell: ({ kind }) => say(`codes.assistanceKinds.${kind}`) },
    { key: 'amount', title: say('case.amount'), figure: true, cell: ({ amount }) => francs(amount) },
  ];
  return (
    <Section
      title={say('case.plan')}
      aside={
        <Badge mood={plan.status === 'approved' ? 'good' : plan.status === 'returned' ? 'stop' : 'wait'}>
          {say(`case.planStatuses.${plan.status}`)}
        </Badge>
      }
    >
      <p>
        {plan.title ?? say('table.none')} · {say(`codes.sectors.${plan.sector}`)} ·{' '}
        {say('case.planVersion', { version: plan.version })} · {say('case.total')}{' '}
        <strong>{francs(plan.total)}</strong>
      </p>
      <Table
        caption={say('case.plan')}
        columns={columns}
        rows={plan.lines}
        idOf={({ lineId }) => String(lineId)}
      />
    </Section>
  );
}
