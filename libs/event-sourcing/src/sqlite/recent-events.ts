import type { RecordedEvent } from '../event-store.js';

/**
 * The log's newest events, parsed once for everyone who follows it live. Bounded: who falls further behind reads
 * from disk.
 */
export class RecentEvents {
  private events: RecordedEvent[] = [];

  constructor(private readonly capacity: number) {}

  push(event: RecordedEvent): void {
    this.events.push(event);
    if (this.events.length > 2 * this.capacity) this.events = this.events.slice(-this.capacity);
  }

  /** What follows `position` (a sequence number without gaps), or null when it is no longer all here. */
  after(position: number, limit: number): readonly RecordedEvent[] | null {
    const first = this.events[0];
    if (!first) return null;
    const skip = position + 1 - Number(first.position);
    return skip < 0 ? null : this.events.slice(skip, skip + limit);
  }
}
