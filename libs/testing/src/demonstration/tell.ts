import type { Role } from '@kosegin/contracts';
import { WORKER, type Journey, type Refs } from './journey.js';

/** Sends a command as users do, over the same routes, signed in as the role's demonstration account. */
export interface Teller {
  send(as: Role, path: string, body: object, key: string): Promise<{ readonly id: string }>;
  /** The id of the role's demonstration account. */
  accountOf(role: Role): Promise<string>;
  /** The story's clock. */
  setNow(instant: string): void;
  /** Waits until every read model, reaction and due timer is done. */
  settle(): Promise<void>;
}

export interface StoryProgress {
  readonly day: string;
  readonly done: number;
  readonly of: number;
}

const SIDE_BY_SIDE = 64;

/**
 * Tells journeys day by day: within a day side by side, each in its own order. Every command has a key derived from
 * its place in the story, so that a story told again after an interruption changes nothing that was told.
 */
export async function tell(
  journeys: readonly Journey[],
  teller: Teller,
  onProgress: (progress: StoryProgress) => void = () => {},
): Promise<number> {
  const kept = new Map([[WORKER, await teller.accountOf('case_worker')]]);
  const ref: Refs = (name) => {
    const id = kept.get(name);
    if (id === undefined) throw new Error(`the story has not opened ${name} yet`);
    return id;
  };
  const days = new Map<string, (readonly [Journey, number])[]>();
  for (const journey of journeys)
    journey.steps.forEach((step, index) =>
      days.set(step.day, [...(days.get(step.day) ?? []), [journey, index]]),
    );
  const of = journeys.reduce((sum, journey) => sum + journey.steps.length, 0);
  let done = 0;

  const take = async (journey: Journey, index: number): Promise<void> => {
    const step = journey.steps[index]!;
    const body = { occurredAt: `${step.happened ?? step.day}T10:00:00Z`, ...step.body(ref) };
    const { id } = await teller.send(step.as, step.path(ref), body, `${journey.name}:${index}`);
    if (step.keep) kept.set(step.keep, id);
    done++;
  };

  for (const day of [...days.keys()].sort()) {
    teller.setNow(`${day}T18:00:00Z`);
    // What fell due by now comes before what people do on this day, at every telling.
    await teller.settle();
    const chains = chainsOf(days.get(day)!);
    let next = 0;
    const work = async (): Promise<void> => {
      for (let chain = chains[next++]; chain; chain = chains[next++])
        for (const [journey, index] of chain) await take(journey, index);
    };
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, work));
    await teller.settle();
    onProgress({ day, done, of });
  }
  return done;
}

/** A day's steps by journey: what must stay in order. */
function chainsOf(
  steps: readonly (readonly [Journey, number])[],
): readonly (readonly (readonly [Journey, number])[])[] {
  const chains = new Map<Journey, (readonly [Journey, number])[]>();
  for (const step of steps) {
    const chain = chains.get(step[0]);
    if (chain) chain.push(step);
    else chains.set(step[0], [step]);
  }
  return [...chains.values()];
}
