import { giftOf, wholeGift } from '../../test/donation-story.js';
import { idOf, record, told } from '../../test/events.js';
import { ReadSide, type Asked } from '../../test/read-side.js';
import { money } from '../money.js';
import { listDonations, oneDonation } from './donations.js';

const { donationId: id, allocations, caseId } = giftOf(1);

describe('GET donations/:id', () => {
  let read: ReadSide;
  beforeAll(async () => {
    read = await ReadSide.of(record([...wholeGift(1), ...wholeGift(2)]), money.projections);
  });
  const ask = (asked: Asked = {}) => read.ask(oneDonation, { id }, asked);

  it('tells the pledge, what was received at which rate, and where it went', async () => {
    expect(await ask()).toMatchObject({
      id,
      donor: 'Bintou Keïta',
      currency: 'USD',
      amount: '10000.00',
      purpose: 'students',
      status: 'attested',
      pledgedOn: '2026-02-01',
      received: { amount: '10000.00', rate: '564', rateSource: 'BCEAO', booked: 5_640_000 },
      transferred: { body: 'Enseignement supérieur', amount: 5_000_000 },
      attested: { attestation: 'AT-1', amount: 5_000_000 },
      booked: 5_640_000,
      available: 5_000_000,
      allocated: 5_000_000,
      paid: 5_000_000,
      revision: 7,
    });
  });

  it('tells who did what with the whole of it', async () => {
    const { steps } = (await ask())!;
    expect(steps.map(({ type, who, occurredAt }) => [type, who.id, occurredAt.slice(0, 10)])).toEqual([
      ['DonationPledged', 'o-1', '2026-02-01'],
      ['DonationReceived', 'a-1', '2026-02-02'],
      ['DonationTransferred', 'o-1', '2026-02-03'],
      ['DonationAttested', 's-1', '2026-02-07'],
    ]);
    expect(steps[0]!.sentence.en).toContain('Donation pledged');
  });

  it('tells each beneficiary’s part, in the order in which they were made', async () => {
    const { items, next } = (await ask())!.allocations;
    expect(next).toBeNull();
    expect(items).toMatchObject([
      {
        allocationId: allocations[0],
        beneficiary: 'Amina Sow',
        caseId,
        amount: 3_000_000,
        paidOn: '2026-02-05',
      },
      { allocationId: allocations[1], beneficiary: 'Issa Diallo', caseId: null, amount: 2_000_000 },
    ]);
    expect(items[0]!.steps.map(({ type, who }) => [type, who.id])).toEqual([
      ['DonationAllocated', 'o-1'],
      ['AllocationPaid', 'a-1'],
    ]);
  });

  it('adds up: allocated and paid are the sums of the parts, within what was received (invariant 22)', async () => {
    for (const asOf of ['2026-02-04', '2026-02-05', '2026-02-06']) {
      const { available, allocated, paid, allocations: parts } = (await ask({ asOf }))!;
      const sum = (all: typeof parts.items) => all.reduce((total, { amount }) => total + amount, 0);
      expect(allocated).toBe(sum(parts.items));
      expect(paid).toBe(sum(parts.items.filter(({ paidOn }) => paidOn !== null)));
      expect(allocated).toBeLessThanOrEqual(available);
    }
  });

  it.each([
    ['2026-02-01', 'pledged', null, 0],
    ['2026-02-02', 'received', 5_640_000, 5_640_000],
    ['2026-02-03', 'transferred', 5_640_000, 5_000_000],
    ['2026-02-04', 'allocated', 5_640_000, 5_000_000],
    ['2026-02-05', 'allocated', 5_640_000, 5_000_000],
    ['2026-02-06', 'paid', 5_640_000, 5_000_000],
    ['2026-02-07', 'attested', 5_640_000, 5_000_000],
  ])('as known on %s is %s', async (asOf, status, booked, available) => {
    expect(await ask({ asOf })).toMatchObject({ status, booked, available });
  });

  it('tells what was known from what had happened', async () => {
    const late = wholeGift(1).map((one) =>
      one.type === 'DonationAttested' ? { ...one, recordedAt: '2026-03-01T09:00:00.000Z' } : one,
    );
    const known = await ReadSide.of(record(late), money.projections);
    const status = async (moment: Asked) => (await known.ask(oneDonation, { id }, moment))!.status;
    expect(await status({ asOf: '2026-02-10' })).toBe('paid');
    expect(await status({ happenedBy: '2026-02-10' })).toBe('attested');
    // An allocation dated wrongly: the payment stands without it.
    const [pledged, received, transferred, , , paid] = late;
    const part = await ReadSide.of(record([pledged!, received!, transferred!, paid!]), money.projections);
    expect((await part.ask(oneDonation, { id }))!.allocations.items).toEqual([]);
  });

  it('pages its allocations in the order in which they were made, without overlap or gap', async () => {
    const made = [1, 2, 3, 4, 5].map((share) => idOf('share', share));
    const many = await ReadSide.of(
      record([
        ...wholeGift(1).slice(0, 2),
        ...made.map((allocationId) =>
          told(`donation-${id}`, 'DonationAllocated', { donationId: id, allocationId, amount: 1 }),
        ),
      ]),
      money.projections,
    );
    const seen: string[] = [];
    for (let after: string | null | undefined; after !== null;) {
      const page = (await many.ask(oneDonation, { id, limit: 2, ...(after && { after }) }))!.allocations;
      seen.push(...page.items.map(({ allocationId }) => allocationId));
      after = page.next;
    }
    expect(seen).toEqual(made);
  });

  it('answers the auditor without donor and beneficiaries', async () => {
    const answer = (await ask({ role: 'auditor' }))!;
    expect(answer).toMatchObject({ donor: null, paid: 5_000_000 });
    expect(answer.allocations.items).toMatchObject([
      { beneficiary: null, caseId, amount: 3_000_000 },
      { beneficiary: null },
    ]);
    expect(JSON.stringify(answer)).not.toMatch(/Bintou|Keïta|Amina|Issa/);
  });

  it('is not known when nobody pledged it', async () => {
    expect(await read.ask(oneDonation, { id: giftOf(9).donationId })).toBeNull();
    const unpledged = await ReadSide.of(record(wholeGift(1).slice(1)), money.projections);
    expect(await unpledged.ask(oneDonation, { id })).toBeNull();
    expect((await unpledged.ask(listDonations, {}))!.items).toEqual([]);
  });
});

