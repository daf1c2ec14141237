import type { assetEvents, DataOf } from '@kosegin/contracts';
import type { Projection } from '@kosegin/projections';

/** An asset that its community has, since which day and by which event. */
export interface HandedOverAsset {
  readonly handedOverOn: string;
  readonly eventId: string;
}

export const ASSETS = 'follow-up.assets';

type HandedOver = DataOf<typeof assetEvents.AssetHandedOver>;

export const assets: Projection<HandedOverAsset> = {
  collection: { name: ASSETS, indexes: [] },
  version: 1,
  types: ['AssetHandedOver'],
  keys: ({ data }) => [(data as HandedOver).assetId],
  evolve: (_asset, { id: eventId, data }) => ({ handedOverOn: (data as HandedOver).handedOverOn, eventId }),
};
