import { may, type Guarded } from '../api/may.js';
import type { Role } from '../api/session.js';
import type { IconName } from '../design/icons.js';

interface Entry {
  readonly to: '/' | '/cases';
  readonly words: 'work' | 'cases';
  readonly icon: IconName;
  /** Who may ask it has the entry; null for everybody. */
  readonly reads: Guarded | null;
}

/** Where one goes from anywhere; each role sees its own, six at most. */
export const ENTRIES: readonly Entry[] = [
  { to: '/', words: 'work', icon: 'work', reads: null },
  { to: '/cases', words: 'cases', icon: 'cases', reads: 'GET /api/v1/cases' },
];

export const entriesFor = (roles: readonly Role[]): readonly Entry[] =>
  ENTRIES.filter(({ reads }) => reads === null || may(reads, roles));

/** Who reads without names cannot look for one. */
export const maySearch = (roles: readonly Role[]): boolean => may('POST /api/v1/cases/search', roles);
