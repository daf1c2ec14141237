import { refuse, type Refused } from '@kosegin/event-sourcing';

/** Refuses a day that has not come yet, by the service's clock. */
export const inTheFuture = (field: string, day: string, now: string): Refused | null =>
  day > now.slice(0, 10) ? refuse('date-in-the-future', { field }) : null;
