import type { Position, RecordedEvent } from '@kosegin/event-sourcing';

export interface FeedBatch {
  /** Which part of the source this is; `log` for the local log, a topic partition on Kafka. */
  readonly partition: string;
  /** Only wanted types, in the order of the partition; a file's events are always in one partition. May be empty. */
  readonly events: readonly RecordedEvent[];
  /** Everything up to here is dealt with once the batch is applied. */
  readonly upTo: Position;
}

/**
 * A consumer group over the events of other services (or of one's own). It keeps its own progress, in the same store as its effects
 * and written after them or with them: the feed only asks where to begin, so a restored effect store catches up by itself.
 */
export interface Consumer {
  /** Stable name, shown to operators. */
  readonly name: string;
  readonly types: ReadonlySet<string>;
  /** The last position applied in a partition, or null at the beginning. */
  progress(partition: string): Promise<Position | null>;
  /**
   * Applies the events once and durably, and then, unless it is null, the progress. Called again with the same events
   * after a crash or a failure: repeats must change nothing. Null is for a parked event tried again, which lies before
   * the progress and must be applied all the same. Without events only the progress is kept, possibly the same again.
   * Partitions may come side by side, one at a time each; and where several processes share the work, one that has lost a
   * partition may still finish its last call for it beside the first of the next.
   * @throws when it cannot; the feed decides what then (see `TransientError`).
   */
  apply(batch: {
    readonly partition: string;
    readonly events: readonly RecordedEvent[];
    readonly upTo: Position | null;
  }): Promise<void>;
}

export interface ConsumerLag {
  readonly consumer: string;
  /** Events of the log not yet seen by the consumer, of any type; 10,000 means that many or more. */
  readonly behind: number;
  readonly position: Position | null;
  /** Why it stands still at the moment, if it does: the last error's message. Never personal data. */
  readonly failing: string | null;
}

/** One event that a consumer could not apply, or one of the same file behind it. */
export interface ParkedEvent {
  readonly consumer: string;
  readonly stream: string;
  readonly eventId: string;
  readonly type: string;
  readonly position: Position;
  /** Null for those that only wait behind an earlier event of their file. */
  readonly reason: string | null;
  readonly attempts: number;
  /** ISO 8601, UTC. */
  readonly parkedAt: string;
}

/**
 * Every event reaches every consumer at least once and in the order of its file. An event that keeps failing after
 * bounded retries with back-off is parked with its reason; later events of its file wait behind it, other files go on.
 */
export interface EventFeed {
  /** Starts delivering; consumers are given once, before the start. */
  start(consumers: readonly Consumer[]): Promise<void>;
  /**
   * Resolves true when every named consumer (all, when none is named) has dealt with this position, by applying,
   * parking or passing over what lies up to it; false after the time-out (ms) or when the feed stops first.
   */
  caughtUp(position: Position, timeout: number, consumers?: readonly string[]): Promise<boolean>;
  lag(): Promise<readonly ConsumerLag[]>;
  parked(consumer?: string): Promise<readonly ParkedEvent[]>;
  /** Tries a file's parked events again, in order, up to the first that fails again. Returns how many are left. */
  retry(consumer: string, stream: string): Promise<number>;
  /** Gives up the file's first parked event, on the record, and tries those behind it. Returns how many are left. */
  discard(consumer: string, stream: string, reason: string, by: string): Promise<number>;
  /** Finishes the batches in hand, then stops. */
  stop(): Promise<void>;
}
