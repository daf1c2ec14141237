import { SYSTEM, type Position, type RecordedEvent } from '@kosegin/event-sourcing';
import { SqliteDocumentStore } from '@kosegin/projections/sqlite';
import fc from 'fast-check';
import { Bell } from '../bell.js';
import { Delivery } from '../delivery.js';
import type { Consumer } from '../event-feed.js';
import { ParkingLot } from '../parking-lot.js';
import { defaultRetryPolicy } from '../retry-policy.js';
import { Lane } from './lane.js';
import { fromMessage, toMessage, type IncomingMessage } from './message.js';
import { kafkaSettings } from './settings.js';
import { Territory } from './territory.js';

const settings = kafkaSettings('kafka://127.0.0.1:9092?partitions=2');
const territory = new Territory(settings, ['intake']);
const policy = {
  ...defaultRetryPolicy,
  attempts: 2,
  sleep: () => new Promise<void>((resolve) => setImmediate(resolve)),
};

const at = (n: number) => String(n).padStart(16, '0') as Position;
const eventAt = (n: number, type = 'CaseAssessed'): RecordedEvent => ({
  id: `event-${n}`,
  type,
  version: 1,
  data: { n },
  stream: `case-${n % 7}`,
  revision: n,
  position: at(n),
  recordedAt: '2026-02-05T10:00:01.000Z',
  metadata: {
    commandId: 'c',
    commandHash: '',
    correlationId: 'c',
    causationId: null,
    actor: SYSTEM,
    occurredAt: '2026-02-05T10:00:00.000Z',
    caseId: null,
    service: n % 5 === 0 ? 'funding' : 'intake',
    facts: [],
  },
});

/** A log of so many events, the messages of one partition of it, and what its lane has made of them. */
function open(
  count: number,
  progress: Position | null = null,
  types: (n: number) => string = () => 'CaseAssessed',
) {
  const all = Array.from({ length: count }, (_, index) => eventAt(index + 1, types(index + 1)));
  const [name] = territory.partitions;
  const own = all.filter((event) => territory.partitionOf(event) === name);
  const messages = own.map((event, index): IncomingMessage => {
    const { headers, value } = toMessage(event, 0, own[index - 1]?.position ?? null);
    return fromMessage(headers, Buffer.from(value))!;
  });
  const applied: string[] = [];
  const state = { kept: progress, reads: 0, failReads: 0, failProgress: 0 };
  const consumer: Consumer = {
    name: 'figures',
    types: new Set(['CaseAssessed']),
    progress: async () => {
      if (state.failProgress-- > 0) throw new Error('connection lost');
      return state.kept;
    },
    apply: async ({ events, upTo }) => {
      applied.push(...events.map(({ id }) => id));
      if (upTo !== null) state.kept = upTo;
    },
  };
  const log = {
    async *readAll({ after = null as Position | null, limit = Infinity } = {}) {
      state.reads++;
      if (state.failReads-- > 0) throw new Error('connection lost');
      yield* all.filter(({ position }) => position > (after ?? '')).slice(0, limit);
    },
  };
  const documents = new SqliteDocumentStore(':memory:');
  const parking = new ParkingLot(documents, { readStream: () => log.readAll() }, { now: () => new Date() });
  const delivery = new Delivery(consumer, parking, policy);
  const lane = new Lane({ name: name!, delivery, log, territory, policy, moved: new Bell() });
  const ids = (events: readonly RecordedEvent[]) =>
    events.filter(({ type }) => consumer.types.has(type)).map(({ id }) => id);
  return {
    own,
    messages,
    applied,
    state,
    lane,
    ids,
    begin: async () => {
      await parking.prepare();
      await lane.open(Promise.resolve());
    },
  };
}

it('applies messages in their order, without a look at the store', async () => {
  const { own, messages, applied, state, lane, ids, begin } = open(50);
  await begin();
  expect(await lane.take(messages)).toBe(true);
  expect(applied).toEqual(ids(own));
  expect(state).toMatchObject({ reads: 0, kept: own.at(-1)!.position });
  expect(lane.done).toBe(own.at(-1)!.position);
});

