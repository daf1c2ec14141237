import type { EventsOf, kitEvents } from '@kosegin/contracts';
import { withEntry, type ById } from './by-id.js';

export type KitEvent = EventsOf<typeof kitEvents>;

export const KIT_STATUSES = ['requested', 'reserved', 'dispatched', 'arrived', 'handed_over'] as const;
export type KitStatus = (typeof KIT_STATUSES)[number];

/** One kit of a case. */
export interface CaseKit {
  readonly status: KitStatus;
  readonly kitModelId: string;
  readonly lineId: number;
  readonly handedOverOn: string | null;
}

export function kitsWith(kits: ById<CaseKit>, event: KitEvent): ById<CaseKit> {
  const { kitId } = event.data;
  if (event.type === 'KitRequested') {
    const { kitModelId, lineId } = event.data;
    return withEntry(kits, kitId, { status: 'requested', kitModelId, lineId, handedOverOn: null });
  }
  const before = kits[kitId];
  return before ? withEntry(kits, kitId, { ...before, ...stepOf(event) }) : kits;
}

function stepOf(event: Exclude<KitEvent, { type: 'KitRequested' }>): Partial<CaseKit> {
  switch (event.type) {
    case 'KitReserved':
      return { status: 'reserved' };
    case 'KitDispatched':
      return { status: 'dispatched' };
    case 'KitArrived':
      return { status: 'arrived' };
    case 'KitHandedOver':
      return { status: 'handed_over', handedOverOn: event.data.handedOverOn };
  }
}
