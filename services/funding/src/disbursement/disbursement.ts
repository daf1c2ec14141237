import {
  accept,
  acceptWithClaims,
  derivedId,
  refuse,
  type Command,
  type Known,
} from '@kosegin/event-sourcing';
import {
  actsOn,
  code,
  day,
  defineFile,
  id,
  personal,
  personName,
  separationOfDuties,
  text,
  type Duty,
} from '@kosegin/contracts';
import type { FactSources, Refused } from '@kosegin/event-sourcing';
import { z } from 'zod';
import { caseFactsOf, payable, type CaseFacts } from '../facts/case-facts.js';
import {
  evolve,
  initialState,
  type Disbursement,
  type DisbursementEvent,
  type DisbursementStatus,
} from './disbursement-state.js';

const act = actsOn<Disbursement, DisbursementEvent>();

const comment = personal(text, { of: 'personId', class: 'sensitive' }).nullable().default(null);
const holdReason = z.enum(['consent_withdrawn', 'plan_approval_voided']);

/** The case as funding knows it, for acts that need consent and approval at this very moment (invariant 3). */
async function knowCase(
  _command: Command,
  state: Disbursement,
  sources: FactSources,
): Promise<Known<CaseFacts | null>> {
  const facts = await caseFactsOf(state.caseId, sources);
  return { facts, reliedOn: facts?.reliedOn ?? [] };
}

/** Why this step may not be taken now: its place in the chain (6), a hold, the file's own history (7). */
function obstacle(
  state: Disbursement,
  from: DisbursementStatus,
  duty?: Duty,
  actor?: Command['actor'],
): Refused | null {
  if (state.status !== from) return refuse('out-of-order', { status: state.status, needs: from });
  if (state.holds.length > 0) return refuse('held', { reason: state.holds[0]! });
  return duty && actor ? separationOfDuties(state.hands, duty, actor) : null;
}

