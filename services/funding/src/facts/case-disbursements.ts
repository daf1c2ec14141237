import type { disbursementEvents, EventsOf } from '@kosegin/contracts';
import type { RecordedEvent } from '@kosegin/event-sourcing';
import type { Projection } from '@kosegin/projections';

type DisbursementEvent = EventsOf<typeof disbursementEvents>;

/** The disbursements of a case on which money may still move. */
export interface CaseDisbursements {
  readonly live: readonly string[];
}

export const CASE_DISBURSEMENTS = 'funding.case-disbursements';

const TYPES = [
  'DisbursementRequested',
  'VisaRefused',
  'PaymentMade',
  'DisbursementCancelled',
] as const satisfies readonly DisbursementEvent['type'][];

function evolve(document: CaseDisbursements | null, recorded: RecordedEvent): CaseDisbursements | null {
  const { type, data } = recorded as RecordedEvent &
    Extract<DisbursementEvent, { type: (typeof TYPES)[number] }>;
  const others = (document?.live ?? []).filter((one) => one !== data.disbursementId);
  if (type !== 'DisbursementRequested') return others.length > 0 ? { live: others } : null;
  // In the order of the ids, so that the document is the same whatever the order in which the files' events arrive.
  return { live: [...others, data.disbursementId].sort() };
}

export const caseDisbursements: Projection<CaseDisbursements> = {
  collection: { name: CASE_DISBURSEMENTS, indexes: [] },
  version: 1,
  types: TYPES,
  keys: ({ metadata: { caseId } }) => (caseId ? [caseId] : []),
  evolve,
};
