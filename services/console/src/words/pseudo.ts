const ACCENTED: Readonly<Record<string, string>> = { a: 'á', e: 'ë', i: 'ï', o: 'ö', u: 'ü', n: 'ñ', c: 'ç' };

/** Marked at both ends and 40 % longer: what is cut off on screen, or was never given to the words, shows. */
function stretched(text: string): string {
  const parts = text.split(/(\{\{\w+\}\})/);
  const accented = parts.map((part, at) =>
    at % 2 === 1 ? part : part.replace(/[aeiounc]/g, (letter) => ACCENTED[letter]!),
  );
  return `[${accented.join('')}${'~'.repeat(Math.ceil(text.length * 0.4))}]`;
}

export const pseudoOf = (words: object): object =>
  Object.fromEntries(
    Object.entries(words).map(([key, inner]: [string, string | object]) => [
      key,
      typeof inner === 'string' ? stretched(inner) : pseudoOf(inner),
    ]),
  );
