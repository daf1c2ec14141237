import type Database from 'better-sqlite3';
import type { Clock } from '../clock.js';
import type { AppendOutcome, ExpectedRevision, NewEvent } from '../event-store.js';
import { jsonText } from '../json-text.js';
import { toPosition, type Row } from './row.js';

interface Pending {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly NewEvent[];
  /** Serialised before the transaction: what cannot be stored fails its own caller only. */
  readonly texts: readonly { readonly metadata: string; readonly data: string }[];
  readonly resolve: (outcome: AppendOutcome) => void;
  readonly reject: (error: unknown) => void;
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
  private readonly begin: Database.Statement;
  private readonly commit: Database.Statement;
  private readonly insert: Database.Statement;
  private readonly last: Database.Statement<[string], { revision: number }>;
  private readonly at: Database.Statement<[string, number], { id: string; position: number }>;
  private readonly withId: Database.Statement<[string, string], { revision: number }>;

  constructor(
    private readonly db: Database.Database,
    private readonly clock: Clock,
    private readonly committed: (rows: readonly Row[]) => void,
  ) {
    const end = db
      .prepare<[], { position: number; recorded_at: string }>(
        'SELECT position, recorded_at FROM events ORDER BY position DESC LIMIT 1',
      )
      .get();
    this.next = (end?.position ?? 0) + 1;
    this.lastRecordedAt = end?.recorded_at ?? '';
    this.begin = db.prepare('BEGIN IMMEDIATE');
    this.commit = db.prepare('COMMIT');
    this.insert = db.prepare(
      `INSERT INTO events (position, stream, revision, id, type, version, recorded_at, metadata, data)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.last = db.prepare('SELECT revision FROM events WHERE stream = ? ORDER BY revision DESC LIMIT 1');
    this.at = db.prepare('SELECT id, position FROM events WHERE stream = ? AND revision = ?');
    this.withId = db.prepare(
      'SELECT revision FROM events WHERE stream = ? AND id = ? ORDER BY revision LIMIT 1',
    );
  }

  add(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<AppendOutcome> {
    const texts = events.map(({ metadata, data }) => ({
      metadata: jsonText(metadata),
      data: jsonText(data),
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
    this.write(batch);
    for (const resolve of this.idle.splice(0)) resolve();
  }

  private write(batch: readonly Pending[]): void {
    const first = this.next;
    const rows: Row[] = [];
    let outcomes: AppendOutcome[];
    try {
      this.begin.run();
      const recordedAt = this.recordingDate();
      outcomes = batch.map((pending) => this.decide(pending, recordedAt, rows));
      this.commit.run();
      this.lastRecordedAt = recordedAt;
    } catch (error) {
      this.next = first;
      if (this.db.inTransaction) this.db.exec('ROLLBACK');
      // What the database refuses fails its own caller only, too.
      if (batch.length > 1) for (const pending of batch) this.write([pending]);
      else batch[0]!.reject(error);
      return;
    }
    this.committed(rows);
    batch.forEach((pending, index) => pending.resolve(outcomes[index]!));
  }

  private decide(
    { stream, expected, events, texts }: Pending,
    recordedAt: string,
    rows: Row[],
  ): AppendOutcome {
    const last = this.last.get(stream)?.revision;
    const fits = expected === 'any' || last === (expected === 'no-stream' ? undefined : expected);
    if (last !== undefined && (!fits || expected === 'any')) {
      const repeated = this.repeated(stream, expected, events);
      if (repeated) return repeated;
    }
    if (!fits) return { kind: 'conflict', actual: last ?? null };
    let revision = last ?? -1;
    events.forEach(({ id, type, version }, index) => {
      const { metadata, data } = texts[index]!;
      const position = this.next++;
      revision++;
      this.insert.run(position, stream, revision, id, type, version, recordedAt, metadata, data);
      rows.push({ position, stream, revision, id, type, version, recorded_at: recordedAt, metadata, data });
    });
    return { kind: 'appended', revision, position: toPosition(this.next - 1) };
  }

  /** The first answer, when these very events already lie where this append would have put them. */
  private repeated(
    stream: string,
    expected: ExpectedRevision,
    events: readonly NewEvent[],
  ): AppendOutcome | null {
    const start = this.startOf(stream, expected, events[0]!.id);
    if (start === undefined) return null;
    const found = events.map((_, index) => this.at.get(stream, start + index));
    if (events.some(({ id }, index) => found[index]?.id !== id)) return null;
    const { position } = found[found.length - 1]!;
    return { kind: 'duplicate', revision: start + events.length - 1, position: toPosition(position) };
  }

  private startOf(stream: string, expected: ExpectedRevision, firstId: string): number | undefined {
    if (expected === 'any') return this.withId.get(stream, firstId)?.revision;
    return expected === 'no-stream' ? 0 : expected + 1;
  }

  /** Recorded dates never go back along the log, whatever the machine's clock does. */
  private recordingDate(): string {
    const now = this.clock.now().toISOString();
    return now > this.lastRecordedAt ? now : this.lastRecordedAt;
  }
}
