import { z } from 'zod';
import { donationPurposes } from '../code-lists.js';
import { eventsOf } from '../events.js';
import { code, currency, day, decimal, francs, id, label, personName, text } from '../fields.js';
import { personal } from '../personal.js';

const payee = <S extends z.ZodType>(schema: S) => personal(schema, { of: 'personId', class: 'payee' });
const noted = <S extends z.ZodType>(schema: S) => personal(schema, { of: 'personId', class: 'sensitive' });

/** The commitment authorisation of an edition: guards that committed and paid never exceed it. */
export const envelopeEvents = eventsOf('funding', {
  EnvelopeOpened: {
    envelopeId: id,
    edition: code,
    amount: francs,
    fiscalYear: z.int().min(2000).max(2200),
    cutOff: day,
  },
  FundsCommitted: {
    envelopeId: id,
    disbursementId: id,
    caseId: id,
    personId: id,
    lineId: z.int().min(1).max(50),
    amount: francs,
  },
  CommitmentReleased: { envelopeId: id, disbursementId: id, amount: francs },
  CommitmentPaid: { envelopeId: id, disbursementId: id, amount: francs },
  ExerciseClosed: { envelopeId: id },
});

/** A disbursement (décaissement) along the public-finance chain, one recorded act each. */
export const disbursementEvents = eventsOf('funding', {
  DisbursementRequested: {
    disbursementId: id,
    caseId: id,
    personId: id,
    envelopeId: id,
    planVersion: z.int().min(1),
    contentHash: code,
    lineId: z.int().min(1).max(50),
    amount: francs,
    payTo: z.enum(['beneficiary', 'guardian', 'supplier']),
  },
  /** `committedBy`: who committed it at the envelope; counts for the separation of duties here. */
  DisbursementCommitted: { disbursementId: id, envelopeId: id, amount: francs, committedBy: code },
  /** Consent or plan approval fell away after the commitment: nothing moves until it is lifted or released. */
  DisbursementHeld: { disbursementId: id, reason: z.enum(['consent_withdrawn', 'plan_approval_voided']) },
  DisbursementHoldLifted: {
    disbursementId: id,
    reason: z.enum(['consent_withdrawn', 'plan_approval_voided']),
  },
  VisaGranted: { disbursementId: id },
  VisaRefused: {
    disbursementId: id,
    envelopeId: id,
    personId: id,
    reason: code,
    comment: noted(text).nullable(),
  },
  ServiceVerified: { disbursementId: id, evidence: code },
  PaymentOrdered: { disbursementId: id, orderNumber: code },
  OrderAccepted: { disbursementId: id },
  OrderRejected: { disbursementId: id, personId: id, reason: code, comment: noted(text).nullable() },
  ChequeIssued: {
    disbursementId: id,
    personId: id,
    instrumentId: id,
    bank: code,
    chequeNumber: code,
    issuedOn: day,
    amount: francs,
    payee: payee(personName),
  },
  ChequeHandedOver: {
    disbursementId: id,
    personId: id,
    caseId: id,
    instrumentId: id,
    handedOverOn: day,
    receiver: payee(personName),
    /** Set when someone else receives it under a written mandate. */
    mandate: code.nullable(),
    giverId: code,
    witnessId: code,
  },
  /** The bank's stop, the paper's return or a proof of non-payment: only then may another be issued. */
  ChequeVoided: {
    disbursementId: id,
    instrumentId: id,
    cause: z.enum(['returned', 'stopped', 'proven_unpaid']),
  },
  PaymentMade: { disbursementId: id, envelopeId: id, instrumentId: id, amount: francs, paidOn: day },
  PaymentReconciled: { disbursementId: id, instrumentId: id, statementLineId: id },
  DisbursementCancelled: { disbursementId: id, envelopeId: id, reason: code, committed: z.boolean() },
  DisbursementReleased: { disbursementId: id, envelopeId: id, amount: francs },
});

/** A line of a bank's or operator's statement; matched to one instrument at most. */
export const statementEvents = eventsOf('funding', {
  StatementLineImported: {
    statementLineId: id,
    account: code,
    reference: code,
    bookedOn: day,
    amount: francs,
  },
  StatementLineMatched: { statementLineId: id, disbursementId: id, instrumentId: id, amount: francs },
});

/** A donation from pledge to beneficiary. A pledge is not cash. */
export const donationEvents = eventsOf('funding', {
  DonationPledged: {
    donationId: id,
    donor: personal(personName, { of: 'donationId', class: 'identity' }),
    currency,
    amount: decimal,
    purpose: donationPurposes.schema,
  },
  DonationReceived: {
    donationId: id,
    currency,
    amount: decimal,
    /** Francs for one unit of the currency. */
    rate: decimal,
    rateSource: label,
    booked: francs,
    receivedOn: day,
  },
  DonationDefaulted: { donationId: id, reason: code },
  DonationTransferred: { donationId: id, body: label, amount: francs },
  DonationAllocated: {
    donationId: id,
    allocationId: id,
    beneficiary: personal(personName, { of: 'allocationId', class: 'identity' }),
    /** The beneficiary's file, when there is one. */
    caseId: id.nullable(),
    purpose: donationPurposes.schema,
    amount: francs,
  },
  AllocationPaid: { donationId: id, allocationId: id, amount: francs, paidOn: day },
  /** `amount`: the francs that reached beneficiaries, which is what the donor is told. */
  DonationAttested: { donationId: id, attestation: code, amount: francs },
});
