import type { DataOf, disbursementEvents } from '@kosegin/contracts';
import type { RecordedEvent } from '@kosegin/event-sourcing';
import type { DisbursementEvent } from './case-money.js';
import { dayOf } from './standing.js';

type Issued = DataOf<typeof disbursementEvents.ChequeIssued>;
type HandedOver = DataOf<typeof disbursementEvents.ChequeHandedOver>;
type Voided = DataOf<typeof disbursementEvents.ChequeVoided>;

/** One cheque of a disbursement: what became of it, each fact by itself (invariant 11). Days in ISO 8601. */
export interface Instrument extends Pick<
  Issued,
  'instrumentId' | 'bank' | 'chequeNumber' | 'issuedOn' | 'payee'
> {
  readonly handOver: Pick<
    HandedOver,
    'handedOverOn' | 'receiver' | 'mandate' | 'giverId' | 'witnessId'
  > | null;
  readonly voided: (Pick<Voided, 'cause'> & { readonly voidedOn: string }) | null;
  readonly paidOn: string | null;
  /** The line of an external statement that reconciled it (invariant 10). */
  readonly reconciled: { readonly statementLineId: string; readonly reconciledOn: string } | null;
}

/** The cheques of a disbursement, oldest first. One whose issue a view lacks is not in it. */
export function instrumentsAfter(
  instruments: readonly Instrument[],
  event: RecordedEvent & DisbursementEvent,
): readonly Instrument[] {
  if (event.type === 'ChequeIssued') return [...instruments, issued(event.data)];
  if (!('instrumentId' in event.data)) return instruments;
  const { instrumentId } = event.data;
  const change = changeOf(event);
  return instruments.map((one) => (one.instrumentId === instrumentId ? { ...one, ...change } : one));
}

function issued({ instrumentId, bank, chequeNumber, issuedOn, payee }: Issued): Instrument {
  const nothingYet = { handOver: null, voided: null, paidOn: null, reconciled: null };
  return { instrumentId, bank, chequeNumber, issuedOn, payee, ...nothingYet };
}

function changeOf(event: RecordedEvent & DisbursementEvent): Partial<Instrument> {
  switch (event.type) {
    case 'ChequeHandedOver': {
      const { handedOverOn, receiver, mandate, giverId, witnessId } = event.data;
      return { handOver: { handedOverOn, receiver, mandate, giverId, witnessId } };
    }
    case 'ChequeVoided':
      return { voided: { cause: event.data.cause, voidedOn: dayOf(event) } };
    case 'PaymentMade':
      return { paidOn: event.data.paidOn };
    case 'PaymentReconciled':
      return {
        reconciled: { statementLineId: event.data.statementLineId, reconciledOn: dayOf(event) },
      };
    default:
      return {};
  }
}
