import { areas, type Area } from './areas.js';
import { common as english } from './en/common.js';
import { common as french } from './fr/common.js';
import { withFrenchSpaces } from './french-spaces.js';
import { pseudoOf } from './pseudo.js';

/** Every key with its sentence, as a path. */
const sentences = (words: object, path = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, inner]: [string, string | object]) =>
    typeof inner === 'string'
      ? [[`${path}${key}`, inner] as [string, string]]
      : sentences(inner, `${path}${key}.`),
  );

const holes = (sentence: string): string =>
  [...sentence.matchAll(/\{\{(\w+)\}\}/g)]
    .map(([, name]) => name)
    .sort()
    .join();

const load = async (area: Area | 'common') => {
  if (area === 'common') return { fr: sentences(french), en: sentences(english) };
  const [fr, en] = await Promise.all([areas[area].fr(), areas[area].en()]);
  return { fr: sentences(fr.words), en: sentences(en.words) };
};

describe.each(['common', ...(Object.keys(areas) as Area[])] as const)('the words of %s', (area) => {
  it('have the same keys in French and English, but for the French plural of millions', async () => {
    const { fr, en } = await load(area);
    const keys = (all: [string, string][]) => all.map(([key]) => key);
    expect(keys(fr).filter((key) => !key.endsWith('_many'))).toEqual(keys(en));
  });

  it('leave the same places open', async () => {
    const { fr, en } = await load(area);
    const open = (all: [string, string][]) =>
      Object.fromEntries(all.map(([key, sentence]) => [key, holes(sentence)]));
    expect(open(fr)).toMatchObject(open(en));
  });

  it('have every plural that French has', async () => {
    const keys = new Set((await load(area)).fr.map(([key]) => key));
    const plurals = [...keys].filter((key) => key.endsWith('_one')).map((key) => key.slice(0, -4));
    expect(plurals.filter((key) => !keys.has(`${key}_many`) || !keys.has(`${key}_other`))).toEqual([]);
  });
});

it('the pseudo-language is at least 40 % longer and keeps the open places', () => {
  const pseudo = new Map(sentences(pseudoOf(french)));
  for (const [key, sentence] of sentences(french)) {
    expect(pseudo.get(key)!.length).toBeGreaterThanOrEqual(sentence.length * 1.4);
    expect(holes(pseudo.get(key)!)).toBe(holes(sentence));
  }
});

it('no French line breaks before a sign that has a space before it', () =>
  expect(withFrenchSpaces({ a: 'Qui ? Ici : là ; oui !', b: { c: 'à 10:32' } })).toEqual({
    a: 'Qui\u00a0? Ici\u00a0: là\u00a0; oui\u00a0!',
    b: { c: 'à 10:32' },
  }));
