import { sayNow } from './words.js';

interface Named {
  readonly givenNames: string | null;
  readonly familyName: string | null;
}

/** A person as written on screen; who reads without names sees the beginning of the file's id. */
export const nameOf = ({ givenNames, familyName }: Named, caseId: string): string =>
  [givenNames, familyName].filter(Boolean).join(' ') ||
  sayNow()('names.withheld', { id: caseId.slice(0, 8) });
