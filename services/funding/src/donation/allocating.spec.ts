import fc from 'fast-check';
import { donationPurposes, type donationEvents, type EventsOf } from '@kosegin/contracts';
import type { RecordedEvent } from '@kosegin/event-sourcing';
import type { Answer } from '../../test/desk.js';
import {
  BOOKED,
  cameTo,
  DONATION,
  onDonation,
  PART,
  share,
  shares,
  through,
  TO_BENEFICIARIES,
} from '../../test/donation-histories.js';
import { donation } from './donation.js';

type Recorded = RecordedEvent & EventsOf<typeof donationEvents>;

const sumOf = ({ events }: Answer): number =>
  events.reduce((sum, { data }) => sum + (data as { amount: number }).amount, 0);

describe('invariant 22: allocated is at most received', () => {
  describe.each(TO_BENEFICIARIES)('%s', (act, to) => {
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
