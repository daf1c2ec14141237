import type { DataOf, kitModelEvents } from '@kosegin/contracts';
import type { Projection } from '@kosegin/projections';
import { dayOf } from './standing.js';

export const KIT_MODELS = 'case-history.kit-models';

type Published = DataOf<typeof kitModelEvents.KitModelVersionPublished>;

export type KitModelVersion = Omit<Published, 'kitModelId'> & { readonly publishedOn: string };

/** A kit model with all its versions, oldest first: a unit is what its model was when it was received. */
export interface KitModelDocument {
  readonly versions: readonly KitModelVersion[];
  /** Of the newest version. */
  readonly name: string;
  readonly sector: Published['sector'];
  readonly revision: number;
}

export const kitModels: Projection<KitModelDocument> = {
  collection: { name: KIT_MODELS, indexes: ['name', 'sector'] },
  version: 1,
  types: ['KitModelVersionPublished'],
  keys: ({ data }) => [(data as Published).kitModelId],
  evolve(document, event) {
    const { kitModelId: _, ...content } = event.data as Published;
    const versions = [...(document?.versions ?? []), { ...content, publishedOn: dayOf(event) }];
    return { versions, name: content.name, sector: content.sector, revision: event.revision };
  },
};
