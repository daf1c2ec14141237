import { preconditionsSuite } from '@kosegin/testing';
import { CASE, EDITION, personOf } from '../../test/case-events.js';
import { emptyDesk, fileId, people, type Desk } from '../../test/desk.js';
import {
  advance,
  advanceOther,
  alone,
  AMOUNT,
  cameTo,
  commit,
  decisionOf,
  DISBURSEMENT,
  done,
  ENVELOPE,
  onDisbursement,
  opened,
  opening,
  OTHER,
} from '../../test/money-histories.js';
import { envelope } from './envelope.js';

const { officer, system } = people;

const samples: Readonly<Record<string, object>> = {
  open: opening,
  commit: { disbursementId: DISBURSEMENT },
  release: { disbursementId: DISBURSEMENT },
  'record-payment': { disbursementId: DISBURSEMENT },
  'close-exercise': {},
};
const ACTS = Object.keys(samples);

const onEnvelope = (desk: Desk, type: string, change: object = {}, id = ENVELOPE) =>
  alone(
    desk,
    envelope,
    id,
    type,
    { ...samples[type], ...change },
    envelope.acts[type]!.by === 'system' ? system : officer,
  );

const closing = async (desk: Desk): Promise<Desk> => {
  await done(onEnvelope(desk, 'close-exercise'));
  return desk;
};

/** By what has become of a disbursement on it. */
const STATES: Readonly<Record<string, () => Promise<Desk>>> = {
  'not opened': async () => emptyDesk(),
  open: () => cameTo('none'),
  requested: () => cameTo('requested'),
  committed: () => cameTo('committed'),
  released: () => cameTo('released'),
  paid: () => cameTo('paid'),
  'past its cut-off': async () => advance(await opened({ cutOff: '2026-03-09' }), 'requested'),
  closed: async () => closing(await cameTo('requested')),
  'closed, committed': async () => closing(await cameTo('committed')),
  'closed, paid': async () => closing(await cameTo('paid')),
};

/** What each act comes to, in the order of the acts. */
const TABLE: Readonly<Record<string, readonly string[]>> = {
  'not opened': ['EnvelopeOpened', 'not-found', 'not-found', 'not-found', 'not-found'],
  open: [
    'already-exists',
    'disbursement-not-requested-here',
    'not-committed',
    'not-committed',
    'ExerciseClosed',
  ],
  requested: ['already-exists', 'FundsCommitted', 'not-committed', 'not-committed', 'ExerciseClosed'],
  committed: [
    'already-exists',
    'already-committed',
    'CommitmentReleased',
    'CommitmentPaid',
    'ExerciseClosed',
  ],
  released: ['already-exists', 'already-committed', 'nothing', 'not-committed', 'ExerciseClosed'],
  paid: ['already-exists', 'already-committed', 'already-paid', 'nothing', 'ExerciseClosed'],
  'past its cut-off': [
    'already-exists',
    'cut-off-passed',
    'not-committed',
    'not-committed',
    'ExerciseClosed',
  ],
  closed: ['already-exists', 'exercise-closed', 'not-committed', 'not-committed', 'exercise-closed'],
  'closed, committed': [
    'already-exists',
    'already-committed',
    'CommitmentReleased',
    'CommitmentPaid',
    'exercise-closed',
  ],
  'closed, paid': ['already-exists', 'already-committed', 'already-paid', 'nothing', 'exercise-closed'],
};

/** What an act comes to that was accepted a moment ago. */
const AGAIN: Readonly<Record<string, string>> = {
  open: 'already-exists',
  commit: 'already-committed',
  release: 'nothing',
  'record-payment': 'nothing',
  'close-exercise': 'exercise-closed',
};

/** What is taken and what is paid of it, in each state. */
const BALANCES: Readonly<Record<string, readonly [taken: number, paid: number]>> = {
  committed: [AMOUNT, 0],
  paid: [AMOUNT, AMOUNT],
  'closed, committed': [AMOUNT, 0],
  'closed, paid': [AMOUNT, AMOUNT],
};

describe('an envelope, every act in every state', () => {
  it('has a sample for every act', () => expect(ACTS).toEqual(Object.keys(envelope.acts)));

  describe.each(Object.keys(STATES))('%s', (state) => {
    it('has its balance', async () => {
      const { taken, paid } = await (await STATES[state]!()).state(envelope, ENVELOPE);
      expect([taken, paid]).toEqual(BALANCES[state] ?? [0, 0]);
    });

    it.each(ACTS)('%s', async (type) => {
      const desk = await STATES[state]!();
      const before = await desk.state(envelope, ENVELOPE);
      const { outcome, events } = await onEnvelope(desk, type);
      expect(outcome).toBe(TABLE[state]![ACTS.indexOf(type)]);
      if (events.length === 0) return expect(await desk.state(envelope, ENVELOPE)).toEqual(before);
      expect((await onEnvelope(desk, type)).outcome).toBe(AGAIN[type]);
    });
  });
});

