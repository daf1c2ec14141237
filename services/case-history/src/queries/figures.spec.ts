import fc from 'fast-check';
import { actsOn, countedStory } from '../../test/figures-story.js';
import { record, type Told } from '../../test/events.js';
import { documentsOf, ReadSide, type Asked } from '../../test/read-side.js';
import { peopleOf } from '../../test/story.js';
import { insight } from '../insight.js';
import { FIGURE_PATHS } from '../projections/figure-paths.js';
import type { FiguresDocument } from '../projections/figures.js';
import { programmeFigures } from './figures.js';
import { figuresOf as answerOf, type Figures } from './figures-answer.js';

type Input = Parameters<typeof ReadSide.prototype.ask>[1];

const readSide = (story: readonly Told[]) => ReadSide.of(record(story), insight.projections);

const figuresOf = async (story: readonly Told[], input: Input = {}, asked: Asked = {}) =>
  (await (await readSide(story)).ask(programmeFigures, input, asked))!;

const wait = (count: number, days: number, mean: number | null) => ({ count, days, mean });
const none = wait(0, 0, null);
/** By the step each wait ends with. */
const waitsOf = (waits: Figures['waits']['cases' | 'disbursements']) =>
  Object.fromEntries(waits.map(({ to, count, days, mean }) => [to, { count, days, mean }]));

const nobody = { answered: 0, jobs: null };
const unsaid = { declared: nobody, seen: nobody, documented: nobody, none: nobody };

