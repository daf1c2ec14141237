import type { EventStore, Position, RecordedEvent } from '@kosegin/event-sourcing';
import { DocumentFold } from './document-fold.js';
import type { DocumentStore } from './document-store.js';
import type { Projection } from './projection.js';
import { builtTo, retriedTo, retryWrites, RETRIES, storedVersion, VERSIONS } from './projection-state.js';
import { rebuild, type RebuildOptions, type RebuildReport } from './rebuild.js';

const CAPACITY = 5_000;

export interface ProjectionRunnerOptions {
  /** Name of the consumer: stable, shown to operators. */
  readonly name: string;
  readonly projections: readonly Projection[];
  readonly store: DocumentStore;
  /** Where rebuilds read. */
  readonly log: EventStore;
  /** Documents kept in memory between batches. */
  readonly capacity?: number;
}

interface Known {
  readonly fold: DocumentFold;
  /** What every projection holds since the rebuilds, whatever the partition. */
  readonly floor: Position | null;
  /** Per stream, the last of its events that came with `upTo: null`. */
  readonly retried: Map<string, Position>;
}

/**
 * Keeps the projections of one service up to date: a consumer of the event feed. A batch becomes one write of the
 * documents it touches and of the progress. An event is applied once, however often it is delivered.
 */
export class ProjectionRunner {
  readonly name: string;
  readonly types: ReadonlySet<string>;
  private readonly store: DocumentStore;
  private readonly log: EventStore;
  private readonly projections: readonly Projection[];
  private readonly capacity: number;
  /** Null: to be read from the store. */
  private known: Known | null = null;
  private queue: Promise<unknown> = Promise.resolve();
  private started = false;
  private rebuilding = false;

  constructor(options: ProjectionRunnerOptions) {
    const names = options.projections.map(({ collection }) => collection.name);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice) throw new RangeError(`two projections write the collection "${twice}"`);
    this.name = options.name;
    this.projections = options.projections;
    this.types = new Set(options.projections.flatMap(({ types }) => types));
    this.store = options.store;
    this.log = options.log;
    this.capacity = options.capacity ?? CAPACITY;
  }

  /**
   * To be called before events arrive: makes the collections and rebuilds those that another version of their
   * projection wrote. Queries during the rebuild see the old documents.
   */
  async start(options: RebuildOptions = {}): Promise<void> {
    await this.store.declare([VERSIONS, RETRIES]);
    const versions = await Promise.all(this.projections.map((each) => storedVersion(this.store, each)));
    const current = this.projections.filter((projection, index) => versions[index] === projection.version);
    await this.store.declare(current.map(({ collection }) => collection));
    const outdated = this.projections.filter((projection) => !current.includes(projection));
    if (outdated.length > 0) await this.build(outdated, options);
    this.started = true;
  }

  /** Builds some (by collection) or all of the projections anew while events go on being applied. */
  async rebuild(collections?: readonly string[], options: RebuildOptions = {}): Promise<RebuildReport> {
    const unknown = collections?.find(
      (name) => !this.projections.some(({ collection }) => collection.name === name),
    );
    if (unknown) throw new RangeError(`${this.name} has no projection "${unknown}"`);
    const chosen = this.projections.filter(
      ({ collection }) => collections?.includes(collection.name) ?? true,
    );
    return this.build(chosen, options);
  }

  /** The last position that every projection has applied in a partition. */
  progress(partition: string): Promise<Position | null> {
    return this.inTurn(() => this.reached(partition));
  }

  /**
   * Applies what is new in the batch: what lies beyond the partition's progress and, with `upTo: null` (events that were
   * parked), what comes later in its stream than the last such event. @throws ProjectionError; then nothing was written.
   */
  apply(batch: {
    readonly partition: string;
    readonly events: readonly RecordedEvent[];
    readonly upTo: Position | null;
  }): Promise<void> {
    return this.inTurn(async () => {
      if (!this.started) throw new Error(`start ${this.name} before it is given events`);
      const { partition, events, upTo } = batch;
      const done = upTo === null ? null : await this.reached(partition);
      if (upTo !== null && done !== null && upTo <= done) return;
      const { fold, retried } = await this.know();
      const fresh = events.filter(
        ({ stream, position }) =>
          (done === null || position > done) && position > (retried.get(stream) ?? ''),
      );
      const retries = new Map(upTo === null ? fresh.map(({ stream, position }) => [stream, position]) : []);
      try {
        await fold.apply(fresh);
        await this.store.write({
          writes: [...fold.changes(), ...retryWrites(this.name, retries)],
          progress: upTo === null ? [] : [{ consumer: this.name, partition, position: upTo }],
        });
      } catch (error) {
        // What memory holds beyond the store is not to be believed.
        this.known = null;
        throw error;
      }
      fold.written();
      for (const [stream, position] of retries) retried.set(stream, position);
    });
  }

  private async build(projections: readonly Projection[], options: RebuildOptions): Promise<RebuildReport> {
    if (this.rebuilding) throw new Error(`${this.name} is being rebuilt already`);
    this.rebuilding = true;
    const exclusively = <T>(work: () => Promise<T>): Promise<T> =>
      this.inTurn(() =>
        work().finally(() => {
          this.known = null;
        }),
      );
    try {
      return await rebuild({ ...options, log: this.log, store: this.store, projections, exclusively });
    } finally {
      this.rebuilding = false;
    }
  }

  private async reached(partition: string): Promise<Position | null> {
    return later(await this.store.progress(this.name, partition), (await this.know()).floor);
  }

  private async know(): Promise<Known> {
    if (this.known) return this.known;
    const built = await Promise.all(this.projections.map((projection) => builtTo(this.store, projection)));
    const targets = this.projections.map((projection, index) => ({
      projection,
      collection: projection.collection.name,
      after: built[index]!,
    }));
    return (this.known = {
      fold: new DocumentFold(this.store, targets, { capacity: this.capacity }),
      floor: built.reduce(earlier, built[0] ?? null),
      retried: await retriedTo(this.store, this.name),
    });
  }

  /** Batches and swaps, one after the other. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.queue.then(work);
    this.queue = mine.catch(() => {});
    return mine;
  }
}

/** Null is the beginning. */
function later(a: Position | null, b: Position | null): Position | null {
  return (a ?? '') < (b ?? '') ? b : a;
}

function earlier(a: Position | null, b: Position | null): Position | null {
  return (a ?? '') < (b ?? '') ? a : b;
}
