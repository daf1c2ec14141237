import {
  cameTo,
  DONATION,
  onDonation,
  samples,
  share,
  shares,
  STATES,
  PART,
  BOOKED,
  through,
} from '../../test/donation-histories.js';
import type { Desk } from '../../test/desk.js';
import { donation } from './donation.js';

/** What each act's sample comes to by the donation's state; `again` right after it was accepted. */
type Row = Readonly<Record<string, string>> & { readonly otherwise: string; readonly again: string };

const late = 'out-of-order';
const next = (state: string, event: string): Row => ({
  none: 'not-found',
  otherwise: late,
  [state]: event,
  again: late,
});
const allocated = (outcome: string): Row => ({
  none: 'not-found',
  otherwise: late,
  received: outcome,
  transferred: outcome,
  allocated: outcome,
  paid: outcome,
  spent: 'above-received',
  again: outcome,
});

const TABLE: Readonly<Record<string, Row>> = {
  pledge: { none: 'DonationPledged', otherwise: 'already-exists', again: 'already-exists' },
  receive: next('pledged', 'DonationReceived'),
  default: next('pledged', 'DonationDefaulted'),
  transfer: next('received', 'DonationTransferred'),
  allocate: allocated('DonationAllocated'),
  'allocate-equally': allocated('DonationAllocated, DonationAllocated, DonationAllocated'),
  'pay-allocation': {
    none: 'not-found',
    otherwise: late,
    allocated: 'AllocationPaid',
    paid: 'allocation-paid-already',
    spent: 'allocation-paid-already',
    again: 'allocation-paid-already',
  },
  attest: { ...next('spent', 'DonationAttested'), paid: 'not-all-allocated' },
};

const MOVES: Readonly<Record<string, string>> = {
  DonationPledged: 'pledged',
  DonationReceived: 'received',
  DonationDefaulted: 'defaulted',
  DonationTransferred: 'transferred',
  DonationAllocated: 'allocated',
  AllocationPaid: 'paid',
  DonationAttested: 'attested',
};

describe('a donation, every act in every state', () => {
  const acts = Object.keys(donation.acts);
  const states = ['none', ...STATES];
  const desks = new Map<string, Desk>();

  beforeAll(async () => {
    for (const state of states) desks.set(state, await cameTo(state));
  });

  it('has a row and a sample for every act', () => {
    expect(Object.keys(TABLE)).toEqual(acts);
    expect(Object.keys(samples)).toEqual(acts);
  });

  describe.each(states)('%s', (state) => {
    it.each(acts)('%s', async (type) => {
      const row = TABLE[type]!;
      const desk = desks.get(state)!.fork();
      const before = await desk.state(donation, DONATION);
      expect(before.status).toBe(state === 'spent' ? 'paid' : state);
      const { outcome, events } = await onDonation(desk, type);
      expect(outcome).toBe(row[state] ?? row.otherwise);
      const after = await desk.state(donation, DONATION);
      if (events.length === 0) return expect(after).toEqual(before);
      expect(after.status).toBe(MOVES[events[0]!.type]);
      expect((await onDonation(desk, type)).outcome).toBe(row.again);
    });
  });
});

describe('an attestation', () => {
  it('says what reached beneficiaries', async () =>
    expect((await onDonation(await cameTo('spent'), 'attest')).events[0]!.data).toEqual({
      donationId: DONATION,
      attestation: 'AT-1',
      amount: BOOKED,
    }));

  it('waits until all is allocated, and says what is left', async () =>
    expect(await onDonation(await cameTo('paid'), 'attest')).toMatchObject({
      outcome: 'not-all-allocated',
      details: { rest: BOOKED - PART },
    }));

  it('waits until all that is allocated is paid, the first of the shares or the last', async () => {
    for (const [first, second] of [
      [1, 2],
      [2, 1],
    ]) {
      const desk = await through(await cameTo('received'), [
        'allocate',
        shares({ amount: PART }, { amount: BOOKED - PART }),
      ]);
      await through(desk, ['pay-allocation', { allocationId: share(first!) }]);
      expect(await onDonation(desk, 'attest')).toMatchObject({
        outcome: 'out-of-order',
        details: { status: 'allocated', needs: 'paid' },
      });
      await through(desk, ['pay-allocation', { allocationId: share(second!) }], ['attest']);
    }
  });

  it('covers the part that was transferred', async () => {
    const desk = await through(
      await cameTo('received'),
      ['transfer', { amount: PART }],
      ['allocate'],
      ['pay-allocation'],
    );
    expect((await onDonation(desk, 'attest')).events[0]).toMatchObject({ data: { amount: PART } });
  });
});
