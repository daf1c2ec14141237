import fc from 'fast-check';
import type { RecordedEvent } from '@kosegin/event-sourcing';
import { CASE, given, learn, ready, voided, withdrawn } from '../../test/case-events.js';
import { fileId, people, type Answer, type Desk } from '../../test/desk.js';
import { LateFeed } from '../../test/late-feed.js';
import {
  advance,
  advanceOther,
  alone,
  AMOUNT,
  cameTo,
  CHEQUE,
  commit,
  DISBURSEMENT,
  ENVELOPE,
  follow,
  LINE,
  match,
  onDisbursement,
  opened,
  OTHER,
} from '../../test/money-histories.js';
import { disbursement, envelope, statementLine } from '../index.js';

const id = DISBURSEMENT;
const money = { disbursementId: id, envelopeId: ENVELOPE, amount: AMOUNT };
const on = (type: string) => (desk: Desk) => onDisbursement(desk, type, {}, { how: alone });

/** From which state which step, and what it brings about on which other file. */
const FOLLOWS: readonly (readonly [
  event: string,
  from: string,
  step: (desk: Desk) => Promise<Answer>,
  follows: readonly (readonly [stream: string, type: string, data: object])[],
])[] = [
  [
    'FundsCommitted',
    'requested',
    (desk) => commit(desk, { how: alone }),
    [[`disbursement-${id}`, 'DisbursementCommitted', { ...money, committedBy: 'o-1' }]],
  ],
  [
    'VisaRefused',
    'committed',
    on('refuse-visa'),
    [
      [`envelope-${ENVELOPE}`, 'CommitmentReleased', money],
      [`disbursement-${id}`, 'DisbursementReleased', money],
    ],
  ],
  [
    'DisbursementCancelled',
    'ordered',
    on('cancel'),
    [
      [`envelope-${ENVELOPE}`, 'CommitmentReleased', money],
      [`disbursement-${id}`, 'DisbursementReleased', money],
    ],
  ],
  ['PaymentMade', 'handed_over', on('pay'), [[`envelope-${ENVELOPE}`, 'CommitmentPaid', money]]],
  [
    'StatementLineMatched',
    'paid',
    (desk) => match(desk, { how: alone }),
    [
      [
        `disbursement-${id}`,
        'PaymentReconciled',
        { disbursementId: id, statementLineId: LINE, instrumentId: CHEQUE },
      ],
    ],
  ],
];

const historyOf = (desk: Desk): readonly RecordedEvent[] => [
  ...desk.history(envelope, ENVELOPE),
  ...[DISBURSEMENT, OTHER].flatMap((one) => desk.history(disbursement, one)),
  ...desk.history(statementLine, LINE),
];

describe('what one file decides, the other follows', () => {
  it.each(FOLLOWS)('%s, once', async (type, from, step, follows) => {
    const desk = await cameTo(from);
    const event = (await step(desk)).events.find((one) => one.type === type)!;
    const followed = await desk.react(event);
    expect(followed.map((one) => [one.stream, one.type, one.data])).toEqual(follows);
    expect(followed.every(({ metadata }) => metadata.actor.role === 'system')).toBe(true);
    expect(await desk.react(event)).toEqual([]);
  });

  it('nothing follows from the cancellation of what was never committed', async () => {
    const desk = await cameTo('requested');
    expect(await desk.react((await on('cancel')(desk)).events[0]!)).toEqual([]);
  });

  it.each(['reconciled', 'released', 'cancelled'])(
    'repeats of the whole chain, once it is %s, change nothing',
    async (end) => {
      const desk = await cameTo(end);
      for (const event of historyOf(desk)) expect(await desk.react(event)).toEqual([]);
    },
  );
});