it('passes over repeats and late messages', async () => {
  const { own, messages, applied, lane, ids, begin } = open(50);
  await begin();
  await lane.take(messages.slice(0, 10));
  await lane.take([...messages.slice(5), ...messages.slice(2, 7), ...messages]);
  expect(applied).toEqual(ids(own));
});

it('goes by the consumer’s own progress, not by where Kafka begins', async () => {
  const { own, messages, applied, lane, ids, begin } = open(50, at(20));
  await begin();
  await lane.take(messages);
  expect(applied).toEqual(ids(own.filter(({ position }) => position > at(20))));
});

it('reads what is missing in front of a message, and only that, from the store', async () => {
  const { own, messages, applied, state, lane, ids, begin } = open(50);
  await begin();
  await lane.take([...messages.slice(0, 3), ...messages.slice(8)]);
  expect(applied).toEqual(ids(own));
  expect(state.reads).toBe(1);
});

it('waits for a store that is away, in sight of the operators, and loses nothing', async () => {
  const { own, messages, applied, state, lane, ids, begin } = open(50);
  await begin();
  state.failReads = 20;
  const taken = lane.take(messages.slice(5));
  while (lane.failing === null) await new Promise(setImmediate);
  expect(await taken).toBe(true);
  expect(lane.failing).toBeNull();
  expect(applied).toEqual(ids(own));
});

it('begins only when the consumer can say where', async () => {
  const { own, messages, applied, state, lane, ids, begin } = open(50, at(20));
  state.failProgress = 20;
  await begin();
  await lane.take(messages);
  expect(applied).toEqual(ids(own.filter(({ position }) => position > at(20))));
});

it('takes an unreadable message from the store, once the next one tells of it', async () => {
  const { own, messages, applied, lane, ids, begin } = open(50);
  await begin();
  const broken = {
    ...messages[4]!,
    event: () => {
      throw new SyntaxError('not JSON');
    },
  };
  await lane.take(messages.slice(0, 4).concat(broken));
  expect(applied).toHaveLength(4);
  await lane.take(messages.slice(5));
  expect(applied).toEqual(ids(own));
});

it('writes the progress for unwanted events only after many of them, and when it is closed', async () => {
  const { own, messages, applied, state, lane, begin } = open(6_000, null, () => 'PlanApproved');
  await begin();
  await lane.take(messages.slice(0, 499));
  expect(state.kept).toBeNull();
  await lane.take(messages.slice(499, 500));
  expect(state.kept).toBe(own[499]!.position);
  await lane.take(messages.slice(500, 510));
  await lane.close();
  expect(state.kept).toBe(own[509]!.position);
  expect(applied).toEqual([]);
});

it('keeps nothing for a partition that it has lost, and begins nothing more', async () => {
  const { messages, applied, state, lane, begin } = open(50, null, (n) =>
    n < 20 ? 'PlanApproved' : 'CaseAssessed',
  );
  await begin();
  await lane.take(messages.slice(0, 5));
  lane.abandon();
  expect(await lane.take(messages)).toBe(false);
  expect(await lane.fill(null)).toBe(false);
  await lane.close();
  expect(applied).toEqual([]);
  expect(state.kept).toBeNull();
});

it('applies every event once and in its order, whatever Kafka repeats, loses, delays or mixes in', async () => {
  const chunk = fc.record({ from: fc.nat(60), length: fc.nat(20), fill: fc.boolean(), reads: fc.nat(2) });
  await fc.assert(
    fc.asyncProperty(fc.array(chunk, { maxLength: 15 }), fc.nat(80), async (chunks, progress) => {
      const { own, messages, applied, state, lane, ids, begin } = open(
        120,
        progress > 0 ? at(progress) : null,
      );
      await begin();
      const work: Promise<boolean>[] = [];
      for (const { from, length, fill, reads } of chunks) {
        state.failReads = reads;
        work.push(lane.take(messages.slice(from, from + length)));
        if (fill) work.push(lane.fill(messages[from]?.position ?? null));
      }
      work.push(lane.take(messages.slice(-1)));
      expect(await Promise.all(work)).not.toContain(false);
      expect(applied).toEqual(ids(own.filter(({ position }) => position > at(progress))));
    }),
  );
});
