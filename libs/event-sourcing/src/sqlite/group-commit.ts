import type Database from 'better-sqlite3';
import type { Clock } from '../clock.js';
import type { AppendOutcome, ExpectedRevision, NewEvent, Position, RecordedEvent } from '../event-store.js';

interface Pending {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly NewEvent[];
  /** Serialised before the transaction: what cannot be stored fails its own caller only. */
  readonly texts: readonly { metadata: string; data: string }[];
  readonly resolve: (outcome: AppendOutcome) => void;
  readonly reject: (error: unknown) => void;
}

interface Last {
  revision: number;
  position: number;
}

/**
 * All appends of one turn of the loop share one transaction, and so one wait for the disk; none is answered before
 * the commit. A conflict is found before anything is written and touches nobody else.
 */
export class GroupCommit {
  private queue: Pending[] = [];
  private idle: (() => void)[] = [];
  private next: number;
  private lastRecordedAt: string;
  private readonly insert: Database.Statement;
  private readonly last: Database.Statement<[string], Last>;
  private readonly at: Database.Statement<[string, number], { id: string; position: number }>;
  private readonly atId: Database.Statement<[string, string], { revision: number }>;

  constructor(
    private readonly db: Database.Database,
    private readonly clock: Clock,
    private readonly toPosition: (n: number) => Position,
    private readonly committed: (events: readonly RecordedEvent[]) => void,
  ) {
    const end = db
      .prepare<[], { position: number; recorded_at: string }>(
        'SELECT position, recorded_at FROM events ORDER BY position DESC LIMIT 1',
      )
      .get();
    this.next = (end?.position ?? 0) + 1;
    this.lastRecordedAt = end?.recorded_at ?? '';
    this.insert = db.prepare(
      `INSERT INTO events (position, stream, revision, id, type, version, recorded_at, metadata, data)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.last = db.prepare('SELECT revision, position FROM events WHERE stream = ? ORDER BY revision DESC LIMIT 1');
    this.at = db.prepare('SELECT id, position FROM events WHERE stream = ? AND revision = ?');
    this.atId = db.prepare('SELECT revision FROM events WHERE stream = ? AND id = ? LIMIT 1');
  }

  add(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<AppendOutcome> {
    const texts = events.map((event) => ({
      metadata: JSON.stringify(event.metadata),
      data: JSON.stringify(event.data),
    }));
    return new Promise((resolve, reject) => {
      if (this.queue.length === 0) setImmediate(() => this.flush());
      this.queue.push({ stream, expected, events, texts, resolve, reject });
    });
  }

  /** Resolves when nothing waits for a commit. */
  drained(): Promise<void> {
    return this.queue.length === 0 ? Promise.resolve() : new Promise((resolve) => this.idle.push(resolve));
  }

  private flush(): void {
    const batch = this.queue;
    this.queue = [];
    const written: RecordedEvent[] = [];
    const first = this.next;
    try {
      this.db.exec('BEGIN IMMEDIATE');
      const recordedAt = this.recordingDate();
      const outcomes = batch.map((pending) => this.write(pending, recordedAt, written));
      this.db.exec('COMMIT');
      this.lastRecordedAt = recordedAt;
      this.committed(written);
      batch.forEach((pending, index) => pending.resolve(outcomes[index]!));
    } catch (error) {
      this.next = first;
      if (this.db.inTransaction) this.db.exec('ROLLBACK');
      for (const pending of batch) pending.reject(error);
    }
    if (this.queue.length === 0) for (const resolve of this.idle.splice(0)) resolve();
  }

  private write(pending: Pending, recordedAt: string, written: RecordedEvent[]): AppendOutcome {
    const { stream, expected, events, texts } = pending;
    const last = this.last.get(stream);
    const fits = expected === 'any' || (expected === 'no-stream' ? !last : last?.revision === expected);
    if (last && (!fits || expected === 'any')) {
      const repeated = this.repeated(stream, expected, events);
      if (repeated) return repeated;
    }
    if (!fits) return { kind: 'conflict', actual: last?.revision ?? null };
    let revision = last?.revision ?? -1;
    events.forEach((event, index) => {
      const { metadata, data } = texts[index]!;
      const position = this.next++;
      revision++;
      this.insert.run(position, stream, revision, event.id, event.type, event.version, recordedAt, metadata, data);
      written.push({
        ...event,
        stream,
        revision,
        position: this.toPosition(position),
        recordedAt,
        metadata: JSON.parse(metadata),
        data: JSON.parse(data),
      });
    });
    return { kind: 'appended', revision, position: this.toPosition(this.next - 1) };
  }

  /** The first answer, when these very events already lie where this append would have put them. */
  private repeated(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): AppendOutcome | null {
    const start = this.startOf(stream, expected, events[0]!.id);
    if (start === undefined) return null;
    const found = events.map((event, index) => ({ event, row: this.at.get(stream, start + index) }));
    if (found.some(({ event, row }) => row?.id !== event.id)) return null;
    const end = found[found.length - 1]!.row!;
    return { kind: 'duplicate', revision: start + events.length - 1, position: this.toPosition(end.position) };
  }

  private startOf(stream: string, expected: ExpectedRevision, firstId: string): number | undefined {
    if (expected === 'any') return this.atId.get(stream, firstId)?.revision;
    return expected === 'no-stream' ? 0 : expected + 1;
  }

  /** Recorded dates never go back along the log, whatever the machine's clock does. */
  private recordingDate(): string {
    const now = this.clock.now().toISOString();
    return now > this.lastRecordedAt ? now : this.lastRecordedAt;
  }
}
