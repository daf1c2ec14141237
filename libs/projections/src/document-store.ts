import type { Position } from '@kosegin/event-sourcing';

export type Scalar = string | number | boolean | null;

/** A JSON document; its id lies beside it, not in it. */
export interface Document {
  readonly [field: string]: unknown;
}

export interface Stored<D = Document> {
  readonly id: string;
  readonly document: D;
}

/**
 * Paths are dotted (`plan.status`); every path that a query filters, sorts or groups on is declared. One path holds
 * scalars of one kind, or null; anything else found there (an object, a list) counts as null.
 */
export interface CollectionDefinition {
  readonly name: string;
  /** Paths of scalars that queries filter, sort or group on. */
  readonly indexes: readonly string[];
  /** Paths of arrays of strings that queries look into with `has` and `hasPrefix`, and with nothing else. */
  readonly multiIndexes?: readonly string[];
  /** Paths of numbers that groups add up: kept at hand, so that adding up need not read the documents. */
  readonly sums?: readonly string[];
}

/** One path's condition; several on one path must all hold. A missing field is null: `ne: 'x'` holds for it. */
export interface Condition {
  readonly eq?: Scalar;
  readonly ne?: Scalar;
  readonly in?: readonly Scalar[];
  readonly lt?: string | number;
  readonly lte?: string | number;
  readonly gt?: string | number;
  readonly gte?: string | number;
  /** A declared array contains this very string. */
  readonly has?: string;
  /** A declared array contains a string that begins so. */
  readonly hasPrefix?: string;
}

/**
 * All paths must hold; `any` holds when one of its filters does (an empty one never). Null is below every value and
 * never `lt` or `gt`. Texts compare by code point, so ISO dates compare as dates.
 */
export interface Filter {
  readonly where?: Readonly<Record<string, Condition>>;
  /** Several conditions on the same path: all must hold (three name tokens in one array). */
  readonly all?: readonly Filter[];
  readonly any?: readonly Filter[];
}

export interface Query {
  readonly filter?: Filter;
  /** Ties are broken by id, ascending, so that pages neither overlap nor skip. */
  readonly sort?: { readonly by: string; readonly descending?: boolean };
  /** 1 to 1,000. */
  readonly limit: number;
  /** The `next` of the page before, or `writeCursor` of any place; opaque, valid for the same filter and sort. @throws InvalidCursorError */
  readonly after?: string;
}

export interface Page<D = Document> {
  readonly items: readonly Stored<D>[];
  /** Null at the end. */
  readonly next: string | null;
}

export interface Grouping {
  readonly filter?: Filter;
  /** None makes one group of all. */
  readonly by: readonly string[];
  /** Paths of numbers to add up, declared or not; absent counts as 0. */
  readonly sums?: readonly string[];
}

export interface Group {
  readonly key: Readonly<Record<string, Scalar>>;
  readonly count: number;
  readonly sums: Readonly<Record<string, number>>;
}

/** How far a consumer has applied each partition of its source; kept with the documents it wrote. */
export interface Progress {
  readonly consumer: string;
  readonly partition: string;
  readonly position: Position;
}

/** What a document has taken in: for each source the last position. A source is a partition, or a file whose events came late. */
export type Applied = Readonly<Record<string, Position>>;

/** A stored state of a document, which its writer folds on. */
export interface Base {
  /** Changes with every write; null when there has never been such a document. */
  readonly version: string | null;
  readonly applied: Applied;
}

export interface DocumentWrite {
  readonly collection: string;
  readonly id: string;
  /** Null removes the document. */
  readonly document: Document | null;
  /**
   * For shared stores: the write is for this version only, and what the document has taken in is kept with it, also when
   * it is removed.
   */
  readonly over?: Base;
}

export interface WriteBatch {
  readonly writes: readonly DocumentWrite[];
  /** Written with the documents where the store has transactions, after them where it has not. Never goes back. */
  readonly progress: readonly Progress[];
  /** For shared stores: the footing that the batch rests on. Once it has changed, nothing is written and no progress kept. */
  readonly epoch?: string;
}

