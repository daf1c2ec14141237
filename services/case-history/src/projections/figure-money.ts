import type { RecordedEvent } from '@kosegin/event-sourcing';
import { withEntry, type ById } from './by-id.js';
import { moneyWith, type CaseDisbursement, type DisbursementEvent } from './case-money.js';
import { waitsOf, withDay, type Days, type Waits } from './figure-waits.js';
import { dayOf } from './standing.js';

/** The public-finance chain. */
export const MONEY_STEPS = [
  'requested',
  'committed',
  'visa_granted',
  'verified',
  'ordered',
  'accepted',
  'issued',
  'handed_over',
  'paid',
  'reconciled',
] as const;

export const FRANCS = ['requested', 'committed', 'ordered', 'paid', 'reconciled'] as const;
type Stage = (typeof FRANCS)[number];

/** What figures need of a case's disbursements. */
export interface FigureMoney {
  readonly disbursements: ById<CaseDisbursement>;
  /** The first day of each status. */
  readonly days: ById<Days>;
  /** Whole XOF francs. */
  readonly francs: Readonly<Partial<Record<Stage, number>>>;
  readonly waits: Waits;
}

export const noMoney: FigureMoney = { disbursements: {}, days: {}, francs: {}, waits: {} };

export function figureMoneyWith(money: FigureMoney, event: RecordedEvent & DisbursementEvent): FigureMoney {
  const { disbursementId } = event.data;
  const disbursements = moneyWith(money.disbursements, event);
  const status = disbursements[disbursementId]?.status;
  if (!status) return money;
  const known = money.days[disbursementId] ?? {};
  const taken = withDay(known, status, stepDay(event));
  const days = taken === known ? money.days : withEntry(money.days, disbursementId, taken);
  return {
    disbursements,
    days,
    francs: francsOf(disbursements),
    waits: waitsOf(MONEY_STEPS, Object.values(days)),
  };
}

/** When it happened, which the act itself may say. */
function stepDay(event: RecordedEvent & DisbursementEvent): string {
  switch (event.type) {
    case 'ChequeIssued':
      return event.data.issuedOn;
    case 'ChequeHandedOver':
      return event.data.handedOverOn;
    case 'PaymentMade':
      return event.data.paidOn;
    default:
      return dayOf(event);
  }
}

/** What was asked for counts whatever became of it; the rest as long as it stands: not refused, cancelled or released. */
function francsOf(disbursements: ById<CaseDisbursement>): FigureMoney['francs'] {
  const steps: readonly string[] = MONEY_STEPS;
  const francs: Partial<Record<Stage, number>> = {};
  for (const stage of FRANCS)
    for (const { status, amount } of Object.values(disbursements))
      if (stage === 'requested' || steps.indexOf(status) >= steps.indexOf(stage))
        francs[stage] = (francs[stage] ?? 0) + amount;
  return francs;
}
