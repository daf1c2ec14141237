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
import { act, unless } from './donation-acts.js';
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

/** Of the cases named, those that funding has never heard of. */
async function unknownCases(
  named: readonly { readonly caseId: string | null }[],
  sources: FactSources,
): Promise<Known<readonly string[]>> {
  const ids = [...new Set(named.flatMap(({ caseId }) => caseId ?? []))];
  const facts = await Promise.all(ids.map((caseId) => caseFactsOf(caseId, sources)));
  return {
    facts: ids.filter((_, index) => !facts[index]),
    reliedOn: facts.flatMap((one) => one?.registration ?? []),
  };
}

/** All the shares or none: within what there is, each for the purpose that the donor set (invariant 22). */
function allocateAll(
  donationId: string,
  state: Donation,
  actor: Actor,
  unknown: readonly string[],
  shares: readonly Share[],
): Decision<DonationEvent> {
  const refusal: Refused | null =
    unless(state, 'received', 'transferred', 'allocated', 'paid') ??
    separationOfDuties(state.hands, 'authorise', actor);
  if (refusal) return refusal;
  if (unknown.length > 0) return refuse('case-not-known');
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
    know: ({ data }, _state, sources) => unknownCases(data.allocations, sources),
    decide: ({ id: donationId, data, actor }, state, unknown: readonly string[]) =>
      allocateAll(donationId, state, actor, unknown, data.allocations),
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
    know: ({ data }, _state, sources) => unknownCases(data.beneficiaries, sources),
    decide: ({ id: donationId, data, actor }, state, unknown: readonly string[]) => {
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
      return allocateAll(donationId, state, actor, unknown, shares);
    },
  }),

  /** By someone who has not allocated it; where the beneficiary has a file, with the consent in force (invariant 3). */
  'pay-allocation': act({
    by: ['accountant'],
    does: { fr: 'Constater le paiement d’une part', en: 'Record an allocation as paid' },
    data: { allocationId: id, paidOn: day },
    know: async ({ data }, state, sources): Promise<Known<CaseFacts | null>> => {
      const caseId = state.allocations.get(data.allocationId)?.caseId;
      const facts = caseId ? await caseFactsOf(caseId, sources) : null;
      return { facts, reliedOn: eventsBehind(facts) };
    },
    decide: ({ id: donationId, data, actor, now }, state, of: CaseFacts | null) => {
      const refusal = unless(state, 'allocated', 'paid') ?? separationOfDuties(state.hands, 'pay', actor);
      if (refusal) return refusal;
      const { allocationId, paidOn } = data;
      const allocation = state.allocations.get(allocationId);
      if (!allocation) return refuse('no-such-allocation');
      if (allocation.paid) return refuse('allocation-paid-already');
      if (allocation.caseId && !of?.paymentConsent) return refuse('no-consent', { purpose: 'payment' });
      if (of?.minor) return refuse('minor-no-direct-cash');
      if (paidOn < state.receivedOn) return refuse('paid-before-received', { receivedOn: state.receivedOn });
      const { amount } = allocation;
      return (
        inTheFuture('paidOn', paidOn, now) ??
        accept({ type: 'AllocationPaid', data: { donationId, allocationId, amount, paidOn } })
      );
    },
  }),
};
