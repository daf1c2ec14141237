import Database from 'better-sqlite3';
import { systemClock, type Clock } from '../clock.js';
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
import { GroupCommit } from './group-commit.js';
import { lock } from './lock.js';

export { StoreInUseError } from './lock.js';
import { RecentEvents } from './recent-events.js';
import { SCHEMA } from './schema.js';

const PAGE = 512;

interface Row {
  position: number;
  stream: string;
  revision: number;
  id: string;
  type: string;
  version: number;
  recorded_at: string;
  metadata: string;
  data: string;
}

export interface SqliteEventStoreOptions {
  readonly clock?: Clock;
  /** Brings stored events to their current version; see `EventCatalogue`. */
  readonly upcast?: (event: RecordedEvent) => RecordedEvent;
  /** Read beside a running process, without its lock; appends are refused by the database. */
  readonly readOnly?: boolean;
}

/** Positions are fixed-width so that their text order is the log's order. */
const toPosition = (n: number): Position => String(n).padStart(16, '0') as Position;

/**
 * The log in one SQLite file: WAL, synchronous FULL, one writing process. An append is answered after the commit
 * that holds it has reached the disk.
 */
export class SqliteEventStore implements EventStore {
  private readonly db: Database.Database;
  private readonly unlock: () => void;
  private readonly upcast: (event: RecordedEvent) => RecordedEvent;
  private readonly recent = new RecentEvents(4096);
  private readonly commits: GroupCommit;
  private readonly waiting = new Set<() => void>();
  private readonly pages: Record<'up' | 'down' | 'streamUp' | 'streamDown', Database.Statement<unknown[], Row>>;
  private open = true;

  /** @throws StoreInUseError when another process holds the file. */
  constructor(file: string, options: SqliteEventStoreOptions = {}) {
    const readonly = options.readOnly ?? false;
    this.unlock = readonly ? () => {} : lock(file);
    this.upcast = options.upcast ?? ((event) => event);
    this.db = new Database(file, { readonly });
    if (!readonly) {
      this.db.pragma('journal_mode = WAL');
      // Not kept in the file: a reopened WAL database falls back to NORMAL, which may lose answered commits.
      this.db.pragma('synchronous = FULL');
      this.db.exec(SCHEMA);
    }
    const select = <P extends unknown[]>(where: string) =>
      this.db.prepare<P, Row>(`SELECT * FROM events WHERE ${where} LIMIT ?`) as Database.Statement<unknown[], Row>;
    this.pages = {
      up: select('position > ? ORDER BY position'),
      down: select('position < ? ORDER BY position DESC'),
      streamUp: select('stream = ? AND revision >= ? ORDER BY revision'),
      streamDown: select('stream = ? AND revision <= ? ORDER BY revision DESC'),
    };
    this.commits = new GroupCommit(this.db, options.clock ?? systemClock, toPosition, (events) => {
      for (const event of events) this.recent.push(event);
      this.wake();
    });
  }

  async append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<AppendOutcome> {
    if (events.length === 0) throw new RangeError('an append needs at least one event');
    return this.commits.add(stream, expected, events);
  }

  async *readStream(stream: string, range: StreamRange = {}): AsyncIterable<RecordedEvent> {
    const forwards = range.direction !== 'backwards';
    let from = range.from ?? (forwards ? 0 : Number.MAX_SAFE_INTEGER);
    for (let left = range.limit ?? Infinity; left > 0; ) {
      const size = Math.min(PAGE, left);
      const rows = this.pages[forwards ? 'streamUp' : 'streamDown'].all(stream, from, size);
      for (const row of rows) yield this.decode(row);
      if (rows.length < size) return;
      left -= size;
      from = rows[rows.length - 1]!.revision + (forwards ? 1 : -1);
    }
  }

  async *readAll(range: LogRange = {}): AsyncIterable<RecordedEvent> {
    const forwards = range.direction !== 'backwards';
    let after = range.after ? Number(range.after) : forwards ? 0 : Number.MAX_SAFE_INTEGER;
    for (let left = range.limit ?? Infinity; left > 0; ) {
      const size = Math.min(PAGE, left);
      const rows = this.pages[forwards ? 'up' : 'down'].all(after, size);
      for (const row of rows) yield this.decode(row);
      if (rows.length < size) return;
      left -= size;
      after = rows[rows.length - 1]!.position;
      await turn();
    }
  }

  async *subscribe(after: Position | null, signal: AbortSignal): AsyncIterable<EventBatch> {
    let position = after ? Number(after) : 0;
    while (this.open && !signal.aborted) {
      const events =
        this.recent.after(position, PAGE) ?? this.pages.up.all(position, PAGE).map((row) => this.decode(row));
      const last = events[events.length - 1];
      if (!last) {
        await this.nextCommit(signal);
        continue;
      }
      position = Number(last.position);
      yield { events, position: last.position };
      await turn();
    }
  }

  /** Waits for what is queued, then lets go of the file. */
  async close(): Promise<void> {
    if (!this.open) return;
    await this.commits.drained();
    this.open = false;
    this.wake();
    this.db.close();
    this.unlock();
  }

  private wake(): void {
    for (const resume of [...this.waiting]) resume();
  }

  private nextCommit(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        this.waiting.delete(done);
        signal.removeEventListener('abort', done);
        resolve();
      };
      this.waiting.add(done);
      signal.addEventListener('abort', done);
    });
  }

  private decode(row: Row): RecordedEvent {
    return this.upcast({
      id: row.id,
      stream: row.stream,
      revision: row.revision,
      position: toPosition(row.position),
      type: row.type,
      version: row.version,
      recordedAt: row.recorded_at,
      metadata: JSON.parse(row.metadata),
      data: JSON.parse(row.data),
    });
  }
}

/** Reads are synchronous: between two pages everyone else gets a turn. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
