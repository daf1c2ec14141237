import { headOf, type EventStore, type Position } from '@kosegin/event-sourcing';
import { DocumentFold } from './document-fold.js';
import type { DocumentStore } from './document-store.js';
import type { Projection } from './projection.js';
import { builtToProgress, storeVersions, VERSIONS } from './projection-state.js';
import { flush, inPages, Slices } from './replay.js';
import { Sample, verifyAll, verifySample } from './verify.js';

/** Documents held in memory, a kilobyte or two each; beyond that they are stored and read again. */
const CAPACITY = 200_000;
/** Documents written in one transaction: few, so that live queries need not wait for long. */
const CHUNK = 256;

export interface RebuildProgress {
  readonly phase: 'fold' | 'verify' | 'swap';
  /** Events of the log folded so far, wanted by a projection or not. */
  readonly events: number;
  readonly position: Position | null;
  /** The end of the log when the rebuild began. */
  readonly head: Position | null;
  readonly eventsPerSecond: number;
}

export interface RebuildOptions {
  /**
   * What is compared, before the swap, with documents folded anew from the log. In both: the number of documents of
   * each collection. `sample` (the default): up to 40 documents of each collection, the same for the same log,
   * refolded from the streams that touched them; documents fed by more than 50 streams are left out. `all`: every document,
   * refolded in a second reading of the whole log, which holds all documents in memory.
   * What is recorded while the verification runs is folded but not compared.
   */
  readonly verify?: 'sample' | 'all';
  /** Called about ten times a second. */
  readonly onProgress?: (progress: RebuildProgress) => void;
  /** Gives up; the live collections stay as they are. */
  readonly signal?: AbortSignal;
}

export interface Rebuild extends RebuildOptions {
  readonly log: EventStore;
  readonly store: DocumentStore;
  readonly projections: readonly Projection[];
  /** Documents held in memory at a time. */
  readonly capacity?: number;
  /** Documents written in one transaction. */
  readonly chunk?: number;
  /** Runs the end of the rebuild (the log's last events, the swap) while the live runner stands between two batches. */
  readonly exclusively?: <T>(work: () => Promise<T>) => Promise<T>;
}

export interface RebuildReport {
  readonly events: number;
  /** Everything up to here is in the new documents; null for an empty log. */
  readonly position: Position | null;
  readonly documents: Readonly<Record<string, number>>;
  readonly milliseconds: number;
}

/**
 * Builds projections anew from the log, in one sequential reading, beside the live collections, and puts them in
 * their place. Reads of the live collections go on; nothing recorded meanwhile is lost or applied twice, because the swap
 * notes the log position that the documents hold and the runner skips what lies before it.
 * @throws RebuildMismatchError when the verification fails; the live collections stay as they are.
 */
export async function rebuild(options: Rebuild): Promise<RebuildReport> {
  const { log, store, projections, signal, chunk = CHUNK, exclusively = (work) => work() } = options;
  await store.declare([VERSIONS]);
  const began = performance.now();
  const slices = new Slices();
  const sample = new Sample();
  const versions: Record<string, string> = {};
  for (const { collection } of projections) versions[collection.name] = await store.beginVersion(collection);
  const fold = new DocumentFold(
    store,
    projections.map((projection) => ({
      projection,
      collection: versions[projection.collection.name]!,
      after: null,
    })),
    {
      capacity: options.capacity ?? CAPACITY,
      fresh: true,
      ...(options.verify !== 'all' && { touched: (p, key, event) => sample.touch(p, key, event.stream) }),
    },
  );

  const head = await headOf(log);
  let position: Position | null = null;
  let events = 0;
  let reported = 0;
  const report = (phase: RebuildProgress['phase']): void => {
    reported = performance.now();
    options.onProgress?.({
      phase,
      events,
      position,
      head,
      eventsPerSecond: Math.round((events * 1000) / (reported - began)),
    });
  };
  const catchUp = async (): Promise<void> => {
    for await (const page of inPages(log.readAll({ after: position }), slices)) {
      signal?.throwIfAborted();
      await fold.apply(page);
      position = page[page.length - 1]!.position;
      events += page.length;
      if (fold.full) await flush(fold, store, slices, chunk);
      if (performance.now() - reported > 100) report('fold');
    }
    await flush(fold, store, slices, chunk);
  };

  await catchUp();
  report('verify');
  const built = { log, store, versions, projections, fold, slices, position };
  await (options.verify === 'all' ? verifyAll(built) : verifySample(built, sample));
  await catchUp();
  signal?.throwIfAborted();
  report('swap');
  await exclusively(async () => {
    await catchUp();
    await store.swap(
      versions,
      projections.flatMap((projection) => builtToProgress(projection, position)),
    );
    await storeVersions(store, projections);
  });
  return {
    events,
    position,
    documents: Object.fromEntries(projections.map((each) => [each.collection.name, fold.made(each)])),
    milliseconds: Math.round(performance.now() - began),
  };
}
