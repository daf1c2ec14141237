import { systemClock, type Clock, type EventStore, type Position } from '@kosegin/event-sourcing';
import type { DocumentStore } from '@kosegin/projections';
import { Delivery } from '../delivery.js';
import { describeError } from '../errors.js';
import type { Consumer, ConsumerLag, EventFeed, ParkedEvent } from '../event-feed.js';
import { counter } from '../lag.js';
import { ParkingLot } from '../parking-lot.js';
import { backOff, defaultRetryPolicy, type RetryPolicy } from '../retry-policy.js';
import { Watermark } from '../watermark.js';

const LOG = 'log';
/** Unwanted events that may go by before the progress is written: what a crash makes the consumer read again. */
const SKIPPED = 500;

export interface StoreEventFeedOptions {
  readonly clock?: Clock;
  readonly retry?: Partial<RetryPolicy>;
}

interface Follower {
  readonly consumer: Consumer;
  readonly delivery: Delivery;
  readonly seen: Watermark;
  /** Why the log itself cannot be followed at the moment, if so. */
  failing: string | null;
}

/** The feed over the local log: each consumer follows it at its own pace, with one batch in hand at a time. */
export class StoreEventFeed implements EventFeed {
  private readonly parking: ParkingLot;
  private readonly policy: RetryPolicy;
  private readonly followers = new Map<string, Follower>();
  private readonly stopping = new AbortController();
  private running: Promise<unknown> | null = null;

  /** `documents` keep the parked events. */
  constructor(
    private readonly store: EventStore,
    documents: DocumentStore,
    options: StoreEventFeedOptions = {},
  ) {
    this.parking = new ParkingLot(documents, store, options.clock ?? systemClock);
    this.policy = { ...defaultRetryPolicy, ...options.retry };
  }

  async start(consumers: readonly Consumer[]): Promise<void> {
    if (this.running) throw new Error('the feed is started once');
    for (const consumer of consumers) {
      if (this.followers.has(consumer.name)) throw new RangeError(`two consumers named ${consumer.name}`);
      const delivery = new Delivery(consumer, this.parking, this.policy);
      this.followers.set(consumer.name, { consumer, delivery, seen: new Watermark(), failing: null });
    }
    await this.parking.prepare();
    this.running = Promise.all([...this.followers.values()].map((follower) => this.keepFollowing(follower)));
  }

  async caughtUp(position: Position, timeout: number, consumers?: readonly string[]): Promise<boolean> {
    const named = consumers?.map((name) => this.follower(name)) ?? [...this.followers.values()];
    const reached = await Promise.all(named.map(({ seen }) => seen.reach(position, timeout)));
    return reached.every(Boolean);
  }

  async lag(): Promise<readonly ConsumerLag[]> {
    const count = counter(this.store);
    return Promise.all(
      [...this.followers.values()].map(async ({ consumer, delivery, seen, failing }) => {
        const { position } = seen;
        const behind = await count(position);
        return { consumer: consumer.name, behind, position, failing: failing ?? delivery.failing };
      }),
    );
  }

  parked(consumer?: string): Promise<readonly ParkedEvent[]> {
    return this.parking.list(consumer);
  }

  async retry(consumer: string, stream: string): Promise<number> {
    return this.follower(consumer).delivery.retry(stream);
  }

  async discard(consumer: string, stream: string, reason: string, by: string): Promise<number> {
    return this.follower(consumer).delivery.discard(stream, reason, by);
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
    for (const { seen } of this.followers.values()) seen.close();
  }

  private follower(name: string): Follower {
    const follower = this.followers.get(name);
    if (!follower) throw new RangeError(`no consumer named ${name}`);
    return follower;
  }

  /** Ends only with the feed or the store; whatever else goes wrong is waited out, in sight of `lag`. */
  private async keepFollowing(follower: Follower): Promise<void> {
    const { signal } = this.stopping;
    for (let failures = 1; !signal.aborted; failures++) {
      const before = follower.seen.position;
      try {
        return await this.follow(follower, signal);
      } catch (error) {
        follower.failing = describeError(error);
        if (follower.seen.position !== before) failures = 1;
        await backOff(failures, this.policy, signal);
      }
    }
  }

  private async follow(follower: Follower, signal: AbortSignal): Promise<void> {
    const { consumer, delivery, seen } = follower;
    const begin = await consumer.progress(LOG);
    if (begin !== null) seen.advance(begin);
    let skipped = 0;
    for await (const { events, position } of this.store.subscribe(begin, signal)) {
      follower.failing = null;
      const wanted = events.filter((event) => consumer.types.has(event.type));
      skipped += events.length;
      if (wanted.length > 0 || skipped >= SKIPPED) {
        if (!(await delivery.deliver({ partition: LOG, events: wanted, upTo: position }, signal))) return;
        skipped = 0;
      }
      seen.advance(position);
    }
    if (skipped > 0) await delivery.deliver({ partition: LOG, events: [], upTo: seen.position! }, signal);
  }
}
