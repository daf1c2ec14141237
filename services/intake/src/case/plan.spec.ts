import { CASE, cameTo, dearPlan, hashOf, plan, send, through } from '../../test/case-histories.js';
import { people, person, type Desk } from '../../test/desk.js';
import { caseFile } from './case.js';
import { ceilingOf } from './programme.js';

const { worker, supervisor } = people;
const money = (...amounts: number[]) => ({
  lines: amounts.map((amount, index) => ({ lineId: index + 1, kind: 'money', amount })),
});

const revised = { ...plan, ...money(950_000) };
const statusOf = async (desk: Desk) => (await desk.state(caseFile, CASE)).status;

describe('drafting a plan', () => {
  it('adds the lines up and hashes what binds: sector, lines, members', async () => {
    const { events } = await send(await cameTo('eligible'), 'draft-plan', money(1, 2, 700_000));
    expect(events[0]).toMatchObject({
      type: 'PlanDrafted',
      data: { planVersion: 1, total: 700_003, contentHash: hashOf({ ...plan, ...money(1, 2, 700_000) }) },
    });
  });

  it('gives the same hash to the same content, whatever the title, and another to any other', async () => {
    const desk = await cameTo('eligible');
    const hashes: string[] = [];
    for (const change of [
      {},
      { title: 'Autre titre' },
      { sector: 'crafts' },
      { members: 3 },
      money(900_000),
    ]) {
      const { events } = await send(desk, 'draft-plan', change);
      hashes.push((events[0]!.data as { contentHash: string }).contentHash);
    }
    expect(hashes[1]).toBe(hashes[0]);
    expect(new Set(hashes).size).toBe(4);
    expect((await desk.state(caseFile, CASE)).plan!.version).toBe(5);
  });

  it.each([
    [{ lines: [...plan.lines, plan.lines[0]] }, 'line-repeated'],
    [money(0), 'line-without-amount'],
    [{ lines: [{ lineId: 1, kind: 'training', amount: 0 }] }, 'total-out-of-range'],
    [money(1_000_000_000_000, 1), 'total-out-of-range'],
  ])('refuses %j: %s', async (change, rule) =>
    expect((await send(await cameTo('eligible'), 'draft-plan', change)).outcome).toBe(rule),
  );

  it.each([money(0.5), money(-1), money(Number.NaN), { lines: [] }, { members: 0 }, { title: ' ' }])(
    'does not take %j',
    (change) =>
      expect(caseFile.acts['draft-plan']!.data.safeParse({ ...plan, ...change }).success).toBe(false),
  );
});

describe('invariant 5: a plan fits the ceiling, or someone else than its author let it pass', () => {
  const ceiling = ceilingOf('2025');

  it('at the ceiling it is submitted, one franc above it is not', async () => {
    const desk = await through(await cameTo('eligible'), ['draft-plan', money(ceiling)]);
    expect((await send(desk.fork(), 'submit-plan')).outcome).toBe('PlanSubmitted');
    await through(desk, ['draft-plan', money(ceiling, 1)]);
    expect(await send(desk, 'submit-plan')).toMatchObject({
      outcome: 'above-ceiling',
      details: { total: ceiling + 1, ceiling },
    });
  });

  it('goes by the default for an edition without a ceiling of its own', () =>
    expect([ceilingOf('1999'), ceilingOf('constructor')]).toEqual([2_000_000, 2_000_000]));

  it('is overridden by a supervisor who did not draft it, once', async () => {
    const desk = await through(await cameTo('eligible'), ['draft-plan', dearPlan]);
    const author = person(worker.id, 'supervisor');
    expect((await send(desk, 'override-ceiling', {}, author)).outcome).toBe('separation-of-duties');
    const { events } = await send(desk, 'override-ceiling');
    expect(events[0]).toMatchObject({
      type: 'PlanCeilingOverridden',
      data: { planVersion: 1, ceiling, reason: 'collective-project' },
    });
    expect((await send(desk, 'override-ceiling')).outcome).toBe('override-not-needed');
    expect((await send(desk, 'submit-plan')).outcome).toBe('PlanSubmitted');
    const seen = { planVersion: 1, contentHash: hashOf(dearPlan) };
    expect((await send(desk, 'approve-plan', seen)).outcome).toBe('PlanApproved');
  });

  it('is overridden for one version only', async () => {
    const desk = await through(await cameTo('eligible'), ['draft-plan', dearPlan], 'override-ceiling', [
      'draft-plan',
      dearPlan,
    ]);
    expect((await send(desk, 'submit-plan')).outcome).toBe('above-ceiling');
  });
});

