import type { Claim } from '@kosegin/event-sourcing';

/** A value that only one file may hold; the parts cannot run into each other, because no code contains a colon. */
export const claimOf = (kind: string, parts: readonly string[], rule: string): Claim => ({
  name: `${kind}-${parts.map(valueOf).join(':')}`,
  rule,
});

/** A code as it is compared: case and spacing do not tell two apart. */
export const valueOf = (code: string): string => code.toUpperCase().replace(/ +/g, ' ').trim();
