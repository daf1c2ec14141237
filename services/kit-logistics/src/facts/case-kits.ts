import type { EventsOf, kitEvents } from '@kosegin/contracts';
import type { RecordedEvent } from '@kosegin/event-sourcing';
import type { Projection } from '@kosegin/projections';

type KitEvent = EventsOf<typeof kitEvents>;

export interface KitOfCase {
  readonly kitId: string;
  readonly planVersion: number;
  readonly reached: 'requested' | 'reserved' | 'handed_over';
}

/** The kits asked for on a case, and how far each has come. */
export interface CaseKits {
  readonly kits: readonly KitOfCase[];
}

export const CASE_KITS = 'kit-logistics.case-kits';

const TYPES = ['KitRequested', 'KitReserved', 'KitHandedOver'] as const satisfies readonly KitEvent['type'][];

function evolve(document: CaseKits | null, recorded: RecordedEvent): CaseKits {
  const event = recorded as RecordedEvent & KitEvent;
  const { kitId } = event.data;
  const kits = document?.kits ?? [];
  const known = kits.find((kit) => kit.kitId === kitId) ?? { kitId, planVersion: 0, reached: 'requested' };
  // In the order of the ids, so that the document is the same whatever the order in which the files' events arrive.
  const others = kits.filter((kit) => kit.kitId !== kitId);
  return { kits: [...others, after(known, event)].sort((a, b) => (a.kitId < b.kitId ? -1 : 1)) };
}

function after(kit: KitOfCase, event: KitEvent): KitOfCase {
  switch (event.type) {
    case 'KitRequested':
      return { ...kit, planVersion: event.data.planVersion };
    case 'KitReserved':
      return { ...kit, reached: 'reserved' };
    case 'KitHandedOver':
      return { ...kit, reached: 'handed_over' };
    default:
      return kit;
  }
}

export const caseKits: Projection<CaseKits> = {
  collection: { name: CASE_KITS, indexes: [] },
  version: 1,
  types: TYPES,
  keys: ({ metadata: { caseId } }) => (caseId ? [caseId] : []),
  evolve,
};
