import type { RecordedEvent } from '../event-store.js';
import type { Row } from './row.js';

interface Entry {
  readonly row: Row;
  event: RecordedEvent | null;
}

/**
 * The log's newest events, for everyone who follows it live: read once, when the first of them asks, and from the
 * same text as the disk holds. Bounded: who falls further behind reads from disk.
 */
export class RecentEvents {
  private entries: Entry[] = [];

  constructor(
    private readonly capacity: number,
    private readonly decode: (row: Row) => RecordedEvent,
  ) {}

  push(row: Row): void {
    this.entries.push({ row, event: null });
    if (this.entries.length > 2 * this.capacity) this.entries = this.entries.slice(-this.capacity);
  }

  /** What follows `position` (a sequence number without gaps), or null when it is no longer all here. */
  after(position: number, limit: number): readonly RecordedEvent[] | null {
    const first = this.entries[0];
    if (!first) return null;
    const skip = position + 1 - first.row.position;
    if (skip < 0) return null;
    return this.entries.slice(skip, skip + limit).map((entry) => (entry.event ??= this.decode(entry.row)));
  }
}
