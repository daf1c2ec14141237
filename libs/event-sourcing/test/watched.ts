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
} from '../src/index.js';

/** The same store, which counts streams and events of them that are read, and lets others act right before an append. */
export class Watched implements EventStore {
  read = 0;
  lookedAt = 0;
  /** Streams that were appended to, in order, whatever the answer. */
  readonly appends: string[] = [];
  /** Runs before an append reaches the store. */
  beforeAppend: (stream: string) => unknown = () => undefined;
  /** Runs after the store has answered; what it throws takes the place of the answer. */
  afterAppend: (stream: string) => unknown = () => undefined;

  constructor(private readonly store: EventStore) {}

  async append(
    stream: string,
    expected: ExpectedRevision,
    events: readonly NewEvent[],
  ): Promise<AppendOutcome> {
    this.appends.push(stream);
    await this.beforeAppend(stream);
    const outcome = await this.store.append(stream, expected, events);
    await this.afterAppend(stream);
    return outcome;
  }

  async *readStream(stream: string, range?: StreamRange): AsyncIterable<RecordedEvent> {
    this.lookedAt++;
    for await (const event of this.store.readStream(stream, range)) {
      this.read++;
      yield event;
    }
  }

  readAll(range?: LogRange): AsyncIterable<RecordedEvent> {
    return this.store.readAll(range);
  }

  subscribe(after: Position | null, signal: AbortSignal): AsyncIterable<EventBatch> {
    return this.store.subscribe(after, signal);
  }

  close(): Promise<void> {
    return this.store.close();
  }
}
