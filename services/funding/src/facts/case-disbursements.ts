import type { disbursementEvents, EventsOf } from '@kosegin/contracts';
import type { RecordedEvent } from '@kosegin/event-sourcing';
import type { Projection } from '@kosegin/projections';

type DisbursementEvent = EventsOf<typeof disbursementEvents>;

export interface DisbursementOfCase {
  readonly disbursementId: string;
  /** One envelope is one edition. */
  readonly envelopeId: string;
  /** Money may still move on it. */
  readonly live: boolean;
  /** How far its cheque has come; whether the bank has paid it makes no difference. */
  readonly cheque: 'none' | 'issued' | 'handed_over';
}

/** The disbursements asked for on a case, and how far each has come. */
export interface CaseDisbursements {
  readonly disbursements: readonly DisbursementOfCase[];
}

export const CASE_DISBURSEMENTS = 'funding.case-disbursements';

const TYPES = [
  'DisbursementRequested',
  'VisaRefused',
  'ChequeIssued',
  'ChequeHandedOver',
  'ChequeVoided',
  'PaymentMade',
  'DisbursementCancelled',
] as const satisfies readonly DisbursementEvent['type'][];

function evolve(document: CaseDisbursements | null, recorded: RecordedEvent): CaseDisbursements {
  const event = recorded as RecordedEvent & DisbursementEvent;
  const { disbursementId } = event.data;
  const disbursements = document?.disbursements ?? [];
  const known = disbursements.find((one) => one.disbursementId === disbursementId) ?? {
    disbursementId,
    envelopeId: '',
    live: true,
    cheque: 'none',
  };
  // In the order of the ids, so that the document is the same whatever the order in which the files' events arrive.
  const others = disbursements.filter((one) => one !== known);
  return {
    disbursements: [...others, after(known, event)].sort((a, b) =>
      a.disbursementId < b.disbursementId ? -1 : 1,
    ),
  };
}

function after(one: DisbursementOfCase, event: DisbursementEvent): DisbursementOfCase {
  switch (event.type) {
    case 'DisbursementRequested':
      return { ...one, envelopeId: event.data.envelopeId };
    case 'ChequeIssued':
      return { ...one, cheque: 'issued' };
    case 'ChequeHandedOver':
      return { ...one, cheque: 'handed_over' };
    case 'ChequeVoided':
      return { ...one, cheque: 'none' };
    case 'VisaRefused':
    case 'PaymentMade':
    case 'DisbursementCancelled':
      return { ...one, live: false };
    default:
      return one;
  }
}

export const caseDisbursements: Projection<CaseDisbursements> = {
  collection: { name: CASE_DISBURSEMENTS, indexes: [] },
  version: 2,
  types: TYPES,
  keys: ({ metadata: { caseId } }) => (caseId ? [caseId] : []),
  evolve,
};