describe('GET figures', () => {
  const story = countedStory();

  it('counts what happened to the cases of each region', async () => {
    const { groups } = await figuresOf(story, { by: 'region' });
    expect(groups.map(({ key }) => key)).toEqual(['01', '04']);
    const [kayes, segou] = groups.map(({ figures: { waits: _, ...figures } }) => figures);
    expect(kayes).toEqual({
      cases: 2,
      reached: {
        assessed: 2,
        eligible: 2,
        not_eligible: 0,
        waiting_list: 0,
        plan_drafted: 2,
        submitted: 2,
        approved: 2,
        in_assistance: 2,
        in_follow_up: 2,
        closed: 1,
      },
      beneficiaries: { people: 6, holders: 2, women: 1, minors: 1 },
      francs: {
        requested: 500_000,
        committed: 500_000,
        ordered: 500_000,
        paid: 500_000,
        reconciled: 500_000,
      },
      kitsHandedOver: 1,
      visited: 2,
      businesses: { not_started: 0, running: 1, suspended: 1, stopped: 0, sold: 0 },
      jobs: {
        now: {
          answered: 1,
          unanswered: 1,
          jobs: 2,
          byEvidence: { ...unsaid, seen: { answered: 1, jobs: 2 } },
        },
        peak: {
          answered: 1,
          unanswered: 1,
          jobs: 3,
          byEvidence: { ...unsaid, seen: { answered: 1, jobs: 3 } },
        },
      },
    });
    expect(segou).toEqual({
      cases: 4,
      reached: {
        assessed: 2,
        eligible: 2,
        not_eligible: 1,
        waiting_list: 1,
        plan_drafted: 2,
        submitted: 1,
        approved: 2,
        in_assistance: 1,
        in_follow_up: 0,
        closed: 0,
      },
      beneficiaries: { people: 2, holders: 0, women: 0, minors: 0 },
      francs: { requested: 500_000, committed: 200_000, ordered: 200_000, paid: 0, reconciled: 0 },
      kitsHandedOver: 1,
      visited: 0,
      businesses: { not_started: 0, running: 0, suspended: 0, stopped: 0, sold: 0 },
      jobs: {
        now: { answered: 0, unanswered: 0, jobs: null, byEvidence: unsaid },
        peak: { answered: 0, unanswered: 0, jobs: null, byEvidence: unsaid },
      },
    });
  });

  it('says how long each step took, by when the acts happened', async () => {
    const { groups } = await figuresOf(story, { by: 'region' });
    const [kayes, segou] = groups.map(({ figures }) => figures.waits);
    expect(waitsOf(kayes!.cases)).toEqual({
      registered: wait(2, 2, 1),
      screened: wait(2, 3, 1.5),
      assessed: wait(2, 21, 10.5),
      eligible: wait(2, 29, 14.5),
      submitted: wait(2, 8, 4),
      approved: wait(2, 11, 5.5),
      assisted: wait(2, 47, 23.5),
    });
    expect(waitsOf(kayes!.disbursements)).toEqual({
      committed: wait(1, 2, 2),
      visa_granted: wait(1, 1, 1),
      verified: wait(1, 2, 2),
      ordered: wait(1, 1, 1),
      accepted: wait(1, 3, 3),
      issued: wait(1, 4, 4),
      handed_over: wait(1, 6, 6),
      paid: wait(1, 3, 3),
      reconciled: wait(1, 10, 10),
    });
    expect(waitsOf(segou!.cases)).toEqual({
      registered: wait(4, 4, 1),
      screened: wait(2, 6, 3),
      assessed: wait(2, 13, 6.5),
      eligible: wait(1, 28, 28),
      submitted: wait(1, 2, 2),
      approved: wait(1, 10, 10),
      assisted: wait(1, 2, 2),
    });
    expect(waitsOf(segou!.disbursements)).toEqual({
      committed: wait(2, 5, 2.5),
      visa_granted: wait(1, 3, 3),
      verified: wait(1, 1, 1),
      ordered: wait(1, 3, 3),
      accepted: none,
      issued: none,
      handed_over: none,
      paid: none,
      reconciled: none,
    });
  });

  it.each<[Input, readonly (readonly [string | null, number, number])[]]>([
    [{}, [[null, 6, 8]]],
    [
      { by: 'sector' },
      [
        [null, 2, 0],
        ['commerce', 1, 5],
        ['sewing', 3, 3],
      ],
    ],
    [
      { by: 'edition' },
      [
        [null, 2, 0],
        ['AGR-1', 2, 6],
        ['AGR-2', 2, 2],
      ],
    ],
    [{ region: '01' }, [[null, 2, 6]]],
    [{ sector: 'sewing' }, [[null, 3, 3]]],
    [{ edition: 'AGR-2' }, [[null, 2, 2]]],
    [{ by: 'region', edition: 'AGR-1' }, [['01', 2, 6]]],
    [
      { by: 'region', sector: 'sewing' },
      [
        ['01', 1, 1],
        ['04', 2, 2],
      ],
    ],
    [{ by: 'edition', region: '04', sector: 'sewing' }, [['AGR-2', 2, 2]]],
    [{ region: '09' }, []],
  ])('%j', async (input, expected) => {
    const { groups } = await figuresOf(story, input);
    expect(groups.map(({ key, figures }) => [key, figures.cases, figures.beneficiaries.people])).toEqual(
      expected,
    );
  });

  it('adds the groups up to the total, however they are made, of whatever part of a history', async () => {
    const by = fc.constantFrom('region', 'sector', 'edition');
    await fc.assert(
      fc.asyncProperty(fc.subarray([...story]), by, async (part, path) => {
        const { groups, total } = await figuresOf(part, { by: path });
        expect(addedUp(groups.map(({ figures }) => figures))).toEqual(addedUp([total]));
        expect((await figuresOf(part)).total).toEqual(total);
      }),
      { numRuns: 100 },
    );
  });

  it('answers of no case at all with nothing, not with an error', async () => {
    const { groups, total } = await figuresOf([]);
    expect(groups).toEqual([]);
    expect(total).toMatchObject({ cases: 0, francs: { requested: 0 }, jobs: { now: { jobs: null } } });
  });

  it('answers as it was known and as it had happened', async () => {
    const paid = async (asked: Asked) => (await figuresOf(story, { edition: 'AGR-1' }, asked)).total.francs;
    expect(await paid({ asOf: '2025-03-24' })).toMatchObject({ ordered: 500_000, paid: 0 });
    expect(await paid({ asOf: '2025-03-25' })).toMatchObject({ paid: 500_000, reconciled: 0 });
    const late = story.map((one) =>
      one.type === 'KitHandedOver' ? { ...one, recordedAt: '2025-09-01T08:00:00.000Z' } : one,
    );
    const kits = async (asked: Asked) => (await figuresOf(late, {}, asked)).total.kitsHandedOver;
    expect(await kits({ asOf: '2025-08-31' })).toBe(0);
    expect(await kits({ happenedBy: '2025-03-01' })).toBe(0);
    expect(await kits({ happenedBy: '2025-03-02' })).toBe(1);
    expect(await kits({ asOf: '2025-08-31', happenedBy: '2025-08-31' })).toBe(0);
  });

  it('counts no case that nobody registered in the view', async () => {
    const unregistered = story.filter(({ type }) => type !== 'ReturneeRegistered');
    expect((await figuresOf(unregistered)).groups).toEqual([]);
  });

  it('leaves out of the waits what is dated before the step it follows', async () => {
    const { file } = actsOn(1);
    const { total } = await figuresOf([
      file('2025-01-10', 'ReturneeRegistered', { arrivedOn: '2025-01-11' }),
      file('2025-01-10', 'CaseScreened'),
    ]);
    expect(waitsOf(total.waits.cases)).toMatchObject({ registered: none, screened: wait(1, 0, 0) });
  });

  it('begins assistance with the first thing in hand, a cheque before it is paid', async () => {
    const { file, kit, money } = actsOn(1);
    const cheque = money();
    const story = [
      file('2025-01-01', 'ReturneeRegistered'),
      file('2025-01-10', 'PlanApproved'),
      cheque('2025-01-11', 'DisbursementRequested'),
      kit('2025-01-11', 'KitRequested'),
    ];
    const inHand = [
      kit('2025-01-30', 'KitHandedOver', { handedOverOn: '2025-01-30' }),
      cheque('2025-01-20', 'ChequeHandedOver', { handedOverOn: '2025-01-20' }),
    ];
    for (const acts of [inHand, [...inHand].reverse()])
      expect(waitsOf((await figuresOf([...story, ...acts])).total.waits.cases)['assisted']).toEqual(
        wait(1, 10, 10),
      );
  });

  it('rounds a mean to one decimal', async () => {
    const arrived = (number: number, day: string) =>
      actsOn(number).file('2025-01-10', 'ReturneeRegistered', { arrivedOn: day });
    const { total } = await figuresOf([
      arrived(1, '2025-01-10'),
      arrived(2, '2025-01-09'),
      arrived(3, '2025-01-09'),
    ]);
    expect(waitsOf(total.waits.cases)['registered']).toEqual(wait(3, 2, 0.7));
  });
});

