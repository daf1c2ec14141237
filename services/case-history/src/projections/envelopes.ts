import { envelopeEvents, type DataOf, type EventsOf } from '@kosegin/contracts';
import type { RecordedEvent } from '@kosegin/event-sourcing';
import type { Projection } from '@kosegin/projections';

export const ENVELOPES = 'case-history.envelopes';

type Opened = DataOf<typeof envelopeEvents.EnvelopeOpened>;

/** An envelope as opened; what is taken from it stands with the disbursements. */
export interface EnvelopeDocument {
  readonly revision: number;
  readonly opening: Pick<Opened, 'edition' | 'amount' | 'fiscalYear' | 'cutOff'> | null;
  readonly closed: boolean;
}

function evolve(document: EnvelopeDocument | null, recorded: RecordedEvent): EnvelopeDocument {
  const event = recorded as RecordedEvent & EventsOf<typeof envelopeEvents>;
  const { opening, closed } = document ?? { opening: null, closed: false };
  const { revision } = event;
  switch (event.type) {
    case 'EnvelopeOpened': {
      const { edition, amount, fiscalYear, cutOff } = event.data;
      return { revision, opening: { edition, amount, fiscalYear, cutOff }, closed };
    }
    case 'ExerciseClosed':
      return { revision, opening, closed: true };
    default:
      return { revision, opening, closed };
  }
}

export const envelopes: Projection<EnvelopeDocument> = {
  collection: { name: ENVELOPES, indexes: ['opening.cutOff'] },
  version: 1,
  types: Object.keys(envelopeEvents),
  keys: ({ data }) => [(data as { envelopeId: string }).envelopeId],
  evolve,
};
