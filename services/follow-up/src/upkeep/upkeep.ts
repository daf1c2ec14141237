import { accept, derivedId, refuse } from '@kosegin/event-sourcing';
import { actsOn, defineFile, id, regions, upkeepEvents, type EventsOf } from '@kosegin/contracts';
import { inTheFuture } from '../dates.js';
import { ASSETS, type HandedOverAsset } from '../facts/assets.js';

export type UpkeepEvent = EventsOf<typeof upkeepEvents>;

export interface Upkeep {
  readonly assetId: string;
  /** The day from which the asset is out of use for good, or null. */
  readonly decommissionedOn: string | null;
}

/** The one file of an asset's upkeep. */
export const upkeepIdOf = (assetId: string): string => derivedId('upkeep', assetId);

const initialState: Upkeep = { assetId: '', decommissionedOn: null };

function evolve(state: Upkeep, { type, data }: UpkeepEvent): Upkeep {
  if (type === 'UpkeepOpened') return { ...state, assetId: data.assetId };
  return data.status === 'decommissioned' ? { ...state, decommissionedOn: data.reportedOn } : state;
}

const { status, reportedOn, note } = upkeepEvents.AssetStatusReported.data.shape;

const act = actsOn<Upkeep, UpkeepEvent>();

/** What becomes of an asset (a borehole) that its community manages. */
export const upkeep = defineFile<Upkeep, UpkeepEvent>({
  name: 'upkeep',
  files: 'upkeeps',
  service: 'follow-up',
  title: { fr: 'suivi d’ouvrage', en: 'upkeep of an asset' },
  opening: 'open',
  initialState,
  evolve,
  caseOf: () => null,
  acts: {
    open: act({
      by: 'system',
      does: { fr: 'Ouvrir le suivi de l’ouvrage remis', en: 'Open the upkeep of the asset handed over' },
      data: { assetId: id, region: regions.schema },
      decide: ({ id: upkeepId, data }, state) =>
        state.assetId ? accept() : accept({ type: 'UpkeepOpened', data: { upkeepId, ...data } }),
    }),

    /** In any order of days, since reports from the field come late; the asset out of use for good is the last of them. */
    'report-status': act({
      by: ['follow_up_officer', 'supervisor'],
      does: { fr: 'Signaler l’état de l’ouvrage', en: 'Report the state of the asset' },
      data: { status, reportedOn, note: note.default(null) },
      know: async (_command, { assetId }, sources) => {
        const facts = (await sources.document<HandedOverAsset>(ASSETS, assetId))!;
        return { facts, reliedOn: [facts.eventId] };
      },
      unless: ({ decommissionedOn }) =>
        decommissionedOn ? refuse('asset-decommissioned', { decommissionedOn }) : null,
      decide: ({ id: upkeepId, data, now }, { assetId }, { handedOverOn }: HandedOverAsset) => {
        if (data.reportedOn < handedOverOn) return refuse('reported-before-hand-over', { handedOverOn });
        return (
          inTheFuture('reportedOn', data.reportedOn, now) ??
          accept({ type: 'AssetStatusReported', data: { upkeepId, assetId, ...data } })
        );
      },
    }),
  },
});
