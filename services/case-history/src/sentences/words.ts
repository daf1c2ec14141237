/** How one language writes what events hold. */
export interface Words {
  /** Whole XOF francs. */
  francs(amount: number): string;
  /** An ISO 8601 day, or the day of an instant. */
  day(date: string): string;
  /** ISO 3166-1 alpha-2. */
  country(code: string): string;
}

const grouped = (amount: number, separator: string): string =>
  String(amount).replace(/\B(?=(\d{3})+$)/g, separator);

const MONTHS = {
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

const partsOf = (date: string) => {
  const [year, month, day] = date.slice(0, 10).split('-').map(Number);
  return { year, month: month! - 1, day };
};

const countries = {
  fr: new Intl.DisplayNames(['fr'], { type: 'region', fallback: 'code' }),
  en: new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' }),
};

/** No-break spaces keep an amount and a date on one line. */
const SPACE = '\u00a0';

export const fr: Words = {
  francs: (amount) => `${grouped(amount, SPACE)}${SPACE}FCFA`,
  day: (date) => {
    const { year, month, day } = partsOf(date);
    return [day === 1 ? '1er' : day, MONTHS.fr[month], year].join(SPACE);
  },
  country: (code) => countries.fr.of(code)!,
};

export const en: Words = {
  francs: (amount) => `XOF${SPACE}${grouped(amount, ',')}`,
  day: (date) => {
    const { year, month, day } = partsOf(date);
    return [day, MONTHS.en[month], year].join(SPACE);
  },
  country: (code) => countries.en.of(code)!,
};
