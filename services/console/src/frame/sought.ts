import { useSyncExternalStore } from 'react';

/** The name that is looked for: in memory only, because it must stand in no address and no history. */
let sought = '';
const listeners = new Set<() => void>();

export function seek(name: string): void {
  sought = name.trim();
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useSought = (): string => useSyncExternalStore(subscribe, () => sought);
