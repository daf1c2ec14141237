import type { EventStore, Position, RecordedEvent } from '@kosegin/event-sourcing';
import type { DocumentStore } from '@kosegin/projections';
import { setTimeout as sleep } from 'node:timers/promises';
import { describeError, OperatorError } from '../errors.js';
import { withAdmin } from '../kafka/admin.js';
import { sizeOf, toMessage, type OutgoingMessage } from '../kafka/message.js';
import { keyOf, partitioner } from '../kafka/partitioner.js';
import { Publisher } from '../kafka/publisher.js';
import { topicOf, type KafkaSettings } from '../kafka/settings.js';
import { ensureTopics, LARGEST_MESSAGE } from '../kafka/topics.js';
import { backOff, defaultRetryPolicy, type RetryPolicy } from '../retry-policy.js';
import { gathered } from './gathered.js';
import { RelayState, type Checkpoint } from './relay-state.js';

export interface RelayOptions {
  /** Whose events it publishes, to the topic of this service. */
  readonly service: string;
  /** Milliseconds without a sign of life after which another relay takes over. */
  readonly lease?: number;
  readonly retry?: Partial<RetryPolicy>;
  readonly publisher?: Pick<Publisher, 'publish' | 'close' | 'complaint'>;
}

export interface RelayStatus {
  readonly topic: string;
  /** False while it waits for another relay of the topic. */
  readonly active: boolean;
  /** Everything of the service up to here is on Kafka. */
  readonly position: Position | null;
  /** Why it stands still at the moment, if it does. Never personal data. */
  readonly failing: string | null;
}

/** One send; what comes meanwhile is the next. */
const MOST = 500;
/** Milliseconds for the send in hand when it is stopped. */
const GRACE = 2_000;

interface Cut {
  readonly messages: readonly OutgoingMessage[];
  readonly checkpoint: Checkpoint;
}

/**
 * Publishes a service's events, in the order of the log, each at least once: its checkpoint moves only after Kafka has
 * them. There is no other way to the topic. Each message names the position of the one before it on its partition, so that
 * a message that Kafka lost is missed by whoever reads on. `store` gives events as they are written, of any version.
 */
export class Relay {
  private readonly topic: string;
  private readonly state: RelayState;
  private readonly publisher: NonNullable<RelayOptions['publisher']>;
  private readonly policy: RetryPolicy;
  private readonly partition: (key: string) => number;
  private readonly stopping = new AbortController();
  private running: Promise<void> | null = null;
  private position: Position | null = null;
  private failing: string | null = null;

  constructor(
    private readonly store: Pick<EventStore, 'subscribe'>,
    documents: DocumentStore,
    private readonly settings: KafkaSettings,
    private readonly options: RelayOptions,
  ) {
    this.topic = topicOf(settings, options.service);
    this.state = new RelayState(documents, this.topic, options.lease ?? 10_000);
    this.publisher = options.publisher ?? new Publisher(settings, this.topic);
    this.policy = { ...defaultRetryPolicy, ...options.retry };
    this.partition = partitioner(settings.partitions);
  }

  start(): void {
    this.running ??= this.keepRelaying();
  }

  status(): RelayStatus {
    const { topic, position, failing } = this;
    return { topic, active: this.state.held, position, failing: failing ?? this.publisher.complaint };
  }

  /** Waits for the send in hand, within limits, and gives the lease back. */
  async stop(): Promise<void> {
    this.stopping.abort();
    const late = new AbortController();
    await Promise.race([this.running, sleep(GRACE, null, { signal: late.signal }).catch(() => {})]);
    late.abort();
    this.publisher.close();
    await this.running;
  }

  private async keepRelaying(): Promise<void> {
    const { signal } = this.stopping;
    for (let failures = 1; !signal.aborted; failures++) {
      const before = this.position;
      try {
        await this.relay(signal);
        // Neither stopped nor displaced: the store was closed.
        if (!this.state.ended.aborted) break;
      } catch (error) {
        this.failing = describeError(error);
        if (this.position !== before) failures = 1;
        await backOff(failures, this.policy, signal);
      }
    }
    await this.state.release().catch(() => {});
  }

  private async relay(stopping: AbortSignal): Promise<void> {
    // Also after a failure, which may come from a topic that is gone.
    await withAdmin(this.settings, stopping, (admin) => ensureTopics(admin, this.settings, [this.topic]));
    const kept = await this.state.acquire(stopping);
    if (!kept) return;
    const reading = new AbortController();
    const signal = AbortSignal.any([stopping, this.state.ended, reading.signal]);
    try {
      this.position = kept.position;
      let last = kept;
      for await (const { events, position } of gathered(this.store.subscribe(kept.position, signal), MOST)) {
        for (const { messages, checkpoint } of this.cuts(events, position, last)) {
          if (signal.aborted) return;
          if (messages.length > 0) {
            await this.publisher.publish(messages);
            await this.state.keep(checkpoint);
          } else this.state.move(checkpoint);
          last = checkpoint;
          this.position = checkpoint.position;
          this.failing = null;
        }
      }
    } finally {
      reading.abort();
    }
  }

  /** Each small enough for one send. */
  private *cuts(events: readonly RecordedEvent[], upTo: Position, from: Checkpoint): Generator<Cut> {
    const previous = { ...from.previous };
    let messages: OutgoingMessage[] = [];
    let size = 0;
    let position = from.position;
    for (const event of events) {
      if (event.metadata.service === this.options.service) {
        const partition = this.partition(keyOf(event));
        const message = toMessage(event, partition, previous[partition] ?? null);
        const bytes = sizeOf(message);
        if (bytes > LARGEST_MESSAGE)
          throw new OperatorError(`event ${event.id} of ${bytes} bytes is too large for ${this.topic}`);
        if (messages.length > 0 && size + bytes > LARGEST_MESSAGE / 2) {
          yield { messages, checkpoint: { position, previous: { ...previous } } };
          [messages, size] = [[], 0];
        }
        messages.push(message);
        size += bytes;
        previous[partition] = event.position;
      }
      position = event.position;
    }
    yield { messages, checkpoint: { position: upTo, previous } };
  }
}
