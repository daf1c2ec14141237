import { code, separationOfDuties } from '@kosegin/contracts';
import { accept, acceptWithClaims, refuse } from '@kosegin/event-sourcing';
import { claimOf } from '../claims.js';
import { payable } from '../facts/case-facts.js';
import { servedElsewhere, type Entitlement } from '../facts/entitlement.js';
import { act, comment, knowOwnEntitlement, obstacle, outOfOrder } from './disbursement-acts.js';
import type { DisbursementStatus } from './disbursement-state.js';

const WITHOUT_INSTRUMENT: readonly DisbursementStatus[] = [
  'requested',
  'committed',
  'visa_granted',
  'verified',
  'ordered',
  'accepted',
];

/** The authorising side of the chain: visa, verification, order; and the way out of it. */
export const authorising = {
  'grant-visa': act({
    by: ['financial_controller'],
    does: { fr: 'Accorder le visa', en: 'Grant the visa' },
    data: {},
    unless: (state, { actor }) => obstacle(state, 'committed', 'visa', actor),
    decide: ({ id: disbursementId }) => accept({ type: 'VisaGranted', data: { disbursementId } }),
  }),

  /** Also of what is held: a refusal lets no money go. */
  'refuse-visa': act({
    by: ['financial_controller'],
    does: { fr: 'Refuser le visa', en: 'Refuse the visa' },
    data: { reason: code, comment },
    unless: (state, { actor }) =>
      outOfOrder(state, 'committed') ?? separationOfDuties(state.hands, 'visa', actor),
    decide: ({ id: disbursementId, data }, { envelopeId, personId }) =>
      accept({ type: 'VisaRefused', data: { disbursementId, envelopeId, personId, ...data } }),
  }),

  verify: act({
    by: ['supervisor', 'authorising_officer'],
    does: { fr: 'Liquider : certifier le service fait', en: 'Verify: certify the service' },
    data: { evidence: code },
    unless: (state, { actor }) => obstacle(state, 'visa_granted', 'verify', actor),
    decide: ({ id: disbursementId, data }) =>
      accept({ type: 'ServiceVerified', data: { disbursementId, ...data } }),
  }),

  order: act({
    by: ['authorising_officer'],
    does: { fr: 'Ordonnancer : émettre le mandat', en: 'Issue the payment order' },
    data: { orderNumber: code },
    knowBefore: knowOwnEntitlement,
    unless: (state, { actor }, facts: Entitlement) =>
      obstacle(state, 'verified', 'authorise', actor) ??
      payable(facts.of, state) ??
      servedElsewhere(facts, 'issued', 'handed_over'),
    decide: ({ id: disbursementId, data }) =>
      acceptWithClaims([claimOf('payment-order', [data.orderNumber], 'order-number-used')], {
        type: 'PaymentOrdered',
        data: { disbursementId, ...data },
      }),
  }),

  /** As long as no instrument is out; what was committed is then released. */
  cancel: act({
    by: ['authorising_officer'],
    does: { fr: 'Annuler et libérer l’engagement', en: 'Cancel and release the commitment' },
    data: { reason: code },
    unless: ({ status }) =>
      WITHOUT_INSTRUMENT.includes(status) ? null : refuse('not-cancellable', { state: status }),
    decide: ({ id: disbursementId, data: { reason } }, { status, envelopeId }) =>
      accept({
        type: 'DisbursementCancelled',
        data: { disbursementId, envelopeId, reason, committed: status !== 'requested' },
      }),
  }),
};
