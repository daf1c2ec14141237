import {
  headOf,
  type EventBatch,
  type EventStore,
  type Position,
  type RecordedEvent,
} from '@kosegin/event-sourcing';
import { StoreEventFeed, type Consumer } from '../src/index.js';
import { openHarness, type Harness } from './harness.js';

let harness: Harness;
let kept: Position[];
let applied: string[];
let consumer: Consumer;

beforeEach(() => {
  harness = openHarness();
  kept = [];
  applied = [];
  consumer = {
    name: 'figures',
    types: new Set(['PlanApproved']),
    progress: async () => kept.at(-1) ?? null,
    apply: async ({ events, upTo }) => {
      applied.push(...events.map((event: RecordedEvent) => event.id));
      if (upTo !== null) kept.push(upTo);
    },
  };
});

afterEach(() => harness.close());

const retry = { sleep: () => new Promise<void>((resolve) => setImmediate(resolve)) };
const open = (log: EventStore) => new StoreEventFeed(log, harness.documents, { retry });
const caughtUp = async (feed: StoreEventFeed) => {
  expect(await feed.caughtUp((await headOf(harness.log))!, 10_000)).toBe(true);
};

it('writes no progress for the few unwanted events in between, only for many and at the end', async () => {
  const feed = open(harness.log);
  await feed.start([consumer]);
  for (let i = 0; i < 1200; i++) {
    await harness.happen('case-1');
    if (i % 100 === 0) await caughtUp(feed);
  }
  await caughtUp(feed);
  expect(kept.length).toBeGreaterThanOrEqual(1);
  expect(kept.length).toBeLessThanOrEqual(2);
  await feed.stop();
  expect(kept.at(-1)).toBe(await headOf(harness.log));
  expect(kept.length).toBeLessThanOrEqual(3);
});

it('waits out a log that cannot be followed, in sight of the operators', async () => {
  let failures = 3;
  const flaky: EventStore = Object.assign(Object.create(harness.log) as EventStore, {
    async *subscribe(after: Position | null, signal: AbortSignal): AsyncIterable<EventBatch> {
      for await (const batch of harness.log.subscribe(after, signal)) {
        if (failures-- > 0) throw new Error('connection lost');
        yield batch;
        if (failures-- === 0) throw new Error('connection lost');
      }
    },
  });
  const events = [await harness.happen('case-1', 'PlanApproved')];
  const stuck = new StoreEventFeed(flaky, harness.documents, {
    retry: {
      sleep: (_, signal) => new Promise((resolve) => signal.addEventListener('abort', () => resolve())),
    },
  });
  await stuck.start([consumer]);
  while ((await stuck.lag())[0]!.failing === null) await new Promise(setImmediate);
  expect(await stuck.lag()).toEqual([
    { consumer: 'figures', behind: 1, position: null, failing: expect.stringMatching(/^Error at /) },
  ]);
  await stuck.stop();

  const feed = open(flaky);
  await feed.start([consumer]);
  for (let i = 0; i < 5; i++) {
    events.push(await harness.happen('case-1', 'PlanApproved'));
    await caughtUp(feed);
  }
  expect(applied).toEqual(events.map((event) => event.id));
  expect((await feed.lag())[0]!.failing).toBeNull();
  await feed.stop();
});

it('counts no further than 10,000 events behind', async () => {
  const { metadata } = await harness.happen('case-1');
  const many = Array.from({ length: 10_050 }, (_, n) => ({
    id: `${n}`,
    type: 'Other',
    version: 1,
    data: {},
    metadata,
  }));
  await harness.log.append('case-2', 'no-stream', many);
  consumer = { ...consumer, progress: () => new Promise(() => {}) };
  const feed = open(harness.log);
  await feed.start([consumer]);
  expect((await feed.lag())[0]).toMatchObject({ behind: 10_000, position: null });
});

it('ends when the store is closed first', async () => {
  const feed = open(harness.log);
  await feed.start([consumer]);
  await harness.happen('case-1', 'PlanApproved');
  await caughtUp(feed);
  await harness.log.close();
  await feed.stop();
  expect(applied).toHaveLength(1);
});
