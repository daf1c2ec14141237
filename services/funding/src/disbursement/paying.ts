import { code, day, personal, personName, separationOfDuties } from '@kosegin/contracts';
import { accept, acceptWithClaims, derivedId, refuse, type Refused } from '@kosegin/event-sourcing';
import { z } from 'zod';
import { claimOf, valueOf } from '../claims.js';
import { inTheFuture } from '../dates.js';
import { payable } from '../facts/case-facts.js';
import { servedElsewhere, type Entitlement } from '../facts/entitlement.js';
import { act, comment, knowOwnEntitlement, obstacle, outOfOrder } from './disbursement-acts.js';
import type { Disbursement, DisbursementStatus } from './disbursement-state.js';

const payee = personal(personName, { of: 'personId', class: 'payee' });

/** A cheque is out: the bank would pay it. */
const OUT: readonly DisbursementStatus[] = ['issued', 'handed_over'];

/** Receiver (or proxy with a mandate), giver and witness are different people, however they are typed (invariant 14). */
function receiptOf(
  state: Disbursement,
  giverId: string,
  { receiver, mandate, witnessId }: { receiver: string; mandate: string | null; witnessId: string },
): Refused | null {
  const receivers = [state.personId, receiver].map(valueOf);
  const [giver, witness] = [valueOf(giverId), valueOf(witnessId)];
  if (witness === giver) return refuse('receipt-same-person', { parts: 'giver, witness' });
  if (receivers.includes(witness)) return refuse('receipt-same-person', { parts: 'receiver, witness' });
  if (receivers.includes(giver)) return refuse('receipt-same-person', { parts: 'receiver, giver' });
  return receiver !== state.instrument!.payee && !mandate ? refuse('mandate-required') : null;
}

/** The accountant's side of the chain. Hand-over and payment are two facts (invariant 11). */
export const paying = {
  'accept-order': act({
    by: ['accountant'],
    does: { fr: 'Prendre en charge le mandat', en: 'Accept the payment order' },
    data: {},
    unless: (state, { actor }) => obstacle(state, 'ordered', 'pay', actor),
    decide: ({ id: disbursementId }) => accept({ type: 'OrderAccepted', data: { disbursementId } }),
  }),

  'reject-order': act({
    by: ['accountant'],
    does: { fr: 'Rejeter le mandat', en: 'Reject the payment order' },
    data: { reason: code, comment },
    unless: (state, { actor }) =>
      outOfOrder(state, 'ordered') ?? separationOfDuties(state.hands, 'pay', actor),
    decide: ({ id: disbursementId, data }, { personId }) =>
      accept({ type: 'OrderRejected', data: { disbursementId, personId, ...data } }),
  }),

  'issue-cheque': act({
    by: ['accountant'],
    does: { fr: 'Émettre le chèque', en: 'Issue the cheque' },
    data: { bank: code, chequeNumber: code, issuedOn: day, payee },
    knowBefore: knowOwnEntitlement,
    unless: (state, { actor }, facts: Entitlement) =>
      // Judged before its place in the chain: another cheque beside one that is out (invariant 9).
      OUT.includes(state.status)
        ? refuse('instrument-still-live')
        : (obstacle(state, 'accepted', 'pay', actor) ??
          payable(facts.of, state) ??
          servedElsewhere(facts, 'issued', 'handed_over')),
    decide: ({ id: disbursementId, data, now }, state) => {
      const number = [data.bank, data.chequeNumber];
      const instrumentId = derivedId('cheque', ...number.map(valueOf));
      const refusal =
        inTheFuture('issuedOn', data.issuedOn, now) ??
        (state.voided.includes(instrumentId) ? refuse('cheque-number-used') : null);
      if (refusal) return refusal;
      const { personId, amount } = state;
      return acceptWithClaims([claimOf('cheque', number, 'cheque-number-used')], {
        type: 'ChequeIssued',
        data: { ...data, disbursementId, personId, instrumentId, amount },
      });
    },
  }),

  'void-cheque': act({
    by: ['accountant'],
    does: {
      fr: 'Constater le chèque rendu, opposé ou impayé',
      en: 'Record the cheque returned, stopped or unpaid',
    },
    data: { cause: z.enum(['returned', 'stopped', 'proven_unpaid']) },
    unless: ({ status, hands }, { actor }) =>
      OUT.includes(status)
        ? separationOfDuties(hands, 'pay', actor)
        : refuse('no-live-instrument', { state: status }),
    decide: ({ id: disbursementId, data }, { instrument }) =>
      accept({ type: 'ChequeVoided', data: { disbursementId, instrumentId: instrument!.id, ...data } }),
  }),

  'hand-over': act({
    by: ['accountant'],
    does: { fr: 'Remettre le chèque contre décharge', en: 'Hand the cheque over against a receipt' },
    data: {
      handedOverOn: day,
      receiver: payee,
      mandate: code.nullable().default(null),
      witnessId: code,
    },
    knowBefore: knowOwnEntitlement,
    unless: (state, { actor }, facts: Entitlement) =>
      obstacle(state, 'issued', 'pay', actor) ??
      payable(facts.of, state) ??
      servedElsewhere(facts, 'handed_over'),
    decide: ({ id: disbursementId, actor, data, now }, state) => {
      const refusal = receiptOf(state, actor.id, data) ?? inTheFuture('handedOverOn', data.handedOverOn, now);
      if (refusal) return refusal;
      const { caseId, personId, instrument } = state;
      if (data.handedOverOn < instrument!.issuedOn)
        return refuse('handed-over-before-issue', { issuedOn: instrument!.issuedOn });
      return accept({
        type: 'ChequeHandedOver',
        data: { ...data, disbursementId, caseId, personId, instrumentId: instrument!.id, giverId: actor.id },
      });
    },
  }),

  /** The bank has paid: a fact, which no hold can undo. */
  pay: act({
    by: ['accountant'],
    does: { fr: 'Constater le paiement', en: 'Record the payment' },
    data: { paidOn: day },
    unless: (state, { actor }) =>
      outOfOrder(state, 'handed_over') ?? separationOfDuties(state.hands, 'pay', actor),
    decide: ({ id: disbursementId, data: { paidOn }, now }, state) => {
      const refusal = inTheFuture('paidOn', paidOn, now);
      if (refusal) return refusal;
      const { envelopeId, amount, instrument } = state;
      const { id: instrumentId, handedOverOn } = instrument!;
      if (paidOn < handedOverOn!) return refuse('paid-before-hand-over', { paidOn });
      return accept({
        type: 'PaymentMade',
        data: { disbursementId, envelopeId, instrumentId, amount, paidOn },
      });
    },
  }),
};
