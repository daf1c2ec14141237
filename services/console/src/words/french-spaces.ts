/** French sets a space before these signs; a line must not break there. */
const BEFORE = / (?=[?!:;»])/g;

/** Words as typed with the ordinary space of the keyboard, set with the one that holds. */
export const withFrenchSpaces = <W extends object>(words: W): W =>
  Object.fromEntries(
    Object.entries(words).map(([key, inner]: [string, string | object]) => [
      key,
      typeof inner === 'string' ? inner.replace(BEFORE, '\u00a0') : withFrenchSpaces(inner),
    ]),
  ) as W;
