import { disbursementEvents, withHand, type Duty, type EventsOf, type Hand } from '@kosegin/contracts';
import type { RecordedEvent } from '@kosegin/event-sourcing';

export type DisbursementEvent = EventsOf<typeof disbursementEvents>;

export type DisbursementStatus =
  | 'none'
  | 'requested'
  | 'committed'
  | 'visa_granted'
  | 'visa_refused'
  | 'verified'
  | 'ordered'
  | 'accepted'
  | 'issued'
  | 'handed_over'
  | 'paid'
  | 'reconciled'
  | 'cancelled'
  | 'released';

export type HoldReason = 'consent_withdrawn' | 'plan_approval_voided';

export interface Disbursement {
  readonly status: DisbursementStatus;
  readonly caseId: string;
  readonly personId: string;
  readonly envelopeId: string;
  readonly planVersion: number;
  readonly contentHash: string;
  readonly lineId: number;
  readonly amount: number;
  /** Whether the envelope has set money aside for it. */
  readonly committed: boolean;
  readonly holds: readonly HoldReason[];
  /** The one live instrument, or null (invariant 9). */
  readonly instrument: {
    readonly id: string;
    readonly payee: string;
    readonly issuedOn: string;
    readonly handedOverOn: string | null;
  } | null;
  /** Instruments that came back, were stopped or stayed unpaid; their numbers are spent. */
  readonly voided: readonly string[];
  readonly hands: readonly Hand[];
}

export const initialState: Disbursement = {
  status: 'none',
  caseId: '',
  personId: '',
  envelopeId: '',
  planVersion: 0,
  contentHash: '',
  lineId: 0,
  amount: 0,
  committed: false,
  holds: [],
  instrument: null,
  voided: [],
  hands: [],
};

/** Which duty an event of this file puts on its actor. */
const DUTIES: Partial<Record<DisbursementEvent['type'], Duty>> = {
  DisbursementRequested: 'request',
  DisbursementCommitted: 'authorise',
  VisaGranted: 'visa',
  VisaRefused: 'visa',
  ServiceVerified: 'verify',
  PaymentOrdered: 'authorise',
  OrderAccepted: 'pay',
  OrderRejected: 'pay',
  ChequeIssued: 'pay',
  ChequeHandedOver: 'pay',
  ChequeVoided: 'pay',
  PaymentMade: 'pay',
};

export function evolve(state: Disbursement, event: DisbursementEvent): Disbursement {
  const next = change(state, event);
  const duty = DUTIES[event.type];
  // A decision is folded before it is recorded, without its actor; who took it counts once it is.
  const actor = event.type === 'DisbursementCommitted' ? event.data.committedBy : actorOf(event);
  return duty && actor ? { ...next, hands: withHand(next.hands, duty, actor) } : next;
}

const actorOf = (event: DisbursementEvent): string | undefined =>
  (event as Partial<RecordedEvent>).metadata?.actor.id;

function change(state: Disbursement, event: DisbursementEvent): Disbursement {
  switch (event.type) {
    case 'DisbursementRequested': {
      const { caseId, personId, envelopeId, planVersion, contentHash, lineId, amount } = event.data;
      return {
        ...state,
        status: 'requested',
        caseId,
        personId,
        envelopeId,
        planVersion,
        contentHash,
        lineId,
        amount,
      };
    }
    case 'DisbursementCommitted':
      return { ...state, status: 'committed', committed: true };
    case 'DisbursementHeld':
      return { ...state, holds: [...state.holds, event.data.reason] };
    case 'DisbursementHoldLifted':
      return { ...state, holds: state.holds.filter((hold) => hold !== event.data.reason) };
    case 'VisaGranted':
      return { ...state, status: 'visa_granted' };
    case 'VisaRefused':
      return { ...state, status: 'visa_refused', holds: [] };
    case 'ServiceVerified':
    case 'OrderRejected':
      return { ...state, status: 'verified' };
    case 'PaymentOrdered':
      return { ...state, status: 'ordered' };
    case 'OrderAccepted':
      return { ...state, status: 'accepted' };
    case 'ChequeIssued': {
      const { instrumentId, payee, issuedOn } = event.data;
      const instrument = { id: instrumentId, payee, issuedOn, handedOverOn: null };
      return { ...state, status: 'issued', instrument };
    }
    case 'ChequeHandedOver':
      return {
        ...state,
        status: 'handed_over',
        instrument: { ...state.instrument!, handedOverOn: event.data.handedOverOn },
      };
    case 'ChequeVoided':
      return {
        ...state,
        status: 'accepted',
        instrument: null,
        voided: [...state.voided, event.data.instrumentId],
      };
    case 'PaymentMade':
      return { ...state, status: 'paid', holds: [] };
    case 'PaymentReconciled':
      return { ...state, status: 'reconciled' };
    case 'DisbursementCancelled':
      return { ...state, status: 'cancelled', committed: event.data.committed, holds: [] };
    case 'DisbursementReleased':
      return { ...state, status: 'released', committed: false };
  }
}
