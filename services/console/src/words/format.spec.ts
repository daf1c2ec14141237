/** @jest-environment jsdom */
import { day, daysBetween, francs, inDays, time } from './format.js';
import { speak, type Language } from './words.js';

/** Spaces of every kind read alike. */
const plain = (text: string): string => text.replace(/\s/g, ' ');

describe.each([
  ['fr', '1 333 333 F CFA', '27 nov. 2025', '2 jours', '1000000 jours'],
  ['bm', '1 333 333 F CFA', '27 nov. 2025', '2 jours', '1000000 jours'],
  ['en', 'F CFA 1,333,333', '27 Nov 2025', '2 days', '1000000 days'],
] as const)('in %s', (language: Language, money, date, two, million) => {
  beforeAll(() => speak(language));

  it('francs have no decimals', () => expect(plain(francs(1_333_333))).toBe(money));
  it('a day is the day that was recorded, whatever the clock of the device', () =>
    expect([day('2025-11-27'), day('2025-11-27T23:59:59Z')]).toEqual([date, date]));
  it('hours are Bamako’s', () => expect(time('2025-11-27T10:32:00Z')).toBe('10:32'));
  it('days are counted in the language’s plural', () =>
    expect([inDays(2), inDays(1_000_000)]).toEqual([two, million]));
});

it('days between are whole, over the end of a month and with hours in between', () =>
  expect([
    daysBetween('2026-02-27', '2026-03-02'),
    daysBetween('2026-03-01T23:00:00Z', '2026-03-02'),
  ]).toEqual([3, 1]));
