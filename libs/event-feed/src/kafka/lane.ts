import type { EventStore, Position, RecordedEvent } from '@kosegin/event-sourcing';
import type { Bell } from '../bell.js';
import type { Delivery } from '../delivery.js';
import { describeError } from '../errors.js';
import { backOff, type RetryPolicy } from '../retry-policy.js';
import type { IncomingMessage } from './message.js';
import type { Territory } from './territory.js';

/** Unwanted events that may go by before the progress is written: what a crash makes the consumer pass over again. */
const SKIPPED = 500;
/** Events of the store delivered at once. */
const BATCH = 500;

export interface LaneOptions {
  /** `<topic>/<n>` */
  readonly name: string;
  readonly delivery: Delivery;
  readonly log: Pick<EventStore, 'readAll'>;
  readonly territory: Territory;
  readonly policy: RetryPolicy;
  /** Rung when something is dealt with. */
  readonly moved: Bell;
}

/**
 * One partition for one consumer, as long as this process has it: events go to the consumer in their order, each once as
 * far as the position tells, whether Kafka brings them or, where it has a hole, the event store. What it is asked to do
 * is done one after the other.
 */
export class Lane {
  private at: Position | null = null;
  private passed = 0;
  private readonly leaving = new AbortController();
  private tail: Promise<unknown> = Promise.resolve();
  private reason: string | null = null;

  constructor(private readonly options: LaneOptions) {}

  /** Everything of the partition up to here is dealt with. */
  get done(): Position | null {
    return this.at;
  }

  /** Why it stands still at the moment, if it does. */
  get failing(): string | null {
    return this.reason ?? this.options.delivery.failing;
  }

  /** Begins where the consumer's own progress is, once whatever went before here is finished. False when it is left first. */
  open(before: Promise<unknown>): Promise<boolean> {
    return this.inTurn(async () => {
      await before;
      return this.persist(async () => {
        const progress = await this.options.delivery.consumer.progress(this.options.name);
        if (this.at === null || (progress !== null && progress > this.at)) this.at = progress;
        return true;
      });
    });
  }

  /** Messages in the order of the partition; repeats, late ones and holes among them. False when it is left first. */
  take(messages: readonly IncomingMessage[]): Promise<boolean> {
    return this.inTurn(async () => {
      let wanted: RecordedEvent[] = [];
      let at = this.at;
      for (const message of messages) {
        if (at !== null && message.position <= at) continue;
        if (message.previous !== null && (at === null || message.previous > at)) {
          if (!(await this.settle(wanted, at)) || !(await this.readUpTo(message.previous))) return false;
          [wanted, at] = [[], this.at];
        }
        if (this.wants(message)) {
          const event = decoded(message);
          // Unreadable: its successor will find a hole here.
          if (!event) continue;
          wanted.push(event);
        }
        this.passed++;
        at = message.position;
      }
      return this.settle(wanted, at);
    });
  }

  /** Takes what it lacks from the event store, up to a position or to its end. False when it is left first. */
  fill(upTo: Position | null): Promise<boolean> {
    return this.inTurn(() => this.readUpTo(upTo));
  }

  /** Somebody has seen that nothing up to here is missing. */
  pass(upTo: Position, events: number): Promise<boolean> {
    return this.inTurn(async () => {
      this.passed += events;
      return this.at !== null && upTo <= this.at ? true : this.settle([], upTo);
    });
  }

  /** The partition goes to somebody else: finishes the call in hand, begins no other, and keeps nothing. */
  abandon(): void {
    this.leaving.abort();
  }

  /** Resolves when nothing is in hand. */
  async idle(): Promise<void> {
    await this.tail;
  }

  /** Finishes the batch in hand and keeps how far it has come. */
  async close(): Promise<void> {
    const whole = !this.leaving.signal.aborted;
    this.abandon();
    await this.idle();
    const { name, delivery } = this.options;
    if (whole && this.passed > 0 && this.at !== null)
      await delivery.deliver({ partition: name, events: [], upTo: this.at }, this.leaving.signal);
  }

  private wants({ type }: { readonly type: string }): boolean {
    return this.options.delivery.consumer.types.has(type);
  }

  private async settle(events: readonly RecordedEvent[], upTo: Position | null): Promise<boolean> {
    const { name, delivery, moved } = this.options;
    if (upTo === null || upTo === this.at) return true;
    if (this.leaving.signal.aborted) return false;
    if (events.length > 0 || this.passed >= SKIPPED) {
      const batch = { partition: name, events, upTo };
      if (!(await delivery.deliver(batch, this.leaving.signal))) return false;
      this.passed = 0;
    }
    this.at = upTo;
    moved.ring();
    return true;
  }

  private readUpTo(upTo: Position | null): Promise<boolean> {
    const { name, log, territory } = this.options;
    return this.persist(async () => {
      if (upTo !== null && this.at !== null && upTo <= this.at) return true;
      let wanted: RecordedEvent[] = [];
      let last = this.at;
      for await (const event of log.readAll({ after: this.at })) {
        if (this.leaving.signal.aborted) return false;
        if (upTo !== null && event.position > upTo) break;
        if (this.wants(event) && territory.partitionOf(event) === name) wanted.push(event);
        this.passed++;
        last = event.position;
        if (wanted.length < BATCH) continue;
        if (!(await this.settle(wanted, last))) return false;
        wanted = [];
      }
      return this.settle(wanted, upTo ?? last);
    });
  }

  /** For as long as it takes; a store that is away is waited for. False when it is left first. */
  private async persist(work: () => Promise<boolean>): Promise<boolean> {
    const { signal } = this.leaving;
    for (let failures = 1; !signal.aborted; failures++) {
      try {
        const done = await work();
        this.reason = null;
        return done;
      } catch (error) {
        this.reason = describeError(error);
        await backOff(failures, this.options.policy, signal);
      }
    }
    return false;
  }

  private inTurn(work: () => Promise<boolean>): Promise<boolean> {
    const mine = this.tail.then(() => (this.leaving.signal.aborted ? false : work()));
    this.tail = mine.catch(() => {});
    return mine;
  }
}

function decoded(message: IncomingMessage): RecordedEvent | null {
  try {
    return message.event();
  } catch {
    return null;
  }
}
