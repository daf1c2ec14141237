import fc from 'fast-check';
import { INCOMPATIBLE_DUTIES, type Duty } from '@kosegin/contracts';
import type { RecordedEvent } from '@kosegin/event-sourcing';
import { approved, CASE, given, voided, withdrawn } from '../../test/case-events.js';
import { person, type Answer, type Desk } from '../../test/desk.js';
import { LateFeed } from '../../test/late-feed.js';
import {
  alone,
  CHAIN,
  commit,
  DISBURSEMENT,
  ENVELOPE,
  LINE,
  match,
  onDisbursement,
  opened,
} from '../../test/money-histories.js';
import { envelope } from '../envelope/envelope.js';
import { statementLine } from '../statement-line/statement-line.js';
import { disbursement } from './disbursement.js';

/** What each step needs before it, and whose duty it is: as the field has it, apart from the source. */
const STEPS: Readonly<Record<string, readonly [after: readonly string[], duty?: Duty]>> = {
  DisbursementRequested: [[], 'request'],
  FundsCommitted: [['DisbursementRequested'], 'authorise'],
  DisbursementCommitted: [['FundsCommitted']],
  VisaGranted: [['DisbursementCommitted'], 'visa'],
  VisaRefused: [['DisbursementCommitted'], 'visa'],
  ServiceVerified: [['VisaGranted'], 'verify'],
  PaymentOrdered: [['ServiceVerified', 'OrderRejected'], 'authorise'],
  OrderRejected: [['PaymentOrdered'], 'pay'],
  OrderAccepted: [['PaymentOrdered'], 'pay'],
  ChequeIssued: [['OrderAccepted', 'ChequeVoided'], 'pay'],
  ChequeHandedOver: [['ChequeIssued'], 'pay'],
  ChequeVoided: [['ChequeIssued', 'ChequeHandedOver'], 'pay'],
  PaymentMade: [['ChequeHandedOver'], 'pay'],
  StatementLineMatched: [['PaymentMade'], 'reconcile'],
  PaymentReconciled: [['StatementLineMatched']],
};
/** Judged on consent and approval at that very moment. */
const RELEASES = [
  'DisbursementRequested',
  'FundsCommitted',
  'PaymentOrdered',
  'ChequeIssued',
  'ChequeHandedOver',
];

const PEOPLE = ['p-1', 'p-2', 'p-3', 'p-4', 'p-5', 'p-6'].map((id) => person(id, 'supervisor'));
const NEWS = {
  withdrawn: withdrawn(CASE),
  given: given(CASE),
  voided: voided(CASE),
  approved: approved(CASE),
};

const step = (...acts: readonly string[]) =>
  fc.record({ act: fc.constantFrom(...acts), by: fc.constantFrom(...PEOPLE), pick: fc.nat(20) });

/** A step back or out, where there is one. */
const BACK: Readonly<Record<string, string>> = {
  committed: 'refuse-visa',
  ordered: 'reject-order',
  issued: 'void-cheque',
  handed_over: 'void-cheque',
};

const walks = fc.array(
  fc.oneof(
    { weight: 30, arbitrary: step('go on') },
    { weight: 20, arbitrary: step('all events', 'next event', 'an event again', 'given', 'approved') },
    { weight: 10, arbitrary: step('go back') },
    { weight: 3, arbitrary: step('withdrawn', 'voided') },
    { weight: 1, arbitrary: step('cancel', 'pay') },
  ),
  { minLength: 60, maxLength: 90 },
);

/** What the facts say when an event is recorded. */
interface Moment {
  readonly event: RecordedEvent;
  readonly consent: boolean;
  readonly approval: boolean;
}

