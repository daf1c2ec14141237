import fc from 'fast-check';
import { inTheFuture, monthsAfter } from './dates.js';

describe('months after a day', () => {
  it.each([
    ['2025-11-27', 1, '2025-12-27'],
    ['2025-11-27', 3, '2026-02-27'],
    ['2025-11-27', 12, '2026-11-27'],
    ['2025-12-31', 1, '2026-01-31'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-01-30', 1, '2026-02-28'],
    ['2026-01-28', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2028-01-29', 1, '2028-02-29'],
    ['2100-01-31', 1, '2100-02-28'],
    ['2000-01-31', 1, '2000-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', 48, '2032-02-29'],
    ['2026-02-28', 1, '2026-03-28'],
    ['2026-03-31', 3, '2026-06-30'],
    ['2025-08-31', 6, '2026-02-28'],
    ['0099-10-31', 4, '0100-02-28'],
  ])('%s and %i make %s', (day, months, due) => expect(monthsAfter(day, months)).toBe(due));

  const days = fc
    .date({ min: new Date('1970-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const month = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

  it('are always of the month so many on, on the same date or the last, never past it', () =>
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (day, months) => {
        const due = monthsAfter(day, months);
        expect(month(due) - month(day)).toBe(months);
        const [from, to] = [Number(day.slice(8)), Number(due.slice(8))];
        const next = new Date(Date.parse(`${due}T00:00:00Z`) + 86_400_000);
        expect(to === from || (to < from && next.getUTCDate() === 1)).toBe(true);
      }),
    ));
});

describe('a day in the future', () => {
  it.each([
    ['2026-03-09', '2026-03-10T00:00:00.000Z', null],
    ['2026-03-10', '2026-03-10T00:00:00.000Z', null],
    ['2026-03-11', '2026-03-10T23:59:59.999Z', 'date-in-the-future'],
  ])('%s, at %s: %p', (day, now, rule) =>
    expect(inTheFuture('visitedOn', day, now)?.rule ?? null).toBe(rule),
  );
});
