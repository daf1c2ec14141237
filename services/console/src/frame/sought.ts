import { pageValue } from '../api/page-value.js';

/** The name that is looked for: in memory only, because it must stand in no address and no history. */
const sought = pageValue('');

export const seek = (name: string): void => sought.set(name.trim());

export const useSought = sought.useValue;
