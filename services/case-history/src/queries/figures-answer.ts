import type { Group } from '@kosegin/projections';
import { z } from 'zod';
import { FILE_STEPS, REACHED } from '../projections/figure-file.js';
import { FRANCS, MONEY_STEPS } from '../projections/figure-money.js';
import { CASE_WAITS, MONEY_WAITS, pathOf } from '../projections/figure-paths.js';
import { SERVED } from '../projections/figure-received.js';
import { BUSINESSES, EVIDENCE, JOBS } from '../projections/figure-visit.js';

const number = z.int().min(0);
const each = <K extends string, T extends z.ZodType>(keys: readonly K[], schema: T) =>
  z.strictObject(entries(keys, () => schema));

const jobsSchema = z.strictObject({
  answered: number.meta({ description: 'Cases whose last visit says how many' }),
  unanswered: number.meta({ description: 'Cases whose last visit does not say' }),
  jobs: number.nullable().meta({ description: 'Null when nobody said: no answer is not zero' }),
  byEvidence: each(EVIDENCE, z.strictObject({ answered: number, jobs: number.nullable() })).meta({
    description: 'By what the number rests on; `none`: on nothing stated',
  }),
});

const waitsSchema = <S extends string>(steps: readonly S[], whose: string) =>
  z
    .array(
      z.strictObject({
        from: z.enum(steps),
        to: z.enum(steps),
        count: number.meta({ description: `${whose} that came to both steps` }),
        days: number.meta({ description: 'All of theirs together' }),
        mean: z
          .number()
          .min(0)
          .nullable()
          .meta({ description: 'Days, one decimal; null when none came to both' }),
      }),
    )
    .meta({
      description:
        'Days by the dates on which the steps were first taken; where the dates contradict the order of the steps, the wait is left out',
    });

/** Figures of a group of cases. Amounts in whole XOF francs, waits in days. */
export const figuresSchema = z.strictObject({
  cases: number.meta({ description: 'Cases registered' }),
  reached: each(REACHED, number).meta({
    description:
      'Cases that came to each status at least once: one on the waiting list and then found eligible counts in both, one reopened counts as closed',
  }),
  beneficiaries: each(SERVED, number).meta({
    description:
      'Who had money that the bank has paid, or a kit in hand; a person once, also with several linked cases, where the first was served. `people`: with the members of collective projects; `holders`: who hold the cases; `women` and `minors` (when registered): among the holders, since of members only the number is known',
  }),
  francs: each(FRANCS, number).meta({
    description:
      'Whole XOF francs. `requested`: all that was asked for, whatever became of it. Then what stands, not refused, cancelled or released, each with all that went further: `committed` holds what is ordered, `ordered` what is paid, `paid` what is reconciled',
  }),
  kitsHandedOver: number,
  visited: number.meta({ description: 'Cases visited after their assistance' }),
  businesses: each(BUSINESSES, number).meta({ description: 'Those, by what the last visit found' }),
  jobs: each(JOBS, jobsSchema).meta({
    description: 'People employed at the last visit of each case, the holder apart',
  }),
  waits: z.strictObject({
    cases: waitsSchema([...FILE_STEPS, 'assisted'], 'Cases'),
    disbursements: waitsSchema(MONEY_STEPS, 'Disbursements'),
  }),
});
export type Figures = z.input<typeof figuresSchema>;

/** Cases and numbers that were added up, by the paths of the case's document; what is absent is 0. */
export type Sums = Pick<Group, 'count' | 'sums'>;

export function figuresOf({ count, sums }: Sums): Figures {
  const sum: Sum = (path) => sums[path] ?? 0;
  const businesses = entries(BUSINESSES, (status) => sum(pathOf.business(status)));
  const visited = added(Object.values(businesses));
  return {
    cases: count,
    reached: entries(REACHED, (status) => sum(pathOf.reached(status))),
    beneficiaries: entries(SERVED, (whom) => sum(pathOf.served(whom))),
    francs: entries(FRANCS, (stage) => sum(pathOf.francs(stage))),
    kitsHandedOver: sum(pathOf.kitsHandedOver),
    visited,
    businesses,
    jobs: entries(JOBS, (when) => jobsOf(when, visited, sum)),
    waits: {
      cases: CASE_WAITS.map((wait) => waitOf(wait, sum)),
      disbursements: MONEY_WAITS.map((wait) => waitOf(wait, sum)),
    },
  };
}

type Sum = (path: string) => number;

function jobsOf(when: (typeof JOBS)[number], visited: number, sum: Sum): z.input<typeof jobsSchema> {
  const byEvidence = entries(EVIDENCE, (evidence) => {
    const answered = sum(pathOf.answered(when, evidence));
    return { answered, jobs: answered > 0 ? sum(pathOf.jobs(when, evidence)) : null };
  });
  const levels = Object.values(byEvidence);
  const answered = added(levels.map((level) => level.answered));
  const jobs = answered > 0 ? added(levels.map((level) => level.jobs ?? 0)) : null;
  return { answered, unanswered: visited - answered, jobs, byEvidence };
}

function waitOf<S extends string>(wait: { from: S; to: S; path: string }, sum: Sum) {
  const [count, days] = [sum(pathOf.count(wait)), sum(pathOf.days(wait))];
  const mean = count > 0 ? Math.round((10 * days) / count) / 10 : null;
  return { from: wait.from, to: wait.to, count, days, mean };
}

const added = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

function entries<K extends string, T>(keys: readonly K[], of: (key: K) => T): Record<K, T> {
  return Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<K, T>;
}
