import { code, francs, id } from '@kosegin/contracts';
import { accept, refuse } from '@kosegin/event-sourcing';
import { z } from 'zod';
import { isApproved, type CaseFacts } from '../facts/case-facts.js';
import { act, knowCase, outOfOrder } from './disbursement-acts.js';
import type { Disbursement, DisbursementStatus, HoldReason } from './disbursement-state.js';

const reason = z.enum(['consent_withdrawn', 'plan_approval_voided']);

/** No money moves from here any more. */
const SETTLED: readonly DisbursementStatus[] = [
  'visa_refused',
  'paid',
  'reconciled',
  'cancelled',
  'released',
];

/** Whether a reason to hold stands now: the facts say so, not the order in which news of them arrives. */
const stands = (hold: HoldReason, state: Disbursement, of: CaseFacts | null): boolean =>
  hold === 'consent_withdrawn' ? !of?.paymentConsent : !isApproved(of, state);

/** What happened elsewhere, as this file records it. */
export const following = {
  'record-commitment': act({
    by: 'system',
    does: { fr: 'Porter l’engagement', en: 'Record the commitment' },
    data: { envelopeId: id, amount: francs, committedBy: code },
    decide: ({ id: disbursementId, data }, state) => {
      if (state.status === 'requested')
        return accept({ type: 'DisbursementCommitted', data: { disbursementId, ...data } });
      // Cancelled while the envelope committed it: the reaction to this event gives the money back.
      if (state.status === 'cancelled' && !state.committed)
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
    data: { reason },
    know: knowCase,
    decide: ({ id: disbursementId, data }, state, of: CaseFacts | null) =>
      SETTLED.includes(state.status) || state.holds.includes(data.reason) || !stands(data.reason, state, of)
        ? accept()
        : accept({ type: 'DisbursementHeld', data: { disbursementId, ...data } }),
  }),

  /** A plan approved anew lifts the hold only with the version and the content that were requested on (invariant 8). */
  'lift-hold': act({
    by: 'system',
    does: { fr: 'Lever la suspension', en: 'Lift the hold' },
    data: { reason },
    know: knowCase,
    decide: ({ id: disbursementId, data }, state, of: CaseFacts | null) =>
      !state.holds.includes(data.reason) || stands(data.reason, state, of)
        ? accept()
        : accept({ type: 'DisbursementHoldLifted', data: { disbursementId, ...data } }),
  }),

  'record-reconciliation': act({
    by: 'system',
    does: { fr: 'Porter le rapprochement', en: 'Record the reconciliation' },
    data: { statementLineId: id, instrumentId: id },
    decide: ({ id: disbursementId, data }, state) => {
      if (state.status === 'reconciled') return accept();
      if (state.instrument?.id !== data.instrumentId) return refuse('instrument-unknown');
      return (
        outOfOrder(state, 'paid') ?? accept({ type: 'PaymentReconciled', data: { disbursementId, ...data } })
      );
    },
  }),

  'record-release': act({
    by: 'system',
    does: { fr: 'Porter la libération', en: 'Record the release' },
    data: { envelopeId: id, amount: francs },
    decide: ({ id: disbursementId, data }, { status }) => {
      if (status === 'released') return accept();
      if (status !== 'cancelled' && status !== 'visa_refused')
        return refuse('out-of-order', { state: status, needs: 'cancelled' });
      return accept({ type: 'DisbursementReleased', data: { disbursementId, ...data } });
    },
  }),
};
