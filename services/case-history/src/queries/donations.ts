import { id, type Role } from '@kosegin/contracts';
import { defineQuery } from '@kosegin/platform';
import { z } from 'zod';
import { ALLOCATIONS, type AllocationDocument } from '../projections/allocations.js';
import { DONATION_STATUSES, DONATIONS, type DonationDocument } from '../projections/donations.js';
import {
  allocationOf,
  donationAnswer,
  donationSummary,
  donationSummaryOf,
  donationTraceOf,
} from './donation-answer.js';
import { findPage, pageOf, paging } from './paging.js';
import { MONEY_READERS } from './readers.js';

const READERS: readonly Role[] = [...MONEY_READERS, 'dpo'];

/** Donations, the latest pledge first. */
export const listDonations = defineQuery({
  path: 'donations',
  by: READERS,
  does: { fr: 'Lister les dons', en: 'List the donations' },
  input: z.strictObject({ status: z.enum(DONATION_STATUSES).optional(), ...paging }),
  answer: pageOf(donationSummary),
  reads: [DONATIONS],
  async run({ status, ...page }, { documents }) {
    const where = { pledgedOn: { ne: null }, ...(status && { status: { eq: status } }) };
    const query = { filter: { where }, sort: { by: 'pledgedOn', descending: true } };
    const found = await findPage<DonationDocument>(documents, DONATIONS, query, page);
    const items = found.items.map((one) => donationSummaryOf(one.id, one.document)!);
    return { items, next: found.next };
  },
});

/** One donation, from the pledge to each beneficiary; the limit and the cursor are those of its allocations. */
export const oneDonation = defineQuery({
  path: 'donations/:id',
  by: READERS,
  does: { fr: 'Suivre un don jusqu’aux bénéficiaires', en: 'Trace a donation to its beneficiaries' },
  input: z.strictObject({ id, ...paging }),
  answer: donationAnswer,
  reads: [DONATIONS, ALLOCATIONS],
  async run({ id: donationId, ...page }, { documents }) {
    const donation = await documents.get<DonationDocument>(DONATIONS, donationId);
    const trace = donation && donationTraceOf(donationId, donation);
    if (!trace) return null;
    const query = {
      filter: { where: { donationId: { eq: donationId } } },
      sort: { by: 'allocated.revision' },
    };
    const found = await findPage<AllocationDocument>(documents, ALLOCATIONS, query, page);
    const items = found.items.map((one) => allocationOf(one.id, one.document));
    return { ...trace, allocations: { items, next: found.next } };
  },
});
