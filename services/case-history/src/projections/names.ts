/** Marks that stand over or under a letter, once it is taken apart. */
const MARKS = /\p{M}/gu;

/** Apostrophes join (N’Diaye), everything else that is no letter parts (Fatoumata-Binta). */
const APOSTROPHES = /['’ʼ`]/g;

/** The words of a name as they are looked for: lower case, without accents. */
export const wordsOf = (name: string): readonly string[] =>
  name
    .normalize('NFD')
    .replace(MARKS, '')
    .toLowerCase()
    .replaceAll('ɔ', 'o')
    .replaceAll('ɛ', 'e')
    .replaceAll('ɲ', 'ny')
    .replaceAll('ŋ', 'n')
    .replace(APOSTROPHES, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/**
 * Spellings of one sound, in the order in which they are brought together: French and Bamanankan orthography of the same
 * Malian names (Diarra, Jara; Coulibaly, Kulibali; Cheick, Sheikh; Gnakaté, Niakaté, Nyakate).
 */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/[cs]h/g, 'x'],
  [/th/g, 't'],
  [/[kg]h/g, 'k'],
  [/ck|qu?/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/gu(?=[eiy])/g, 'g'],
  [/dj|di(?=[aeou])|dy/g, 'j'],
  [/gn|ni(?=[aeou])/g, 'ny'],
  [/z/g, 's'],
  [/m(?=[bp])/g, 'n'],
  [/ou|w|o/g, 'u'],
  [/e$/, ''],
  [/(?<=[aeu])[yi](?![aeu])/g, 'i'],
  [/[ae]i/g, 'e'],
  [/y/g, 'i'],
  [/h/g, ''],
  [/(.)\1+/g, '$1'],
];

/** How a folded word sounds: words with the same key are spellings of the same name. */
export const soundOf = (word: string): string =>
  SOUNDS.reduce((sound, [spelling, one]) => sound.replace(spelling, one), word) || word;
