import fc from 'fast-check';
import { record } from '../../test/events.js';
import { chain, envelopeOf, moneyOf, opened, refused, wholeChain } from '../../test/money-story.js';
import { ReadSide } from '../../test/read-side.js';
import { money } from '../money.js';
import { envelopeCommitments, listEnvelopes, oneEnvelope } from './envelopes.js';

const id = envelopeOf(1);
const AMOUNT = 10_000_000;

/** One disbursement at each of the places where an envelope's francs can stand, and one in another envelope. */
const story = [
  opened(1, AMOUNT),
  opened(2, 500_000),
  ...chain(1, 'DisbursementRequested', { amount: 1 }),
  ...chain(2, 'ServiceVerified', { amount: 20 }),
  ...chain(3, 'PaymentOrdered', { amount: 300 }),
  ...chain(4, 'ChequeHandedOver', { amount: 4_000 }),
  ...chain(5, 'CommitmentPaid', { amount: 50_000 }),
  ...wholeChain(6, { amount: 600_000 }),
  ...refused(7, { amount: 7_000_000 }),
  ...chain(8, 'VisaGranted', { amount: 400_000, envelope: 2 }),
];

let read: ReadSide;
beforeAll(async () => {
  read = await ReadSide.of(record(story), money.projections);
});

describe('GET envelopes/:id', () => {
  it('tells where every franc stands', async () => {
    expect(await read.ask(oneEnvelope, { id })).toEqual({
      id,
      edition: '2026-1',
      amount: AMOUNT,
      fiscalYear: 2026,
      cutOff: '2026-11-11',
      closed: false,
      gauge: {
        free: AMOUNT - 20 - 4_300 - 50_000 - 600_000,
        committed: 20,
        ordered: 4_300,
        paid: 50_000,
        reconciled: 600_000,
        released: 7_000_000,
      },
      revision: 9,
    });
  });

  it('tells it of any day before, by what was known and by what had happened', async () => {
    const gauge = async (moment: object) => (await read.ask(oneEnvelope, { id }, moment))!.gauge;
    expect(await gauge({ asOf: '2026-01-31' })).toMatchObject({ free: AMOUNT, committed: 0 });
    expect(await gauge({ asOf: '2026-02-02' })).toMatchObject({ free: AMOUNT - 7_654_320 });
    expect(await gauge({ happenedBy: '2026-02-05' })).toMatchObject({
      ordered: 654_300,
      released: 7_000_000,
    });
    expect(await read.ask(oneEnvelope, { id }, { asOf: '2026-01-01' })).toBeNull();
  });

  it('is below zero only where a view knows the later commitment and not the release before it', async () => {
    const [first, ...rest] = refused(1, { amount: 900 });
    const late = rest.map((one) =>
      one.type === 'CommitmentReleased' ? { ...one, occurredAt: '2026-03-01T09:00:00.000Z' } : one,
    );
    const tight = await ReadSide.of(
      record([opened(1, 1_000), first!, ...late, ...chain(2, 'VisaGranted', { amount: 800 })]),
      money.projections,
    );
    const free = async (moment = {}) => (await tight.ask(oneEnvelope, { id }, moment))!.gauge.free;
    expect(await free()).toBe(200);
    expect(await free({ happenedBy: '2026-02-20' })).toBe(-700);
  });

  it('is closed with its fiscal year', async () => {
    const closing = { stream: `envelope-${id}`, type: 'ExerciseClosed', data: { envelopeId: id } } as const;
    const closed = await ReadSide.of(record([...story, closing]), money.projections);
    expect(await closed.ask(oneEnvelope, { id })).toMatchObject({ closed: true, revision: 10 });
  });

  it('is not known when nobody opened it', async () => {
    expect(await read.ask(oneEnvelope, { id: envelopeOf(9) })).toBeNull();
    const unopened = await ReadSide.of(record(story.slice(1)), money.projections);
    expect(await unopened.ask(oneEnvelope, { id })).toBeNull();
    expect(await unopened.ask(envelopeCommitments, { id })).toBeNull();
    expect((await unopened.ask(listEnvelopes, {}))!.items).toHaveLength(1);
  });

  it('adds up to the amount, and what is taken is what was committed and not released (invariant 1)', async () => {
    const steps = wholeChain(1).map(({ type }) => type);
    const disbursement = fc.record({
      amount: fc.integer({ min: 1, max: 1_000_000 }),
      last: fc.constantFrom(...steps, 'refused' as const),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(disbursement, { maxLength: 12 }), async (all) => {
        const events = record([
          opened(1, AMOUNT),
          ...all.flatMap(({ amount, last }, index) =>
            last === 'refused' ? refused(index, { amount }) : chain(index, last, { amount }),
          ),
        ]);
        const sum = (type: string) =>
          events
            .filter((event) => event.type === type)
            .reduce((total, { data }) => total + (data as { amount: number }).amount, 0);
        const envelope = (await (await ReadSide.of(events, money.projections)).ask(oneEnvelope, { id }))!;
        const { free, committed, ordered, paid, reconciled, released } = envelope.gauge;
        expect(free + committed + ordered + paid + reconciled).toBe(AMOUNT);
        expect(AMOUNT - free).toBe(sum('FundsCommitted') - sum('CommitmentReleased'));
        expect(released).toBe(sum('CommitmentReleased'));
        expect(paid + reconciled).toBe(sum('PaymentMade'));
        const whole = all.filter(({ last }) => last === 'PaymentReconciled');
        expect(reconciled).toBe(whole.reduce((total, { amount }) => total + amount, 0));
      }),
      { numRuns: 60 },
    );
  });
});

