import { CASE, closed, given, learn, ofCase, ready, withdrawn } from '../../test/case-events.js';
import { fileId, people, person } from '../../test/desk.js';
import {
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

describe('invariant 3: nothing of a gift goes to a case without its consent for payment at that moment', () => {
  const others = ['case_management', 'sharing', 'publication', 'research'];

  describe.each(TO_BENEFICIARIES)('%s', (act, to) => {
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
  it.each(TO_BENEFICIARIES)('%s', async (act, to) => {
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

  it.each(TO_BENEFICIARIES)('%s, then pay', async (act, to) => {
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

  it.each(TO_BENEFICIARIES)('pay, then %s', async (act, to) => {
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
    const desk = await through(
      await cameTo('received'),
      ['allocate', shares({}, {})],
      ['allocate-equally'],
      ['allocate'],
    );
    const { allocations } = await desk.state(donation, DONATION);
    expect(new Set(allocations.keys())).toEqual(new Set([1, 2, 3, 4, 5, 6].map(share)));
  });
});