describe('an envelope', () => {
  it.each([EDITION, EDITION.toLowerCase(), `${EDITION} `])(
    'is the only one of its edition, also typed %p',
    async (edition) =>
      expect((await onEnvelope(await opened(), 'open', { edition }, fileId(2))).outcome).toBe(
        'edition-has-envelope',
      ),
  );

  it('of another edition is another', async () =>
    expect((await onEnvelope(await opened(), 'open', { edition: 'AGR-2027' }, fileId(2))).outcome).toBe(
      'EnvelopeOpened',
    ));

  it('has its edition by a claim, where two do not know of each other', async () =>
    expect(await decisionOf(emptyDesk(), envelope, ENVELOPE, 'open', opening, officer)).toMatchObject({
      claims: [{ name: 'edition-envelope-AGR-2026', rule: 'edition-has-envelope' }],
    }));

  it('commits what was requested on it, and says for whom', async () =>
    expect((await commit(await cameTo('requested'))).events[0]!.data).toEqual({
      envelopeId: ENVELOPE,
      disbursementId: DISBURSEMENT,
      caseId: CASE,
      personId: personOf(CASE),
      lineId: 1,
      amount: AMOUNT,
    }));

  it('does not commit what was requested on another', async () => {
    const desk = await opened();
    await done(onDisbursement(desk, 'request', { envelopeId: fileId(2) }));
    expect(await commit(desk)).toMatchObject({
      outcome: 'disbursement-not-requested-here',
      details: { state: 'requested' },
    });
  });

  it.each(['none', 'cancelled'])('does not commit what is %s', async (status) =>
    expect(await commit(await cameTo(status))).toMatchObject({
      outcome: 'disbursement-not-requested-here',
      details: { state: status },
    }),
  );
});

describe('invariant 1: committed and paid never exceed the envelope', () => {
  it.each([
    [AMOUNT, 'FundsCommitted'],
    [AMOUNT - 1, 'envelope-exceeded'],
  ])('what is left is %i francs: %s', async (rest, outcome) => {
    const desk = await advanceOther(await opened({ amount: AMOUNT + rest }), 'committed');
    await advance(desk, 'requested');
    const answer = await commit(desk);
    expect(answer.outcome).toBe(outcome);
    expect(answer.details).toEqual(outcome === 'envelope-exceeded' ? { amount: AMOUNT, rest } : {});
  });

  it('what is paid stays taken', async () => {
    const desk = await advanceOther(await opened({ amount: AMOUNT }), 'paid');
    await advance(desk, 'requested');
    expect(await commit(desk)).toMatchObject({
      outcome: 'envelope-exceeded',
      details: { amount: AMOUNT, rest: 0 },
    });
  });

  it.each(['cancel', 'refuse-visa'])('what is released by %s can be committed again', async (way) => {
    const desk = await advanceOther(await opened({ amount: AMOUNT }), 'committed');
    await advance(desk, 'requested');
    expect((await commit(desk)).outcome).toBe('envelope-exceeded');
    await done(onDisbursement(desk, way, {}, { id: OTHER }));
    expect((await commit(desk)).outcome).toBe('FundsCommitted');
  });
});

describe('invariant 2: no commitment on a closed exercise or after its cut-off date', () => {
  /** As received and as the officer dates it. */
  const DAYS: readonly (readonly [now: string, occurredAt: string, refused: boolean])[] = [
    ['2026-03-09T23:59:59.999Z', '2026-03-09T23:59:59.999Z', false],
    ['2026-03-10T00:00:00.000Z', '2026-03-10T00:00:00.000Z', true],
    ['2026-03-10T00:00:00.000Z', '2026-03-09T08:00:00.000Z', true],
    ['2026-03-09T08:00:00.000Z', '2026-03-10T00:00:30.000Z', false],
  ];

  it.each(DAYS)(
    'the cut-off is judged on the day received: %s, dated %s',
    async (now, occurredAt, refused) => {
      const desk = await advance(await opened({ cutOff: '2026-03-09' }), 'requested');
      const decision = await decisionOf(desk, envelope, ENVELOPE, 'commit', samples['commit']!, officer, {
        now,
        occurredAt,
      });
      expect(decision).toMatchObject(
        refused
          ? { kind: 'refused', rule: 'cut-off-passed', details: { cutOff: '2026-03-09' } }
          : { kind: 'accepted' },
      );
    },
  );

  it('what was committed before goes on, to its payment', async () => {
    const desk = await closing(await cameTo('committed'));
    for (const act of ['grant-visa', 'verify', 'order', 'accept-order', 'issue-cheque', 'hand-over', 'pay'])
      await done(onDisbursement(desk, act));
    expect(await desk.state(envelope, ENVELOPE)).toMatchObject({ taken: AMOUNT, paid: AMOUNT });
  });

  it('or is released, and commits nothing more', async () => {
    const desk = await closing(await cameTo('committed'));
    await done(onDisbursement(desk, 'cancel'));
    expect(await desk.state(envelope, ENVELOPE)).toMatchObject({ taken: 0, closed: true });
    await done(onDisbursement(desk, 'request', {}, { id: OTHER }));
    expect((await commit(desk, { id: OTHER })).outcome).toBe('exercise-closed');
  });
});

preconditionsSuite({
  file: envelope,
  id: ENVELOPE,
  states: Object.fromEntries(Object.entries(STATES).filter(([state]) => state !== 'not opened')),
  samples: Object.fromEntries(Object.entries(samples).map(([act, data]) => [act, [data, officer]])),
  typed: { commit: ['disbursement-not-requested-here'] },
  already: ['already-committed'],
  ids: [DISBURSEMENT],
});
