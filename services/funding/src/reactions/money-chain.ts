import type { DataOf } from '@kosegin/contracts';
import { disbursementEvents, envelopeEvents, statementEvents } from '@kosegin/contracts';
import type { Intent, Reaction } from '@kosegin/event-feed';
import type { RecordedEvent } from '@kosegin/event-sourcing';
import { disbursement } from '../disbursement/disbursement.js';
import { envelope } from '../envelope/envelope.js';

/** One event of one file becomes one step of another: what guards the rule decides, the other file follows. */
const follow = <D extends { readonly type: string; readonly data: any }>(
  name: string,
  on: D,
  react: (data: DataOf<D & any>, event: RecordedEvent) => Intent | null,
): Reaction => ({
  name: `funding.${name}`,
  on: [on.type],
  react: (event) => {
    const intent = react(event.data as never, event);
    return intent ? [intent] : [];
  },
});

const toEnvelope = (
  type: string,
  { envelopeId, disbursementId }: Record<'envelopeId' | 'disbursementId', string>,
) => ({
  aggregate: envelope,
  id: envelopeId,
  type,
  data: { disbursementId },
});

const toDisbursement = (type: string, id: string, data: object): Intent => ({
  aggregate: disbursement,
  id,
  type,
  data,
});

/** The envelope sets money aside, gives it back and counts it as paid; the disbursement takes the steps. */
export const moneyChain: readonly Reaction[] = [
  follow('commitment-on-disbursement', envelopeEvents.FundsCommitted, (data, event) => {
    const { disbursementId, envelopeId, amount } = data;
    const committedBy = event.metadata.actor.id;
    return toDisbursement('record-commitment', disbursementId, { envelopeId, amount, committedBy });
  }),
  follow('release-on-refused-visa', disbursementEvents.VisaRefused, (data) => toEnvelope('release', data)),
  follow('release-on-cancellation', disbursementEvents.DisbursementCancelled, (data) =>
    data.committed ? toEnvelope('release', data) : null,
  ),
  follow(
    'release-on-disbursement',
    envelopeEvents.CommitmentReleased,
    ({ disbursementId, envelopeId, amount }) =>
      toDisbursement('record-release', disbursementId, { envelopeId, amount }),
  ),
  follow('payment-on-envelope', disbursementEvents.PaymentMade, (data) => toEnvelope('record-payment', data)),
  follow('reconciliation-on-disbursement', statementEvents.StatementLineMatched, (data) => {
    const { disbursementId, statementLineId, instrumentId } = data;
    return toDisbursement('record-reconciliation', disbursementId, { statementLineId, instrumentId });
  }),
];
