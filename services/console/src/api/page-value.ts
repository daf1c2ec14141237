import { useSyncExternalStore } from 'react';

/** A value of the whole page, in memory only; parts that use it are drawn again when it is set. */
export function pageValue<V>(first: V) {
  let value = first;
  const listeners = new Set<() => void>();
  const now = (): V => value;
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    now,
    subscribe,
    set(next: V): void {
      value = next;
      for (const listener of listeners) listener();
    },
    useValue: (): V => useSyncExternalStore(subscribe, now),
  };
}
