import fc from 'fast-check';
import type { caseEvents, EventsOf } from '@kosegin/contracts';
import type { RecordedEvent } from '@kosegin/event-sourcing';
import { CASE, cameTo, dearPlan, hashOf, plan, samples } from '../../test/case-histories.js';
import { person } from '../../test/desk.js';
import { caseFile } from './case.js';
import { ceilingOf } from './programme.js';

type Recorded = RecordedEvent & EventsOf<typeof caseEvents>;

/** What someone may try; what takes a plan further most often, so that walks get somewhere. */
const CHOICES: readonly (readonly [type: string, change: object])[] = [
  ['draft-plan', plan],
  ['draft-plan', dearPlan],
  ...[1, 2, 3, 4].flatMap((): [string, object][] => [
    ['override-ceiling', {}],
    ['submit-plan', {}],
    ['approve-plan', {}],
  ]),
  ['approve-plan', { planVersion: 1, contentHash: hashOf(plan) }],
  ['return-plan', {}],
  ['withdraw-consent', {}],
  ['give-consent', { purpose: 'case_management' }],
  ['assess-needs', {}],
  ['find-eligible', {}],
  ['start-assistance', {}],
  ['start-follow-up', {}],
  ['close', {}],
  ['reopen', { to: 'assessment' }],
  ['reopen', { to: 'follow_up' }],
];
const PEOPLE = ['p-1', 'p-2', 'p-3', 'p-4', 'p-5'].map((id) => person(id, 'supervisor'));

const walks = fc.array(fc.record({ choice: fc.constantFrom(...CHOICES), by: fc.constantFrom(...PEOPLE) }), {
  minLength: 40,
  maxLength: 60,
});

const before = <T extends Recorded['type']>(history: readonly Recorded[], index: number, type: T) =>
  history.slice(0, index).filter((event): event is Extract<Recorded, { type: T }> => event.type === type);

describe('whatever people try on a case', () => {
  it('invariants 5, 7 and 8 hold in its history', async () => {
    const start = await cameTo('eligible');
    const reached = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(walks, async (walk) => {
        const desk = start.fork();
        for (const { choice, by } of walk) {
          const [type, change] = choice;
          const { plan: seen } = await desk.state(caseFile, CASE);
          const approving = type === 'approve-plan' && seen !== null;
          const named = approving ? { planVersion: seen.version, contentHash: seen.contentHash } : {};
          await desk.act(caseFile, CASE, type, { ...samples[type]![0], ...named, ...change }, by);
        }
        const history = desk.history(caseFile, CASE) as readonly Recorded[];
        history.forEach((event, index) => {
          reached.set(event.type, (reached.get(event.type) ?? 0) + 1);
          const by = event.metadata.actor.id;
          const drafters = before(history, index, 'PlanDrafted').map(({ metadata }) => metadata.actor.id);
          if (event.type === 'PlanCeilingOverridden' || event.type === 'CaseClosed')
            expect(drafters).not.toContain(by);
          if (event.type !== 'PlanApproved') return;
          expect(drafters).not.toContain(by);
          const drafted = before(history, index, 'PlanDrafted').at(-1)!.data;
          const { planVersion, contentHash, total } = event.data;
          expect([drafted.planVersion, drafted.contentHash, drafted.total]).toEqual([
            planVersion,
            contentHash,
            total,
          ]);
          const overridden = before(history, index, 'PlanCeilingOverridden').some(
            ({ data }) => data.planVersion === planVersion,
          );
          expect(total <= ceilingOf(event.data.edition) || overridden).toBe(true);
        });
      }),
      { numRuns: 100 },
    );
    // The walks went far enough to mean something.
    for (const type of ['PlanApproved', 'PlanApprovalVoided', 'PlanCeilingOverridden', 'CaseReopened'])
      expect(reached.get(type) ?? 0).toBeGreaterThan(0);
  });
});
