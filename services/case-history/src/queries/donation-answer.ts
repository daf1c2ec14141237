import {
  currency,
  day,
  decimal,
  donationPurposes,
  francs,
  francsOrNone,
  id,
  personal,
} from '@kosegin/contracts';
import { z } from 'zod';
import type { AllocationDocument } from '../projections/allocations.js';
import { DONATION_STATUSES, type DonationDocument } from '../projections/donations.js';
import { pageOf } from './paging.js';
import { step, stepOf } from './steps.js';

/** A donation in a list. */
export const donationSummary = z.strictObject({
  id,
  donor: personal(z.string().nullable(), { of: 'id', class: 'identity' }),
  currency,
  amount: decimal.meta({ description: 'Pledged, in the currency' }),
  purpose: donationPurposes.schema,
  status: z.enum(DONATION_STATUSES),
  pledgedOn: day,
  booked: francs.nullable().meta({ description: 'Whole XOF francs received; null as long as none are' }),
  available: francsOrNone.meta({
    description:
      'Whole XOF francs that can be allocated in all: what was received or, once transferred, that part',
  }),
  allocated: francsOrNone,
  paid: francsOrNone,
});

const allocation = z.strictObject({
  allocationId: id,
  beneficiary: personal(z.string().nullable(), { of: 'allocationId', class: 'identity' }),
  /** The beneficiary's file, when there is one. */
  caseId: id.nullable(),
  purpose: donationPurposes.schema,
  amount: francs,
  paidOn: day.nullable(),
  /** Allocated, then paid. */
  steps: z.array(step).min(1).max(2),
});

/** A donation from pledge to beneficiary. */
export const donationAnswer = z.strictObject({
  ...donationSummary.shape,
  received: z
    .strictObject({
      currency,
      amount: decimal.meta({ description: 'Received, in the currency' }),
      rate: decimal.meta({ description: 'Francs for one unit of the currency' }),
      rateSource: z.string(),
      booked: francs,
      receivedOn: day,
    })
    .nullable(),
  transferred: z.strictObject({ body: z.string(), amount: francs }).nullable(),
  /** What the donor was told: the francs that reached beneficiaries. */
  attested: z.strictObject({ attestation: z.string(), amount: francs }).nullable(),
  /** What was done with the whole of it, oldest first. */
  steps: z.array(step),
  /** One page of them, in the order in which they were made. */
  allocations: pageOf(allocation),
  revision: z.int().min(0),
});

/** Null when a view of the past holds no pledge. */
export function donationSummaryOf(
  donationId: string,
  { acts, pledgedOn, status, allocated, paid }: DonationDocument,
): z.input<typeof donationSummary> | null {
  if (!acts.DonationPledged || pledgedOn === null) return null;
  const { donor, currency: of, amount, purpose } = acts.DonationPledged.data;
  const booked = acts.DonationReceived?.data.booked ?? null;
  const available = acts.DonationTransferred?.data.amount ?? booked ?? 0;
  return {
    id: donationId,
    donor,
    currency: of,
    amount,
    purpose,
    status,
    pledgedOn,
    booked,
    available,
    allocated,
    paid,
  };
}

export const allocationOf = (
  allocationId: string,
  { allocated, paid }: AllocationDocument,
): z.input<typeof allocation> => {
  const { beneficiary, caseId, purpose, amount } = allocated.data;
  const paidOn = paid?.data.paidOn ?? null;
  const steps = [allocated, ...(paid ? [paid] : [])].map(stepOf);
  return { allocationId, beneficiary, caseId, purpose, amount, paidOn, steps };
};

/** All but the allocations; null as above. */
export function donationTraceOf(
  donationId: string,
  document: DonationDocument,
): Omit<z.input<typeof donationAnswer>, 'allocations'> | null {
  const summary = donationSummaryOf(donationId, document);
  if (!summary) return null;
  const { DonationReceived, DonationTransferred, DonationAttested } = document.acts;
  return {
    ...summary,
    received: DonationReceived ? withoutId(DonationReceived.data) : null,
    transferred: DonationTransferred ? withoutId(DonationTransferred.data) : null,
    attested: DonationAttested ? withoutId(DonationAttested.data) : null,
    steps: Object.values(document.acts).map(stepOf),
    revision: document.revision,
  };
}

const withoutId = <T extends { readonly donationId: string }>({ donationId: _, ...data }: T) => data;
