import { accept, refuse } from '@kosegin/event-sourcing';
import {
  actsOn,
  contentHash,
  defineFile,
  kitComponent,
  label,
  sectors,
  type EventsOf,
  type kitModelEvents,
} from '@kosegin/contracts';
import { z } from 'zod';

export type KitModelEvent = EventsOf<typeof kitModelEvents>;

type Published = Omit<KitModelEvent['data'], 'kitModelId' | 'version'>;

export interface KitModel {
  /** Version 1 first. All of them stay: a unit is what its model was when it was received. */
  readonly versions: readonly Published[];
}

const content = {
  name: label,
  sector: sectors.schema,
  components: z.array(kitComponent).min(1).max(100),
};

const act = actsOn<KitModel, KitModelEvent>();

const published = (kitModelId: string, version: number, data: Published) =>
  accept<KitModelEvent>({ type: 'KitModelVersionPublished', data: { kitModelId, version, ...data } });

/** What a kit of some trade consists of, version by version. */
export const kitModel = defineFile<KitModel, KitModelEvent>({
  name: 'kit-model',
  files: 'kit-models',
  service: 'kit-logistics',
  title: { fr: 'modèle de kit', en: 'kit model' },
  opening: 'publish',
  initialState: { versions: [] },
  evolve: ({ versions }, { data: { name, sector, components } }) => ({
    versions: [...versions, { name, sector, components }],
  }),
  caseOf: () => null,
  acts: {
    publish: act({
      by: ['storekeeper'],
      does: { fr: 'Publier un modèle de kit', en: 'Publish a kit model' },
      data: content,
      unless: ({ versions }) => (versions.length > 0 ? refuse('already-exists') : null),
      decide: ({ id, data }) => published(id, 1, data),
    }),

    'publish-version': act({
      by: ['storekeeper'],
      does: { fr: 'Publier une nouvelle version du modèle', en: 'Publish a new version of the model' },
      data: content,
      decide: ({ id, data }, { versions }) =>
        contentHash(data) === contentHash(versions.at(-1))
          ? refuse('model-unchanged', { version: versions.length })
          : published(id, versions.length + 1, data),
    }),
  },
});