describe('figures of jobs', () => {
  const { file, visit } = actsOn(1);
  const registered = file('2025-01-10', 'ReturneeRegistered');
  const found = (day: string, jobs: number | null, jobsPeak: number | null, jobsEvidence: string | null) =>
    visit(day, 'VisitRecorded', {
      visitedOn: day,
      businessStatus: 'running',
      jobs,
      jobsPeak,
      jobsEvidence,
    } as never);
  const jobsOf = async (...visits: readonly Told[]) => (await figuresOf([registered, ...visits])).total.jobs;

  it('tell no answer from none at work', async () => {
    expect((await jobsOf(found('2025-02-01', null, null, null))).now).toMatchObject({
      answered: 0,
      unanswered: 1,
      jobs: null,
    });
    expect((await jobsOf(found('2025-02-01', 0, 0, 'declared'))).now).toEqual({
      answered: 1,
      unanswered: 0,
      jobs: 0,
      byEvidence: { ...unsaid, declared: { answered: 1, jobs: 0 } },
    });
  });

  it('are those of the last visit, whenever it was recorded, also when it has no answer', async () => {
    const last = found('2025-05-01', 2, 4, 'documented');
    const late = found('2025-03-01', 7, 7, 'seen');
    for (const visits of [
      [late, last],
      [last, late],
    ])
      expect(await jobsOf(...visits)).toMatchObject({ now: { jobs: 2 }, peak: { jobs: 4 } });
    expect((await jobsOf(last, found('2025-06-01', null, 4, null))).now).toMatchObject({
      jobs: null,
      unanswered: 1,
    });
    expect((await jobsOf(last, found('2025-06-01', null, 4, null))).peak.byEvidence).toMatchObject({
      none: { answered: 1, jobs: 4 },
    });
  });
});

