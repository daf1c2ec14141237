import { assetEvents, type DataOf, type EventsOf, type upkeepEvents } from '@kosegin/contracts';
import type { RecordedEvent } from '@kosegin/event-sourcing';
import type { Projection } from '@kosegin/projections';
import { dayOf } from './standing.js';

export const ASSETS = 'case-history.assets';

type AssetEvent = EventsOf<typeof assetEvents>;
type Reported = DataOf<typeof upkeepEvents.AssetStatusReported>;

export const ASSET_STATUSES = ['proposed', 'accepted', 'handed_over'] as const;
export type AssetStatus = (typeof ASSET_STATUSES)[number];

/** What the asset's own file says; the committee is constituted beside the steps from the proposal to the hand-over. */
export interface AssetFile extends Omit<DataOf<typeof assetEvents.AssetProposed>, 'assetId'> {
  readonly status: AssetStatus;
  /** Day of the last change of status. */
  readonly since: string;
  readonly revision: number;
  /** Its own events, oldest first: the minutes, the committee and the signatories are in them. */
  readonly history: readonly RecordedEvent[];
}

/** A community asset: its own file, and how its upkeep last found it. */
export interface AssetDocument {
  /** Null when a view of the past does not hold the proposal. */
  readonly file: AssetFile | null;
  /** By the latest day reported on, whenever it was recorded; out of use for good is the last word. */
  readonly condition: (Pick<Reported, 'status' | 'reportedOn'> & { readonly position: string }) | null;
}

function evolve(document: AssetDocument | null, event: RecordedEvent): AssetDocument {
  const { file, condition } = document ?? { file: null, condition: null };
  if (event.type !== 'AssetStatusReported')
    return { file: fileWith(file, event as RecordedEvent & AssetEvent), condition };
  const { status, reportedOn } = event.data as Reported;
  const report = { status, reportedOn, position: event.position };
  return { file, condition: condition && orderOf(condition) > orderOf(report) ? condition : report };
}

type Condition = NonNullable<AssetDocument['condition']>;

/** In their order as texts. */
const orderOf = ({ status, reportedOn, position }: Condition): string =>
  `${status === 'decommissioned' ? 1 : 0} ${reportedOn} ${position}`;

const STATUS_AFTER: Readonly<Partial<Record<AssetEvent['type'], AssetStatus>>> = {
  AssetAccepted: 'accepted',
  AssetHandedOver: 'handed_over',
};

function fileWith(before: AssetFile | null, event: RecordedEvent & AssetEvent): AssetFile | null {
  const { revision } = event;
  if (event.type === 'AssetProposed') {
    const { kind, name, region } = event.data;
    return { kind, name, region, status: 'proposed', since: dayOf(event), revision, history: [event] };
  }
  if (!before) return null;
  const after = { ...before, revision, history: [...before.history, event] };
  const status = STATUS_AFTER[event.type];
  return status ? { ...after, status, since: dayOf(event) } : after;
}

export const assets: Projection<AssetDocument> = {
  collection: { name: ASSETS, indexes: ['file.name', 'file.region', 'file.status', 'condition.status'] },
  version: 1,
  types: [...Object.keys(assetEvents), 'AssetStatusReported'],
  keys: ({ data }) => [(data as { assetId: string }).assetId],
  evolve,
};
