import { setMaxListeners } from 'node:events';
import type { EventStoreDBClient, ResolvedEvent } from '@eventstore/db-client';
import type { Clock } from '../clock.js';
import type {
  AppendOutcome,
  EventBatch,
  EventStore,
  ExpectedRevision,
  LogRange,
  NewEvent,
  Position,
  RecordedEvent,
  StreamRange,
} from '../event-store.js';
import { StoreUnavailableError } from '../errors.js';
import { Appends } from './appends.js';
import { connect, hostOf } from './clients.js';
import { Following } from './following.js';
import { backOff, type Patience } from './patience.js';
import { Reads } from './reads.js';
import { fromStored, toStored } from './stored-event.js';

export interface EventStoreDbEventStoreOptions {
  /** Brings stored events to their current version; see `EventCatalogue`. */
  readonly upcast?: (event: RecordedEvent) => RecordedEvent;
  /** For a told story only, whose events carry its own dates; without it the server's date is the recorded one. */
  readonly clock?: Clock;
  /** Longest wait for one answer of the server, in milliseconds. */
  readonly timeout?: number;
  /** How long a call is tried before it fails as `StoreUnavailableError`, in milliseconds. */
  readonly patience?: number;
  /** Ends the waiting for a server that is not there. */
  readonly signal?: AbortSignal;
  /** Told of every try that failed, to connect or to go on with a subscription: what was tried, and why it failed. */
  readonly report?: (what: string, error: unknown) => void;
}

/** The log in EventStoreDB, or KurrentDB under its older protocol. A process may open it several times. */
export class EventStoreDbEventStore implements EventStore {
  private readonly client: EventStoreDBClient;
  private readonly appends: Appends;
  private readonly reads: Reads;
  private readonly closing = new AbortController();
  private closed: Promise<void> | null = null;
  private readonly host: string;
  private readonly patience: Patience;

  private constructor(
    url: string,
    private readonly options: EventStoreDbEventStoreOptions,
  ) {
    const { timeout = 5_000, patience = 30_000 } = options;
    this.client = connect(url);
    this.host = hostOf(url);
    // Every read under way listens to it: many at a time are no leak.
    setMaxListeners(0, this.closing.signal);
    this.patience = { timeout, patience, signal: this.closing.signal };
    this.reads = new Reads(this.client, this.patience);
    this.appends = new Appends(url, this.reads, this.patience);
  }

  /**
   * Resolves when the server answers, however long that takes.
   * @throws when the signal aborts first, and at once for an address or a password that the server refuses.
   */
  static async open(
    url: string,
    options: EventStoreDbEventStoreOptions = {},
  ): Promise<EventStoreDbEventStore> {
    const store = new EventStoreDbEventStore(url, options);
    try {
      await store.serverIsThere(options.signal ?? new AbortController().signal);
      return store;
    } catch (error) {
      await store.close();
      throw error;
    }
  }

  async append(
    stream: string,
    expected: ExpectedRevision,
    events: readonly NewEvent[],
  ): Promise<AppendOutcome> {
    if (events.length === 0) throw new RangeError('an append needs at least one event');
    if (stream.startsWith('$')) throw new RangeError('streams of the system are not ours to write');
    if (this.closed) throw new Error('the event store is closed');
    const recordedAt = this.options.clock?.now().toISOString() ?? null;
    return this.appends.append(stream, expected, toStored(events, recordedAt));
  }

  async *readStream(stream: string, range: StreamRange = {}): AsyncIterable<RecordedEvent> {
    for await (const resolved of this.reads.stream(stream, range)) {
      const event = this.decode(resolved);
      // To leave it out would leave a hole in the file.
      if (!event) throw new Error(`${stream} holds an event that another program wrote`);
      yield event;
    }
  }

  async *readAll(range: LogRange = {}): AsyncIterable<RecordedEvent> {
    let left = range.limit ?? Infinity;
    if (left <= 0) return;
    for await (const resolved of this.reads.log(range)) {
      const event = this.decode(resolved);
      if (!event) continue;
      yield event;
      if (--left <= 0) return;
    }
  }

  async *subscribe(after: Position | null, signal: AbortSignal): AsyncIterable<EventBatch> {
    const ending = new AbortController();
    const end = () => ending.abort();
    const causes = [signal, this.closing.signal];
    for (const cause of causes) {
      cause.addEventListener('abort', end);
      if (cause.aborted) end();
    }
    try {
      yield* this.follow(after, ending.signal);
    } finally {
      for (const cause of causes) cause.removeEventListener('abort', end);
    }
  }

  /** Takes no more appends, ends subscriptions and reads, waits for the appends under way, then lets go of the server. */
  close(): Promise<void> {
    this.closed ??= this.disconnect();
    return this.closed;
  }

  private async disconnect(): Promise<void> {
    this.closing.abort();
    await this.appends.close();
    await this.client.dispose();
  }

  /** Goes on from the last position after every drop: at once when it had brought something, else after a while. */
  private async *follow(after: Position | null, signal: AbortSignal): AsyncIterable<EventBatch> {
    let position = after;
    for (let failures = 0; await backOff(failures, signal);) {
      const start = position;
      const following = new Following(this.client, position, (resolved) => this.decode(resolved));
      try {
        for (let batch; (batch = await following.next(signal));) {
          ({ position } = batch);
          yield batch;
        }
      } finally {
        following.end();
      }
      failures = position === start ? failures + 1 : 0;
      if (failures > 0 && following.dropped)
        this.report(`the subscription to EventStoreDB at ${this.host}`, following.dropped.reason);
    }
  }

  private async serverIsThere(signal: AbortSignal): Promise<void> {
    const reads = new Reads(this.client, { ...this.patience, patience: 0 });
    for (let failures = 0; await backOff(failures, signal); failures++)
      try {
        for await (const _last of reads.log({ direction: 'backwards', limit: 1 })) break;
        return;
      } catch (error) {
        if (!(error instanceof StoreUnavailableError)) throw error;
        this.report(`waiting for EventStoreDB at ${this.host}`, error.cause);
      }
    throw signal.reason;
  }

  private decode(resolved: ResolvedEvent): RecordedEvent | null {
    const event = fromStored(resolved);
    return event && this.options.upcast ? this.options.upcast(event) : event;
  }

  private report(what: string, error: unknown): void {
    this.options.report?.(what, error);
  }
}
