import { assistanceKinds } from '@kosegin/contracts';
import { z } from 'zod';
import { isReached, STEPS, TURNS, type JourneyStep } from '../projections/case-journey.js';
import type { CaseDocument } from '../projections/cases.js';
import { daysBetween, daysWaited } from './days.js';
import { targetOf } from './targets.js';

const day = z.iso.date();
const days = z.int().min(0);

const place = {
  step: z.enum([...STEPS, ...TURNS]),
  /** Of `assisted`, a line for each kind of assistance, side by side. */
  assistance: assistanceKinds.schema.nullable(),
  /** Days within which it should follow; null where none is set. */
  target: days.nullable(),
  /** Later than that. */
  beyond: z.boolean(),
};

/** The way of a case so far, and what comes next. Days in ISO 8601 (UTC). */
export const journeyAnswer = z.strictObject({
  /** In their order; what was taken again stands there again. */
  steps: z.array(
    z.strictObject({
      ...place,
      on: day,
      /** Null for the arrival. */
      who: z.strictObject({ id: z.string(), role: z.string() }).nullable(),
      /** Since the step before; null for the first, and where the dates contradict the order. */
      days: days.nullable(),
    }),
  ),
  /** Several where they go on side by side; none where nothing is to come. */
  next: z.array(
    z.strictObject({
      ...place,
      since: day,
      days: days.meta({ description: 'Days waited, up to the day of the moment looked at' }),
    }),
  ),
});

type Journey = z.input<typeof journeyAnswer>;
type Place = Pick<JourneyStep, 'step' | 'assistance'>;

/** The steps before any assistance, which follow each other. */
const LINE = STEPS.slice(STEPS.indexOf('screened'), STEPS.indexOf('assisted'));

export function journeyOf({ file, causes }: CaseDocument, today: string): Journey {
  const taken = file.journey.map((step): JourneyStep => {
    const cause = step.cause === null ? undefined : causes[step.cause];
    return cause ? { ...step, ...cause } : step;
  });
  const steps = taken.map(({ step, assistance, on, who }, index) => {
    const before = stepBefore(taken.slice(0, index), { step, assistance });
    const waited = before ? daysBetween(before.on, on) : -1;
    return { ...judged({ step, assistance }, before, waited), on, who, days: waited < 0 ? null : waited };
  });
  const next = placesAhead(taken, file.plan?.lines ?? []).map((ahead) => {
    const before = stepBefore(taken, ahead)!;
    const waited = daysWaited(before.on, today);
    return { ...judged(ahead, before, waited), since: before.on, days: waited };
  });
  return { steps, next };
}

function judged(ahead: Place, before: JourneyStep | undefined, waited: number) {
  const { step, assistance } = ahead;
  // Who is on the waiting list waits for a place, whenever there is one.
  const target = before?.step === 'waiting_list' ? null : targetOf(step, assistance);
  return { step, assistance, target, beyond: target !== null && waited > target };
}

/** What a step follows: an assistance its approval, the follow-up the first assistance, any other the last before it. */
function stepBefore(taken: readonly JourneyStep[], { step }: Place): JourneyStep | undefined {
  const last = (of: (one: JourneyStep) => boolean) => taken.findLast(of);
  const line = last((one) => one.step !== 'assisted');
  if (step === 'assisted') return last((one) => one.step === 'approved') ?? line;
  if (step !== 'in_follow_up') return line;
  const round = taken.slice(taken.findLastIndex((one) => one.step === 'reopened_to_assessment') + 1);
  const assisted = round.filter((one) => one.step === 'assisted');
  return assisted.find(({ on }) => assisted.every((other) => on <= other.on)) ?? line;
}

function placesAhead(
  taken: readonly JourneyStep[],
  lines: readonly { readonly kind: NonNullable<Place['assistance']> }[],
): readonly Place[] {
  const kinds = assistanceKinds.schema.options;
  if (taken.length === 0 || isReached(taken, 'closed')) return [];
  const missing = LINE.find((step) => !isReached(taken, step));
  if (missing === 'eligible' && isReached(taken, 'not_eligible')) return [];
  const ahead: Place[] = missing
    ? [{ step: missing, assistance: null }]
    : kinds
        .filter((kind) => lines.some((line) => line.kind === kind) && !isReached(taken, 'assisted', kind))
        .map((assistance) => ({ step: 'assisted', assistance }));
  const assisted = kinds.some((kind) => isReached(taken, 'assisted', kind));
  if (isReached(taken, 'in_follow_up')) ahead.push({ step: 'closed', assistance: null });
  else if (assisted) ahead.push({ step: 'in_follow_up', assistance: null });
  return ahead;
}