describe('invariant 7: who drafted does not approve, who approved does not draft', () => {
  it('draft, then approve', async () => {
    const author = person(worker.id, 'supervisor');
    expect(await send(await cameTo('submitted'), 'approve-plan', {}, author)).toMatchObject({
      outcome: 'separation-of-duties',
      details: { duty: 'approve', earlier: 'draft' },
    });
  });

  it('any draft of the file counts, not only the last', async () => {
    const desk = await through(await cameTo('plan_drafted'));
    await send(desk, 'draft-plan', {}, person('w-2', 'case_worker'));
    await through(desk, 'submit-plan');
    const seen = { planVersion: 2 };
    const first = await send(desk, 'approve-plan', seen, person(worker.id, 'supervisor'));
    expect(first.outcome).toBe('separation-of-duties');
    expect((await send(desk, 'approve-plan', seen)).outcome).toBe('PlanApproved');
  });

  it.each([
    ['approve', 'approved'],
    ['override', 'plan_drafted'],
  ] as const)('%s, then draft', async (_act, status) => {
    const desk = await cameTo(status);
    if (status === 'plan_drafted') await through(desk, ['draft-plan', dearPlan], 'override-ceiling');
    const approver = person(supervisor.id, 'case_worker');
    expect(await send(desk, 'draft-plan', {}, approver)).toMatchObject({
      outcome: 'separation-of-duties',
      details: { duty: 'draft', earlier: 'approve' },
    });
  });
});

describe('invariant 8: an approval binds to the content it saw', () => {
  it.each([
    { planVersion: 2, contentHash: hashOf(plan) },
    { planVersion: 1, contentHash: hashOf(dearPlan) },
  ])('refuses an approver who saw something else: %j', async (seen) =>
    expect(await send(await cameTo('submitted'), 'approve-plan', seen)).toMatchObject({
      outcome: 'plan-changed',
      details: { current: 1, seen: seen.planVersion },
    }),
  );

  it('carries edition, sector, lines and total of that content', async () => {
    const { events } = await send(await cameTo('submitted'), 'approve-plan');
    expect(events[0]!.data).toMatchObject({
      edition: '2025',
      planVersion: 1,
      contentHash: hashOf(plan),
      sector: plan.sector,
      lines: plan.lines,
      total: 900_000,
    });
  });

  it('an edit voids it until the new version is approved', async () => {
    const desk = await cameTo('approved');
    const { events } = await send(desk, 'draft-plan', revised);
    expect(events.map(({ data }) => (data as { planVersion: number }).planVersion)).toEqual([2, 1]);
    expect((await desk.state(caseFile, CASE)).plan).toMatchObject({ version: 2, approved: false });
    await through(desk, 'submit-plan');
    expect((await send(desk, 'approve-plan')).outcome).toBe('plan-changed');
    const seen = { planVersion: 2, contentHash: hashOf(revised) };
    await through(desk, ['approve-plan', seen]);
    expect((await desk.state(caseFile, CASE)).plan).toMatchObject({ version: 2, approved: true });
  });

  it('even an edit to the very same content', async () =>
    expect((await send(await cameTo('approved'), 'draft-plan')).outcome).toBe(
      'PlanDrafted, PlanApprovalVoided',
    ));

  it.each([
    ['approved', [], 'approved'],
    ['approved', ['start-assistance'], 'in_assistance'],
    ['in_assistance', [], 'in_assistance'],
    ['in_assistance', ['start-follow-up'], 'in_follow_up'],
  ] as const)(
    'edited when %s, with %j meanwhile, it is %s once approved again',
    async (from, meanwhile, to) => {
      const desk = await through(await cameTo(from), 'draft-plan', ...meanwhile, 'submit-plan');
      expect(await statusOf(desk)).toBe('submitted');
      await through(desk, ['approve-plan', { planVersion: 2 }]);
      expect(await statusOf(desk)).toBe(to);
    },
  );
});

describe('a plan returned for revision', () => {
  it('is revised, submitted and approved', async () => {
    const desk = await through(await cameTo('submitted'), ['return-plan', { comment: 'devis manquants' }]);
    expect(await statusOf(desk)).toBe('plan_drafted');
    await through(desk, ['draft-plan', revised], 'submit-plan');
    const seen = { planVersion: 2, contentHash: hashOf(revised) };
    expect((await send(desk, 'approve-plan', seen)).outcome).toBe('PlanApproved');
  });

  it('is not edited while it is submitted', async () =>
    expect((await send(await cameTo('submitted'), 'draft-plan')).outcome).toBe('out-of-order'));
});