/** A disbursement along the public-finance chain: commitment, visa, verification, order, payment; none skipped. */
export const disbursement = defineFile<Disbursement, DisbursementEvent>({
  name: 'disbursement',
  files: 'disbursements',
  service: 'funding',
  title: { fr: 'décaissement', en: 'disbursement' },
  opening: 'request',
  initialState,
  evolve,
  caseOf: (state) => state.caseId || null,
  acts: {
    request: act({
      by: ['case_worker'],
      does: {
        fr: 'Demander le décaissement d’une ligne du plan approuvé',
        en: 'Request a line of the approved plan',
      },
      data: {
        caseId: id,
        envelopeId: id,
        lineId: z.int().min(1).max(50),
        amount: z.int().positive().max(1_000_000_000_000),
        payTo: z.enum(['beneficiary', 'guardian', 'supplier']),
      },
      know: ({ data }, state, sources) => knowCase({} as Command, { ...state, caseId: data.caseId }, sources),
      decide: ({ id: disbursementId, data }, _state, of: CaseFacts | null) => {
        const plan = of?.plan;
        const refusal = payable(of, {
          planVersion: plan?.version ?? 0,
          contentHash: plan?.contentHash ?? '',
        });
        if (refusal) return refusal;
        const line = plan!.lines.find(({ lineId }) => lineId === data.lineId);
        if (line?.kind !== 'money') return refuse('no-such-budget-line', { line: data.lineId });
        if (data.amount > line.amount)
          return refuse('above-budget-line', { amount: data.amount, line: line.amount });
        if (of!.minor && data.payTo === 'beneficiary') return refuse('minor-no-direct-cash');
        return accept({
          type: 'DisbursementRequested',
          data: {
            ...data,
            disbursementId,
            personId: of!.personId,
            planVersion: plan!.version,
            contentHash: plan!.contentHash,
          },
        });
      },
    }),

    'record-commitment': act({
      by: 'system',
      does: { fr: 'Porter l’engagement', en: 'Record the commitment' },
      data: { envelopeId: id, amount: z.int().positive(), committedBy: code },
      decide: ({ id: disbursementId, data }, state) => {
        if (state.status === 'requested')
          return accept({ type: 'DisbursementCommitted', data: { disbursementId, ...data } });
        // Cancelled while the envelope committed it: the reaction to this event gives the money back.
        if (state.status === 'cancelled')
          return accept({
            type: 'DisbursementCancelled',
            data: { disbursementId, envelopeId: data.envelopeId, reason: 'cancelled', committed: true },
          });
        return accept();
      },
    }),

    hold: act({
      by: 'system',
      does: { fr: 'Suspendre', en: 'Hold' },
      data: { reason: holdReason },
      decide: ({ id: disbursementId, data: { reason } }, state) =>
        state.holds.includes(reason) || ['paid', 'reconciled', 'cancelled', 'released'].includes(state.status)
          ? accept()
          : accept({ type: 'DisbursementHeld', data: { disbursementId, reason } }),
    }),

    'lift-hold': act({
      by: 'system',
      does: { fr: 'Lever la suspension', en: 'Lift the hold' },
      data: { reason: holdReason },
      decide: ({ id: disbursementId, data: { reason } }, state) =>
        state.holds.includes(reason)
          ? accept({ type: 'DisbursementHoldLifted', data: { disbursementId, reason } })
          : accept(),
    }),

    'grant-visa': act({
      by: ['financial_controller'],
      does: { fr: 'Accorder le visa', en: 'Grant the visa' },
      data: {},
      decide: ({ id: disbursementId, actor }, state) =>
        obstacle(state, 'committed', 'visa', actor) ??
        accept({ type: 'VisaGranted', data: { disbursementId } }),
    }),

    'refuse-visa': act({
      by: ['financial_controller'],
      does: { fr: 'Refuser le visa', en: 'Refuse the visa' },
      data: { reason: code, comment },
      decide: ({ id: disbursementId, actor, data }, state) => {
        if (state.status !== 'committed')
          return refuse('out-of-order', { status: state.status, needs: 'committed' });
        return (
          separationOfDuties(state.hands, 'visa', actor) ??
          accept({ type: 'VisaRefused', data: { disbursementId, personId: state.personId, ...data } })
        );
      },
    }),

    verify: act({
      by: ['supervisor', 'authorising_officer'],
      does: { fr: 'Liquider : certifier le service fait', en: 'Verify: certify the service' },
      data: { evidence: code },
      decide: ({ id: disbursementId, actor, data }, state) =>
        obstacle(state, 'visa_granted', 'verify', actor) ??
        accept({ type: 'ServiceVerified', data: { disbursementId, ...data } }),
    }),

    order: act({
      by: ['authorising_officer'],
      does: { fr: 'Ordonnancer : émettre le mandat', en: 'Issue the payment order' },
      data: { orderNumber: code },
      know: knowCase,
      decide: ({ id: disbursementId, actor, data }, state, of: CaseFacts | null) =>
        obstacle(state, 'verified', 'authorise', actor) ??
        payable(of, state) ??
        acceptWithClaims([{ name: `payment-order-${data.orderNumber}`, rule: 'order-number-used' }], {
          type: 'PaymentOrdered',
          data: { disbursementId, ...data },
        }),
    }),

    'accept-order': act({
      by: ['accountant'],
      does: { fr: 'Prendre en charge le mandat', en: 'Accept the payment order' },
      data: {},
      decide: ({ id: disbursementId, actor }, state) =>
        obstacle(state, 'ordered', 'pay', actor) ??
        accept({ type: 'OrderAccepted', data: { disbursementId } }),
    }),

    'reject-order': act({
      by: ['accountant'],
      does: { fr: 'Rejeter le mandat', en: 'Reject the payment order' },
      data: { reason: code, comment },
      decide: ({ id: disbursementId, actor, data }, state) =>
        obstacle(state, 'ordered', 'pay', actor) ??
        accept({ type: 'OrderRejected', data: { disbursementId, personId: state.personId, ...data } }),
    }),

    'issue-cheque': act({
      by: ['accountant'],
      does: { fr: 'Émettre le chèque', en: 'Issue the cheque' },
      data: {
        bank: code,
        chequeNumber: code,
        issuedOn: day,
        payee: personal(personName, { of: 'personId', class: 'payee' }),
      },
      know: knowCase,
      decide: ({ id: disbursementId, actor, data }, state, of: CaseFacts | null) => {
        if (state.instrument) return refuse('instrument-still-live');
        const refusal = obstacle(state, 'accepted', 'pay', actor) ?? payable(of, state);
        if (refusal) return refusal;
        return acceptWithClaims(
          [{ name: `cheque-${data.bank}-${data.chequeNumber}`, rule: 'cheque-number-used' }],
          {
            type: 'ChequeIssued',
            data: {
              ...data,
              disbursementId,
              personId: state.personId,
              instrumentId: derivedId('cheque', data.bank, data.chequeNumber),
              amount: state.amount,
            },
          },
        );
      },
    }),

    'void-cheque': act({
      by: ['accountant'],
      does: {
        fr: 'Constater le chèque rendu, opposé ou impayé',
        en: 'Record the cheque returned, stopped or unpaid',
      },
      data: { cause: z.enum(['returned', 'stopped', 'proven_unpaid']) },
      decide: ({ id: disbursementId, actor, data }, state) => {
        if (!state.instrument || !['issued', 'handed_over'].includes(state.status))
          return refuse('no-live-instrument', { status: state.status });
        return (
          separationOfDuties(state.hands, 'pay', actor) ??
          accept({
            type: 'ChequeVoided',
            data: { disbursementId, instrumentId: state.instrument.id, ...data },
          })
        );
      },
    }),

    'hand-over': act({
      by: ['accountant'],
      does: { fr: 'Remettre le chèque contre décharge', en: 'Hand the cheque over against a receipt' },
      data: {
        handedOverOn: day,
        receiver: personal(personName, { of: 'personId', class: 'payee' }),
        mandate: code.nullable().default(null),
        witnessId: code,
      },
      know: knowCase,
      decide: ({ id: disbursementId, actor, data, now }, state, of: CaseFacts | null) => {
        const refusal = obstacle(state, 'issued', 'pay', actor) ?? payable(of, state);
        if (refusal) return refusal;
        if (data.witnessId === actor.id) return refuse('receipt-same-person', { parts: 'giver, witness' });
        if (data.witnessId === state.personId)
          return refuse('receipt-same-person', { parts: 'receiver, witness' });
        if (data.receiver !== state.instrument!.payee && !data.mandate) return refuse('mandate-required');
        if (data.handedOverOn > now.slice(0, 10))
          return refuse('date-in-the-future', { field: 'handedOverOn' });
        const { caseId, personId, instrument } = state;
        return accept({
          type: 'ChequeHandedOver',
          data: {
            ...data,
            disbursementId,
            caseId,
            personId,
            instrumentId: instrument!.id,
            giverId: actor.id,
          },
        });
      },
    }),

    pay: act({
      by: ['accountant'],
      does: { fr: 'Constater le paiement', en: 'Record the payment' },
      data: { paidOn: day },
      decide: ({ id: disbursementId, actor, data, now }, state) => {
        // The bank has paid: a fact, which no hold can undo.
        if (state.status !== 'handed_over')
          return refuse('out-of-order', { status: state.status, needs: 'handed_over' });
        const duty = separationOfDuties(state.hands, 'pay', actor);
        if (duty) return duty;
        const { envelopeId, amount, instrument } = state;
        if (data.paidOn < instrument!.handedOverOn!)
          return refuse('paid-before-hand-over', { paidOn: data.paidOn });
        if (data.paidOn > now.slice(0, 10)) return refuse('date-in-the-future', { field: 'paidOn' });
        return accept({
          type: 'PaymentMade',
          data: { disbursementId, envelopeId, instrumentId: instrument!.id, amount, paidOn: data.paidOn },
        });
      },
    }),

    'record-reconciliation': act({
      by: 'system',
      does: { fr: 'Porter le rapprochement', en: 'Record the reconciliation' },
      data: { statementLineId: id, instrumentId: id },
      decide: ({ id: disbursementId, data }, state) => {
        if (state.status === 'reconciled') return accept();
        if (state.status !== 'paid' || state.instrument?.id !== data.instrumentId)
          return refuse('out-of-order', { status: state.status, needs: 'paid' });
        return accept({ type: 'PaymentReconciled', data: { disbursementId, ...data } });
      },
    }),

    cancel: act({
      by: ['authorising_officer'],
      does: { fr: 'Annuler et libérer l’engagement', en: 'Cancel and release the commitment' },
      data: { reason: code },
      decide: ({ id: disbursementId, data: { reason } }, state) => {
        const before: readonly DisbursementStatus[] = [
          'requested',
          'committed',
          'visa_granted',
          'verified',
          'ordered',
          'accepted',
        ];
        if (!before.includes(state.status)) return refuse('not-cancellable', { status: state.status });
        const { envelopeId } = state;
        const committed = state.status !== 'requested';
        return accept({
          type: 'DisbursementCancelled',
          data: { disbursementId, envelopeId, reason, committed },
        });
      },
    }),

    'record-release': act({
      by: 'system',
      does: { fr: 'Porter la libération', en: 'Record the release' },
      data: { envelopeId: id, amount: z.int().positive() },
      decide: ({ id: disbursementId, data }, state) =>
        state.status === 'released'
          ? accept()
          : accept({ type: 'DisbursementReleased', data: { disbursementId, ...data } }),
    }),
  },
});

export type { Disbursement, DisbursementEvent } from './disbursement-state.js';
