import {
  systemClock,
  type Clock,
  type EventStore,
  type Position,
  type RecordedEvent,
} from '@kosegin/event-sourcing';
import type { DocumentStore } from '@kosegin/projections';
import { describeError } from '../errors.js';
import type { Consumer, ConsumerLag, EventFeed, ParkedEvent } from '../event-feed.js';
import { counter } from '../lag.js';
import { ParkingLot } from '../parking-lot.js';
import { defaultRetryPolicy, type RetryPolicy } from '../retry-policy.js';
import { Frontier } from './frontier.js';
import { Member } from './member.js';
import { reading } from './reading.js';
import type { KafkaSettings } from './settings.js';
import { Territory } from './territory.js';

export { Relay, type RelayOptions, type RelayStatus } from '../relay/relay.js';
export { Publisher } from './publisher.js';
export { Territory } from './territory.js';
export { kafkaSettings, topicOf, type KafkaSettings } from './settings.js';

/** Longest look at the log for `lag`, in milliseconds. */
const LOOK = 500;

export interface KafkaEventFeedOptions {
  /** Whose topics are followed. */
  readonly services: readonly string[];
  /** Brings events to their current version; see `EventCatalogue`. What it cannot bring there is parked. */
  readonly upcast?: (event: RecordedEvent) => RecordedEvent;
  readonly clock?: Clock;
  readonly retry?: Partial<RetryPolicy>;
  /** Milliseconds without a sign of life after which a process's partitions go to others of the group. */
  readonly session?: number;
}

interface Following {
  readonly member: Member;
  readonly frontier: Frontier;
  /** As it was when the log could last be read. */
  behind: number;
}

/**
 * The feed over Kafka: a consumer group for each consumer, over the topics of several services. Kafka brings what is new;
 * what it lacks (a hole, what came before its retention or before a new consumer) comes from the event store, which is only
 * read. `store` gives events as they are written, of any version.
 */
export class KafkaEventFeed implements EventFeed {
  private readonly parking: ParkingLot;
  private readonly territory: Territory;
  private readonly followings = new Map<string, Following>();
  private started = false;

  /** `documents` keep the parked events, for all processes of a group the same ones. */
  constructor(
    private readonly store: Pick<EventStore, 'readAll' | 'readStream'>,
    documents: DocumentStore,
    private readonly settings: KafkaSettings,
    private readonly options: KafkaEventFeedOptions,
  ) {
    this.parking = new ParkingLot(documents, store, options.clock ?? systemClock);
    this.territory = new Territory(settings, options.services);
  }

  async start(consumers: readonly Consumer[]): Promise<void> {
    if (this.started) throw new Error('the feed is started once');
    for (const consumer of consumers) {
      if (this.followings.has(consumer.name)) throw new RangeError(`two consumers named ${consumer.name}`);
      this.followings.set(consumer.name, this.follow(consumer));
    }
    this.started = true;
    await this.parking.prepare();
    for (const { member } of this.followings.values()) member.start();
  }

  async caughtUp(position: Position, timeout: number, consumers?: readonly string[]): Promise<boolean> {
    const named = consumers?.map((name) => this.following(name)) ?? [...this.followings.values()];
    const reached = await Promise.all(named.map(({ frontier }) => frontier.reach(position, timeout)));
    return reached.every(Boolean);
  }

  async lag(): Promise<readonly ConsumerLag[]> {
    const count = counter(this.store);
    return Promise.all(
      [...this.followings.values()].map(async (following) => {
        const { member, frontier } = following;
        await frontier.look(LOOK);
        const { position } = frontier.seen;
        let { failing } = member;
        try {
          following.behind = await count(position);
        } catch (error) {
          failing ??= describeError(error);
        }
        return { consumer: member.consumer.name, behind: following.behind, position, failing };
      }),
    );
  }

  parked(consumer?: string): Promise<readonly ParkedEvent[]> {
    return this.parking.list(consumer);
  }

  /**
   * May be asked of any process of the group: while something of a file is parked, its events are applied by nobody but a
   * retry, in the order of their revisions, and applying one twice changes nothing.
   */
  async retry(consumer: string, stream: string): Promise<number> {
    const { member } = this.following(consumer);
    const first = await this.parking.first(consumer, stream);
    return first ? member.delivery(first.partition).retry(stream) : 0;
  }

  async discard(consumer: string, stream: string, reason: string, by: string): Promise<number> {
    const { member } = this.following(consumer);
    const first = await this.parking.first(consumer, stream);
    return first ? member.delivery(first.partition).discard(stream, reason, by) : 0;
  }

  async stop(): Promise<void> {
    await Promise.all(
      [...this.followings.values()].map(async ({ member, frontier }) => {
        await member.stop();
        frontier.close();
      }),
    );
  }

  private follow(consumer: Consumer): Following {
    const { territory, parking, settings, store: log } = this;
    const { upcast = (event) => event, session = 10_000, retry } = this.options;
    const policy = { ...defaultRetryPolicy, ...retry };
    const read = reading(consumer, upcast);
    const member = new Member({ consumer: read, settings, territory, log, parking, policy, session });
    return { member, frontier: new Frontier(member, log, territory), behind: 0 };
  }

  private following(name: string): Following {
    const following = this.followings.get(name);
    if (!following) throw new RangeError(`no consumer named ${name}`);
    return following;
  }
}
