import { day, francs, id, type Role } from '@kosegin/contracts';
import { defineQuery } from '@kosegin/platform';
import { z } from 'zod';
import { DISBURSEMENT_STATUSES } from '../projections/case-money.js';
import { COMMITMENT_STATUSES } from '../projections/commitments.js';
import { DISBURSEMENTS, type DisbursementDocument } from '../projections/disbursements.js';
import { ENVELOPES, type EnvelopeDocument } from '../projections/envelopes.js';
import { gauge, gaugesOf } from './gauge.js';
import { findPage, pageOf, paging } from './paging.js';
import { MONEY_READERS } from './readers.js';

/** Who requests a disbursement names the envelope. */
const READERS: readonly Role[] = ['case_worker', ...MONEY_READERS];

const envelopeAnswer = z.strictObject({
  id,
  edition: z.string(),
  amount: francs,
  fiscalYear: z.int(),
  /** The last day on which it takes commitments. */
  cutOff: day,
  closed: z.boolean(),
  gauge,
  revision: z.int().min(0),
});

const commitmentAnswer = z.strictObject({
  disbursementId: id,
  caseId: id,
  lineId: z.int(),
  amount: francs,
  status: z.enum(COMMITMENT_STATUSES),
  committedOn: day,
  /** Day of the last change of status. */
  since: day,
  /** Where the disbursement stands; null in a view that lacks its request. */
  step: z.enum(DISBURSEMENT_STATUSES).nullable(),
});

/** Envelopes with their gauges, the latest cut-off first. */
export const listEnvelopes = defineQuery({
  path: 'envelopes',
  by: READERS,
  does: { fr: 'Lister les enveloppes', en: 'List the envelopes' },
  input: z.strictObject(paging),
  answer: pageOf(envelopeAnswer),
  reads: [ENVELOPES, DISBURSEMENTS],
  async run(page, { documents }) {
    const query = {
      filter: { where: { 'opening.cutOff': { ne: null } } },
      sort: { by: 'opening.cutOff', descending: true },
    };
    const found = await findPage<EnvelopeDocument>(documents, ENVELOPES, query, page);
    const gaugeOf = await gaugesOf(
      documents,
      found.items.map((one) => one.id),
    );
    const items = found.items.map(({ id: envelopeId, document: { opening, closed, revision } }) => ({
      ...opening!,
      id: envelopeId,
      closed,
      gauge: gaugeOf(envelopeId, opening!.amount),
      revision,
    }));
    return { items, next: found.next };
  },
});

/** One envelope with its gauge. */
export const oneEnvelope = defineQuery({
  path: 'envelopes/:id',
  by: READERS,
  does: { fr: 'Lire une enveloppe', en: 'Read an envelope' },
  input: z.strictObject({ id }),
  answer: envelopeAnswer,
  reads: [ENVELOPES, DISBURSEMENTS],
  async run({ id: envelopeId }, { documents }) {
    const envelope = await documents.get<EnvelopeDocument>(ENVELOPES, envelopeId);
    if (!envelope?.opening) return null;
    const { opening, closed, revision } = envelope;
    const gaugeOf = await gaugesOf(documents, [envelopeId]);
    return { ...opening, id: envelopeId, closed, gauge: gaugeOf(envelopeId, opening.amount), revision };
  },
});

/** Everything that an envelope ever committed, the latest first. */
export const envelopeCommitments = defineQuery({
  path: 'envelopes/:id/commitments',
  by: MONEY_READERS,
  does: { fr: 'Lister les engagements d’une enveloppe', en: 'List the commitments of an envelope' },
  input: z.strictObject({ id, ...paging }),
  answer: pageOf(commitmentAnswer),
  reads: [ENVELOPES, DISBURSEMENTS],
  async run({ id: envelopeId, ...page }, { documents }) {
    const envelope = await documents.get<EnvelopeDocument>(ENVELOPES, envelopeId);
    if (!envelope?.opening) return null;
    const query = {
      filter: { where: { envelopeId: { eq: envelopeId }, part: { ne: null } } },
      sort: { by: 'commitment.committedOn', descending: true },
    };
    const found = await findPage<DisbursementDocument>(documents, DISBURSEMENTS, query, page);
    const items = found.items.map(({ id: disbursementId, document: { file, commitment } }) => {
      const { envelopeId: _, ...committed } = commitment!;
      return { disbursementId, ...committed, step: file?.status ?? null };
    });
    return { items, next: found.next };
  },
});
