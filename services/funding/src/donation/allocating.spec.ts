import fc from 'fast-check';
import { donationPurposes, type donationEvents, type EventsOf } from '@kosegin/contracts';
import type { RecordedEvent } from '@kosegin/event-sourcing';
import { CASE, closed, given, learn, ofCase, ready, withdrawn } from '../../test/case-events.js';
import { fileId, people, person, type Answer, type Desk } from '../../test/desk.js';
import {
  beneficiary,
  BOOKED,
  cameTo,
  DONATION,
  onDonation,
  PART,
  share,
  shares,
  through,
} from '../../test/donation-histories.js';
import { donation } from './donation.js';

type Recorded = RecordedEvent & EventsOf<typeof donationEvents>;

/** Both ways to allocate, to beneficiaries with or without a file. */
const WAYS: readonly (readonly [act: string, to: (caseId: string | null, amount?: number) => object])[] = [
  ['allocate', (caseId, amount = PART) => shares({ caseId, amount })],
  ['allocate-equally', (caseId, amount = PART) => ({ amount, beneficiaries: [{ beneficiary, caseId }] })],
];

const sumOf = ({ events }: Answer): number =>
  events.reduce((sum, { data }) => sum + (data as { amount: number }).amount, 0);

describe('invariant 22: allocated is at most received', () => {
  describe.each(WAYS)('%s', (act, to) => {
    it('to the last franc, and no further', async () => {
      const desk = await through(await cameTo('received'), ['allocate']);
      const rest = BOOKED - PART;
      expect(await onDonation(desk, act, to(null, rest + 1))).toMatchObject({
        outcome: 'above-received',
        details: { amount: rest + 1, rest },
        events: [],
      });
      expect(sumOf(await onDonation(desk, act, to(null, rest)))).toBe(rest);
      expect(await onDonation(desk, act, to(null, 1))).toMatchObject({
        outcome: 'above-received',
        details: { rest: 0 },
      });
    });

    it('of a part transferred, that part', async () => {
      const desk = await through(await cameTo('received'), ['transfer', { amount: PART }]);
      expect((await onDonation(desk, act, to(null, PART + 1))).outcome).toBe('above-received');
      expect(sumOf(await onDonation(desk, act, to(null)))).toBe(PART);
    });
  });

  it('all the shares or none', async () => {
    const desk = await cameTo('received');
    expect(await onDonation(desk, 'allocate', shares({}, { amount: BOOKED }))).toMatchObject({
      outcome: 'above-received',
      details: { amount: BOOKED + PART, rest: BOOKED },
    });
    expect((await desk.state(donation, DONATION)).allocations.size).toBe(0);
  });

  it('whatever is tried, in any order; state and history agree', async () => {
    const tries = fc.array(
      fc.record({
        act: fc.constantFrom('transfer', 'allocate', 'allocate-equally', 'pay-allocation'),
        amount: fc.integer({ min: 1, max: 3_000_000 }),
        pick: fc.integer({ min: 1, max: 6 }),
      }),
      { maxLength: 25 },
    );
    const start = await cameTo('received');
    let spent = 0;
    await fc.assert(
      fc.asyncProperty(tries, async (walk) => {
        const desk = start.fork();
        for (const { act, amount, pick } of walk) {
          const change: Readonly<Record<string, object>> = {
            transfer: { amount },
            allocate: shares({ amount }, { amount: pick }),
            'allocate-equally': { amount },
            'pay-allocation': { allocationId: share(pick) },
          };
          await onDonation(desk, act, change[act]);
          let [available, allocated, paid] = [BOOKED, 0, 0];
          for (const event of desk.history(donation, DONATION) as readonly Recorded[]) {
            if (event.type === 'DonationTransferred') available = event.data.amount;
            if (event.type === 'DonationAllocated') allocated += event.data.amount;
            if (event.type === 'AllocationPaid') paid += event.data.amount;
          }
          expect(allocated).toBeLessThanOrEqual(available);
          expect(paid).toBeLessThanOrEqual(allocated);
          const state = await desk.state(donation, DONATION);
          expect([state.available, state.allocated]).toEqual([available, allocated]);
          const shared = state.allocations.valueSeq();
          expect(shared.reduce((sum, one) => sum + one.amount, 0)).toBe(allocated);
          expect(shared.filter((one) => one.paid).reduce((sum, one) => sum + one.amount, 0)).toBe(paid);
          spent = Math.max(spent, paid);
        }
      }),
      { numRuns: 60 },
    );
    expect(spent).toBeGreaterThan(0);
  });
});

