import type { Actor } from './decider.js';

declare const position: unique symbol;
/**
 * A place in the whole log. Opaque: callers keep it, send it back and compare two with `<`; they never compute
 * with it. Text whose order is the log's order, on every store.
 */
export type Position = string & { readonly [position]: true };

export interface EventMetadata {
  readonly commandId: string;
  /** Hash of the command without its personal fields: tells a repeat from another command under the same id. */
  readonly commandHash: string;
  readonly correlationId: string;
  readonly causationId: string | null;
  readonly actor: Actor;
  /** When it happened in the field (ISO 8601, UTC). */
  readonly occurredAt: string;
  /** The case across all files and services, or null for what belongs to no case. */
  readonly caseId: string | null;
  readonly service: string;
  /** Ids of the events of other files on which the decision relied. */
  readonly facts: readonly string[];
  /** W3C trace context of the request that caused it, where there was one. */
  readonly traceparent?: string;
}

export interface NewEvent<T extends string = string, D = unknown> {
  /** Derived from the command id, so that an append repeated after a lost answer is one append. */
  readonly id: string;
  readonly type: T;
  /** Version of the data's schema. */
  readonly version: number;
  readonly data: D;
  readonly metadata: EventMetadata;
}

export interface RecordedEvent<T extends string = string, D = unknown> extends NewEvent<T, D> {
  readonly stream: string;
  /** Gap-free within its stream, from 0. */
  readonly revision: number;
  readonly position: Position;
  /** By the store's clock (ISO 8601, UTC); never decreases along the log. */
  readonly recordedAt: string;
}

export type ExpectedRevision = 'no-stream' | 'any' | number;

export type AppendOutcome =
  | { readonly kind: 'appended'; readonly revision: number; readonly position: Position }
  /** These very events are in this stream already; revision and position are those of the first append. */
  | { readonly kind: 'duplicate'; readonly revision: number; readonly position: Position }
  /** The stream is not at the expected revision. `actual` is null when there is no stream. Nothing was written. */
  | { readonly kind: 'conflict'; readonly actual: number | null };

export interface StreamRange {
  readonly direction?: 'forwards' | 'backwards';
  /** First revision read, inclusive; the stream's start or end when absent. */
  readonly from?: number;
  readonly limit?: number;
}

export interface LogRange {
  readonly direction?: 'forwards' | 'backwards';
  /** Read what lies beyond this position, exclusive; the log's start or end when absent. */
  readonly after?: Position | null;
  readonly limit?: number;
}

export interface EventBatch {
  /** In the order of the log; may be empty when the store only reports progress. */
  readonly events: readonly RecordedEvent[];
  /** Everything up to here has been seen. */
  readonly position: Position;
}

/**
 * The log of record. Durable before it answers; streams are totally ordered and gap-free; nothing is ever
 * changed or removed. The contract suite of `@kosegin/testing` says the rest.
 */
export interface EventStore {
  /**
   * Appends all events or none. An exact repeat (same ids, same stream) answers as the first time and writes
   * nothing; some adapters report it as `appended`, with the first revision and position.
   * @throws when the outcome is unknown or the store refuses the data; safe to repeat with the same ids.
   */
  append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<AppendOutcome>;
  /** Empty for a stream that does not exist. */
  readStream(stream: string, range?: StreamRange): AsyncIterable<RecordedEvent>;
  readAll(range?: LogRange): AsyncIterable<RecordedEvent>;
  /**
   * Everything after a position, then what comes, for as long as it is iterated: the caller's pace is the
   * subscription's pace. Ends when the signal aborts or the store closes.
   */
  subscribe(after: Position | null, signal: AbortSignal): AsyncIterable<EventBatch>;
  close(): Promise<void>;
}

/** The last position of the log, or null when it is empty. */
export async function headOf(store: EventStore): Promise<Position | null> {
  for await (const event of store.readAll({ direction: 'backwards', limit: 1 })) return event.position;
  return null;
}
