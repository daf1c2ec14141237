import { useSyncExternalStore } from 'react';

let outdated = false;
const listeners = new Set<() => void>();

// Files of this version are gone from the server: a screen that was not loaded yet cannot be.
globalThis.addEventListener?.('vite:preloadError', (event) => {
  event.preventDefault();
  outdated = true;
  for (const listener of listeners) listener();
});

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Whether the server has another version of the console than this page; it is offered, never forced. */
export const useOutdated = (): boolean => useSyncExternalStore(subscribe, () => outdated);
