import { id, kitComponent, personal, type Role } from '@kosegin/contracts';
import { defineQuery } from '@kosegin/platform';
import type { Condition, DocumentReader } from '@kosegin/projections';
import { z } from 'zod';
import { KIT_STATUSES } from '../projections/case-kits.js';
import { KIT_MODELS, type KitModelDocument } from '../projections/kit-models.js';
import { KITS, type KitDocument } from '../projections/kits.js';
import { findPage, pageOf, paging } from './paging.js';
import { latest, step, stepOf } from './steps.js';

const READERS: readonly Role[] = ['storekeeper', 'case_worker', 'supervisor', 'auditor', 'dpo'];

const day = z.iso.date();
const version = z.int().min(1);

/** A kit in a list. */
const kitSummary = z.strictObject({
  id,
  caseId: id,
  kitModelId: id,
  /** Of the model; null where a view of the past does not hold it. */
  name: z.string().nullable(),
  status: z.enum(KIT_STATUSES),
  /** Day of the last change of status. */
  since: day,
  /** Where the next act on it is due: where its unit is, or is on its way to; null until one is reserved. */
  siteId: id.nullable(),
});

const receipt = z.strictObject({
  handedOverOn: day,
  receiver: personal(z.string().nullable(), { of: 'personId', class: 'identity' }),
  /** Number of the written mandate of who received in the beneficiary’s place. */
  mandate: z.string().nullable(),
  giverId: z.string(),
  witnessId: z.string(),
});

const kitAnswer = z.strictObject({
  ...kitSummary.shape,
  personId: id,
  revision: z.int().min(0),
  /** The line of the approved plan that it is requested on. */
  planVersion: version,
  lineId: z.int().min(1),
  /** The unit set aside for it, and what that consists of; null until then. */
  unitId: id.nullable(),
  modelVersion: version.nullable(),
  components: z.array(kitComponent).nullable(),
  receipt: receipt.nullable(),
  steps: z.array(step),
});

const filters = z.strictObject({
  /** `open`: not handed over yet. */
  status: z.enum([...KIT_STATUSES, 'open']).optional(),
  site: id.optional(),
  case: id.optional(),
});

const conditionsOf = ({
  status,
  site,
  case: caseId,
}: z.output<typeof filters>): Readonly<Record<string, Condition>> => ({
  ...(status && { status: status === 'open' ? { ne: 'handed_over' } : { eq: status } }),
  ...(site && { siteId: { eq: site } }),
  ...(caseId && { caseId: { eq: caseId } }),
});

const summaryOf = (kitId: string, kit: KitDocument, name: string | undefined) => {
  const { caseId, kitModelId, status, since, siteId } = kit;
  return { id: kitId, caseId, kitModelId, name: name ?? null, status, since, siteId };
};

async function modelsOf(
  documents: DocumentReader,
  kits: readonly KitDocument[],
): Promise<ReadonlyMap<string, KitModelDocument>> {
  const ids = [...new Set(kits.map(({ kitModelId }) => kitModelId))];
  const models = await documents.getMany<KitModelDocument>(KIT_MODELS, ids);
  return new Map(models.map((model) => [model.id, model.document]));
}

/** Kits by how far they have come; those that have waited longest where they stand first. */
export const listKits = defineQuery({
  path: 'kits',
  by: READERS,
  does: { fr: 'Lister les kits', en: 'List the kits' },
  input: z.strictObject({ ...filters.shape, ...paging }),
  answer: pageOf(kitSummary),
  reads: [KITS, KIT_MODELS],
  async run({ limit, after, ...wanted }, { documents }) {
    const query = { filter: { where: conditionsOf(wanted) }, sort: { by: 'since' } };
    const found = await findPage<KitDocument>(documents, KITS, query, { limit, after });
    const models = await modelsOf(
      documents,
      found.items.map(({ document }) => document),
    );
    const items = found.items.map(({ id: kitId, document }) =>
      summaryOf(kitId, document, models.get(document.kitModelId)?.name),
    );
    return { items, next: found.next };
  },
});

/** One kit, from the request to its receipt. */
export const oneKit = defineQuery({
  path: 'kits/:id',
  by: READERS,
  does: { fr: 'Lire un kit', en: 'Read a kit' },
  input: z.strictObject({ id }),
  answer: kitAnswer,
  reads: [KITS, KIT_MODELS],
  async run({ id: kitId }, { documents }) {
    const kit = await documents.get<KitDocument>(KITS, kitId);
    if (!kit) return null;
    const model = (await modelsOf(documents, [kit])).get(kit.kitModelId);
    const { personId, revision, planVersion, lineId, unitId, modelVersion, history } = kit;
    const issued = model?.versions.find((one) => one.version === modelVersion);
    const signed = latest(history, 'KitHandedOver');
    return {
      ...summaryOf(kitId, kit, model?.name),
      personId,
      revision,
      planVersion,
      lineId,
      unitId,
      modelVersion,
      components: issued ? [...issued.components] : null,
      receipt: signed && {
        handedOverOn: signed.handedOverOn,
        receiver: signed.receiver,
        mandate: signed.mandate,
        giverId: signed.giverId,
        witnessId: signed.witnessId,
      },
      steps: history.map(stepOf),
    };
  },
});
