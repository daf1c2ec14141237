import type { EventStore, Position, RecordedEvent } from '@kosegin/event-sourcing';
import { Watermark } from '../watermark.js';
import type { Member } from './member.js';
import type { Territory } from './territory.js';

/** Events of the log read at once. */
const PAGE = 500;
/** Milliseconds after which an event that Kafka has not brought is read from the event store. */
const OVERDUE = 5_000;
/** Milliseconds between two looks at what another process does, and at a log that has not come so far. */
const LOOK = 20;

/**
 * How far in the log a consumer has dealt with everything, on all partitions, those of other processes too. Found out when
 * somebody asks, by going along the log from where it was known last.
 */
export class Frontier {
  readonly seen = new Watermark();
  private at: Position | null | undefined = undefined;
  private unkept = 0;
  private wanted: Position | null = null;
  private waiters = 0;
  private walking = false;
  private closed = false;

  constructor(
    private readonly member: Member,
    private readonly log: Pick<EventStore, 'readAll'>,
    private readonly territory: Territory,
  ) {}

  /** True once everything up to here is dealt with; false after the time-out (ms) or when closed first. */
  async reach(position: Position, timeout: number): Promise<boolean> {
    if (this.wanted === null || position > this.wanted) this.wanted = position;
    this.waiters++;
    void this.walk();
    try {
      return await this.seen.reach(position, timeout);
    } finally {
      this.waiters--;
    }
  }

  /** Goes as far as it can in so many milliseconds without waiting for anything. */
  async look(atMost: number): Promise<void> {
    if (this.walking) return;
    const until = performance.now() + atMost;
    await this.along(async (event) => performance.now() < until && (await this.dealtWith(event)));
  }

  close(): void {
    this.closed = true;
    this.seen.close();
    this.member.moved.ring();
  }

  private get needed(): boolean {
    return !this.closed && this.waiters > 0 && this.wanted !== null && !(this.wanted <= (this.at ?? ''));
  }

  private async walk(): Promise<void> {
    if (this.walking) return;
    this.walking = true;
    try {
      while (this.needed) {
        await this.along((event) => this.awaited(event));
        if (this.needed) await this.member.moved.heard(LOOK);
      }
    } finally {
      this.walking = false;
    }
  }

  /** Page by page to the end of the log, or to the first event of which it is not so. */
  private async along(holds: (event: RecordedEvent) => Promise<boolean>): Promise<void> {
    try {
      if (this.at === undefined) {
        this.at = await this.start();
        if (this.at !== null) this.seen.advance(this.at);
      }
      for (let more = true; more;) {
        const page: RecordedEvent[] = [];
        for await (const event of this.log.readAll({ after: this.at, limit: PAGE })) page.push(event);
        more = page.length === PAGE;
        for (const event of page) {
          if (!(await holds(event))) return;
          this.at = event.position;
          this.seen.advance(event.position);
        }
        this.unkept += page.length;
        if (this.unkept >= PAGE) this.keep();
      }
    } catch {
      // The log or the consumer's store is away: the lanes say so.
    }
  }

  /** Where the partition that is furthest behind is. */
  private async start(): Promise<Position | null> {
    let first: Position | null | undefined;
    for (const name of this.territory.partitions) {
      const done = this.member.lane(name)?.done ?? (await this.member.consumer.progress(name));
      if (done === null) return null;
      if (first === undefined || done < first!) first = done;
    }
    return first ?? null;
  }

  private async awaited(event: RecordedEvent): Promise<boolean> {
    for (let since = performance.now(); this.needed;) {
      if (await this.dealtWith(event)) return true;
      const lane = this.member.lane(this.territory.partitionOf(event)!);
      if (lane && performance.now() - since > OVERDUE) {
        void lane.fill(event.position);
        since = performance.now();
      }
      await this.member.moved.heard(LOOK);
    }
    return false;
  }

  /** Another process keeps only what was wanted, so only that is asked of it. */
  private async dealtWith(event: RecordedEvent): Promise<boolean> {
    const name = this.territory.partitionOf(event);
    if (name === null) return true;
    const { consumer } = this.member;
    const lane = this.member.lane(name);
    if (!lane && !consumer.types.has(event.type)) return true;
    const done = lane ? lane.done : await consumer.progress(name);
    return done !== null && done >= event.position;
  }

  /** Partitions on which nothing happens keep how far they were seen to be complete: a restart looks from there. */
  private keep(): void {
    for (const lane of this.member.own) void lane.pass(this.at!, this.unkept);
    this.unkept = 0;
  }
}