describe('cancelled while the envelope commits it', () => {
  /** The officer at the envelope and the one at the disbursement do not know of each other. */
  async function crossed(): Promise<{ desk: Desk; committed: RecordedEvent; cancelled: RecordedEvent }> {
    const desk = await cameTo('requested');
    const [committed] = (await commit(desk, { how: alone })).events;
    const [cancelled] = (await on('cancel')(desk)).events;
    return { desk, committed: committed!, cancelled: cancelled! };
  }

  it.each([
    ['commitment first', true],
    ['cancellation first', false],
  ])('gives the money back exactly once, the news of the %s', async (_order, commitmentFirst) => {
    const { desk, committed, cancelled } = await crossed();
    expect((await desk.state(envelope, ENVELOPE)).taken).toBe(AMOUNT);
    const news = commitmentFirst ? [committed, cancelled] : [cancelled, committed];
    await follow(desk, ...news, ...news);
    expect((await desk.state(envelope, ENVELOPE)).taken).toBe(0);
    expect((await desk.state(disbursement, DISBURSEMENT)).status).toBe('released');
    const types = historyOf(desk).map(({ type }) => type);
    for (const type of ['FundsCommitted', 'CommitmentReleased', 'DisbursementReleased'])
      expect(types.filter((one) => one === type)).toHaveLength(1);
    expect(types.filter((one) => one === 'DisbursementCancelled')).toHaveLength(2);
    expect(types).not.toContain('DisbursementCommitted');
  });

  it('says that there was money, once it knows', async () => {
    const { desk, committed } = await crossed();
    const [, second] = await follow(desk, committed).then(() =>
      desk.history(disbursement, DISBURSEMENT).filter(({ type }) => type === 'DisbursementCancelled'),
    );
    expect(second).toMatchObject({
      data: { committed: true, envelopeId: ENVELOPE },
      metadata: { actor: people.system },
    });
  });

  it('leaves the line free for another request', async () => {
    const { desk, committed, cancelled } = await crossed();
    await follow(desk, cancelled, committed);
    expect((await (await advance(desk, 'committed', {}, OTHER)).state(envelope, ENVELOPE)).taken).toBe(
      AMOUNT,
    );
  });
});

describe('reactions', () => {
  const THIRD = fileId(12);
  const FOURTH = fileId(13);
  const THIRD_CASE = fileId(22);
  const FOURTH_CASE = fileId(23);
  const FILES = [DISBURSEMENT, OTHER, THIRD, FOURTH];
  const changes = (n: number, caseId: string) => ({
    request: { caseId, amount: 50_000 + n },
    order: { orderNumber: `M-${n}` },
    'issue-cheque': { chequeNumber: `${n}` },
  });

  /** Files that have all come to a point where others have to follow, and consents that change meanwhile. */
  async function news(): Promise<{ desk: Desk; events: readonly RecordedEvent[] }> {
    const desk = learn(await opened(), ...ready(THIRD_CASE), ...ready(FOURTH_CASE));
    await advance(desk, 'requested');
    await advanceOther(desk, 'committed');
    await advance(desk, 'handed_over', changes(3, THIRD_CASE), THIRD);
    await advance(desk, 'accepted', changes(4, FOURTH_CASE), FOURTH);
    const answers = [
      await commit(desk, { how: alone }),
      await onDisbursement(desk, 'cancel', {}, { how: alone }),
      await onDisbursement(desk, 'refuse-visa', {}, { id: OTHER, how: alone }),
      await onDisbursement(desk, 'pay', {}, { id: THIRD, how: alone }),
    ];
    const facts = [
      withdrawn(CASE),
      withdrawn(THIRD_CASE),
      withdrawn(FOURTH_CASE),
      given(FOURTH_CASE),
      voided(FOURTH_CASE),
    ];
    return { desk, events: [...answers.flatMap(({ events }) => events), ...facts] };
  }

  const endOf = async (desk: Desk): Promise<string> => {
    const { taken, paid, commitments } = await desk.state(envelope, ENVELOPE);
    const statuses = await Promise.all(FILES.map((file) => desk.state(disbursement, file)));
    return JSON.stringify([
      taken,
      paid,
      FILES.map((file) => commitments.get(file)?.status),
      statuses.map(({ status, holds, committed }) => [status, [...holds].sort(), committed]),
    ]);
  };

  it('come to the same end in whatever order the files’ news arrives, and however often', async () => {
    const { desk: start, events } = await news();
    const played = async (picks: readonly (readonly [next: number, again: number | null])[]) => {
      const desk = start.fork();
      const feed = new LateFeed(desk);
      feed.add(...events);
      for (const [next, again] of picks) {
        await feed.next(next);
        if (again !== null) await feed.again(again);
      }
      await feed.all();
      expect(feed.refused).toEqual([]);
      return endOf(desk);
    };
    const expected = await played([]);
    expect(JSON.parse(expected)).toEqual([
      100_007,
      50_003,
      ['released', 'released', 'paid', 'committed'],
      [
        ['released', [], false],
        ['released', [], false],
        ['paid', [], true],
        ['accepted', ['plan_approval_voided'], true],
      ],
    ]);
    const orders = fc.array(fc.tuple(fc.nat(99), fc.option(fc.nat(99))), { minLength: 20, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(orders, async (picks) => {
        expect(await played(picks)).toBe(expected);
      }),
      { numRuns: 100 },
    );
  });
});
