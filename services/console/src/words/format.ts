import { locale, sayNow } from './words.js';

const ZONE = 'Africa/Bamako';
const DAY = 24 * 60 * 60 * 1000;

/** Formats are dear to make: one each for a language. */
const cached = <F>(make: (locale: string) => F): (() => F) => {
  const made = new Map<string, F>();
  return () => {
    const tag = locale();
    const known = made.get(tag) ?? make(tag);
    made.set(tag, known);
    return known;
  };
};

const moneyFormat = cached(
  (tag) => new Intl.NumberFormat(tag, { style: 'currency', currency: 'XOF', maximumFractionDigits: 0 }),
);
const numberFormat = cached((tag) => new Intl.NumberFormat(tag));
const dayFormat = cached(
  (tag) => new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
);
const countryNames = cached((tag) => new Intl.DisplayNames(tag, { type: 'region' }));
const timeFormat = cached(
  (tag) => new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit', timeZone: ZONE }),
);

/** Whole XOF francs. */
export const francs = (amount: number): string => moneyFormat().format(amount);
export const number = (value: number): string => numberFormat().format(value);
/** An ISO day, or the day of an ISO moment (UTC, which is Bamako's time). */
export const day = (iso: string): string => dayFormat().format(new Date(iso.slice(0, 10)));
/** By its ISO 3166-1 code. */
export const country = (code: string): string => countryNames().of(code) ?? code;
export const time = (at: number | string): string => timeFormat().format(new Date(at));

/** Whole days from one ISO day or moment to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / DAY);

export const today = (): string => new Date().toISOString().slice(0, 10);

export const inDays = (count: number): string => sayNow()('time.days', { count });
