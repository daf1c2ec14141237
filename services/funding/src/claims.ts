import type { Claim } from '@kosegin/event-sourcing';

/**
 * A value that only one file may hold, however it is typed: case and spacing do not tell two apart, and the parts
 * cannot run into each other, because no code contains a colon.
 */
export const claimOf = (kind: string, parts: readonly string[], rule: string): Claim => ({
  name: `${kind}-${valueOf(parts)}`,
  rule,
});

/** What such a value is called in names and derived ids. */
export const valueOf = (parts: readonly string[]): string =>
  parts.map((part) => part.toUpperCase().replace(/ +/g, ' ').trim()).join(':');