/** How a projection's collection came to be. */
export interface Build {
  /** Of the projection that built it. */
  readonly version: number;
  /** It holds every event of the log up to here, parked ones too; null when the log was empty. */
  readonly upTo: Position | null;
  readonly definition: CollectionDefinition;
}

/** What a consumer goes on from. */
export interface Footing {
  /** Changes when a collection of the consumer is replaced. */
  readonly epoch: string;
  /** By collection. */
  readonly builds: Readonly<Record<string, Build>>;
  /** By partition. */
  readonly progress: Readonly<Record<string, Position>>;
}

/** What a store offers that several processes write at once, without transactions over several documents. */
export interface SharedDocuments {
  /** What was ever written under these ids, with the state it is in; null is what was removed. */
  load(
    collection: string,
    ids: readonly string[],
  ): Promise<readonly (Stored<Document | null> & { readonly base: Base })[]>;
}

/**
 * Somebody else has written meanwhile: the documents, the progress, or a collection in their place. To be read and
 * done again. Part of the batch may be written; what is says so of itself.
 */
export class StaleWriteError extends Error {
  override name = 'StaleWriteError';
  readonly transient = true;
}

/** Another process is building the consumer's collections. */
export class BeingRebuiltError extends Error {
  override name = 'BeingRebuiltError';
  readonly transient = true;
}

/** The store did not answer, or not as it should: nobody's data are at fault, and the outcome of a write is unknown. */
export class StoreUnavailableError extends Error {
  override name = 'StoreUnavailableError';
  readonly transient = true;
}

/** What queries may do; a view of the past offers the same. */
export interface DocumentReader {
  get<D = Document>(collection: string, id: string): Promise<D | null>;
  /** In the order of the ids; what is missing is left out. */
  getMany<D = Document>(collection: string, ids: readonly string[]): Promise<readonly Stored<D>[]>;
  find<D = Document>(collection: string, query: Query): Promise<Page<D>>;
  count(collection: string, filter?: Filter): Promise<number>;
  /** Sorted by key, path by path; null first. No group is empty. */
  group(collection: string, grouping: Grouping): Promise<readonly Group[]>;
}

/**
 * Documents of projections and of the feed. Written by one consumer per collection; everything in it can be made
 * again from the log. The contract suite of `@kosegin/testing` says the rest.
 */
export interface DocumentStore extends DocumentReader {
  /** Null where one process writes and a batch is one transaction: progress alone then tells what was applied. */
  readonly shared: SharedDocuments | null;
  /**
   * Makes the collections and their indexes; safe to repeat, also with other indexes than before.
   * A collection not declared is an error in every other call, a path not declared in every query.
   */
  declare(collections: readonly CollectionDefinition[]): Promise<void>;
  /**
   * In the order given: the last write of a document counts. All of it or nothing where the store has transactions;
   * elsewhere what names a version comes first, in any order.
   * @throws StaleWriteError
   */
  write(batch: WriteBatch): Promise<void>;
  progress(consumer: string, partition: string): Promise<Position | null>;
  footing(consumer: string): Promise<Footing>;
  /**
   * Starts a second version of a collection beside the live one and returns its name, to be written and read like any
   * other; an unfinished one from before is thrown away. Readers of the live name see nothing of it until the swap. The
   * collection may be a new one, which the swap then declares. `version` is the projection's.
   * @throws BeingRebuiltError when another process has begun and is still at it.
   */
  beginVersion(
    definition: CollectionDefinition,
    builder: { readonly consumer: string; readonly version: number },
  ): Promise<string>;
  /**
   * Puts versions (`live` name → version name) of one consumer in place of the live collections, with how they were
   * built, in one step. @throws StaleWriteError when the consumer has got beyond `upTo`: the versions lack something;
   * BeingRebuiltError when another process has thrown them away.
   */
  swap(versions: Readonly<Record<string, string>>, upTo: Position | null): Promise<void>;
  /** Throws unfinished versions away. */
  abandon(versions: readonly string[]): Promise<void>;
  close(): Promise<void>;
}
