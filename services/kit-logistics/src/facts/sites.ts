import type { DataOf, siteEvents } from '@kosegin/contracts';
import type { Projection } from '@kosegin/projections';

/** A site that exists, by the event that opened it. */
export interface KnownSite {
  readonly eventId: string;
}

export const SITES = 'kit-logistics.sites';

/** For files that a site's own file is decided on: they cannot be decided on the site's in turn. */
export const sites: Projection<KnownSite> = {
  collection: { name: SITES, indexes: [] },
  version: 1,
  types: ['SiteOpened'],
  keys: ({ data }) => [(data as DataOf<typeof siteEvents.SiteOpened>).siteId],
  evolve: (_site, { id: eventId }) => ({ eventId }),
};
