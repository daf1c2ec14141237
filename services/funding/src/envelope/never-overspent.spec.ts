import fc from 'fast-check';
import type { envelopeEvents, EventsOf } from '@kosegin/contracts';
import type { RecordedEvent } from '@kosegin/event-sourcing';
import { learn, ready } from '../../test/case-events.js';
import { fileId, type Answer, type Desk } from '../../test/desk.js';
import { LateFeed } from '../../test/late-feed.js';
import {
  alone,
  CHAIN,
  commit,
  ENVELOPE,
  onDisbursement,
  opened,
  opening,
} from '../../test/money-histories.js';
import { disbursement } from '../disbursement/disbursement.js';
import { envelope } from './envelope.js';

type Recorded = RecordedEvent & EventsOf<typeof envelopeEvents>;

/** Two for each case: the second has its turn where the first was released. */
const DISBURSEMENTS = [0, 1, 2, 3, 4, 5, 6, 7].map((n) => ({
  id: fileId(100 + n),
  caseId: fileId(200 + (n % 4)),
}));

type Step = Readonly<{ act: string; of: number; pick: number }>;

const step = (...acts: readonly string[]) =>
  fc.record({ act: fc.constantFrom(...acts), of: fc.nat(DISBURSEMENTS.length - 1), pick: fc.nat(99) });

const walks = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: step('go on') },
    { weight: 2, arbitrary: step('next event', 'next event', 'all events', 'an event again') },
    { weight: 1, arbitrary: step('cancel', 'cancel', 'cancel', 'refuse-visa', 'void-cheque') },
  ),
  { minLength: 60, maxLength: 100 },
);

/** Tries something as people and a lagging feed do, whether or not it can be done. */
async function take(desk: Desk, feed: LateFeed, { act, of, pick }: Step): Promise<Answer | void> {
  const { id, caseId } = DISBURSEMENTS[of]!;
  const on = (type: string) => {
    const number = `${of}-${pick}`;
    const change = {
      request: { caseId, amount: 700_000 + of },
      order: { orderNumber: number },
      'issue-cheque': { chequeNumber: number },
    }[type];
    return type === 'commit'
      ? commit(desk, { id, how: alone })
      : onDisbursement(desk, type, change, { id, how: alone });
  };
  const { status } = await desk.state(disbursement, id);
  const [, next] = CHAIN[CHAIN.findIndex(([state]) => state === status) + 1] ?? ['', 'pay'];
  const tries: Readonly<Record<string, () => Promise<Answer | void>>> = {
    'go on': () => on(next),
    'next event': () => feed.next(pick),
    'all events': () => feed.all(pick),
    'an event again': () => feed.again(pick),
  };
  const answer = await (tries[act] ?? (() => on(act)))();
  feed.add(...(answer?.events ?? []));
  return answer;
}

/** What each of its events leaves taken and paid, apart from its state. */
function balances(history: readonly Recorded[]): readonly { taken: number; paid: number }[] {
  let [taken, paid] = [0, 0];
  return history.map(({ type, data }) => {
    if (type === 'FundsCommitted') taken += data.amount;
    if (type === 'CommitmentReleased') taken -= data.amount;
    if (type === 'CommitmentPaid') paid += data.amount;
    return { taken, paid };
  });
}

const COMMITTED = ['committed', 'visa_granted', 'verified', 'ordered', 'accepted', 'issued', 'handed_over'];
/** What the envelope says of a disbursement whose news has all arrived. */
const ofStatus = (status: string): string | undefined => {
  if (COMMITTED.includes(status)) return 'committed';
  return status === 'paid' || status === 'released' ? status : undefined;
};

describe('invariant 1: committed and paid never exceed the envelope, at every position', () => {
  it('under any interleaving of commitments, releases, payments, refusals and late news', async () => {
    const start = learn(await opened(), ...DISBURSEMENTS.flatMap(({ caseId }) => ready(caseId)));
    const reached = new Map<string, number>();
    const count = (what: string) => reached.set(what, (reached.get(what) ?? 0) + 1);
    await fc.assert(
      fc.asyncProperty(walks, async (walk) => {
        const desk = start.fork();
        const feed = new LateFeed(desk);
        const history = () => desk.history(envelope, ENVELOPE) as readonly Recorded[];
        const agree = async () => {
          const { taken, paid } = await desk.state(envelope, ENVELOPE);
          expect(balances(history()).at(-1)).toEqual({ taken, paid });
        };
        for (const each of walk) {
          count((await take(desk, feed, each))?.outcome ?? 'news');
          await agree();
        }
        await feed.all();
        await agree();
        for (const { taken, paid } of balances(history())) {
          expect(taken).toBeLessThanOrEqual(opening.amount);
          expect(paid).toBeGreaterThanOrEqual(0);
          expect(paid).toBeLessThanOrEqual(taken);
        }
        expect(feed.refused).toEqual([]);
        const { commitments } = await desk.state(envelope, ENVELOPE);
        for (const { id } of DISBURSEMENTS) {
          const { status } = await desk.state(disbursement, id);
          expect([status, commitments.get(id)?.status]).toEqual([status, ofStatus(status)]);
        }
        // What is settled is settled once.
        for (const type of ['FundsCommitted', 'CommitmentReleased', 'CommitmentPaid']) {
          const settled = history().filter((event) => event.type === type);
          expect(
            new Set(settled.map(({ data }) => (data as { disbursementId?: string }).disbursementId)).size,
          ).toBe(settled.length);
          settled.forEach(() => count(type));
        }
        const cancellations = DISBURSEMENTS.map(
          ({ id }) =>
            desk.history(disbursement, id).filter(({ type }) => type === 'DisbursementCancelled').length,
        );
        if (cancellations.includes(2)) count('cancelled while the commitment was under way');
      }),
      { numRuns: 60 },
    );
    // The walks went far enough to mean something.
    for (const what of [
      'CommitmentReleased',
      'CommitmentPaid',
      'envelope-exceeded',
      'already-served-in-edition',
      'cancelled while the commitment was under way',
    ])
      expect([what, (reached.get(what) ?? 0) > 0]).toEqual([what, true]);
  });
});
