import { derivedId, headOf, SYSTEM, type CommandResult, type RecordedEvent } from '@kosegin/event-sourcing';
import { ProjectionRunner, type Projection } from '@kosegin/projections';
import {
  OperatorError,
  ReactionConsumer,
  StoreEventFeed,
  TransientError,
  type Reaction,
} from '../src/index.js';
import { disbursement, openHarness, type Harness } from './harness.js';

const NAME = 'funding.reactions';

/** A consent withdrawn holds the disbursements that the service knows of for that case. */
const holdOnWithdrawal: Reaction = {
  name: 'hold-on-withdrawal',
  on: ['ConsentWithdrawn'],
  react: async (event, documents) => {
    const known = await documents.get<{ ids: string[]; reason: string }>('commitments', event.stream);
    return (known?.ids ?? []).map((id) => ({
      aggregate: disbursement,
      id,
      type: 'hold',
      data: { reason: known!.reason },
    }));
  },
};

let harness: Harness;

beforeEach(async () => {
  harness = openHarness();
  await harness.documents.declare([{ name: 'commitments', indexes: [] }]);
});

afterEach(() => harness.close());

const know = (stream: string, ids: string[], reason = 'consent withdrawn') =>
  harness.documents.write({
    writes: [{ collection: 'commitments', id: stream, document: { ids, reason } }],
    progress: [],
  });

const reactions = (
  reaction: Reaction = holdOnWithdrawal,
  handler: ConstructorParameters<typeof ReactionConsumer>[2] = harness.handler,
  factsSeen: ConstructorParameters<typeof ReactionConsumer>[4] = async () => true,
) => new ReactionConsumer(NAME, [reaction], handler, harness.documents, factsSeen);

const batch = (...events: RecordedEvent[]) => ({ partition: 'log', events, upTo: events.at(-1)!.position });

describe('ReactionConsumer', () => {
  it('sends a command in the name of the system, caused by the event and dated like it', async () => {
    await harness.request('d1');
    await know('case-1', ['d1']);
    const event = await harness.happen('case-1');
    await reactions().apply(batch(event));
    const [, held] = await harness.eventsOf('disbursement-d1');
    expect(held).toMatchObject({ type: 'DisbursementHeld', data: { reason: 'consent withdrawn' } });
    expect(held!.metadata).toMatchObject({
      commandId: derivedId('reaction', 'hold-on-withdrawal', event.id, 0),
      actor: SYSTEM,
      causationId: event.id,
      correlationId: event.metadata.correlationId,
      occurredAt: event.metadata.occurredAt,
    });
    expect(await reactions().progress('log')).toBe(event.position);
  });

  it('dates the command as the reaction wants it', async () => {
    const occurredAt = '2026-02-01T00:00:00.000Z';
    const open = { aggregate: disbursement, id: 'd9', type: 'request', data: {}, occurredAt };
    const reaction = { name: 'open', on: ['PlanApproved'], react: () => [open] };
    await reactions(reaction).apply(batch(await harness.happen('case-1', 'PlanApproved')));
    expect((await harness.eventsOf('disbursement-d9'))[0]!.metadata.occurredAt).toBe(occurredAt);
  });

  it('acts once when the event comes again, though the facts have moved on and the process was another', async () => {
    await harness.request('d1');
    await harness.request('d2');
    await know('case-1', ['d1', 'd2']);
    const event = await harness.happen('case-1');
    await reactions().apply({ ...batch(event), upTo: null });
    expect(await reactions().progress('log')).toBeNull();
    await know('case-1', ['d1', 'd2'], 'another wording');
    await reactions(holdOnWithdrawal, harness.newHandler()).apply(batch(event));
    for (const id of ['d1', 'd2'])
      expect((await harness.eventsOf(`disbursement-${id}`)).map(({ data }) => data)).toEqual([
        {},
        { reason: 'consent withdrawn' },
      ]);
  });

  it('waits for its facts, and is tried again when they do not come', async () => {
    await harness.request('d1');
    await know('case-1', ['d1']);
    const event = await harness.happen('case-1');
    const asked: unknown[] = [];
    const late = reactions(holdOnWithdrawal, harness.handler, async (position) => {
      asked.push(position);
      return false;
    });
    await expect(late.apply(batch(event))).rejects.toBeInstanceOf(TransientError);
    expect(asked).toEqual([event.position]);
    expect(await harness.eventsOf('disbursement-d1')).toHaveLength(1);
    expect(await late.progress('log')).toBeNull();
  });

  it.each<[CommandResult, string]>([
    [
      { kind: 'refused', rule: 'already-held', details: {}, revision: 1 },
      'hold-on-withdrawal: hold: already-held',
    ],
    [{ kind: 'not-found' }, 'hold-on-withdrawal: hold: not-found'],
    [{ kind: 'command-reused' }, 'hold-on-withdrawal: hold: command-reused'],
    [{ kind: 'stale', revision: 1 }, 'hold-on-withdrawal: hold: stale'],
  ])('fails by name when the answer is %j', async (result, message) => {
    await know('case-1', ['d1']);
    const consumer = reactions(holdOnWithdrawal, { handle: async () => result });
    const failure = await consumer.apply(batch(await harness.happen('case-1'))).catch((error) => error);
    expect(failure).toBeInstanceOf(OperatorError);
    expect(failure).not.toBeInstanceOf(TransientError);
    expect(failure.message).toBe(message);
    expect(await consumer.progress('log')).toBeNull();
  });

  it('is tried again when others keep writing to the file', async () => {
    await know('case-1', ['d1']);
    const consumer = reactions(holdOnWithdrawal, { handle: async () => ({ kind: 'contended' }) });
    await expect(consumer.apply(batch(await harness.happen('case-1')))).rejects.toBeInstanceOf(
      TransientError,
    );
  });

  it('takes a file’s events one after the other and other files meanwhile, and ends with all of them', async () => {
    const seen: string[] = [];
    let release!: () => void;
    const released = new Promise<void>((resolve) => (release = resolve));
    const slowA: Reaction = {
      name: 'slow-a',
      on: ['ConsentWithdrawn'],
      react: async (event) => {
        if (event.stream === 'case-a') await released;
        seen.push(`${event.stream}/${event.revision}`);
        if (event.stream === 'case-b') throw new OperatorError('not now');
        return [];
      },
    };
    const events = [];
    for (const file of ['case-a', 'case-a', 'case-b', 'case-c']) events.push(await harness.happen(file));
    const applied = reactions(slowA).apply(batch(...events));
    while (seen.length < 2) await new Promise(setImmediate);
    expect(seen.sort()).toEqual(['case-b/0', 'case-c/0']);
    release();
    await expect(applied).rejects.toThrow('not now');
    expect(seen.slice(2)).toEqual(['case-a/0', 'case-a/1']);
  });
});

