const DAY = 24 * 60 * 60 * 1000;

/** Whole days from one day to another (ISO 8601); below zero when they are in the other order. */
export const daysBetween = (since: string, until: string): number =>
  (Date.parse(until) - Date.parse(since)) / DAY;

/** Clocks may differ by a moment around midnight: nobody waits for less than no time. */
export const daysWaited = (since: string, today: string): number => Math.max(0, daysBetween(since, today));

export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
