import {
  donationPurposes,
  type DataOf,
  type disbursementEvents,
  type donationEvents,
  type envelopeEvents,
  type statementEvents,
} from '@kosegin/contracts';
import type { SentencesOf } from './sentence.js';
import { en, fr } from './words.js';

export const envelopeSentences: SentencesOf<typeof envelopeEvents> = {
  EnvelopeOpened: {
    fr: (d) =>
      `Enveloppe ouverte, édition ${d.edition} : ${fr.francs(d.amount)}, exercice ${d.fiscalYear}, engagements jusqu’au ${fr.day(d.cutOff)}.`,
    en: (d) =>
      `Envelope opened, edition ${d.edition}: ${en.francs(d.amount)}, fiscal year ${d.fiscalYear}, commitments until ${en.day(d.cutOff)}.`,
  },
  FundsCommitted: {
    fr: (d) => `${fr.francs(d.amount)} engagés sur l’enveloppe (ligne ${d.lineId} du plan).`,
    en: (d) => `${en.francs(d.amount)} committed on the envelope (line ${d.lineId} of the plan).`,
  },
  CommitmentReleased: {
    fr: (d) => `Engagement de ${fr.francs(d.amount)} dégagé : rendu à l’enveloppe.`,
    en: (d) => `Commitment of ${en.francs(d.amount)} released to the envelope.`,
  },
  CommitmentPaid: {
    fr: (d) => `${fr.francs(d.amount)} payés sur l’enveloppe.`,
    en: (d) => `${en.francs(d.amount)} paid from the envelope.`,
  },
  ExerciseClosed: { fr: () => 'Exercice clos.', en: () => 'Fiscal year closed.' },
};

type HoldReason = DataOf<typeof disbursementEvents.DisbursementHeld>['reason'];

const holds: Readonly<Record<HoldReason, { fr: string; en: string }>> = {
  consent_withdrawn: { fr: 'consentement retiré', en: 'consent withdrawn' },
  plan_approval_voided: { fr: 'approbation du plan annulée', en: 'approval of the plan voided' },
};

const payees = {
  beneficiary: { fr: 'bénéficiaire', en: 'beneficiary' },
  guardian: { fr: 'tuteur', en: 'guardian' },
  supplier: { fr: 'fournisseur', en: 'supplier' },
};

const causes = {
  returned: { fr: 'rendu', en: 'returned' },
  stopped: { fr: 'opposition à la banque', en: 'stopped at the bank' },
  proven_unpaid: { fr: 'non-paiement prouvé', en: 'proven unpaid' },
};

export const disbursementSentences: SentencesOf<typeof disbursementEvents> = {
  DisbursementRequested: {
    fr: (d) =>
      `Décaissement de ${fr.francs(d.amount)} demandé (ligne ${d.lineId} du plan, version ${d.planVersion}), à payer au ${payees[d.payTo].fr}.`,
    en: (d) =>
      `Disbursement of ${en.francs(d.amount)} requested (line ${d.lineId} of the plan, version ${d.planVersion}), to be paid to the ${payees[d.payTo].en}.`,
  },
  DisbursementCommitted: {
    fr: (d) => `Engagement pris : ${fr.francs(d.amount)}.`,
    en: (d) => `Commitment made: ${en.francs(d.amount)}.`,
  },
  DisbursementHeld: {
    fr: (d) => `Décaissement bloqué : ${holds[d.reason].fr}.`,
    en: (d) => `Disbursement held: ${holds[d.reason].en}.`,
  },
  DisbursementHoldLifted: {
    fr: (d) => `Blocage levé : ${holds[d.reason].fr}, réglé.`,
    en: (d) => `Hold lifted: ${holds[d.reason].en}, settled.`,
  },
  VisaGranted: {
    fr: () => 'Visa accordé par le contrôleur financier.',
    en: () => 'Visa granted by the financial controller.',
  },
  VisaRefused: { fr: (d) => `Visa refusé (${d.reason}).`, en: (d) => `Visa refused (${d.reason}).` },
  ServiceVerified: {
    fr: (d) => `Liquidation : service fait constaté (pièce ${d.evidence}).`,
    en: (d) => `Service verified (document ${d.evidence}).`,
  },
  PaymentOrdered: {
    fr: (d) => `Mandat de paiement ${d.orderNumber} émis.`,
    en: (d) => `Payment order ${d.orderNumber} issued.`,
  },
  OrderAccepted: {
    fr: () => 'Mandat pris en charge par le comptable.',
    en: () => 'Payment order accepted by the accountant.',
  },
  OrderRejected: {
    fr: (d) => `Mandat rejeté par le comptable (${d.reason}).`,
    en: (d) => `Payment order rejected by the accountant (${d.reason}).`,
  },
  ChequeIssued: {
    fr: (d) =>
      `Chèque ${d.chequeNumber} (${d.bank}) de ${fr.francs(d.amount)} établi le ${fr.day(d.issuedOn)}.`,
    en: (d) =>
      `Cheque ${d.chequeNumber} (${d.bank}) for ${en.francs(d.amount)} issued on ${en.day(d.issuedOn)}.`,
  },
  ChequeHandedOver: {
    fr: (d) =>
      `Chèque remis le ${fr.day(d.handedOverOn)}, témoin ${d.witnessId}${d.mandate ? `, sur mandat ${d.mandate}` : ''}.`,
    en: (d) =>
      `Cheque handed over on ${en.day(d.handedOverOn)}, witness ${d.witnessId}${d.mandate ? `, under mandate ${d.mandate}` : ''}.`,
  },
  ChequeVoided: {
    fr: (d) => `Chèque annulé : ${causes[d.cause].fr}.`,
    en: (d) => `Cheque voided: ${causes[d.cause].en}.`,
  },
  PaymentMade: {
    fr: (d) => `${fr.francs(d.amount)} payés le ${fr.day(d.paidOn)}.`,
    en: (d) => `${en.francs(d.amount)} paid on ${en.day(d.paidOn)}.`,
  },
  PaymentReconciled: {
    fr: () => 'Paiement rapproché d’une ligne de relevé.',
    en: () => 'Payment reconciled with a statement line.',
  },
  DisbursementCancelled: {
    fr: (d) => `Décaissement annulé (${d.reason}).`,
    en: (d) => `Disbursement cancelled (${d.reason}).`,
  },
  DisbursementReleased: {
    fr: (d) => `Engagement de ${fr.francs(d.amount)} dégagé.`,
    en: (d) => `Commitment of ${en.francs(d.amount)} released.`,
  },
};

