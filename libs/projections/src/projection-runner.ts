import { setTimeout } from 'node:timers/promises';
import type { EventStore, Position, RecordedEvent } from '@kosegin/event-sourcing';
import { DocumentFold } from './document-fold.js';
import { BeingRebuiltError, StaleWriteError, type Build, type DocumentStore } from './document-store.js';
import { earlier, later } from './positions.js';
import type { Projection } from './projection.js';
import { sameShape } from './query.js';
import { rebuild, type RebuildOptions, type RebuildReport } from './rebuild.js';
import { retriesIn, retryProgress } from './retries.js';

const CAPACITY = 5_000;
/** Documents that a rebuild writes in one transaction when nobody has to wait for it. */
const UNDISTURBED = 4_096;
/** How often a batch is folded again because others wrote the same documents, and the longest wait before (ms). */
const TRIES = 10;
const LONGEST_WAIT = 100;
/** Between two looks at a rebuild that another process is at (ms). */
const REBUILD_WAIT = 250;

export interface ProjectionRunnerOptions {
  /** Name of the consumer: stable, shown to operators. */
  readonly name: string;
  readonly projections: readonly Projection[];
  readonly store: DocumentStore;
  /** Where rebuilds read. */
  readonly log: EventStore;
  /** Documents kept in memory between batches; none of a shared store, where others write them too. */
  readonly capacity?: number;
}

/** The collections were built by another release, which has taken over. Not the fault of any event. */
export class OtherVersionError extends Error {
  override name = 'OtherVersionError';
  readonly transient = true;
}

interface Part {
  readonly runner: ProjectionRunner;
  readonly projections: readonly Projection[];
}

interface Known {
  readonly epoch: string;
  readonly fold: DocumentFold;
  /** What every projection holds since the rebuilds, whatever the partition. */
  readonly floor: Position | null;
  /** Per stream, the last of its events that came with `upTo: null`. */
  readonly retried: Map<string, Position>;
}

/**
 * Keeps the projections of one service up to date: a consumer of the event feed. A batch becomes one write of the
 * documents it touches and of the progress. An event is applied once, however often it is delivered, and in a shared
 * store to however many members of the consumer.
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
    this.capacity = this.store.shared ? 0 : (options.capacity ?? CAPACITY);
  }

  /** `startAll` of this one. */
  start(options: RebuildOptions = {}): Promise<void> {
    return ProjectionRunner.startAll([this], options);
  }

  /**
   * To be called before events arrive: makes the collections and rebuilds those that another version of their
   * projection wrote, of all runners in one reading of the log, unless another process does. Queries during the rebuild
   * see the old documents.
   */
  static async startAll(runners: readonly ProjectionRunner[], options: RebuildOptions = {}): Promise<void> {
    for (let parts = await outdated(runners); parts.length > 0; parts = await outdated(runners))
      try {
        await ProjectionRunner.build(parts, options);
      } catch (error) {
        if (!(error instanceof BeingRebuiltError)) throw error;
        await setTimeout(REBUILD_WAIT, undefined, { signal: options.signal });
      }
    for (const runner of runners) {
      await runner.store.declare(runner.projections.map(({ collection }) => collection));
      runner.started = true;
    }
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
    return this.inTurn(async () =>
      later(await this.store.progress(this.name, partition), (await this.know()).floor),
    );
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
      for (let tries = 1; ; tries++)
        try {
          return await this.take(batch);
        } catch (error) {
          // What memory holds beyond the store is not to be believed.
          this.known = null;
          if (!(error instanceof StaleWriteError) || tries === TRIES) throw error;
          await setTimeout(Math.random() * Math.min(LONGEST_WAIT, 2 ** tries));
        }
    });
  }

  private async take({ partition, events, upTo }: Parameters<ProjectionRunner['apply']>[0]): Promise<void> {
    const { epoch, fold, floor, retried } = await this.know();
    const late = upTo === null;
    const done = late ? null : later(await this.store.progress(this.name, partition), floor);
    if (!late && done !== null && upTo <= done) return;
    const fresh = events.filter(
      ({ stream, position }) => (done === null || position > done) && position > (retried.get(stream) ?? ''),
    );
    const retries = new Map(late ? fresh.map(({ stream, position }) => [stream, position]) : []);
    await fold.apply(fresh, { partition, late });
    await this.store.write({
      writes: fold.changes(),
      progress: late
        ? retryProgress(this.name, retries)
        : [{ consumer: this.name, partition, position: upTo }],
      epoch,
    });
    fold.written();
    for (const [stream, position] of retries) retried.set(stream, position);
  }

  /** The projections whose collections are not theirs as they are now. */
  async outdated(): Promise<readonly Projection[]> {
    const { builds } = await this.store.footing(this.name);
    return this.projections.filter((projection) => !this.isCurrent(projection, builds));
  }

  /** A shared store cannot bring other indexes to what is being written; another shape is built anew there. */
  private isCurrent({ collection, version }: Projection, builds: Readonly<Record<string, Build>>): boolean {
    const build = builds[collection.name];
    if (build?.version !== version) return false;
    return !this.store.shared || sameShape(build.definition, collection);
  }

  /** The runners of one process share log and store. */
  private static async build(parts: readonly Part[], options: RebuildOptions): Promise<RebuildReport> {
    const runners = parts.map(({ runner }) => runner);
    const busy = runners.find(({ rebuilding }) => rebuilding);
    if (busy) throw new Error(`${busy.name} is being rebuilt already`);
    const { log, store } = runners[0]!;
    const exclusively = <T>(work: () => Promise<T>): Promise<T> =>
      runners.reduce((inner, runner) => () => runner.between(inner), work)();
    for (const runner of runners) runner.rebuilding = true;
    try {
      const live = runners.some(({ started }) => started);
      return await rebuild({
        ...options,
        log,
        store,
        parts: parts.map(({ runner, projections }) => ({ consumer: runner.name, projections })),
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

  private async know(): Promise<Known> {
    if (this.known) return this.known;
    const { epoch, builds, progress } = await this.store.footing(this.name);
    const other = this.projections.find((projection) => !this.isCurrent(projection, builds));
    if (other) throw new OtherVersionError(`${other.collection.name} was built by another release`);
    const targets = this.projections.map((projection) => ({
      projection,
      collection: projection.collection.name,
      after: builds[projection.collection.name]!.upTo,
    }));
    return (this.known = {
      epoch,
      fold: new DocumentFold(this.store, targets, { capacity: this.capacity }),
      floor: targets.map(({ after }) => after).reduce(earlier, targets[0]?.after ?? null),
      retried: retriesIn(progress),
    });
  }

  /** Batches and swaps, one after the other. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.queue.then(work);
    this.queue = mine.catch(() => {});
    return mine;
  }
}

/** What has to be built anew, by runner. */
async function outdated(runners: readonly ProjectionRunner[]): Promise<readonly Part[]> {
  const parts = await Promise.all(
    runners.map(async (runner) => ({ runner, projections: await runner.outdated() })),
  );
  return parts.filter(({ projections }) => projections.length > 0);
}
