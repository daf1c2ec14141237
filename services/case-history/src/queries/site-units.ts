import { id } from '@kosegin/contracts';
import { defineQuery } from '@kosegin/platform';
import type { Filter } from '@kosegin/projections';
import { z } from 'zod';
import { SITES, type SiteDocument } from '../projections/sites.js';
import { UNIT_STATES, UNITS, type UnitDocument } from '../projections/units.js';
import { findPage, pageOf, paging } from './paging.js';
import { STOCK_READERS } from './stock.js';

/** `arriving`: on its way here, on another site's ledger still. */
const STATES = [...UNIT_STATES, 'arriving'] as const;
type State = (typeof STATES)[number];

/** One line of a site's ledger. */
const ledgerLine = z.strictObject({
  id,
  kitModelId: id,
  modelVersion: z.int().min(1),
  /** Of the delivery with which it came into the stock. */
  receiptNumber: z.string(),
  receivedOn: z.iso.date(),
  state: z.enum(STATES),
  /** Day since which this site sees it so. */
  since: z.iso.date(),
  /** The site that answers for it, null between two where a view of the past lacks its arrival; and the one it is on its way to. */
  siteId: id.nullable(),
  toSiteId: id.nullable(),
  /** Whom it is set aside for. */
  kitId: id.nullable(),
  caseId: id.nullable(),
});

function filterOf(siteId: string, state: State | undefined, model: string | undefined): Filter {
  const ofModel = model && { 'delivery.kitModelId': { eq: model } };
  switch (state) {
    case undefined:
      return { where: { sites: { has: siteId }, ...ofModel } };
    case 'arriving':
      return { where: { 'custody.toSiteId': { eq: siteId }, ...ofModel } };
    case 'passed_on':
      return { where: { sites: { has: siteId }, 'custody.siteId': { ne: siteId }, ...ofModel } };
    default:
      return { where: { 'custody.siteId': { eq: siteId }, 'custody.state': { eq: state }, ...ofModel } };
  }
}

function lineOf(siteId: string, unitId: string, unit: UnitDocument): z.input<typeof ledgerLine> {
  const { delivery, custody, reservation, lines } = unit;
  const seen = custody?.siteId === siteId ? custody : lines[siteId];
  return {
    id: unitId,
    ...delivery!,
    state: !seen ? 'arriving' : custody?.siteId === siteId ? custody.state : 'passed_on',
    since: (seen ?? custody)!.since,
    siteId: custody?.siteId ?? null,
    toSiteId: custody?.toSiteId ?? null,
    kitId: reservation?.kitId ?? null,
    caseId: reservation?.caseId ?? null,
  };
}

/** The ledger of a site: every unit that ever came in, those that came first first. */
export const listSiteUnits = defineQuery({
  path: 'sites/:id/units',
  by: STOCK_READERS,
  does: { fr: 'Lire le registre des unités d’un site', en: 'Read the ledger of a site’s units' },
  input: z.strictObject({ id, state: z.enum(STATES).optional(), model: id.optional(), ...paging }),
  answer: pageOf(ledgerLine),
  reads: [SITES, UNITS],
  async run({ id: siteId, state, model, ...page }, { documents }) {
    const site = await documents.get<SiteDocument>(SITES, siteId);
    if (!site?.opened) return null;
    const query = { filter: filterOf(siteId, state, model), sort: { by: 'delivery.receivedOn' } };
    const found = await findPage<UnitDocument>(documents, UNITS, query, page);
    return {
      items: found.items.map(({ id: unitId, document }) => lineOf(siteId, unitId, document)),
      next: found.next,
    };
  },
});
