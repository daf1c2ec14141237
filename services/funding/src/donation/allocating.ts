import {
  day,
  donationPurposes,
  francs,
  id,
  personal,
  personName,
  separationOfDuties,
  split,
} from '@kosegin/contracts';
import {
  accept,
  derivedId,
  refuse,
  type Actor,
  type Decision,
  type FactSources,
  type Known,
  type Refused,
} from '@kosegin/event-sourcing';
import { z } from 'zod';
import { inTheFuture } from '../dates.js';
import { caseFactsOf, eventsBehind, type CaseFacts } from '../facts/case-facts.js';
import { act, outOfOrder } from './donation-acts.js';
import type { Donation, DonationEvent } from './donation-state.js';

const beneficiary = {
  beneficiary: personal(personName, { of: 'allocationId', class: 'identity' }),
  /** The beneficiary's file, when there is one. */
  caseId: id.nullable().default(null),
};
const purpose = donationPurposes.schema;
const MOST = 500;

interface Share {
  readonly beneficiary: string;
  readonly caseId: string | null;
  readonly purpose: Donation['purpose'];
  readonly amount: number;
}

/** What funding knows of each beneficiary's file; null for one that it has never heard of. */
type Cases = readonly (CaseFacts | null)[];

async function knowCases(
  named: readonly { readonly caseId: string | null }[],
  sources: FactSources,
): Promise<Known<Cases>> {
  const ids = [...new Set(named.flatMap(({ caseId }) => caseId ?? []))];
  const facts = await Promise.all(ids.map((caseId) => caseFactsOf(caseId, sources)));
  return { facts, reliedOn: facts.flatMap((of) => eventsBehind(of)) };
}

/**
 * Why nothing of a gift may go there, or null: not without the consent in force at that moment (invariant 3), and to no
 * minor, whose share could never be paid (invariant 17). A gift rests on no plan and does not end with the case.
 */
function unpayable(of: CaseFacts | null): Refused | null {
  if (!of) return refuse('case-not-known');
  if (!of.paymentConsent) return refuse('no-consent', { purpose: 'payment' });
  return of.minor ? refuse('minor-no-direct-cash') : null;
}

const firstOf = (refusals: readonly (Refused | null)[]): Refused | null =>
  refusals.find((refusal) => refusal !== null) ?? null;

/** What stands against any allocation: money that is not there, or the file's own history. */
const unallocatable = (state: Donation, actor: Actor): Refused | null =>
  outOfOrder(state, 'received', 'transferred', 'allocated', 'paid') ??
  separationOfDuties(state.hands, 'authorise', actor);

/** All the shares or none: within what there is, each for the purpose that the donor set (invariant 22). */
function allocateAll(
  donationId: string,
  state: Donation,
  cases: Cases,
  shares: readonly Share[],
): Decision<DonationEvent> {
  const refusal = firstOf(cases.map(unpayable));
  if (refusal) return refusal;
  const other = shares.find((share) => state.purpose !== 'unrestricted' && share.purpose !== state.purpose);
  if (other) return refuse('restricted-to-purpose', { restricted: state.purpose, asked: other.purpose });
  const amount = shares.reduce((total, share) => total + share.amount, 0);
  const rest = state.available - state.allocated;
  if (amount > rest) return refuse('above-received', { amount, rest });
  return accept(
    ...shares.map((share, index): DonationEvent => {
      const allocationId = derivedId(donationId, 'allocation', state.allocations.size + index + 1);
      return { type: 'DonationAllocated', data: { donationId, allocationId, ...share } };
    }),
  );
}

/** From the money received to the beneficiaries, and back to the donor. */
export const allocating = {
  allocate: act({
    by: ['authorising_officer'],
    does: { fr: 'Affecter le don à des bénéficiaires', en: 'Allocate the donation to beneficiaries' },
    data: {
      allocations: z
        .array(z.strictObject({ ...beneficiary, purpose, amount: francs }))
        .min(1)
        .max(MOST),
    },
    know: ({ data }, _state, sources) => knowCases(data.allocations, sources),
    unless: (state, { actor }) => unallocatable(state, actor),
    decide: ({ id: donationId, data }, state, cases: Cases) =>
      allocateAll(donationId, state, cases, data.allocations),
  }),

  /** A sum in equal shares; the francs that cannot be shared go to the beneficiary named for them, counted from 1. */
  'allocate-equally': act({
    by: ['authorising_officer'],
    does: { fr: 'Affecter le don à parts égales', en: 'Allocate the donation in equal shares' },
    data: {
      amount: francs,
      purpose,
      beneficiaries: z.array(z.strictObject(beneficiary)).min(1).max(MOST),
      remainderTo: z.int().min(1).max(MOST).default(1),
    },
    know: ({ data }, _state, sources) => knowCases(data.beneficiaries, sources),
    unless: (state, { actor }) => unallocatable(state, actor),
    decide: ({ id: donationId, data }, state, cases: Cases) => {
      const { amount, beneficiaries, remainderTo } = data;
      const parts = split(amount, beneficiaries.length);
      if (!parts) return refuse('too-many-shares', { amount, shares: beneficiaries.length });
      if (remainderTo > beneficiaries.length)
        return refuse('no-such-beneficiary', { beneficiary: remainderTo });
      const { share, remainder } = parts;
      const shares = beneficiaries.map((one, index) => ({
        ...one,
        purpose: data.purpose,
        amount: index + 1 === remainderTo ? share + remainder : share,
      }));
      return allocateAll(donationId, state, cases, shares);
    },
  }),

  /** By someone who has not allocated it. */
  'pay-allocation': act({
    by: ['accountant'],
    does: { fr: 'Constater le paiement d’une part', en: 'Record an allocation as paid' },
    data: { allocationId: id, paidOn: day },
    know: ({ data }, state, sources) =>
      knowCases([state.allocations.get(data.allocationId) ?? { caseId: null }], sources),
    unless: (state, { actor }) =>
      outOfOrder(state, 'allocated', 'paid') ?? separationOfDuties(state.hands, 'pay', actor),
    decide: ({ id: donationId, data, now }, state, cases: Cases) => {
      const { allocationId, paidOn } = data;
      const allocation = state.allocations.get(allocationId);
      if (!allocation) return refuse('no-such-allocation');
      if (allocation.paid) return refuse('allocation-paid-already');
      const barred = firstOf(cases.map(unpayable));
      if (barred) return barred;
      if (paidOn < state.receivedOn) return refuse('paid-before-received', { receivedOn: state.receivedOn });
      const { amount } = allocation;
      return (
        inTheFuture('paidOn', paidOn, now) ??
        accept({ type: 'AllocationPaid', data: { donationId, allocationId, amount, paidOn } })
      );
    },
  }),
};
