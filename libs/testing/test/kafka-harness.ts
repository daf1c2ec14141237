import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  KafkaEventFeed,
  kafkaSettings,
  Publisher,
  Relay,
  Territory,
  type KafkaEventFeedOptions,
  type RelayOptions,
} from '@kosegin/event-feed/kafka';
import type { EventFeed } from '@kosegin/event-feed';
import { headOf, newId, type EventMetadata, type RecordedEvent } from '@kosegin/event-sourcing';
import { SqliteEventStore } from '@kosegin/event-sourcing/sqlite';
import { SqliteDocumentStore } from '@kosegin/projections/sqlite';
import kafkajs, { type Admin, type KafkaConfig, type KafkaMessage } from 'kafkajs';
import { metadataOf, someEvent } from '../src/events.js';
import type { RecordingConsumer } from '../src/fault-injection.js';
import { until } from '../src/until.js';

export const SERVICES = ['intake', 'funding'];

/** What is appended goes on Kafka by relays and comes back by feeds; everything of it is gone after `close`. */
export async function openKafka(address: string) {
  const folder = mkdtempSync(join(tmpdir(), 'kafka-'));
  const settings = kafkaSettings(`${address}/t${newId()}?partitions=3&requestTimeout=1000`);
  const log = new SqliteEventStore(join(folder, 'events.db'));
  const documents = new SqliteDocumentStore(join(folder, 'documents.db'));
  const client = new kafkajs.Kafka({ brokers: [...settings.brokers], logLevel: kafkajs.logLevel.NOTHING });
  const admin = client.admin();
  await admin.connect();
  const running: { stop(): Promise<void> }[] = [];
  const topic = (service = 'intake') => `${settings.prefix}.${service}`;

  /** Repeats at once, but not so fast that nobody else gets a turn. */
  const retry = { firstDelay: 20, longestDelay: 200 };

  const newRelay = (options: Partial<RelayOptions> = {}, kept = documents, to = settings): Relay => {
    const relay = new Relay(log, kept, to, { service: 'intake', lease: 1_000, retry, ...options });
    running.unshift(relay);
    return relay;
  };
  const append = async (
    stream: string,
    change: Partial<EventMetadata> = {},
    type?: string,
  ): Promise<string> => {
    const event = { ...someEvent({}, type), metadata: metadataOf(change) };
    await log.append(stream, 'any', [event]);
    return event.id;
  };

  return {
    settings,
    log,
    documents,
    client,
    admin: admin as Admin,
    topic,
    newClient: (brokers: readonly string[], options: Partial<KafkaConfig>) =>
      new kafkajs.Kafka({ brokers: [...brokers], logLevel: kafkajs.logLevel.NOTHING, ...options }),
    newPublisher: (to = settings) => new Publisher(to, topic()),
    newRelay,
    relay(...args: Parameters<typeof newRelay>): Relay {
      const relay = newRelay(...args);
      relay.start();
      return relay;
    },
    feed(options: Partial<KafkaEventFeedOptions> = {}, to = settings, store = log): KafkaEventFeed {
      const feed = new KafkaEventFeed(store, documents, to, {
        services: SERVICES,
        retry,
        session: 2_000,
        ...options,
      });
      running.unshift(feed);
      return feed;
    },
    append,
    /** Its id is told before anybody can see the event. */
    async appendAs(stream: string, tell: (id: string) => void): Promise<void> {
      const event = someEvent();
      tell(event.id);
      await log.append(stream, 'any', [event]);
    },
    async appendData(
      stream: string,
      data: unknown,
      type?: string,
      change: Partial<EventMetadata> = {},
    ): Promise<void> {
      await log.append(stream, 'any', [{ ...someEvent(data, type), metadata: metadataOf(change) }]);
    },
    /** So many events on ten files, spread over the partitions. */
    async appendMany(count: number, change: Partial<EventMetadata> = {}): Promise<void> {
      const kind = change.service ?? 'case';
      await Promise.all(Array.from({ length: count }, (_, n) => append(`${kind}-${n % 10}`, change)));
    },
    async published(relay: Relay): Promise<void> {
      const head = await headOf(log);
      await until(() => (relay.status().position ?? '') >= (head ?? ''), 30_000);
    },
    async caughtUp(feed: EventFeed, timeout = 30_000): Promise<void> {
      if (await feed.caughtUp((await headOf(log))!, timeout)) return;
      throw new Error(`not caught up: ${JSON.stringify(await feed.lag())}`);
    },
    /** Every wanted event of the log was applied, each once, those of a file in its order. */
    async expectAll(recorder: RecordingConsumer): Promise<void> {
      const logged = new Map<string, string[]>();
      let count = 0;
      for await (const { stream, id, type } of log.readAll())
        if (recorder.types.has(type) && ++count) logged.set(stream, [...(logged.get(stream) ?? []), id]);
      for (const [stream, ids] of logged) expect(recorder.appliedOf(stream)).toEqual(ids);
      expect(recorder.applied).toHaveLength(count);
    },
    assignmentOf: (assignment: Buffer) =>
      kafkajs.AssignerProtocol.MemberAssignment.decode(assignment)!.assignment,
    /** Which of the many files' last events lie on other partitions than this file. */
    async filesBeside(stream: string): Promise<readonly string[]> {
      const territory = new Territory(settings, SERVICES);
      const all = await collect(log.readAll());
      const own = territory.partitionOf(all.find((event) => event.stream === stream)!);
      return all
        .slice(-30)
        .filter((event) => territory.partitionOf(event) !== own)
        .map((event) => event.stream);
    },
    /** All that a topic holds, by partition. */
    messages: (service?: string) => messagesOf(client, admin, topic(service)),
    async close(): Promise<void> {
      await Promise.all(running.map((one) => one.stop()));
      await admin.disconnect();
      await log.close();
      await documents.close();
      rmSync(folder, { recursive: true });
    },
  };
}

export type KafkaHarness = Awaited<ReturnType<typeof openKafka>>;

async function messagesOf(client: kafkajs.Kafka, admin: Admin, topic: string): Promise<KafkaMessage[][]> {
  const ends = await admin.fetchTopicOffsets(topic);
  const found: KafkaMessage[][] = ends.map(() => []);
  const full = () =>
    ends.every(({ partition, low, high }) => found[partition]!.length >= Number(high) - Number(low));
  if (full()) return found;
  const reader = client.consumer({ groupId: newId(), maxWaitTimeInMs: 50 });
  await reader.connect();
  await reader.subscribe({ topics: [topic], fromBeginning: true });
  await reader.run({ eachMessage: async ({ partition, message }) => void found[partition]!.push(message) });
  await until(full, 20_000);
  await reader.disconnect();
  return found;
}

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** An attribute of a CloudEvent. */
export const attribute = (message: KafkaMessage, name: string): string | undefined =>
  message.headers?.[`ce_${name}`]?.toString();

export const idsOf = (events: readonly RecordedEvent[]): string[] => events.map(({ id }) => id);