describe('invariant 22: a restricted gift only to its purpose', () => {
  const purposes = donationPurposes.schema.options;
  const received = async (purpose: string) => {
    const desk = await through(await cameTo('none'), ['pledge', { purpose }], ['receive']);
    return desk;
  };

  describe.each(purposes)('%s', (restricted) => {
    it.each(purposes)('asked for %s', async (asked) => {
      const answers = [
        await onDonation(
          await received(restricted),
          'allocate',
          shares({ purpose: restricted }, { purpose: asked }),
        ),
        await onDonation(await received(restricted), 'allocate-equally', { purpose: asked }),
      ];
      for (const { outcome, details } of answers)
        if (restricted === 'unrestricted' || asked === restricted)
          expect(outcome).toMatch(/^DonationAllocated/);
        else expect([outcome, details]).toEqual(['restricted-to-purpose', { restricted, asked }]);
    });
  });
});

describe('invariant 12: equal shares sum exactly', () => {
  const equally = (amount: number, count: number, remainderTo = 1) => ({
    amount,
    remainderTo,
    beneficiaries: Array.from({ length: count }, (_, n) => ({ beneficiary: `Élève ${n}` })),
  });

  it('and differ by the remainder only, which goes to the beneficiary named', async () => {
    const received = await cameTo('received');
    const cases = fc
      .record({ count: fc.integer({ min: 1, max: 500 }), rest: fc.nat(BOOKED - 500), pick: fc.nat() })
      .map(({ count, rest, pick }) => ({ count, amount: count + rest, remainderTo: 1 + (pick % count) }));
    await fc.assert(
      fc.asyncProperty(cases, async ({ count, amount, remainderTo }) => {
        const { events } = await onDonation(
          received.fork(),
          'allocate-equally',
          equally(amount, count, remainderTo),
        );
        const amounts = events.map(({ data }) => (data as { amount: number }).amount);
        expect(amounts).toHaveLength(count);
        expect(amounts.reduce((sum, one) => sum + one, 0)).toBe(amount);
        const [named] = amounts.splice(remainderTo - 1, 1);
        expect(new Set(amounts).size).toBeLessThanOrEqual(1);
        const [each = named!] = amounts;
        expect(Number.isInteger(each) && each > 0).toBe(true);
        expect(named! - each).toBe(count === 1 ? 0 : amount % count);
      }),
      { numRuns: 60 },
    );
  });

  it('as in 100,000,000 francs among 75', async () => {
    const desk = await through(
      await cameTo('none'),
      ['pledge'],
      ['receive', { currency: 'XOF', amount: '100000000', rate: '1', booked: 100_000_000 }],
    );
    const { events } = await onDonation(desk, 'allocate-equally', equally(100_000_000, 75, 75));
    expect(events.map(({ data }) => (data as { amount: number }).amount)).toEqual([
      ...Array.from({ length: 74 }, () => 1_333_333),
      1_333_358,
    ]);
  });

  it('nobody gets less than a franc', async () =>
    expect(await onDonation(await cameTo('received'), 'allocate-equally', equally(2, 3))).toMatchObject({
      outcome: 'too-many-shares',
      details: { amount: 2, shares: 3 },
    }));

  it('the remainder goes to somebody on the list', async () =>
    expect(await onDonation(await cameTo('received'), 'allocate-equally', equally(10, 3, 4))).toMatchObject({
      outcome: 'no-such-beneficiary',
      details: { beneficiary: 4 },
    }));
});

describe('invariant 3: nothing of a gift goes to a case without its consent for payment at that moment', () => {
  const others = ['case_management', 'sharing', 'publication', 'research'];

  describe.each(WAYS)('%s', (act, to) => {
    it('is not done without it', async () => {
      const desk = learn(
        await cameTo('received'),
        ...ready(CASE),
        withdrawn(CASE),
        ...others.map((purpose) => given(CASE, purpose)),
      );
      expect(await onDonation(desk, act, to(CASE))).toMatchObject({
        outcome: 'no-consent',
        details: { purpose: 'payment' },
      });
      learn(desk, given(CASE));
      const { events } = await onDonation(desk, act, to(CASE));
      expect(events[0]!.metadata.facts).toEqual(expect.arrayContaining([ready(CASE)[0]!.id, given(CASE).id]));
    });

    it('nor for a case that nobody knows', async () =>
      expect((await onDonation(await cameTo('received'), act, to(fileId(99)))).outcome).toBe(
        'case-not-known',
      ));
  });

  it('one of many is enough to refuse all', async () => {
    const desk = learn(await cameTo('received'), ...ready(CASE));
    expect(
      (await onDonation(desk, 'allocate', shares({ caseId: CASE }, {}, { caseId: fileId(99) }))).outcome,
    ).toBe('case-not-known');
  });

  it('it is not paid without it either', async () => {
    const desk = await through(learn(await cameTo('received'), ...ready(CASE)), [
      'allocate',
      shares({ caseId: CASE }),
    ]);
    learn(desk, withdrawn(CASE));
    expect(await onDonation(desk, 'pay-allocation')).toMatchObject({
      outcome: 'no-consent',
      details: { purpose: 'payment' },
    });
    learn(desk, given(CASE));
    const { events } = await onDonation(desk, 'pay-allocation');
    expect(events[0]!.metadata.facts).toEqual(expect.arrayContaining([ready(CASE)[0]!.id, given(CASE).id]));
  });

  it('one without a file needs none, whatever another one’s', async () => {
    const desk = await through(learn(await cameTo('received'), ...ready(CASE)), [
      'allocate',
      shares({ caseId: CASE }, {}),
    ]);
    learn(desk, withdrawn(CASE));
    expect((await onDonation(desk, 'pay-allocation', { allocationId: share(2) })).outcome).toBe(
      'AllocationPaid',
    );
  });

  it('it rests on no plan, and does not end with the case', async () => {
    const desk = learn(await cameTo('received'), ...ready(CASE).slice(0, 2), closed(CASE));
    await through(desk, ['allocate', shares({ caseId: CASE })], ['pay-allocation']);
  });
});

