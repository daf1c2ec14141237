import type { Consumer } from '@kosegin/event-feed';
import type { Position, RecordedEvent } from '@kosegin/event-sourcing';
import type { DocumentStore, WriteBatch } from '@kosegin/projections';

export type Batch = Parameters<Consumer['apply']>[0];

/** Holds one call at a place in the code until it is released. */
export class Hold {
  release!: () => void;
  private arrive!: () => void;
  readonly reached = new Promise<void>((resolve) => (this.arrive = resolve));
  private readonly released = new Promise<void>((resolve) => (this.release = resolve));

  pass(): Promise<void> {
    this.arrive();
    return this.released;
  }
}

/**
 * A consumer that remembers what reached it: effects once per event, like a real one, but every delivery counted.
 * It outlives feeds, as a document store outlives processes.
 */
export class RecordingConsumer implements Consumer {
  readonly types: ReadonlySet<string>;
  /** Each event once, in the order of its first application. */
  readonly applied: RecordedEvent[] = [];
  readonly deliveries = new Map<string, number>();
  /** Every position kept, in order. */
  readonly kept: Position[] = [];
  private readonly positions = new Map<string, Position>();

  constructor(
    readonly name: string,
    types: Iterable<string>,
  ) {
    this.types = new Set(types);
  }

  async progress(partition: string): Promise<Position | null> {
    return this.positions.get(partition) ?? null;
  }

  async apply({ partition, events, upTo }: Batch): Promise<void> {
    for (const event of events) {
      const before = this.deliveries.get(event.id) ?? 0;
      this.deliveries.set(event.id, before + 1);
      if (before === 0) this.applied.push(event);
    }
    if (upTo === null) return;
    this.positions.set(partition, upTo);
    this.kept.push(upTo);
  }

  /** The ids of a file's applied events, in the order of their application. */
  appliedOf(stream: string): readonly string[] {
    return this.applied.filter((event) => event.stream === stream).map((event) => event.id);
  }
}

type Fault = (batch: Batch) => unknown;

/** A consumer in front of which faults can be put. `tries` counts the calls that had events. */
export class FaultyConsumer implements Consumer {
  readonly name: string;
  readonly types: ReadonlySet<string>;
  tries = 0;
  private before: Fault = () => null;
  private after: Fault = () => null;
  private held: Hold | null = null;

  constructor(private readonly inner: Consumer) {
    this.name = inner.name;
    this.types = inner.types;
  }

  /** The next `times` calls with events fail; nothing of them is applied. */
  failNext(times: number, error: unknown): void {
    let left = times;
    this.before = ({ events }) => (events.length > 0 && left-- > 0 ? error : null);
  }

  /** Every batch with such an event fails; nothing of it is applied. */
  failOn(poison: (event: RecordedEvent) => boolean, error: unknown): void {
    this.before = ({ events }) => (events.some(poison) ? error : null);
  }

  /** Every call fails, also one that only keeps progress: the store is down. */
  failAll(error: unknown): void {
    this.before = () => error;
  }

  /** Effects go through; a call that only keeps progress fails. */
  failEmpty(error: unknown): void {
    this.before = ({ events }) => (events.length === 0 ? error : null);
  }

  /** Calls with events for which the condition holds at that moment fail. */
  failWhen(condition: () => boolean, error: unknown): void {
    this.before = ({ events }) => (events.length > 0 && condition() ? error : null);
  }

  /** The effects are there and the progress is not: a crash in between. */
  loseProgress(error: unknown): void {
    this.after = ({ events }) => (events.length > 0 ? error : null);
  }

  heal(): void {
    this.before = this.after = () => null;
  }

  /** Holds the next call until it is released. */
  hold(): Hold {
    return (this.held = new Hold());
  }

  progress(partition: string): Promise<Position | null> {
    return this.inner.progress(partition);
  }

  async apply(batch: Batch): Promise<void> {
    if (batch.events.length > 0) this.tries++;
    const { held } = this;
    this.held = null;
    await held?.pass();
    const early = this.before(batch);
    if (early) throw early;
    const late = this.after(batch);
    await this.inner.apply(late ? { ...batch, upTo: null } : batch);
    if (late) throw late;
  }
}

/** The same store, whose writes can be held, or made to fail before anything is written or after all of it is. */
export function withWriteFaults(store: DocumentStore) {
  let fault: { readonly when: 'before' | 'after'; readonly error: unknown } | null = null;
  let held: Hold | null = null;
  const write = async (batch: WriteBatch): Promise<void> => {
    const hold = held;
    held = null;
    await hold?.pass();
    const now = fault;
    if (now?.when === 'before') throw now.error;
    await store.write(batch);
    if (now) throw now.error;
  };
  return {
    store: new Proxy(store, {
      get: (target, key) => {
        if (key === 'write') return write;
        const value: unknown = Reflect.get(target, key);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    }),
    failWrites(when: 'before' | 'after', error: unknown): void {
      fault = { when, error };
    },
    /** Holds the next write until it is released. */
    holdWrite(): Hold {
      return (held = new Hold());
    },
    heal(): void {
      fault = null;
    },
  };
}
