import { id, kitComponent, sectors } from '@kosegin/contracts';
import { defineQuery } from '@kosegin/platform';
import { z } from 'zod';
import { DELIVERIES, type DeliveryDocument } from '../projections/deliveries.js';
import { KIT_MODELS, type KitModelDocument } from '../projections/kit-models.js';
import { findPage, pageOf, paging } from './paging.js';
import { STOCK_READERS } from './stock.js';

const day = z.iso.date();
const version = z.int().min(1);

const kitModelSummary = z.strictObject({
  id,
  name: z.string(),
  sector: sectors.schema,
  /** The newest version, and the day it was published. */
  version,
  publishedOn: day,
});

const publishedVersion = z.strictObject({
  version,
  name: z.string(),
  sector: sectors.schema,
  components: z.array(kitComponent),
  publishedOn: day,
});

const delivery = z.strictObject({
  siteId: id,
  receiptNumber: z.string(),
  receivedOn: day,
  modelVersion: version,
  supplier: z.string(),
  quantity: z.int().min(1),
  /** Whole XOF francs. */
  unitPrice: z.int().min(1),
});

const kitModelAnswer = z.strictObject({
  id,
  name: z.string(),
  sector: sectors.schema,
  revision: z.int().min(0),
  /** Oldest first; the version issued stays on the file. */
  versions: z.array(publishedVersion),
  /** What was delivered, by whom and at which price: the latest first, paged. */
  deliveries: pageOf(delivery),
});

/** Kit models in the order of their names. */
export const listKitModels = defineQuery({
  path: 'kit-models',
  by: STOCK_READERS,
  does: { fr: 'Lister les modèles de kit', en: 'List the kit models' },
  input: z.strictObject({ sector: sectors.schema.optional(), ...paging }),
  answer: pageOf(kitModelSummary),
  reads: [KIT_MODELS],
  async run({ sector, ...page }, { documents }) {
    const query = {
      filter: { where: { ...(sector && { sector: { eq: sector } }) } },
      sort: { by: 'name' },
    };
    const found = await findPage<KitModelDocument>(documents, KIT_MODELS, query, page);
    const items = found.items.map(({ id: kitModelId, document }) => {
      const { name, sector: of, version: newest, publishedOn } = document.versions.at(-1)!;
      return { id: kitModelId, name, sector: of, version: newest, publishedOn };
    });
    return { items, next: found.next };
  },
});

/** One kit model with what it consists of and what it has cost; `limit` and `after` page the deliveries. */
export const oneKitModel = defineQuery({
  path: 'kit-models/:id',
  by: STOCK_READERS,
  does: {
    fr: 'Lire un modèle de kit et l’historique de ses prix',
    en: 'Read a kit model and its price history',
  },
  input: z.strictObject({ id, ...paging }),
  answer: kitModelAnswer,
  reads: [KIT_MODELS, DELIVERIES],
  async run({ id: kitModelId, ...page }, { documents }) {
    const model = await documents.get<KitModelDocument>(KIT_MODELS, kitModelId);
    if (!model) return null;
    const query = {
      filter: { where: { kitModelId: { eq: kitModelId } } },
      sort: { by: 'receivedOn', descending: true },
    };
    const found = await findPage<DeliveryDocument>(documents, DELIVERIES, query, page);
    const items = found.items.map(({ document: { kitModelId: _, ...one } }) => one);
    return {
      id: kitModelId,
      ...model,
      versions: model.versions.map((one) => ({ ...one, components: [...one.components] })),
      deliveries: { items, next: found.next },
    };
  },
});