export const statementSentences: SentencesOf<typeof statementEvents> = {
  StatementLineImported: {
    fr: (d) =>
      `Ligne de relevé ${d.reference} importée (compte ${d.account}) : ${fr.francs(d.amount)}, le ${fr.day(d.bookedOn)}.`,
    en: (d) =>
      `Statement line ${d.reference} imported (account ${d.account}): ${en.francs(d.amount)}, on ${en.day(d.bookedOn)}.`,
  },
  StatementLineMatched: {
    fr: (d) => `Ligne de relevé de ${fr.francs(d.amount)} rapprochée d’un paiement.`,
    en: (d) => `Statement line of ${en.francs(d.amount)} matched to a payment.`,
  },
};

export const donationSentences: SentencesOf<typeof donationEvents> = {
  DonationPledged: {
    fr: (d) => `Don promis : ${d.amount} ${d.currency}, pour ${donationPurposes.labels[d.purpose].fr}.`,
    en: (d) => `Donation pledged: ${d.currency} ${d.amount}, for ${donationPurposes.labels[d.purpose].en}.`,
  },
  DonationReceived: {
    fr: (d) =>
      `Don reçu le ${fr.day(d.receivedOn)} : ${d.amount} ${d.currency} à ${d.rate} (${d.rateSource}), soit ${fr.francs(d.booked)}.`,
    en: (d) =>
      `Donation received on ${en.day(d.receivedOn)}: ${d.currency} ${d.amount} at ${d.rate} (${d.rateSource}), booked as ${en.francs(d.booked)}.`,
  },
  DonationDefaulted: {
    fr: (d) => `Promesse de don non tenue (${d.reason}).`,
    en: (d) => `Pledge defaulted (${d.reason}).`,
  },
  DonationTransferred: {
    fr: (d) => `${fr.francs(d.amount)} du don transférés à ${d.body}.`,
    en: (d) => `${en.francs(d.amount)} of the donation transferred to ${d.body}.`,
  },
  DonationAllocated: {
    fr: (d) => `${fr.francs(d.amount)} du don attribués : ${donationPurposes.labels[d.purpose].fr}.`,
    en: (d) => `${en.francs(d.amount)} of the donation allocated: ${donationPurposes.labels[d.purpose].en}.`,
  },
  AllocationPaid: {
    fr: (d) => `Attribution de ${fr.francs(d.amount)} payée le ${fr.day(d.paidOn)}.`,
    en: (d) => `Allocation of ${en.francs(d.amount)} paid on ${en.day(d.paidOn)}.`,
  },
  DonationAttested: {
    fr: (d) =>
      `Attestation ${d.attestation} remise au donateur : ${fr.francs(d.amount)} parvenus aux bénéficiaires.`,
    en: (d) =>
      `Attestation ${d.attestation} given to the donor: ${en.francs(d.amount)} reached beneficiaries.`,
  },
};
