import type { EventStore, Position, RecordedEvent } from '@kosegin/event-sourcing';
import { DocumentFold } from './document-fold.js';
import type { DocumentStore } from './document-store.js';
import type { Projection } from './projection.js';
import { builtTo, retriedTo, retryWrites, RETRIES, storedVersion, VERSIONS } from './projection-state.js';
import { rebuild, type RebuildOptions, type RebuildReport } from './rebuild.js';

const CAPACITY = 5_000;
/** Documents that a rebuild writes in one transaction when nobody has to wait for it. */
const UNDISTURBED = 4_096;

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

interface Part {
  readonly runner: ProjectionRunner;
  readonly projections: readonly Projection[];
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

  /** `startAll` of this one. */
  start(options: RebuildOptions = {}): Promise<void> {
    return ProjectionRunner.startAll([this], options);
  }

  /**
   * To be called before events arrive: makes the collections and rebuilds those that another version of their
   * projection wrote, of all runners in one reading of the log. Queries during the rebuild see the old documents.
   */
  static async startAll(runners: readonly ProjectionRunner[], options: RebuildOptions = {}): Promise<void> {
    const parts: Part[] = [];
    for (const runner of runners) parts.push({ runner, projections: await runner.outdated() });
    if (parts.some(({ projections }) => projections.length > 0)) await ProjectionRunner.build(parts, options);
    for (const runner of runners) runner.started = true;
  }

  /** `rebuildAll` of this one. */
  rebuild(collections?: readonly string[], options: RebuildOptions = {}): Promise<RebuildReport> {
    return ProjectionRunner.rebuildAll([this], collections, options);
  }

  /** Builds some (by collection) or all of the projections anew, in one reading of the log, while events go on being applied. */
  static async rebuildAll(
    runners: readonly ProjectionRunner[],
    collections?: readonly string[],
    options: RebuildOptions = {},
  ): Promise<RebuildReport> {
    const isChosen = ({ collection }: Projection) => collections?.includes(collection.name) ?? true;
    const parts = runners.map((runner) => ({ runner, projections: runner.projections.filter(isChosen) }));
    const known = parts.flatMap(({ projections }) => projections.map(({ collection }) => collection.name));
    const unknown = collections?.find((name) => !known.includes(name));
    if (unknown) throw new RangeError(`there is no projection "${unknown}"`);
    return ProjectionRunner.build(parts, options);
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

  /** The runners of one process share log and store. */
  private static async build(parts: readonly Part[], options: RebuildOptions): Promise<RebuildReport> {
    const runners = parts.map(({ runner }) => runner);
    const busy = runners.find(({ rebuilding }) => rebuilding);
    if (busy) throw new Error(`${busy.name} is being rebuilt already`);
    const { log, store } = runners[0]!;
    const projections = parts.flatMap((part) => part.projections);
    const exclusively = <T>(work: () => Promise<T>): Promise<T> =>
      runners.reduce((inner, runner) => () => runner.between(inner), work)();
    for (const runner of runners) runner.rebuilding = true;
    try {
      const live = runners.some(({ started }) => started);
      return await rebuild({
        ...options,
        log,
        store,
        projections,
        exclusively,
        ...(!live && { chunk: UNDISTURBED }),
      });
    } finally {
      for (const runner of runners) runner.rebuilding = false;
    }
  }

  /** Runs work between two batches; what the memory holds is not to be believed after it. */
  private between<T>(work: () => Promise<T>): Promise<T> {
    return this.inTurn(() =>
      work().finally(() => {
        this.known = null;
      }),
    );
  }

  /** Declares what is up to date, and answers what is not. */
  private async outdated(): Promise<readonly Projection[]> {
    await this.store.declare([VERSIONS, RETRIES]);
    const versions = await Promise.all(this.projections.map((each) => storedVersion(this.store, each)));
    const current = this.projections.filter((projection, index) => versions[index] === projection.version);
    await this.store.declare(current.map(({ collection }) => collection));
    return this.projections.filter((projection) => !current.includes(projection));
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
