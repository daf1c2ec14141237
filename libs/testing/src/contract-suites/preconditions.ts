import type { FileDefinition } from '@kosegin/contracts';
import type { Actor, Refused } from '@kosegin/event-sourcing';
import fc from 'fast-check';
import type { Answer, Desk } from '../given-when-then/desk.js';
import { validData } from '../valid-data.js';

export interface Preconditions {
  readonly file: FileDefinition;
  readonly id: string;
  /** By name, a desk on which the file is there and has come to that state. */
  readonly states: Readonly<Record<string, () => Promise<Desk>>>;
  /** Something that can succeed, by someone who may, for each act that people do. */
  readonly samples: Readonly<Record<string, readonly [data: object, by: Actor]>>;
  /** By act, refusals of its sample that come from what it says, not from where the file stands. */
  readonly typed?: Readonly<Record<string, readonly string[]>>;
  /** What those are told who type what was done already. */
  readonly already?: readonly string[];
  /** Ids that mean something on the desks. */
  readonly ids?: readonly string[];
}

/** Data tried on each act for each rule that stands against it. */
const TRIES = 25;

const refusalOf = ({ outcome, events, details }: Answer) =>
  events.length > 0 || outcome === 'nothing' ? null : { rule: outcome, details };

const saying = ({ rule, details }: Refused) => ({ rule, details });

/**
 * What a kind of file owes to those who ask what they may do: in every state and for everyone, what stands against an act
 * is what a try is answered, and nothing is kept back that does not come from what is typed.
 */
export function preconditionsSuite(of: Preconditions): void {
  const { file, id, states, samples, typed = {}, already = [], ids = [] } = of;
  const acts = Object.keys(samples).filter((act) => act !== file.opening && file.acts[act]!.by !== 'system');
  const people = [...new Set(Object.values(samples).map(([, by]) => by.id))];
  /** Every act by everyone, each under a role that may. */
  const tries = acts.flatMap((act) =>
    people.map((personId) => ({ act, by: { ...samples[act]![1], id: personId } })),
  );

  describe(`what stands against the acts on ${file.files}`, () => {
    const desks = new Map<string, Desk>();

    beforeAll(async () => {
      for (const [state, desk] of Object.entries(states)) desks.set(state, await desk());
    });

    it.each(Object.keys(states))('%s', async (state) => {
      for (const { act, by } of tries) {
        const desk = desks.get(state)!.fork();
        const obstacle = await desk.obstacle(file, id, act, by);
        const refusal = refusalOf(await desk.act(file, id, act, samples[act]![0], by));
        if (refusal && already.includes(refusal.rule)) continue;
        const told = { act, by: by.id };
        if (obstacle) expect({ ...told, refusal }).toEqual({ ...told, refusal: saying(obstacle) });
        else if (refusal)
          expect({ ...told, typed: typed[act] ?? [] }).toEqual({
            ...told,
            typed: expect.arrayContaining([refusal.rule]),
          });
      }
    });

    it('is what any try is answered, whatever is typed', async () => {
      const met = new Set<string>();
      for (const desk of desks.values())
        for (const { act, by } of tries) {
          const obstacle = await desk.obstacle(file, id, act, by);
          if (!obstacle || met.has(`${act} ${obstacle.rule}`)) continue;
          met.add(`${act} ${obstacle.rule}`);
          const everything = validData(file.acts[act]!.data, ids);
          await fc.assert(
            fc.asyncProperty(everything, async (data) => {
              const refusal = refusalOf(await desk.fork().act(file, id, act, data, by));
              if (!already.includes(refusal?.rule ?? ''))
                expect([act, refusal]).toEqual([act, saying(obstacle)]);
            }),
            { numRuns: TRIES },
          );
        }
      expect(met.size).toBeGreaterThan(0);
    });
  });
}
