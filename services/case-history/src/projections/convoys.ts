import type { convoyEvents, DataOf } from '@kosegin/contracts';
import type { Projection } from '@kosegin/projections';

export const CONVOYS = 'case-history.convoys';

/** A convoy as announced; who came with it is counted among the cases. */
export type ConvoyDocument = Omit<DataOf<typeof convoyEvents.ConvoyAnnounced>, 'convoyId'>;

export const convoys: Projection<ConvoyDocument> = {
  collection: { name: CONVOYS, indexes: ['arrivedOn', 'region'] },
  version: 1,
  types: ['ConvoyAnnounced'],
  keys: ({ data }) => [(data as { convoyId: string }).convoyId],
  evolve: (_document, { data }) => {
    const { convoyId: _, ...convoy } = data as DataOf<typeof convoyEvents.ConvoyAnnounced>;
    return convoy;
  },
};
