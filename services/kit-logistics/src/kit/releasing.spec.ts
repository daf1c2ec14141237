import type { RecordedEvent } from '@kosegin/event-sourcing';
import { fileId, type Answer, type Desk } from '../../test/desk.js';
import {
  approved,
  cameTo,
  CASE,
  consent,
  learn,
  line,
  ofCase,
  onKit,
  ready,
  reserve,
  stocked,
} from '../../test/kit-histories.js';

/** Every act that takes a kit nearer to someone, on a desk where it would be done. */
const RELEASES: readonly (readonly [string, status: string, release: (desk: Desk) => Promise<Answer>])[] = [
  ['the request', 'none', (desk) => onKit(desk, 'request')],
  ['the reservation', 'requested', (desk) => reserve(desk)],
  ['the dispatch', 'reserved', (desk) => onKit(desk, 'dispatch')],
  ['the hand-over at the store', 'reserved', (desk) => onKit(desk, 'hand-over')],
  ['the hand-over after transport', 'arrived', (desk) => onKit(desk, 'hand-over')],
];

const withdrawn = ofCase(CASE, 'ConsentWithdrawn', { purpose: 'case_management' });

describe('invariant 3: no kit release without an active consent for case management at that moment', () => {
  it.each(RELEASES)('%s', async (_name, status, release) => {
    const desk = learn(await cameTo(status), withdrawn);
    expect(await release(desk)).toMatchObject({
      outcome: 'no-consent',
      details: { purpose: 'case_management' },
      events: [],
    });
    for (const purpose of ['payment', 'sharing', 'research'])
      learn(desk, ofCase(CASE, 'ConsentGiven', { ...consent, purpose }));
    expect((await release(desk)).outcome).toBe('no-consent');
    learn(desk, ofCase(CASE, 'ConsentGiven', consent));
    expect((await release(desk)).events).toHaveLength(1);
  });

  it('no other consent than that one stands for it when it is withdrawn', async () => {
    const payment = ofCase(CASE, 'ConsentWithdrawn', { purpose: 'payment' });
    expect((await reserve(learn(await cameTo('requested'), payment))).outcome).toBe('UnitReserved');
  });

  it('nor for a case that nobody knows', async () =>
    expect((await onKit(await stocked(), 'request', { caseId: fileId(99) })).outcome).toBe('case-not-known'));

  it('what it relied on is named', async () => {
    const [given, plan] = [ofCase(CASE, 'ConsentGiven', consent), approved(CASE)];
    for (const [, status, release] of RELEASES) {
      const { events } = await release(await cameTo(status));
      expect(events[0]!.metadata.facts).toEqual(expect.arrayContaining([given.id, plan.id]));
    }
  });
});

describe('invariant 4: no kit without an approved plan version that has it', () => {
  /** What happens to the plan, and what the release is refused with then. */
  const FALLEN: readonly (readonly [string, readonly RecordedEvent[], string])[] = [
    ['an edit', [ofCase(CASE, 'PlanApprovalVoided', { planVersion: 1 })], 'no-approved-plan'],
    [
      'the closure of the case',
      [ofCase(CASE, 'CaseClosed', { reason: 'funding_ended' })],
      'no-approved-plan',
    ],
    ['an approval without the line', [approved(CASE, { lines: [line(2)] })], 'no-such-budget-line'],
    ['an approval of it in money', [approved(CASE, { lines: [line(1, 'money')] })], 'no-such-budget-line'],
  ];

  describe.each(FALLEN)('after %s', (_change, events, outcome) => {
    it.each(RELEASES)('not %s', async (_name, status, release) =>
      expect((await release(learn(await cameTo(status), ...events))).outcome).toBe(outcome),
    );
  });

  it.each(RELEASES.slice(1))(
    'not %s on another version than the requested one',
    async (_name, status, release) => {
      const desk = learn(await cameTo(status), approved(CASE, { planVersion: 2 }));
      expect(await release(desk)).toMatchObject({
        outcome: 'approved-plan-changed',
        details: { approved: 2, requested: 1 },
      });
    },
  );

  it('not before any approval', async () => {
    const desk = learn(await stocked(), ...ready(fileId(21)).slice(0, 2));
    expect((await onKit(desk, 'request', { caseId: fileId(21) })).outcome).toBe('no-approved-plan');
  });

  it('not a line that the plan does not have', async () =>
    expect(await onKit(await stocked(), 'request', { lineId: 7 })).toMatchObject({
      outcome: 'no-such-budget-line',
      details: { line: 7 },
    }));
});

describe('invariant 17: a minor', () => {
  const minor = async (status: string): Promise<Desk> => {
    const desk = await cameTo(status);
    // The case as it is for a child: the same file, the same consent, given by the guardian.
    return learn(desk, ...ready(CASE, {}, true));
  };

  it.each(['reserved', 'arrived'])(
    'receives a kit through the guardian, who has a mandate: %s',
    async (status) => {
      const desk = await minor(status);
      expect((await onKit(desk, 'hand-over')).outcome).toBe('minor-needs-guardian');
      const { events } = await onKit(desk, 'hand-over', { receiver: 'Moussa Diarra', mandate: 'M-1' });
      expect(events[0]).toMatchObject({ type: 'KitHandedOver', data: { mandate: 'M-1' } });
    },
  );

  it('whose guardian has withdrawn consent receives nothing', async () =>
    expect(
      (await onKit(learn(await minor('arrived'), withdrawn), 'hand-over', { mandate: 'M-1' })).outcome,
    ).toBe('no-consent'));
});
