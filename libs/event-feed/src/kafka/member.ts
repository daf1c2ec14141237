import type { EventStore } from '@kosegin/event-sourcing';
import type { Consumer as Reader, EachBatchPayload } from 'kafkajs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Bell } from '../bell.js';
import { Delivery } from '../delivery.js';
import { describeError, OperatorError } from '../errors.js';
import type { Consumer } from '../event-feed.js';
import type { ParkingLot } from '../parking-lot.js';
import { backOff, type RetryPolicy } from '../retry-policy.js';
import { withAdmin } from './admin.js';
import { together } from './assigner.js';
import { KafkaConnection } from './connection.js';
import { Lane } from './lane.js';
import { fromMessage, type IncomingMessage } from './message.js';
import { placesOf } from './places.js';
import type { KafkaSettings } from './settings.js';
import { nameOf, type Territory } from './territory.js';
import { ensureTopics } from './topics.js';

/** Longest that a slow partition holds up the process's other ones, in milliseconds; then they go on without it. */
const PATIENCE = 250;
/** Longest wait for new messages at an idle broker, and so for the end of a fetch when the process stops. */
const FETCH_WAIT = 100;
/** Milliseconds for leaving the group in good order. */
const GRACE = 2_000;

export interface MemberOptions {
  readonly consumer: Consumer;
  readonly settings: KafkaSettings;
  readonly territory: Territory;
  readonly log: Pick<EventStore, 'readAll'>;
  readonly parking: ParkingLot;
  readonly policy: RetryPolicy;
  /** Milliseconds without a sign of life after which the partitions go to others. */
  readonly session: number;
}

/**
 * One process's part in a consumer group. What Kafka brings goes to the lane of its partition and is waited for; a lane
 * that takes long is paused and works on, so that the others are held up no longer than `PATIENCE`. Offsets are committed
 * after the effects, only from the batch that was read for them, and nothing depends on them.
 */
export class Member {
  readonly consumer: Consumer;
  readonly moved = new Bell();
  readonly groupId: string;
  private readonly stopping = new AbortController();
  private readonly deliveries = new Map<string, Delivery>();
  private lanes: ReadonlyMap<string, Lane> = new Map();
  private connection: KafkaConnection | null = null;
  private running: Promise<void> | null = null;
  private reason: string | null = null;

  constructor(private readonly options: MemberOptions) {
    this.consumer = options.consumer;
    this.groupId = `${options.settings.prefix}.${this.consumer.name}`;
  }

  start(): void {
    this.running ??= this.keepReading();
  }

  /** Null when the partition is not this process's. */
  lane(name: string): Lane | null {
    return this.lanes.get(name) ?? null;
  }

  get own(): Iterable<Lane> {
    return this.lanes.values();
  }

  /** Why it or one of its partitions stands still at the moment. */
  get failing(): string | null {
    const stuck = [...this.lanes.values()].find((lane) => lane.failing !== null);
    return stuck?.failing ?? this.reason ?? this.connection?.complaint ?? null;
  }

