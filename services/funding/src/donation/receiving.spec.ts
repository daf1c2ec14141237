import { BOOKED, cameTo, DONATION, onDonation } from '../../test/donation-histories.js';
import { donation } from './donation.js';

const receive = async (change: object) => onDonation(await cameTo('pledged'), 'receive', change);

describe('a pledge is not cash', () => {
  it.each(['transfer', 'allocate', 'allocate-equally', 'pay-allocation', 'attest'])(
    'no %s follows from it',
    async (act) =>
      expect(await onDonation(await cameTo('pledged'), act)).toMatchObject({
        outcome: 'out-of-order',
        details: { state: 'pledged' },
      }),
  );

  it.each([
    ['less', { amount: '9950.00', booked: 5_611_800 }],
    ['more', { amount: '12000', booked: 6_768_000 }],
    ['in another currency', { currency: 'EUR', amount: '8600', rate: '655.957', booked: 5_641_230 }],
  ])('what arrives is a fact, also when it is %s', async (_what, change) => {
    const desk = await cameTo('pledged');
    expect((await onDonation(desk, 'receive', change)).outcome).toBe('DonationReceived');
    expect((await desk.state(donation, DONATION)).available).toBe(change.booked);
  });

  it('but not one of the future', async () =>
    expect(await receive({ receivedOn: '2026-03-11' })).toMatchObject({
      outcome: 'date-in-the-future',
      details: { field: 'receivedOn' },
    }));
});

describe('the francs booked', () => {
  it.each([
    ['10000', '564', 5_640_000],
    ['10000.00', '564.000000', 5_640_000],
    ['1', '655.957', 656],
    ['1', '655.5', 656],
    ['1', '655.499999', 655],
    ['0.000001', '999999999999', 1_000_000],
  ])('%s at %s are %i', async (amount, rate, booked) => {
    expect((await receive({ amount, rate, booked })).outcome).toBe('DonationReceived');
    for (const other of [booked - 1, booked + 1])
      expect(await receive({ amount, rate, booked: other })).toMatchObject({
        outcome: 'booked-differs',
        details: { booked: other, expected: String(booked) },
      });
  });

  it('are exact beyond what a number holds, and refused there', async () =>
    expect(await receive({ amount: '999999999999', rate: '999999999999', booked: 1 })).toMatchObject({
      outcome: 'booked-differs',
      details: { expected: '999999999998000000000001' },
    }));

  it('are never none', async () =>
    expect(await receive({ amount: '0.1', rate: '1', booked: 1 })).toMatchObject({
      outcome: 'booked-differs',
      details: { expected: '0' },
    }));
});

describe('a gift in francs', () => {
  it.each([
    ['5000', '1', 'DonationReceived'],
    ['5000.00', '1.0', 'DonationReceived'],
    ['5000.50', '1', 'francs-as-they-are'],
    ['4999.6', '1', 'francs-as-they-are'],
    ['10', '500', 'francs-as-they-are'],
    ['4999.999999', '1.000001', 'francs-as-they-are'],
  ])('%s at the rate %s: %s', async (amount, rate, outcome) =>
    expect((await receive({ currency: 'XOF', amount, rate, booked: 5_000 })).outcome).toBe(outcome),
  );
});

describe('a transfer', () => {
  const transfer = async (amount: number) => {
    const desk = await cameTo('received');
    return {
      ...(await onDonation(desk, 'transfer', { amount })),
      state: await desk.state(donation, DONATION),
    };
  };

  it.each([1, BOOKED])('of %i francs leaves these to allocate', async (amount) =>
    expect(await transfer(amount)).toMatchObject({
      outcome: 'DonationTransferred',
      state: { available: amount },
    }),
  );

  it('is of no more than was received', async () =>
    expect(await transfer(BOOKED + 1)).toMatchObject({
      outcome: 'above-received',
      details: { amount: BOOKED + 1, rest: BOOKED },
      state: { status: 'received', available: BOOKED },
    }));
});
