import { KeyedQueue, type RecordedEvent } from '@kosegin/event-sourcing';
import { describeError, isTransient } from './errors.js';
import type { Consumer, FeedBatch } from './event-feed.js';
import type { ParkingLot } from './parking-lot.js';
import { backOff, type RetryPolicy } from './retry-policy.js';

/**
 * What every feed does around a consumer, whatever brings the events. A batch that fails is tried again with
 * back-off, then event by event, in order; an event that still fails alone while the consumer is otherwise able to
 * work is parked, and its file's later events behind it. What is not the event's fault is waited out.
 *
 * Parking is durable before the progress moves past the event, so a crash in between repeats and loses nothing.
 */
export class Delivery {
  private reason: string | null = null;
  /** A delivery and an operator's retry of the same consumer take turns, try by try. */
  private readonly turns = new KeyedQueue();

  constructor(
    readonly consumer: Consumer,
    private readonly parking: ParkingLot,
    private readonly policy: RetryPolicy,
  ) {}

  /** Why it stands still at the moment, if it does. */
  get failing(): string | null {
    return this.reason;
  }

  /**
   * True once every event is applied or parked and the progress kept. False when the signal aborted while it waited
   * to try again: the batch will be redelivered.
   */
  async deliver(batch: FeedBatch, signal: AbortSignal): Promise<boolean> {
    const { partition, events, upTo } = batch;
    if (events.length > 1) {
      const outcome = await this.settle(batch, signal);
      if (outcome !== 'failed') return outcome === 'settled';
    }
    // Everything before an event is dealt with when its turn comes, so the progress moves with each one.
    for (const [index, event] of events.entries()) {
      const alone = { partition, events: [event], upTo: index === events.length - 1 ? upTo : event.position };
      if ((await this.settle(alone, signal)) !== 'settled') return false;
    }
    return events.length > 0 || (await this.settle(batch, signal)) === 'settled';
  }

  /** Tries a file's parked events in order, up to the first that fails again. Returns how many are left. */
  async retry(stream: string): Promise<number> {
    while (await this.inTurn(() => this.retryFirst(stream)));
    return this.parking.left(this.consumer.name, stream);
  }

  /** Gives up the first parked event of a file and tries those behind it. Returns how many are left. */
  async discard(stream: string, reason: string, by: string): Promise<number> {
    await this.inTurn(async () => {
      const first = await this.parking.first(this.consumer.name, stream);
      if (first) await this.parking.discard(first, reason, by);
    });
    return this.retry(stream);
  }

  /** 'failed' only for several events: one alone is parked, and then counts as settled. */
  private async settle(batch: FeedBatch, signal: AbortSignal): Promise<'settled' | 'failed' | 'stopped'> {
    const [first, ...others] = batch.events;
    for (let failures = 1, blamed = 0; ; failures++) {
      let tried = false;
      try {
        await this.inTurn(async () => {
          const free = await this.parking.setAside(this.consumer.name, batch.partition, batch.events);
          tried = free.length > 0;
          await this.consumer.apply({ ...batch, events: free });
        });
        this.reason = null;
        return 'settled';
      } catch (error) {
        this.reason = describeError(error);
        if (tried && !isTransient(error)) blamed++;
        if (first && blamed >= this.policy.attempts && (await this.able(batch.partition))) {
          if (others.length > 0) return 'failed';
          if (await this.park(batch.partition, first, blamed)) [failures, blamed] = [0, 0];
        }
      }
      if (failures > 0 && !(await backOff(failures, this.policy, signal))) return 'stopped';
    }
  }

  /** Whether the consumer can read and write at all: if not, no event is to blame. */
  private async able(partition: string): Promise<boolean> {
    try {
      await this.inTurn(async () => {
        const upTo = await this.consumer.progress(partition);
        if (upTo !== null) await this.consumer.apply({ partition, events: [], upTo });
      });
      return true;
    } catch {
      return false;
    }
  }

  private async park(partition: string, event: RecordedEvent, attempts: number): Promise<boolean> {
    try {
      await this.parking.park(this.consumer.name, partition, event, this.reason!, attempts);
      return true;
    } catch {
      return false;
    }
  }

  /** Whether there is another to try. */
  private async retryFirst(stream: string): Promise<boolean> {
    const first = await this.parking.first(this.consumer.name, stream);
    if (!first) return false;
    try {
      const event = await this.parking.eventOf(first);
      await this.consumer.apply({ partition: first.partition, events: [event], upTo: null });
    } catch (error) {
      await this.parking.failedAgain(first, describeError(error));
      return false;
    }
    await this.parking.release(first);
    return true;
  }

  private inTurn<T>(task: () => Promise<T>): Promise<T> {
    return this.turns.run(this.consumer.name, task);
  }
}
