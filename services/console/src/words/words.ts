import { createInstance, type TFunction } from 'i18next';
import { useSyncExternalStore } from 'react';
import { areas, type Area } from './areas.js';
import { common } from './fr/common.js';
import { withFrenchSpaces } from './french-spaces.js';

type Loaded<A extends Area> = Awaited<ReturnType<(typeof areas)[A]['fr']>>;
type French = { common: typeof common } & { [A in Area]: Loaded<A>['words'] };
type Joined<U> = (U extends unknown ? (one: U) => void : never) extends (all: infer I) => void ? I : never;

/** The keys of the French words as another language has to say them; only French has the plural "many". */
type Said<W> = {
  readonly [K in keyof W as K extends `${string}_many` ? never : K]: W[K] extends string
    ? string
    : Said<W[K]>;
};
export type WordsOf<A extends keyof French> = Said<French[A]>;

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: Joined<French[keyof French]> };
  }
}

/** `pseudo` is for tests of the layout, and offered to nobody. */
export const LANGUAGES = ['fr', 'en', 'bm'] as const;
export type Language = (typeof LANGUAGES)[number] | 'pseudo';

const KEPT = 'kosegin-language';
const i18n = createInstance();

void i18n.init({
  lng: 'fr',
  fallbackLng: 'fr',
  resources: { fr: { translation: withFrenchSpaces(common) } },
  interpolation: { escapeValue: false },
  initAsync: false,
});

export const languageNow = (): Language => i18n.language as Language;

/** What the API speaks; Bambara's readers are answered in French. */
export const apiLanguage = (): 'fr' | 'en' => (languageNow() === 'en' ? 'en' : 'fr');

/** What numbers and days are written in; Bambara's own formats are not Mali's. */
export const locale = (): 'fr-ML' | 'en-GB' => (apiLanguage() === 'en' ? 'en-GB' : 'fr-ML');

const shown = new Set<Area>();
const loaded = new Set<string>();

const add = (language: Language, words: object): void =>
  void i18n.addResourceBundle(language, 'translation', words, true, true);

async function once(name: string, load: () => Promise<void>): Promise<void> {
  if (loaded.has(name)) return;
  await load();
  loaded.add(name);
}

/** French stays beneath every language: it is what Bambara falls back to, and what the pseudo-language is made from. */
const loadArea = (area: Area, language: Language): Promise<void> =>
  once(`${language} ${area}`, async () => {
    if (language === 'en') return add('en', (await areas[area].en()).words);
    const { words: french } = await areas[area].fr();
    if (language === 'pseudo') add('pseudo', (await import('./pseudo.js')).pseudoOf(french));
    add('fr', withFrenchSpaces(french));
  });

const loadCommon = (language: Language): Promise<void> =>
  once(`${language} common`, async () => {
    if (language === 'en') add('en', (await import('./en/common.js')).common);
    if (language === 'bm') add('bm', (await import('./bm.js')).bm);
    if (language === 'pseudo') add('pseudo', (await import('./pseudo.js')).pseudoOf(common));
  });

/** Before an area's first screen is shown. */
export async function loadWords(area: Area): Promise<void> {
  shown.add(area);
  await loadArea(area, languageNow());
}

export async function speak(language: Language): Promise<void> {
  await Promise.all([loadCommon(language), ...[...shown].map((area) => loadArea(area, language))]);
  await i18n.changeLanguage(language);
  document.documentElement.lang = language === 'pseudo' ? 'fr' : language;
  localStorage.setItem(KEPT, language);
}

const isLanguage = (kept: string | null): kept is Language =>
  kept === 'pseudo' || (LANGUAGES as readonly (string | null)[]).includes(kept);

/** The language chosen last on this device. */
export async function speakAsBefore(): Promise<void> {
  const kept = localStorage.getItem(KEPT);
  if (isLanguage(kept) && kept !== 'fr') await speak(kept);
}

export type Say = TFunction;

let say: Say = i18n.getFixedT('fr');
i18n.on('languageChanged', (language) => (say = i18n.getFixedT(language)));

const subscribe = (changed: () => void): (() => void) => {
  i18n.on('languageChanged', changed);
  return () => i18n.off('languageChanged', changed);
};

/** Says a key in the language of the screen, and again when that changes. */
export const useWords = (): Say => useSyncExternalStore(subscribe, () => say);

/** The same outside of parts. */
export const sayNow = (): Say => say;
