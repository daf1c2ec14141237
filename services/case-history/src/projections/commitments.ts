import type { DataOf, envelopeEvents, EventsOf } from '@kosegin/contracts';
import type { RecordedEvent } from '@kosegin/event-sourcing';
import type { DisbursementStatus } from './case-money.js';
import { dayOf } from './standing.js';

export const COMMITMENT_TYPES = ['FundsCommitted', 'CommitmentReleased', 'CommitmentPaid'] as const;
export type CommitmentEvent = Extract<
  EventsOf<typeof envelopeEvents>,
  { type: (typeof COMMITMENT_TYPES)[number] }
>;

export const COMMITMENT_STATUSES = ['committed', 'released', 'paid'] as const;

type Committed = DataOf<typeof envelopeEvents.FundsCommitted>;

/** What an envelope set aside for one disbursement, as the envelope's file says. */
export interface Commitment extends Pick<Committed, 'envelopeId' | 'caseId' | 'lineId' | 'amount'> {
  readonly status: (typeof COMMITMENT_STATUSES)[number];
  readonly committedOn: string;
  /** Day of the last change of status (ISO 8601). */
  readonly since: string;
}

/** Null before the commitment: a view by date of happening may lack it. */
export function commitmentAfter(
  before: Commitment | null,
  event: RecordedEvent & CommitmentEvent,
): Commitment | null {
  const since = dayOf(event);
  switch (event.type) {
    case 'FundsCommitted': {
      const { envelopeId, caseId, lineId, amount } = event.data;
      return { envelopeId, caseId, lineId, amount, status: 'committed', committedOn: since, since };
    }
    case 'CommitmentReleased':
      return before && { ...before, status: 'released', since };
    case 'CommitmentPaid':
      return before && { ...before, status: 'paid', since };
  }
}

/** The parts of an envelope that commitments stand in, each in one only. */
export const GAUGE_PARTS = ['committed', 'ordered', 'paid', 'reconciled', 'released'] as const;
export type GaugePart = (typeof GAUGE_PARTS)[number];

/** How far the money set aside has gone, by the disbursement's own steps. */
const PARTS: Readonly<Partial<Record<DisbursementStatus, GaugePart>>> = {
  ordered: 'ordered',
  accepted: 'ordered',
  issued: 'ordered',
  handed_over: 'ordered',
  paid: 'paid',
  reconciled: 'reconciled',
};

/** Null when nothing is set aside. The envelope says what it holds, the disbursement how far it has gone. */
export function partOf(
  commitment: Commitment | null,
  status: DisbursementStatus | undefined,
): GaugePart | null {
  if (!commitment) return null;
  if (commitment.status === 'released') return 'released';
  return (status && PARTS[status]) ?? 'committed';
}
