import {
  headOf,
  newId,
  type AppendOutcome,
  type EventBatch,
  type EventStore,
  type ExpectedRevision,
  type LogRange,
  type NewEvent,
  type Position,
  type RecordedEvent,
  type StreamRange,
} from '../src/index.js';
import { EventStoreDbEventStore } from '../src/eventstoredb/eventstoredb-event-store.js';
import { SqliteEventStore } from '../src/sqlite/sqlite-event-store.js';
import { newFile } from './harness.js';

type Upcast = (event: RecordedEvent) => RecordedEvent;

const url = process.env['TEST_EVENT_STORE_URL'];
let server: Promise<EventStoreDbEventStore> | null = null;
if (url) afterAll(async () => (await server)?.close());

/** An empty log: a file in the folder, or a part of the server's log when `TEST_EVENT_STORE_URL` names a server. */
export function ownLog(folder: string, upcast: Upcast): EventStore {
  if (!url) return new SqliteEventStore(newFile(folder), { upcast });
  return new PartOfLog((server ??= EventStoreDbEventStore.open(url, { upcast })));
}

/** What is written through it, under names of its own on a server that is shared. */
class PartOfLog implements EventStore {
  private readonly prefix = `${newId()}-`;
  private readonly start: Promise<Position | null>;

  constructor(private readonly server: Promise<EventStore>) {
    this.start = server.then(headOf);
  }

  async append(
    stream: string,
    expected: ExpectedRevision,
    events: readonly NewEvent[],
  ): Promise<AppendOutcome> {
    await this.start;
    return (await this.server).append(this.prefix + stream, expected, events);
  }

  async *readStream(stream: string, range?: StreamRange): AsyncIterable<RecordedEvent> {
    yield* this.own((await this.server).readStream(this.prefix + stream, range));
  }

  async *readAll({ limit, ...range }: LogRange = {}): AsyncIterable<RecordedEvent> {
    const start = await this.start;
    const after = range.after ?? (range.direction === 'backwards' ? null : start);
    let left = limit ?? Infinity;
    for await (const event of this.own((await this.server).readAll({ ...range, after }))) {
      if (left-- <= 0) return;
      yield event;
    }
  }

  async *subscribe(after: Position | null, signal: AbortSignal): AsyncIterable<EventBatch> {
    const start = await this.start;
    for await (const { events, position } of (await this.server).subscribe(after ?? start, signal))
      yield { events: events.flatMap((event) => this.strip(event) ?? []), position };
  }

  async close(): Promise<void> {}

  private async *own(events: AsyncIterable<RecordedEvent>): AsyncIterable<RecordedEvent> {
    for await (const event of events) {
      const own = this.strip(event);
      if (own) yield own;
    }
  }

  private strip(event: RecordedEvent): RecordedEvent | null {
    const { stream } = event;
    return stream.startsWith(this.prefix) ? { ...event, stream: stream.slice(this.prefix.length) } : null;
  }
}
