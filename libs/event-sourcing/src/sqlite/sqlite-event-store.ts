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
import { RecentEvents } from './recent-events.js';
import { fromRow, type Row } from './row.js';
import { SCHEMA } from './schema.js';

export { StoreInUseError } from './lock.js';

const PAGE = 512;

export interface SqliteEventStoreOptions {
  readonly clock?: Clock;
  /** Brings stored events to their current version; see `EventCatalogue`. */
  readonly upcast?: (event: RecordedEvent) => RecordedEvent;
  /**
   * Read beside a running process, without its lock; appends are refused by the database. A subscription does not
   * wake for what the other process writes.
   */
  readonly readOnly?: boolean;
}

/**
 * The log in one SQLite file: WAL, synchronous FULL, one writing process. An append is answered after the commit
 * that holds it has reached the disk.
 */
export class SqliteEventStore implements EventStore {
  private readonly db: Database.Database;
  private readonly unlock: () => void;
  private readonly decode: (row: Row) => RecordedEvent;
  private readonly recent: RecentEvents;
  private readonly commits: GroupCommit;
  private readonly waiting = new Set<() => void>();
  private readonly pages: Record<
    'up' | 'down' | 'streamUp' | 'streamDown',
    Database.Statement<unknown[], Row>
  >;
  private closing: Promise<void> | null = null;

  /** @throws StoreInUseError when another process holds the file. */
  constructor(file: string, options: SqliteEventStoreOptions = {}) {
    const { readOnly = false, clock = systemClock, upcast = (event: RecordedEvent) => event } = options;
    this.decode = (row) => upcast(fromRow(row));
    this.recent = new RecentEvents(4096, this.decode);
    this.unlock = readOnly ? () => {} : lock(file);
    try {
      this.db = open(file, readOnly);
      const select = (where: string) =>
        this.db.prepare<unknown[], Row>(`SELECT * FROM events WHERE ${where} LIMIT ?`);
      this.pages = {
        up: select('position > ? ORDER BY position'),
        down: select('position < ? ORDER BY position DESC'),
        streamUp: select('stream = ? AND revision >= ? ORDER BY revision'),
        streamDown: select('stream = ? AND revision <= ? ORDER BY revision DESC'),
      };
      this.commits = new GroupCommit(this.db, clock, (rows) => {
        for (const row of rows) this.recent.push(row);
        this.wake();
      });
    } catch (error) {
      this.unlock();
      throw error;
    }
  }

  async append(
    stream: string,
    expected: ExpectedRevision,
    events: readonly NewEvent[],
  ): Promise<AppendOutcome> {
    if (events.length === 0) throw new RangeError('an append needs at least one event');
    if (this.closing) throw new Error('the event store is closed');
    return this.commits.add(stream, expected, events);
  }

  async *readStream(stream: string, range: StreamRange = {}): AsyncIterable<RecordedEvent> {
    const forwards = range.direction !== 'backwards';
    let from = range.from ?? (forwards ? 0 : Number.MAX_SAFE_INTEGER);
    for (let left = range.limit ?? Infinity; left > 0;) {
      const size = Math.min(PAGE, left);
      const rows = this.pages[forwards ? 'streamUp' : 'streamDown'].all(stream, from, size);
      for (const row of rows) yield this.decode(row);
      left -= size;
      if (rows.length < size || left === 0) return;
      from = rows[rows.length - 1]!.revision + (forwards ? 1 : -1);
      await turn();
    }
  }

  async *readAll(range: LogRange = {}): AsyncIterable<RecordedEvent> {
    const forwards = range.direction !== 'backwards';
    let after = range.after ? Number(range.after) : forwards ? 0 : Number.MAX_SAFE_INTEGER;
    for (let left = range.limit ?? Infinity; left > 0;) {
      const size = Math.min(PAGE, left);
      const rows = this.pages[forwards ? 'up' : 'down'].all(after, size);
      for (const row of rows) yield this.decode(row);
      left -= size;
      if (rows.length < size || left === 0) return;
      after = rows[rows.length - 1]!.position;
      await turn();
    }
  }

  async *subscribe(after: Position | null, signal: AbortSignal): AsyncIterable<EventBatch> {
    let position = after ? Number(after) : 0;
    while (!this.closing && !signal.aborted) {
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

  /** Takes no more appends, ends subscriptions, waits for what is queued, then lets go of the file. */
  close(): Promise<void> {
    this.closing ??= this.commits.drained().then(() => {
      this.db.close();
      this.unlock();
    });
    this.wake();
    return this.closing;
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
}

function open(file: string, readonly: boolean): Database.Database {
  const db = new Database(file, { readonly });
  if (readonly) return db;
  db.pragma('journal_mode = WAL');
  // Not kept in the file: a reopened WAL database falls back to NORMAL, which may lose answered commits.
  db.pragma('synchronous = FULL');
  db.exec(SCHEMA);
  return db;
}

/** Reads are synchronous: between two pages everyone else gets a turn. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