describe('GET donations', () => {
  let read: ReadSide;
  const gift = (number: number) => giftOf(number).donationId;
  beforeAll(async () => {
    const defaulted = told(
      `donation-${gift(3)}`,
      'DonationDefaulted',
      { donationId: gift(3) },
      { occurredAt: '2026-05-01T09:00:00.000Z' },
    );
    read = await ReadSide.of(
      record([
        ...wholeGift(1, '2026-02'),
        ...wholeGift(2, '2026-03').slice(0, 6),
        ...wholeGift(3, '2026-04').slice(0, 1),
        defaulted,
      ]),
      money.projections,
    );
  });
  const list = async (input = {}, asked: Asked = {}) =>
    (await read.ask(listDonations, input, asked))!.items.map((one) => [one.id, one.status]);

  it('lists the latest pledge first, with how far each has gone', async () => {
    expect(await list()).toEqual([
      [gift(3), 'defaulted'],
      [gift(2), 'allocated'],
      [gift(1), 'attested'],
    ]);
    const { items } = (await read.ask(listDonations, { status: 'allocated' }))!;
    expect(items).toMatchObject([{ id: gift(2), allocated: 5_000_000, paid: 3_000_000 }]);
  });

  it('is narrowed by status, and pages', async () => {
    expect(await list({ status: 'paid' })).toEqual([]);
    const first = (await read.ask(listDonations, { limit: 2 }))!;
    expect(await list({ limit: 2, after: first.next! })).toEqual([[gift(1), 'attested']]);
  });

  it('lists the past, and no donor to the auditor', async () => {
    expect(await list({}, { asOf: '2026-03-01' })).toEqual([
      [gift(2), 'pledged'],
      [gift(1), 'attested'],
    ]);
    const { items } = (await read.ask(listDonations, {}, { role: 'auditor' }))!;
    expect(items.map(({ donor }) => donor)).toEqual([null, null, null]);
  });
});
