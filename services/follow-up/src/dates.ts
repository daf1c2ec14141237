import { refuse, type Refused } from '@kosegin/event-sourcing';

/** Refuses a day that has not come yet, by the service's clock. */
export const inTheFuture = (field: string, day: string, now: string): Refused | null =>
  day > now.slice(0, 10) ? refuse('date-in-the-future', { field }) : null;

/** The same day of the month so many months on; the last of that month where it is too short. */
export function monthsAfter(day: string, months: number): string {
  const first = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  first.setUTCMonth(first.getUTCMonth() + months);
  const last = new Date(first);
  last.setUTCMonth(last.getUTCMonth() + 1, 0);
  first.setUTCDate(Math.min(Number(day.slice(8)), last.getUTCDate()));
  return first.toISOString().slice(0, 10);
}
