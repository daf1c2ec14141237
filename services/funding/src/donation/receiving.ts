import {
  code,
  currency,
  day,
  decimal,
  donationPurposes,
  francs,
  inFrancs,
  label,
  personal,
  personName,
} from '@kosegin/contracts';
import { accept, refuse } from '@kosegin/event-sourcing';
import { inTheFuture } from '../dates.js';
import { act, outOfOrder } from './donation-acts.js';

const WHOLE = /^\d+(\.0+)?$/;

/** From the pledge to the money, and on to the body that spends it. */
export const receiving = {
  pledge: act({
    by: ['authorising_officer', 'supervisor'],
    does: { fr: 'Consigner une promesse de don', en: 'Record a pledge' },
    data: {
      donor: personal(personName, { of: 'donationId', class: 'identity' }),
      currency,
      amount: decimal,
      purpose: donationPurposes.schema,
    },
    unless: ({ status }) => (status === 'none' ? null : refuse('already-exists')),
    decide: ({ id: donationId, data }) => accept({ type: 'DonationPledged', data: { donationId, ...data } }),
  }),

  /**
   * What arrives is a fact, which may differ from the pledge (fees, an instalment, a rise): what is received, not what
   * was pledged, is what can be spent. The francs booked are the amount at the rate, half rounded up, to the franc.
   */
  receive: act({
    by: ['accountant'],
    does: { fr: 'Constater la réception du don', en: 'Record the donation received' },
    data: { currency, amount: decimal, rate: decimal, rateSource: label, booked: francs, receivedOn: day },
    unless: (state) => outOfOrder(state, 'pledged'),
    decide: ({ id: donationId, data, now }) => {
      const refusal = inTheFuture('receivedOn', data.receivedOn, now);
      if (refusal) return refusal;
      const { booked, amount, rate } = data;
      if (data.currency === 'XOF' && !(WHOLE.test(amount) && Number(rate) === 1))
        return refuse('francs-as-they-are');
      const expected = inFrancs(amount, rate);
      if (BigInt(booked) !== expected)
        return refuse('booked-differs', { booked, expected: String(expected) });
      return accept({ type: 'DonationReceived', data: { donationId, ...data } });
    },
  }),

  default: act({
    by: ['authorising_officer', 'supervisor'],
    does: { fr: 'Constater la promesse non tenue', en: 'Record the pledge as defaulted' },
    data: { reason: code },
    unless: (state) => outOfOrder(state, 'pledged'),
    decide: ({ id: donationId, data }) =>
      accept({ type: 'DonationDefaulted', data: { donationId, ...data } }),
  }),

  /** Once, before anything is allocated; from then on only what was transferred can be. */
  transfer: act({
    by: ['authorising_officer'],
    does: { fr: 'Transférer le don à un organisme', en: 'Transfer the donation to a body' },
    data: { body: label, amount: francs },
    unless: (state) => outOfOrder(state, 'received'),
    decide: ({ id: donationId, data }, { available }) =>
      data.amount > available
        ? refuse('above-received', { amount: data.amount, rest: available })
        : accept({ type: 'DonationTransferred', data: { donationId, ...data } }),
  }),
};
