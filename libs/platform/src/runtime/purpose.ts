import type { DataOf, storeEvents } from '@kosegin/contracts';
import type { EventStore } from '@kosegin/event-sourcing';

type Opened = DataOf<typeof storeEvents.StoreOpened>;

export type Purpose = Opened['purpose'];

/** What a store was made for: its first event says so, for ever. Null when it is empty. */
export async function purposeOf(store: Pick<EventStore, 'readAll'>): Promise<Purpose | null> {
  for await (const { data } of store.readAll({ limit: 1 })) return (data as Opened).purpose;
  return null;
}