describe('GET envelopes', () => {
  it('lists them with their gauges, the latest cut-off first', async () => {
    const { items } = (await read.ask(listEnvelopes, {}))!;
    expect(items.map(({ edition, amount, gauge }) => [edition, amount, gauge.free])).toEqual([
      ['2026-2', 500_000, 100_000],
      ['2026-1', AMOUNT, 9_345_680],
    ]);
  });

  it('pages', async () => {
    const first = (await read.ask(listEnvelopes, { limit: 1 }))!;
    const second = (await read.ask(listEnvelopes, { limit: 1, after: first.next! }))!;
    expect([...first.items, ...second.items].map(({ edition }) => edition)).toEqual(['2026-2', '2026-1']);
    expect(second.next).toBeNull();
  });
});

describe('GET envelopes/:id/commitments', () => {
  const all = async (moment = {}) =>
    (await read.ask(envelopeCommitments, { id }, moment))!.items.map(({ disbursementId, status, step }) => [
      disbursementId,
      status,
      step,
    ]);
  const line = (number: number, status: string, step: string) => [
    moneyOf(number).disbursementId,
    status,
    step,
  ];

  it('lists what it committed, with the step that each is at', async () => {
    expect(new Set(await all())).toEqual(
      new Set([
        line(2, 'committed', 'verified'),
        line(3, 'committed', 'ordered'),
        line(4, 'committed', 'handed_over'),
        line(5, 'paid', 'paid'),
        line(6, 'paid', 'reconciled'),
        line(7, 'released', 'released'),
      ]),
    );
    const { items } = (await read.ask(envelopeCommitments, { id }))!;
    expect(items.find(({ disbursementId }) => disbursementId === moneyOf(5).disbursementId)).toEqual({
      disbursementId: moneyOf(5).disbursementId,
      caseId: moneyOf(5).caseId,
      lineId: 2,
      amount: 50_000,
      status: 'paid',
      committedOn: '2026-02-02',
      since: '2026-02-09',
      step: 'paid',
    });
  });

  it('lists the latest first, and pages without overlap or gap', async () => {
    const days = ['2026-02-04', '2026-02-02', '2026-02-06', '2026-02-05', '2026-02-03'];
    const spread = days.flatMap((day, index) =>
      chain(index, 'FundsCommitted').map((one) => ({ ...one, occurredAt: `${day}T09:00:00.000Z` })),
    );
    const many = await ReadSide.of(record([opened(1, AMOUNT), ...spread]), money.projections);
    const seen: string[] = [];
    for (let after: string | null | undefined; after !== null;) {
      const page = (await many.ask(envelopeCommitments, { id, limit: 2, ...(after && { after }) }))!;
      seen.push(...page.items.map(({ committedOn }) => committedOn));
      after = page.next;
    }
    expect(seen).toEqual([...days].sort().reverse());
  });

  it('lists the past; a view by date of happening may know a commitment and not its request', async () => {
    expect(await all({ asOf: '2026-02-01' })).toEqual([]);
    expect(await all({ asOf: '2026-02-08' })).toContainEqual(line(6, 'committed', 'handed_over'));
    const unasked = await ReadSide.of(
      record([opened(1, AMOUNT), ...chain(1, 'FundsCommitted').slice(1)]),
      money.projections,
    );
    const { items } = (await unasked.ask(envelopeCommitments, { id }))!;
    expect(items).toMatchObject([{ status: 'committed', step: null, caseId: moneyOf(1).caseId }]);
  });
});
