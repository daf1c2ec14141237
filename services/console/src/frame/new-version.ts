import { pageValue } from '../api/page-value.js';

const outdated = pageValue(false);

// Files of this version are gone from the server: a screen that was not loaded yet cannot be.
globalThis.addEventListener?.('vite:preloadError', (event) => {
  event.preventDefault();
  outdated.set(true);
});

/** Whether the server has another version of the console than this page; it is offered, never forced. */
export const useOutdated = outdated.useValue;
