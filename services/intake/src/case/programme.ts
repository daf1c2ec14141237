/** Most that one plan may cost without an override, in whole XOF francs. */
const DEFAULT_CEILING = 2_000_000;

/** By edition, where it has a ceiling of its own. */
const CEILINGS: ReadonlyMap<string, number> = new Map([['2025', 2_000_000]]);

export const ceilingOf = (edition: string): number => CEILINGS.get(edition) ?? DEFAULT_CEILING;