async function play(desk: Desk, walk: readonly { act: string; by: (typeof PEOPLE)[number]; pick: number }[]) {
  const feed = new LateFeed(desk);
  const moments: Moment[] = [];
  let [consent, approval] = [true, true];
  for (const { act, by, pick } of walk) {
    const which = { by, how: alone };
    const { status } = await desk.state(disbursement, DISBURSEMENT);
    const change = { order: { orderNumber: `M-${pick}` }, 'issue-cheque': { chequeNumber: `${pick}` } };
    const on = (type: string): Promise<Answer> =>
      type === 'commit'
        ? commit(desk, which)
        : onDisbursement(desk, type, change[type as keyof typeof change], which);
    const next = CHAIN[CHAIN.findIndex(([state]) => state === status) + 1]?.[1];
    if (act in NEWS) {
      const event = NEWS[act as keyof typeof NEWS];
      feed.add(event);
      if (act === 'withdrawn' || act === 'given') consent = act === 'given';
      else approval = act === 'approved';
    } else if (act === 'all events') await feed.all(pick);
    else if (act === 'next event') await feed.next(pick);
    else if (act === 'an event again') await feed.again(pick);
    else {
      const type = act === 'go on' ? next : act === 'go back' ? (BACK[status] ?? next) : act;
      const { events } = await (type ? on(type) : match(desk, which));
      feed.add(...events);
      moments.push(...events.map((event) => ({ event, consent, approval })));
    }
  }
  await feed.all();
  return { moments, refused: feed.refused };
}

/** The whole history of the disbursement, on whatever file. */
const historyOf = (desk: Desk): readonly RecordedEvent[] =>
  [
    ...desk.history(disbursement, DISBURSEMENT),
    ...desk.history(envelope, ENVELOPE).filter(({ type }) => type === 'FundsCommitted'),
    ...desk.history(statementLine, LINE).filter(({ type }) => type === 'StatementLineMatched'),
  ].sort((one, other) => (one.position < other.position ? -1 : 1));

const ENDS = ['VisaRefused', 'DisbursementCancelled'];
/** What a hold stands in the way of. */
const HELD = [
  'VisaGranted',
  'ServiceVerified',
  'PaymentOrdered',
  'OrderAccepted',
  'ChequeIssued',
  'ChequeHandedOver',
];

function expectOrder(history: readonly RecordedEvent[]): void {
  const steps = history.filter(({ type }) => type in STEPS).map(({ type }) => type);
  steps.forEach((type, index) => {
    const [after] = STEPS[type]!;
    expect(index === 0 ? after : after.includes(steps[index - 1]!)).toEqual(index === 0 ? [] : true);
  });
  const end = history.findIndex(({ type }) => ENDS.includes(type));
  if (end >= 0) expect(history.slice(end + 1).filter(({ type }) => type in STEPS)).toEqual([]);
}

function expectSeparation(history: readonly RecordedEvent[]): void {
  const hands = history.map(({ type, metadata }) => [STEPS[type]?.[1], metadata.actor.id] as const);
  for (const [one, other] of INCOMPATIBLE_DUTIES) {
    const who = (duty: Duty) => hands.filter(([taken]) => taken === duty).map(([, by]) => by);
    expect(who(one).filter((by) => who(other).includes(by))).toEqual([]);
  }
}

function expectHeldStill(history: readonly RecordedEvent[]): void {
  const holds = new Set<string>();
  for (const { type, data } of history) {
    if (type === 'DisbursementHeld') holds.add((data as { reason: string }).reason);
    if (type === 'DisbursementHoldLifted') holds.delete((data as { reason: string }).reason);
    if (HELD.includes(type)) expect([type, ...holds]).toEqual([type]);
  }
}

function expectOwnInstruments(history: readonly RecordedEvent[]): void {
  const instruments = history
    .filter(({ type }) => type === 'ChequeIssued')
    .map(({ data }) => (data as { instrumentId: string }).instrumentId);
  expect(new Set(instruments).size).toBe(instruments.length);
}

describe('whatever people try on a disbursement, however late its news', () => {
  it('invariants 3, 4, 6, 7 and 9 hold in its history', async () => {
    const start = await opened();
    const reached = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(walks, async (walk) => {
        const desk = start.fork();
        const { moments, refused } = await play(desk, walk);
        const history = historyOf(desk);
        expectOrder(history);
        expectSeparation(history);
        expectHeldStill(history);
        expectOwnInstruments(history);
        for (const { event, consent, approval } of moments)
          if (RELEASES.includes(event.type))
            expect([event.type, consent, approval]).toEqual([event.type, true, true]);
        expect(refused).toEqual([]);
        for (const { type } of history) reached.set(type, (reached.get(type) ?? 0) + 1);
      }),
      { numRuns: 150 },
    );
    // The walks went far enough to mean something.
    for (const type of [...Object.keys(STEPS), 'DisbursementHeld', 'DisbursementHoldLifted'])
      expect([type, (reached.get(type) ?? 0) > 0]).toEqual([type, true]);
  });
});
