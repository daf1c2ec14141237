import { headOf, type EventStore, type Position, type RecordedEvent } from '@kosegin/event-sourcing';
import { DocumentFold } from './document-fold.js';
import type { DocumentReader } from './document-store.js';
import type { Projection } from './projection.js';
import { Recent } from './recent.js';
import { flush, inPages, Slices } from './replay.js';
import { SqliteDocumentStore } from './sqlite/sqlite-document-store.js';

/**
 * A point of view on the log, by either date or both; a date is an ISO 8601 instant, or a day (`2025-11-27`), which means its
 * end in UTC. Not a valid date: RangeError.
 */
export interface Moment {
  /** What was recorded by then: the programme as it was known. */
  readonly asOf?: string;
  /**
   * What had happened by then. An act is left out by its own date, so a later act of the same file may stand without an
   * earlier one that was dated wrongly; projections take that as they take any event that comes to no document.
   */
  readonly happenedBy?: string;
}

export interface PastViewOptions {
  /** Stops waiting; the fold stops when nobody waits for it, and goes on from there when it is asked for again. */
  readonly signal?: AbortSignal;
  /** Events of the log folded so far. */
  readonly onProgress?: (events: number) => void;
}

/** Documents held outside the view's store while it is folded. */
const CAPACITY = 50_000;
/** Documents written in one go: well within a slice. */
const CHUNK = 64;

/**
 * The read models as of past moments: folded by the projections' own functions from the log into memory, in slices short
 * enough for live queries to go on, and kept for the next question. Requests for the same view share one fold.
 */
export class PastViews {
  private readonly views: Recent<PastView>;
  private readonly slices = new Slices();

  /** `views`: how many are kept, those longest unused make room. */
  constructor(
    private readonly log: EventStore,
    options: { readonly views?: number } = {},
  ) {
    this.views = new Recent(options.views ?? 8);
  }

  /**
   * The documents of these projections at a moment. What may still be recorded within it is in the answer if it was recorded
   * before the question.
   */
  async at(
    moment: Moment,
    projections: readonly Projection[],
    options: PastViewOptions = {},
  ): Promise<DocumentReader> {
    const asOf = endOf(moment.asOf);
    const happenedBy = endOf(moment.happenedBy);
    const names = projections.map(({ collection }) => collection.name).sort();
    const key = JSON.stringify([asOf, happenedBy, names]);
    const view = this.views.get(
      key,
      () => new PastView(this.log, this.slices, asOf, happenedBy, projections),
    );
    try {
      return await view.ready(options);
    } catch (error) {
      if (view.failed) this.views.delete(key);
      throw error;
    }
  }
}

class PastView {
  failed = false;
  private readonly store = new SqliteDocumentStore(':memory:');
  private readonly fold: DocumentFold;
  private readonly waiting = new Set<PastViewOptions>();
  private advancing: Promise<void> | null = null;
  private position: Position | null = null;
  private events = 0;
  private readonly lastHappened: number;
  /** An event recorded after the moment was seen: since recorded dates never decrease, no other will belong to it. */
  private closed = false;

  constructor(
    private readonly log: EventStore,
    private readonly slices: Slices,
    private readonly asOf: string | null,
    private readonly happenedBy: string | null,
    private readonly projections: readonly Projection[],
  ) {
    this.lastHappened = happenedBy === null ? Infinity : Date.parse(happenedBy);
    this.fold = new DocumentFold(
      this.store,
      projections.map((projection) => ({ projection, collection: projection.collection.name, after: null })),
      { capacity: CAPACITY, fresh: true },
    );
  }

  async ready(waiter: PastViewOptions): Promise<DocumentReader> {
    this.waiting.add(waiter);
    try {
      await this.store.declare(this.projections.map(({ collection }) => collection));
      const head = this.closed ? null : await headOf(this.log);
      while (!this.closed && head !== null && (this.position === null || this.position < head)) {
        waiter.signal?.throwIfAborted();
        await abortable(this.advance(), waiter.signal);
      }
      return this.store;
    } finally {
      this.waiting.delete(waiter);
    }
  }

  private advance(): Promise<void> {
    this.advancing ??= this.read()
      .catch((error) => {
        this.failed = true;
        throw error;
      })
      .finally(() => {
        this.advancing = null;
      });
    return this.advancing;
  }

  private async read(): Promise<void> {
    for await (const page of inPages(this.log.readAll({ after: this.position }), this.slices)) {
      const known = this.asOf === null ? page : page.filter(({ recordedAt }) => recordedAt <= this.asOf!);
      await this.fold.apply(this.happenedBy === null ? known : known.filter((event) => this.happened(event)));
      if (this.fold.full) await flush(this.fold, this.store, this.slices, CHUNK);
      this.position = known[known.length - 1]?.position ?? this.position;
      this.events += known.length;
      this.closed = known.length < page.length;
      for (const { onProgress } of this.waiting) onProgress?.(this.events);
      if (this.closed || this.waiting.size === 0) break;
    }
    await flush(this.fold, this.store, this.slices, CHUNK);
    this.fold.forget();
  }

  private happened({ metadata }: RecordedEvent): boolean {
    return Date.parse(metadata.occurredAt) <= this.lastHappened;
  }
}

function endOf(date: string | undefined): string | null {
  if (date === undefined) return null;
  const instant = new Date(/^\d{4}-\d{2}-\d{2}$/.test(date) ? `${date}T23:59:59.999Z` : date);
  if (Number.isNaN(instant.getTime())) throw new RangeError(`"${date}" is not an ISO 8601 date`);
  return instant.toISOString();
}

/** The fold itself goes on for the others. */
function abortable<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
