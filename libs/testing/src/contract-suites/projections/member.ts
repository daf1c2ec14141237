import type { Position, RecordedEvent } from '@kosegin/event-sourcing';
import { ProjectionRunner, type DocumentStore, type Projection, type WriteBatch } from '@kosegin/projections';
import { all, type Place } from './example.js';

/** Where a process dies in the middle of a write. */
export type Death = 'before' | 'half' | 'documents' | 'after';

export class Died extends Error {}

export const PARTITIONS = ['kosegin.example/0', 'kosegin.example/1', 'kosegin.example/$2'] as const;
export type Partition = (typeof PARTITIONS)[number];

/** A file's events are always in one partition. */
export const partitionOf = (stream: string): Partition =>
  PARTITIONS[[...stream].reduce((sum, each) => sum + each.charCodeAt(0), 0) % PARTITIONS.length]!;

/** One process of a consumer that has several, with its own connection and its own view of how far it is. */
export class Member {
  private death: Death | null = null;
  private runner: ProjectionRunner;
  private readonly seen = new Map<Partition, Position | null>();
  private held: Promise<void> | null = null;

  constructor(
    private readonly here: Place,
    readonly store: DocumentStore,
    private readonly projections: readonly Projection[],
  ) {
    this.runner = this.born();
  }

  get live(): ProjectionRunner {
    return this.runner;
  }

  /** Begins again with nothing in memory. */
  async restart(): Promise<void> {
    const next = this.born();
    await next.start();
    this.runner = next;
    this.seen.clear();
  }

  /** Is given a partition, from where the consumer is in it. */
  async assign(partition: Partition): Promise<void> {
    this.seen.set(partition, await this.runner.progress(partition));
  }

  /** Is given what it was given already. */
  async rewind(partition: Partition, events: number): Promise<void> {
    const known = (await this.recorded(partition)).map(({ position }) => position);
    const at = known.filter((position) => position <= (this.seen.get(partition) ?? '')).length;
    this.seen.set(partition, known[at - events - 1] ?? null);
  }

  /** The next events of a partition. */
  async next(partition: Partition, limit: number): Promise<readonly RecordedEvent[]> {
    if (!this.seen.has(partition)) await this.assign(partition);
    const seen = this.seen.get(partition) ?? '';
    return (await this.recorded(partition)).filter(({ position }) => position > seen).slice(0, limit);
  }

  /** Applies them as one batch, without those that wait elsewhere, and goes on behind it unless it fails or dies. */
  async take(
    partition: Partition,
    batch: readonly RecordedEvent[],
    {
      without,
      death,
    }: { readonly without?: (event: RecordedEvent) => boolean; readonly death?: Death | null } = {},
  ): Promise<void> {
    const upTo = batch[batch.length - 1]?.position;
    if (!upTo) return;
    const events = without ? batch.filter((event) => !without(event)) : batch;
    await this.dying(death, () => this.runner.apply({ partition, events, upTo }));
    this.seen.set(partition, upTo);
  }

  /** A parked event, tried again. */
  retry(event: RecordedEvent, death?: Death | null): Promise<void> {
    const partition = partitionOf(event.stream);
    return this.dying(death, () => this.runner.apply({ partition, events: [event], upTo: null }));
  }

  /** Writes wait, after their documents and before their progress, until the promise resolves. */
  hold(until: Promise<void> | null): void {
    this.held = until;
  }

  private async dying(death: Death | null | undefined, work: () => Promise<void>): Promise<void> {
    this.death = death ?? null;
    try {
      await work();
    } finally {
      this.death = null;
    }
  }

  private born(): ProjectionRunner {
    const write = (batch: WriteBatch) => this.write(batch);
    const store = new Proxy(this.store, {
      get: (target, key) => {
        if (key === 'write') return write;
        const value: unknown = Reflect.get(target, key);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    return new ProjectionRunner({
      name: 'members',
      projections: this.projections,
      store,
      log: this.here.log,
    });
  }

  private async write(batch: WriteBatch): Promise<void> {
    const { death, held } = this;
    const { writes } = batch;
    if (death === 'before') throw new Died();
    if (death === 'half' || death === 'documents') {
      const some = death === 'half' ? writes.filter((_, index) => index % 2 === 0) : writes;
      // The epoch is looked at with the progress, which is kept as it was.
      await this.store.write({ ...batch, writes: some, progress: [] });
      throw new Died();
    }
    if (held) {
      await this.store.write({ ...batch, progress: [] });
      await held;
      await this.store.write({ ...batch, writes: [] });
    } else await this.store.write(batch);
    if (death === 'after') throw new Died();
  }

  private async recorded(partition: Partition): Promise<readonly RecordedEvent[]> {
    return (await all(this.here.log)).filter(({ stream }) => partitionOf(stream) === partition);
  }
}
