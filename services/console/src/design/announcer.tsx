import { useSyncExternalStore } from 'react';

let words = '';
const listeners = new Set<() => void>();

/** Says something to who does not see the screen. The same words twice are said twice. */
export function announce(said: string): void {
  words = said === words ? `${said}\u00a0` : said;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Stands once in the frame. */
export const Announcer = () => (
  <div className="hidden-visually" role="status" aria-live="polite">
    {useSyncExternalStore(subscribe, () => words)}
  </div>
);
