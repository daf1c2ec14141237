import type { Role } from '../api/session.js';
import type { IconName } from '../design/icons.js';

const CASE_READERS: readonly Role[] = [
  'intake_officer',
  'case_worker',
  'supervisor',
  'commission',
  'follow_up_officer',
  'auditor',
  'dpo',
];

/** Roles that read everything, but no names: they cannot look for one. */
const NAMELESS: ReadonlySet<Role> = new Set(['auditor']);

interface Entry {
  readonly to: '/' | '/cases';
  readonly words: 'work' | 'cases';
  readonly icon: IconName;
  readonly roles: readonly Role[] | 'all';
}

/** Where one goes from anywhere; each role sees its own, six at most. */
export const ENTRIES: readonly Entry[] = [
  { to: '/', words: 'work', icon: 'work', roles: 'all' },
  { to: '/cases', words: 'cases', icon: 'cases', roles: CASE_READERS },
];

export const entriesFor = (roles: readonly Role[]): readonly Entry[] =>
  ENTRIES.filter((entry) => entry.roles === 'all' || entry.roles.some((role) => roles.includes(role)));

export const readsCases = (roles: readonly Role[]): boolean =>
  roles.some((role) => CASE_READERS.includes(role));

export const maySearch = (roles: readonly Role[]): boolean =>
  roles.some((role) => CASE_READERS.includes(role) && !NAMELESS.has(role));