describe('through the feed', () => {
  const retry = { attempts: 2, sleep: () => new Promise<void>((resolve) => setImmediate(resolve)) };
  const caughtUp = async (feed: StoreEventFeed) => {
    expect(await feed.caughtUp((await headOf(harness.log))!, 10_000)).toBe(true);
  };

  it('acts once across restarts, and parks what was refused, in sight', async () => {
    await harness.request('d1');
    await know('case-1', ['d1']);
    await know('case-2', ['missing']);
    await harness.happen('case-1');
    const lost = await harness.happen('case-2');
    for (let start = 0; start < 2; start++) {
      const feed = new StoreEventFeed(harness.log, harness.documents, { retry, clock: harness.clock });
      await feed.start([reactions(holdOnWithdrawal, harness.newHandler())]);
      await caughtUp(feed);
      expect(await harness.eventsOf('disbursement-d1')).toHaveLength(2);
      expect(await feed.parked()).toEqual([
        {
          consumer: NAME,
          stream: 'case-2',
          eventId: lost.id,
          type: 'ConsentWithdrawn',
          position: lost.position,
          reason: 'OperatorError: hold-on-withdrawal: hold: not-found',
          attempts: 2,
          parkedAt: '2026-02-05T10:00:00.000Z',
        },
      ]);
      await feed.stop();
    }
  });

  it('a rebuild of the read models sends no command', async () => {
    const withdrawals: Projection<{ count: number }> = {
      collection: { name: 'withdrawals', indexes: [] },
      version: 1,
      types: ['ConsentWithdrawn'],
      keys: (event) => [event.stream],
      evolve: (document) => ({ count: (document?.count ?? 0) + 1 }),
    };
    const { log, documents: store } = harness;
    const runner = new ProjectionRunner({ name: 'funding.facts', projections: [withdrawals], store, log });
    await runner.start();
    const feed = new StoreEventFeed(log, store, { retry });
    const factsSeen = (position: Parameters<typeof feed.caughtUp>[0]) =>
      feed.caughtUp(position, 10_000, ['funding.facts']);
    await feed.start([runner, reactions(holdOnWithdrawal, harness.handler, factsSeen)]);
    await harness.request('d1');
    await know('case-1', ['d1']);
    await harness.happen('case-1');
    await caughtUp(feed);
    const head = await headOf(log);
    expect(await harness.eventsOf('disbursement-d1')).toHaveLength(2);

    await runner.rebuild();
    await caughtUp(feed);
    expect(await store.get('withdrawals', 'case-1')).toEqual({ count: 1 });
    expect(await headOf(log)).toBe(head);
    await feed.stop();
  });
});
