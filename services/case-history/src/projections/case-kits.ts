import type { EventsOf, kitEvents } from '@kosegin/contracts';
import { withEntry, type ById } from './by-id.js';

export type KitEvent = EventsOf<typeof kitEvents>;

export const KIT_STATUSES = ['requested', 'reserved', 'dispatched', 'arrived', 'handed_over'] as const;
export type KitStatus = (typeof KIT_STATUSES)[number];

const STATUS_AFTER = {
  KitReserved: 'reserved',
  KitDispatched: 'dispatched',
  KitArrived: 'arrived',
  KitHandedOver: 'handed_over',
} as const;

/** Where an act leaves a kit; requested again on a new plan, it stays where it is. */
export const kitStatusAfter = (before: KitStatus | undefined, { type }: KitEvent): KitStatus =>
  type === 'KitRequested' ? (before ?? 'requested') : STATUS_AFTER[type];

/** One kit of a case. */
export interface CaseKit {
  readonly status: KitStatus;
  readonly kitModelId: string;
  readonly lineId: number;
  readonly handedOverOn: string | null;
}

export function kitsWith(kits: ById<CaseKit>, event: KitEvent): ById<CaseKit> {
  const { kitId } = event.data;
  const before = kits[kitId];
  const status = kitStatusAfter(before?.status, event);
  if (event.type === 'KitRequested') {
    const { kitModelId, lineId } = event.data;
    return withEntry(kits, kitId, {
      status,
      kitModelId,
      lineId,
      handedOverOn: before?.handedOverOn ?? null,
    });
  }
  if (!before) return kits;
  const handedOverOn = event.type === 'KitHandedOver' ? event.data.handedOverOn : before.handedOverOn;
  return withEntry(kits, kitId, { ...before, status, handedOverOn });
}
