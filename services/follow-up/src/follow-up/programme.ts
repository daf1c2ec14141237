/** Months after the first assistance at which a case is visited. */
const DEFAULT_MONTHS: readonly number[] = [1, 3, 6, 12];

/** By edition, where it has a calendar of its own; kits looked at once more after two years are the demonstration's assumption. */
const MONTHS: ReadonlyMap<string, readonly number[]> = new Map([['KITS-2026', [1, 3, 6, 12, 24]]]);

export const monthsOf = (edition: string): readonly number[] => MONTHS.get(edition) ?? DEFAULT_MONTHS;