describe('beneficiaries', () => {
  const served = (number: number, on: string, region = '01') => {
    const { file, kit } = actsOn(number);
    return [
      file('2025-01-01', 'ReturneeRegistered', { sex: 'female', minor: true, region: region as '01' }),
      kit('2025-01-02', 'KitRequested'),
      kit(on, 'KitHandedOver', { handedOverOn: on }),
    ];
  };
  const linked = (
    one: number,
    other: number,
    type: 'IdentitiesLinked' | 'IdentitiesUnlinked' = 'IdentitiesLinked',
  ) => actsOn(one).file('2025-08-01', type, { otherCaseId: peopleOf(other).caseId });
  const byRegion = async (...told: readonly Told[]) =>
    Object.fromEntries(
      (await figuresOf(told, { by: 'region' })).groups.map(({ key, figures }) => [
        key,
        figures.beneficiaries,
      ]),
    );
  const once = { people: 1, holders: 1, women: 1, minors: 1 };
  const nowhere = { people: 0, holders: 0, women: 0, minors: 0 };
  const two = [...served(1, '2025-03-01', '01'), ...served(2, '2025-02-01', '04')];

  it('are people, not cases: once across linked cases, where the first was served (invariant 15)', async () => {
    expect(await byRegion(...two)).toEqual({ '01': once, '04': once });
    expect(await byRegion(...two, linked(1, 2))).toEqual({ '01': nowhere, '04': once });
    expect(await byRegion(...two, linked(1, 2), linked(2, 1))).toEqual({ '01': nowhere, '04': once });
  });

  it('are two again when the link is undone (invariant 16)', async () => {
    const undone = [
      linked(1, 2),
      linked(2, 1),
      linked(1, 2, 'IdentitiesUnlinked'),
      linked(2, 1, 'IdentitiesUnlinked'),
    ];
    expect(await byRegion(...two, ...undone)).toEqual({ '01': once, '04': once });
  });

  it('are found through cases that served nobody, however long the chain', async () => {
    const { file } = actsOn(3);
    const between = file('2025-01-01', 'ReturneeRegistered', { region: '09' });
    const chain = [linked(1, 3), linked(3, 2)];
    expect(await byRegion(...two, between, ...chain)).toEqual({ '01': nowhere, '04': once, '09': nowhere });
    const third = served(3, '2025-01-15', '09');
    expect(await byRegion(...two, ...third, ...chain)).toEqual({ '01': nowhere, '04': nowhere, '09': once });
  });

  it('count where they were served first also when that is outside what is asked', async () => {
    const { groups } = await figuresOf([...two, linked(1, 2)], { region: '01' });
    expect(groups[0]!.figures.beneficiaries).toEqual(nowhere);
  });

  it('had money only when the bank has paid it', async () => {
    const { file, money } = actsOn(1);
    const cheque = money();
    const handed = [
      file('2025-01-01', 'ReturneeRegistered', { sex: 'male', minor: false }),
      cheque('2025-01-02', 'DisbursementRequested', { amount: 1_000 }),
      cheque('2025-01-03', 'ChequeHandedOver'),
    ];
    const people = async (story: readonly Told[]) => (await figuresOf(story)).total.beneficiaries.people;
    expect(await people(handed)).toBe(0);
    expect(await people([...handed, cheque('2025-01-04', 'PaymentMade')])).toBe(1);
  });
});

describe('a case in numbers', () => {
  const documents = [
    ...documentsOf(record(countedStory()), insight.projections).values(),
  ] as FiguresDocument[];

  it('has no number that nobody adds up', () => {
    const numbers = documents.flatMap(({ file, money, visit, received, assisted, served }) => {
      const { reached, waits } = file;
      const { business, now, peak } = visit ?? {};
      const counted = {
        file: { reached, waits },
        money: { francs: money.francs, waits: money.waits },
        visit: { business, now, peak },
        received: { kitsHandedOver: received.kitsHandedOver },
        assisted,
        served: served ?? {},
      };
      return [...leavesOf(counted).keys()].map((path) => path.slice(1));
    });
    expect(FIGURE_PATHS).toEqual(expect.arrayContaining(numbers));
    expect(new Set(FIGURE_PATHS).size).toBe(FIGURE_PATHS.length);
  });

  it('holds nothing of the person', () => {
    expect(documents).toHaveLength(6);
    expect(JSON.stringify(documents)).not.toMatch(/Kosegin|birthDate|personId/);
  });
});

type Leaf = number | null;

/** Every number of figures by its path, without the means. */
function leavesOf(value: unknown, path = '', leaves = new Map<string, Leaf>()): Map<string, Leaf> {
  if (typeof value === 'number' || value === null) leaves.set(path, value);
  else if (typeof value === 'object')
    for (const [name, inner] of Object.entries(value))
      if (name !== 'mean') leavesOf(inner, `${path}.${name}`, leaves);
  return leaves;
}

/** Number by number; nothing said added to nothing said says nothing. */
function addedUp(all: readonly Figures[]): Record<string, Leaf> {
  const sums = leavesOf(answerOf({ count: 0, sums: {} }));
  for (const figures of all)
    for (const [path, leaf] of leavesOf(figures)) {
      const before = sums.get(path)!;
      sums.set(path, leaf === null ? before : (before ?? 0) + leaf);
    }
  return Object.fromEntries(sums);
}
