import { siteEvents, type DataOf } from '@kosegin/contracts';
import type { Projection } from '@kosegin/projections';
import { fileIdOf } from './file-id.js';

export const SITES = 'case-history.sites';

/** A storage site; its stock is counted among the units. */
export interface SiteDocument {
  /** Null when a view of the past holds acts on the site, but not its opening. */
  readonly opened: Pick<DataOf<typeof siteEvents.SiteOpened>, 'name' | 'region'> | null;
  readonly revision: number;
}

export const sites: Projection<SiteDocument> = {
  collection: { name: SITES, indexes: ['opened.name', 'opened.region'] },
  version: 1,
  types: Object.keys(siteEvents),
  // An arrival stands on two sites' ledgers: the stream says on which.
  keys: (event) => [fileIdOf(event)],
  evolve(document, { type, data, revision }) {
    if (type !== 'SiteOpened') return { opened: document?.opened ?? null, revision };
    const { name, region } = data as DataOf<typeof siteEvents.SiteOpened>;
    return { opened: { name, region }, revision };
  },
};
