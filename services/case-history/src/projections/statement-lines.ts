import { statementEvents, type DataOf, type EventsOf } from '@kosegin/contracts';
import type { RecordedEvent } from '@kosegin/event-sourcing';
import type { Projection } from '@kosegin/projections';
import type { Recorded } from './recorded.js';

export const STATEMENT_LINES = 'case-history.statement-lines';

/** A line of a bank's or operator's statement, and the act that matched it. */
export interface StatementLineDocument {
  readonly line: Omit<DataOf<typeof statementEvents.StatementLineImported>, 'statementLineId'> | null;
  readonly matched: Recorded<typeof statementEvents.StatementLineMatched> | null;
  readonly state: 'unmatched' | 'matched';
}

function evolve(document: StatementLineDocument | null, recorded: RecordedEvent): StatementLineDocument {
  const event = recorded as RecordedEvent & EventsOf<typeof statementEvents>;
  switch (event.type) {
    case 'StatementLineImported': {
      const { statementLineId: _, ...line } = event.data;
      return { line, matched: null, state: 'unmatched' };
    }
    case 'StatementLineMatched':
      return { line: document?.line ?? null, matched: event, state: 'matched' };
  }
}

export const statementLines: Projection<StatementLineDocument> = {
  collection: { name: STATEMENT_LINES, indexes: ['state', 'line.account', 'line.bookedOn'] },
  version: 1,
  types: Object.keys(statementEvents),
  keys: ({ data }) => [(data as { statementLineId: string }).statementLineId],
  evolve,
};
