import { id, regions } from '@kosegin/contracts';
import { defineQuery } from '@kosegin/platform';
import { z } from 'zod';
import { KIT_MODELS, type KitModelDocument } from '../projections/kit-models.js';
import { SITES, type SiteDocument } from '../projections/sites.js';
import { UNITS } from '../projections/units.js';
import { findPage, pageOf, paging } from './paging.js';
import { freeAt, stock, STOCK_READERS, stockOf } from './stock.js';

const siteSummary = z.strictObject({
  id,
  name: z.string(),
  region: regions.schema,
  /** Units free for a kit. */
  free: z.int().min(0),
});

const siteAnswer = z.strictObject({
  id,
  name: z.string(),
  region: regions.schema,
  /** Of the site's own file. */
  revision: z.int().min(0),
  /** By kit model, in the order of their names; the name is null where a view of the past does not hold the model. */
  stock: z.array(z.strictObject({ kitModelId: id, name: z.string().nullable(), ...stock.shape })),
});

/** Storage sites in the order of their names. */
export const listSites = defineQuery({
  path: 'sites',
  by: STOCK_READERS,
  does: { fr: 'Lister les sites de stockage', en: 'List the storage sites' },
  input: z.strictObject({ region: regions.schema.optional(), ...paging }),
  answer: pageOf(siteSummary),
  reads: [SITES, UNITS],
  async run({ region, ...page }, { documents }) {
    const where = { 'opened.name': { ne: null }, ...(region && { 'opened.region': { eq: region } }) };
    const query = { filter: { where }, sort: { by: 'opened.name' } };
    const found = await findPage<SiteDocument>(documents, SITES, query, page);
    const free = await freeAt(
      documents,
      found.items.map((one) => one.id),
    );
    const items = found.items.map(({ id: siteId, document }) => ({
      id: siteId,
      ...document.opened!,
      free: free.get(siteId) ?? 0,
    }));
    return { items, next: found.next };
  },
});

/** One site with its stock. */
export const oneSite = defineQuery({
  path: 'sites/:id',
  by: STOCK_READERS,
  does: { fr: 'Lire le stock d’un site', en: 'Read the stock of a site' },
  input: z.strictObject({ id }),
  answer: siteAnswer,
  reads: [SITES, UNITS, KIT_MODELS],
  async run({ id: siteId }, { documents }) {
    const site = await documents.get<SiteDocument>(SITES, siteId);
    if (!site?.opened) return null;
    const byModel = await stockOf(documents, siteId);
    const models = await documents.getMany<KitModelDocument>(KIT_MODELS, [...byModel.keys()]);
    const names = new Map(models.map((model) => [model.id, model.document.name]));
    const lines = [...byModel].map(([kitModelId, counts]) => ({
      kitModelId,
      name: names.get(kitModelId) ?? null,
      ...counts,
    }));
    const sorted = lines.sort((one, other) => (one.name ?? '').localeCompare(other.name ?? '', 'fr'));
    return { id: siteId, ...site.opened, revision: site.revision, stock: sorted };
  },
});