describe('invariant 17: a minor receives no direct cash', () => {
  it.each(WAYS)('%s', async (act, to) => {
    const desk = learn(
      await cameTo('received'),
      ofCase(CASE, 'ReturneeRegistered', { minor: true }),
      given(CASE),
    );
    expect((await onDonation(desk, act, to(CASE))).outcome).toBe('minor-no-direct-cash');
  });
});

describe('invariant 7: who allocated or transferred does not pay, who paid does not allocate', () => {
  const somebody = person('x-1', 'authorising_officer');
  const forbidden = (duty: string, earlier: string) => ({
    outcome: 'separation-of-duties',
    details: { duty, earlier },
  });

  it.each(WAYS)('%s, then pay', async (act, to) => {
    const desk = await cameTo('received');
    await onDonation(desk, act, to(null), somebody);
    expect(await onDonation(desk, 'pay-allocation', {}, somebody)).toMatchObject(
      forbidden('pay', 'authorise'),
    );
    expect((await onDonation(desk, 'pay-allocation')).outcome).toBe('AllocationPaid');
  });

  it('transfer, then pay', async () => {
    const desk = await cameTo('received');
    await onDonation(desk, 'transfer', {}, somebody);
    await through(desk, ['allocate']);
    expect(await onDonation(desk, 'pay-allocation', {}, somebody)).toMatchObject(
      forbidden('pay', 'authorise'),
    );
  });

  it.each(WAYS)('pay, then %s', async (act, to) => {
    const desk = await cameTo('allocated');
    await onDonation(desk, 'pay-allocation', {}, somebody);
    expect(await onDonation(desk, act, to(null), somebody)).toMatchObject(forbidden('authorise', 'pay'));
    expect((await onDonation(desk, act, to(null))).events).toHaveLength(1);
  });

  it('every share is judged, not the last one alone', async () => {
    const desk = await through(await cameTo('allocated'), ['allocate']);
    await onDonation(desk, 'allocate', {}, somebody);
    for (const n of [1, 2, 3])
      expect((await onDonation(desk, 'pay-allocation', { allocationId: share(n) }, somebody)).outcome).toBe(
        'separation-of-duties',
      );
  });
});

describe('a share', () => {
  it('is paid once, to the franc', async () => {
    const desk = await cameTo('allocated');
    expect((await onDonation(desk, 'pay-allocation')).events[0]!.data).toEqual({
      donationId: DONATION,
      allocationId: share(1),
      amount: PART,
      paidOn: '2026-02-10',
    });
    for (const by of [people.accountant, person('a-2', 'accountant')])
      expect((await onDonation(desk, 'pay-allocation', {}, by)).outcome).toBe('allocation-paid-already');
  });

  it('is one that was allocated', async () =>
    expect(
      (await onDonation(await cameTo('allocated'), 'pay-allocation', { allocationId: share(2) })).outcome,
    ).toBe('no-such-allocation'));

  it.each([
    ['2026-01-13', 'paid-before-received', { receivedOn: '2026-01-14' }],
    ['2026-03-11', 'date-in-the-future', { field: 'paidOn' }],
    ['2026-01-14', 'AllocationPaid', {}],
    ['2026-03-10', 'AllocationPaid', {}],
  ])('is paid on %s: %s', async (paidOn, outcome, details) =>
    expect(await onDonation(await cameTo('allocated'), 'pay-allocation', { paidOn })).toMatchObject({
      outcome,
      details,
    }),
  );

  it('has an id of its own, whichever act made it', async () => {
    const desk: Desk = await through(
      await cameTo('received'),
      ['allocate', shares({}, {})],
      ['allocate-equally'],
      ['allocate'],
    );
    const { allocations } = await desk.state(donation, DONATION);
    expect(new Set(allocations.keys())).toEqual(new Set([1, 2, 3, 4, 5, 6].map(share)));
  });
});
