import type { disbursementEvents, EventsOf } from '@kosegin/contracts';
import { withEntry, type ById } from './by-id.js';

export type DisbursementEvent = EventsOf<typeof disbursementEvents>;

export const DISBURSEMENT_STATUSES = [
  'requested',
  'committed',
  'visa_granted',
  'visa_refused',
  'verified',
  'ordered',
  'accepted',
  'issued',
  'handed_over',
  'paid',
  'reconciled',
  'cancelled',
  'released',
] as const;
export type DisbursementStatus = (typeof DISBURSEMENT_STATUSES)[number];

/** Why nothing moves: the reasons in force, in the order of their names. */
export type HoldReason = 'consent_withdrawn' | 'plan_approval_voided';

/** One disbursement of a case; the amount in whole XOF francs. */
export interface CaseDisbursement {
  readonly status: DisbursementStatus;
  readonly amount: number;
  readonly lineId: number;
  readonly planVersion: number;
  readonly held: readonly HoldReason[];
}

/** Where an act leaves the disbursement; holds are beside it. */
const STATUS_AFTER: Readonly<Partial<Record<DisbursementEvent['type'], DisbursementStatus>>> = {
  DisbursementRequested: 'requested',
  DisbursementCommitted: 'committed',
  VisaGranted: 'visa_granted',
  VisaRefused: 'visa_refused',
  ServiceVerified: 'verified',
  OrderRejected: 'verified',
  PaymentOrdered: 'ordered',
  OrderAccepted: 'accepted',
  ChequeIssued: 'issued',
  ChequeHandedOver: 'handed_over',
  ChequeVoided: 'accepted',
  PaymentMade: 'paid',
  PaymentReconciled: 'reconciled',
  DisbursementCancelled: 'cancelled',
  DisbursementReleased: 'released',
};

/** After these no hold has anything left to hold. */
const FINAL: ReadonlySet<string> = new Set(['VisaRefused', 'PaymentMade', 'DisbursementCancelled']);

export function moneyWith(money: ById<CaseDisbursement>, event: DisbursementEvent): ById<CaseDisbursement> {
  const { disbursementId } = event.data;
  const after = disbursementAfter(money[disbursementId] ?? null, event);
  return after ? withEntry(money, disbursementId, after) : money;
}

/** Null before the request: a view by date of happening may lack it. */
export function disbursementAfter(
  before: CaseDisbursement | null,
  event: DisbursementEvent,
): CaseDisbursement | null {
  if (event.type === 'DisbursementRequested') {
    const { amount, lineId, planVersion } = event.data;
    return { status: 'requested', amount, lineId, planVersion, held: [] };
  }
  if (!before) return null;
  const status = STATUS_AFTER[event.type] ?? before.status;
  return { ...before, status, held: heldAfter(before.held, event) };
}

function heldAfter(held: readonly HoldReason[], event: DisbursementEvent): readonly HoldReason[] {
  if (FINAL.has(event.type)) return [];
  if (event.type !== 'DisbursementHeld' && event.type !== 'DisbursementHoldLifted') return held;
  const others = held.filter((reason) => reason !== event.data.reason);
  return event.type === 'DisbursementHeld' ? [...others, event.data.reason].sort() : others;
}
