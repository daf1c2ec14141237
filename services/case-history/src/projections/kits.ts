import { kitEvents, type DataOf } from '@kosegin/contracts';
import type { RecordedEvent } from '@kosegin/event-sourcing';
import type { Projection } from '@kosegin/projections';
import { kitStatusAfter, type KitEvent, type KitStatus } from './case-kits.js';
import { dayOf } from './standing.js';

export const KITS = 'case-history.kits';

/** A kit for a case: all of it one file. */
export interface KitDocument extends Omit<DataOf<typeof kitEvents.KitRequested>, 'kitId'> {
  readonly status: KitStatus;
  /** Day of the last change of status. */
  readonly since: string;
  /** The unit set aside for it, and the version of its model; null until then. */
  readonly unitId: string | null;
  readonly modelVersion: number | null;
  /** Where the next act on it is due: where its unit is, or is on its way to. */
  readonly siteId: string | null;
  readonly revision: number;
  /** Its own events, oldest first; the receipt is in the last. */
  readonly history: readonly RecordedEvent[];
}

const unserved = { unitId: null, modelVersion: null, siteId: null, history: [] };

/** Nothing before the request: a view by date of happening may lack it. */
function evolve(before: KitDocument | null, recorded: RecordedEvent): KitDocument | null {
  const event = recorded as RecordedEvent & KitEvent;
  if (!before && event.type !== 'KitRequested') return null;
  const { history, ...kit } = before ?? unserved;
  const status = kitStatusAfter(before?.status, event);
  return {
    ...kit,
    ...change(event),
    status,
    since: before?.status === status ? before.since : dayOf(event),
    revision: event.revision,
    history: [...history, recorded],
  } as KitDocument;
}

function change(event: KitEvent): Partial<KitDocument> {
  switch (event.type) {
    case 'KitRequested': {
      const { kitId: _, ...request } = event.data;
      return request;
    }
    case 'KitReserved': {
      const { unitId, siteId, modelVersion } = event.data;
      return { unitId, siteId, modelVersion };
    }
    case 'KitDispatched':
      return { siteId: event.data.toSiteId };
    default:
      return {};
  }
}

export const kits: Projection<KitDocument> = {
  collection: { name: KITS, indexes: ['status', 'since', 'siteId', 'caseId'] },
  version: 1,
  types: Object.keys(kitEvents),
  keys: ({ data }) => [(data as { kitId: string }).kitId],
  evolve,
};
