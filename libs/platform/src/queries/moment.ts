import { day, instant } from '@kosegin/contracts';
import { z } from 'zod';
import type { Moment } from './query.js';

const when = z.union([day, instant]);

/** On every query: the two dates of the past it looks at. */
export const momentParameters = {
  asOf: when.optional().meta({ description: 'As it was known on this day or moment (UTC)' }),
  happenedBy: when.optional().meta({ description: 'As it had happened by this day or moment (UTC)' }),
};

/** The moment a query looks at; `today` is what "overdue" is judged on. */
export function momentOf(
  dates: { asOf?: string | undefined; happenedBy?: string | undefined },
  now: Date,
): Moment {
  const asOf = dates.asOf ?? null;
  const happenedBy = dates.happenedBy ?? null;
  const today = [asOf, happenedBy, now.toISOString()]
    .filter((one) => one !== null)
    .sort()[0]!
    .slice(0, 10);
  return { asOf, happenedBy, today };
}