  /** The one delivery for a partition, so that an operator's retry and the lane take turns; also when it is another process's. */
  delivery(partition: string): Delivery {
    const { consumer, parking, policy } = this.options;
    const found = this.deliveries.get(partition) ?? new Delivery(consumer, parking, policy);
    this.deliveries.set(partition, found);
    return found;
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  /** A reader that has crashed is not revived but replaced. */
  private async keepReading(): Promise<void> {
    const { signal } = this.stopping;
    for (let failures = 1; !signal.aborted; failures++) {
      try {
        await this.read(signal, () => (failures = 1));
      } catch (error) {
        this.reason = describeError(error);
        await backOff(failures, this.options.policy, signal);
      }
    }
  }

  private async read(stopping: AbortSignal, joined: () => void): Promise<void> {
    const { settings, territory, session } = this.options;
    await withAdmin(settings, stopping, (admin) => ensureTopics(admin, settings, territory.topics));
    const connection = new KafkaConnection(settings);
    this.connection = connection;
    const reader = connection.client.consumer({
      groupId: this.groupId,
      sessionTimeout: session,
      heartbeatInterval: Math.min(500, session / 5),
      rebalanceTimeout: session,
      maxWaitTimeInMs: FETCH_WAIT,
      partitionAssigners: [together],
      allowAutoTopicCreation: false,
      retry: { retries: Number.MAX_SAFE_INTEGER, restartOnFailure: async () => false },
    });
    const { CRASH, GROUP_JOIN, HEARTBEAT } = reader.events;
    const crashed = new Promise<never>((_, reject) =>
      reader.on(CRASH, ({ payload }) => reject(new OperatorError(payload.error.message))),
    );
    reader.on(HEARTBEAT, () => connection.works());
    reader.on(GROUP_JOIN, ({ payload }) => {
      connection.works();
      this.reason = null;
      joined();
      // Finishing its last calls it stays a member, and takes nothing more.
      if (!stopping.aborted) this.assign(reader, payload.memberAssignment);
    });
    const stopped = new Promise<void>((resolve) => {
      if (stopping.aborted) resolve();
      stopping.addEventListener('abort', () => resolve(), { once: true });
    });
    try {
      await Promise.race([crashed, stopped, this.run(reader).then(() => stopped)]);
    } finally {
      await this.leave(reader, !stopping.aborted);
      connection.close();
    }
  }

  private async run(reader: Reader): Promise<void> {
    const { territory } = this.options;
    await reader.connect();
    await reader.subscribe({ topics: [...territory.topics], fromBeginning: true });
    await reader.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: territory.partitions.length,
      eachBatch: (payload) => this.eachBatch(payload),
    });
  }

  /** Every join begins anew at the consumer's progress: somebody else may have had the partition in between. */
  private assign(reader: Reader, assignment: Readonly<Record<string, readonly number[]>>): void {
    const before = this.lanes;
    for (const lane of before.values()) lane.abandon();
    const { log, territory, policy } = this.options;
    const names = Object.entries(assignment).flatMap(([topic, partitions]) =>
      partitions.map((partition) => ({ topic, partition, name: nameOf(topic, partition) })),
    );
    const lanes = new Map(
      names.map(({ name }) => {
        const delivery = this.delivery(name);
        return [name, new Lane({ name, delivery, log, territory, policy, moved: this.moved })];
      }),
    );
    this.lanes = lanes;
    const places = this.places(assignment, () => this.lanes === lanes);
    for (const { topic, partition, name } of names) {
      reader.resume([{ topic, partitions: [partition] }]);
      const lane = lanes.get(name)!;
      void lane.open(Promise.resolve(before.get(name)?.idle()));
      void places
        .then(async (found) => {
          const place = found?.get(name);
          if (!place || this.lanes !== lanes) return;
          if (place.bare) void lane.fill(null);
          if (place.offset !== null) reader.seek({ topic, partition, offset: place.offset });
        })
        // The reader has ended meanwhile; the next one asks again.
        .catch(() => {});
    }
    this.moved.ring();
  }

  private async places(assignment: Readonly<Record<string, readonly number[]>>, current: () => boolean) {
    const { settings, policy } = this.options;
    const { signal } = this.stopping;
    for (let failures = 1; current() && !signal.aborted; failures++) {
      try {
        const found = await withAdmin(settings, signal, (admin) => placesOf(admin, this.groupId, assignment));
        this.reason = null;
        return found;
      } catch (error) {
        this.reason = describeError(error);
        await backOff(failures, policy, signal);
      }
    }
    return null;
  }

  private async eachBatch(payload: EachBatchPayload): Promise<void> {
    const { batch, heartbeat, isRunning, isStale, pause } = payload;
    const { topic, partition } = batch;
    const lane = this.lane(nameOf(topic, partition));
    if (!lane) return;
    const messages = batch.messages.map(({ headers, value }) => fromMessage(headers, value));
    const work = lane.take(messages.filter((message): message is IncomingMessage => message !== null));
    const outcome = await patiently(work, heartbeat);
    const ours = () => this.lane(nameOf(topic, partition)) === lane && isRunning();
    if (outcome === 'slow') {
      if (!ours()) return;
      // It is fetched again from here when it is free: what was done by then is known by its positions.
      const resume = pause();
      void work.catch(() => false).then(() => ours() && resume());
    } else if (outcome && ours() && !isStale()) {
      payload.resolveOffset(batch.lastOffset());
      const offset = String(BigInt(batch.lastOffset()) + 1n);
      await payload.commitOffsetsIfNecessary({ topics: [{ topic, partitions: [{ partition, offset }] }] });
    }
  }

  /** In good order, as far as time allows: the group then need not wait for the session to end. */
  private async leave(reader: Reader, crashed: boolean): Promise<void> {
    const lanes = [...this.lanes.values()];
    this.lanes = new Map();
    if (!crashed) reader.pause(this.options.territory.topics.map((topic) => ({ topic })));
    if (crashed) for (const lane of lanes) lane.abandon();
    await Promise.all(lanes.map((lane) => lane.close()));
    const late = new AbortController();
    const grace = sleep(GRACE, null, { signal: late.signal }).catch(() => {});
    await Promise.race([reader.disconnect().catch(() => {}), grace]);
    late.abort();
  }
}

/** Its outcome, or 'slow' when there is none yet. @throws what the heartbeat throws when a rebalance begins. */
async function patiently(work: Promise<boolean>, heartbeat: () => Promise<void>): Promise<boolean | 'slow'> {
  const deadline = performance.now() + PATIENCE;
  const wait = (milliseconds: number): Promise<boolean | 'slow'> => {
    const over = new AbortController();
    const slow = sleep(milliseconds, 'slow' as const, { signal: over.signal }).catch(() => 'slow' as const);
    return Promise.race([work, slow]).finally(() => over.abort());
  };
  for (;;) {
    const left = deadline - performance.now();
    const outcome = await wait(Math.max(0, Math.min(left, FETCH_WAIT)));
    if (outcome !== 'slow' || left <= FETCH_WAIT) return outcome;
    try {
      await heartbeat();
    } catch (error) {
      // Who takes over begins after what this call achieves.
      await wait(Math.max(0, deadline - performance.now()));
      throw error;
    }
  }
}
