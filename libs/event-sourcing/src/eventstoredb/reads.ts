import {
  BACKWARDS,
  END,
  FORWARDS,
  START,
  StreamNotFoundError,
  type AllStreamResolvedEvent,
  type EventStoreDBClient,
  type ResolvedEvent,
  type StreamingRead,
} from '@eventstore/db-client';
import type { LogRange, Position, StreamRange } from '../event-store.js';
import { mayPass, NoAnswerError } from './failures.js';
import { persist, type Patience } from './patience.js';
import { fromPosition, toPosition } from './position.js';

/** Events read in one go. */
const PAGE = 1000;

/** Reads in pages, each of them whole before it is handed on: whoever takes his time, or leaves, holds no call open. */
export class Reads {
  constructor(
    private readonly client: EventStoreDBClient,
    private readonly patience: Patience,
  ) {}

  async *stream(
    stream: string,
    { direction, from, limit = Infinity }: StreamRange,
  ): AsyncIterable<ResolvedEvent> {
    const forwards = direction !== 'backwards';
    let next = from;
    for (let left = limit; left > 0;) {
      const maxCount = Math.min(PAGE, left);
      const fromRevision = next === undefined ? (forwards ? START : END) : BigInt(next);
      const page = await this.page<ResolvedEvent>(() =>
        this.client.readStream(stream, {
          direction: forwards ? FORWARDS : BACKWARDS,
          fromRevision,
          maxCount,
        }),
      );
      yield* page;
      left -= page.length;
      next = Number(page.at(-1)?.event!.revision) + (forwards ? 1 : -1);
      if (page.length < maxCount || next < 0) return;
    }
  }

  /** Everything there is, the system's own events too. `limit` says how many are wanted at first; there may be more. */
  async *log({ direction, after = null, limit = Infinity }: LogRange): AsyncIterable<AllStreamResolvedEvent> {
    const forwards = direction !== 'backwards';
    const beyond = (position: Position, place: Position) => (forwards ? position > place : position < place);
    // One more than is wanted: whether the server begins with the place itself depends on the direction.
    for (let place = after, size = limit + 1; ; size *= 2) {
      const maxCount = Math.min(PAGE, size);
      const page = await this.page<AllStreamResolvedEvent>(() =>
        this.client.readAll({
          direction: forwards ? FORWARDS : BACKWARDS,
          fromPosition: place === null ? (forwards ? START : END) : fromPosition(place),
          maxCount,
        }),
      );
      for (const resolved of page)
        if (place === null || beyond(toPosition(resolved.event!.position), place)) yield resolved;
      if (page.length < maxCount) return;
      place = toPosition(page.at(-1)!.event!.position);
    }
  }

  private page<T>(open: () => StreamingRead<T>): Promise<readonly T[]> {
    return persist(() => this.once(open()), mayPass, this.patience);
  }

  private once<T>(read: StreamingRead<T>): Promise<readonly T[]> {
    const { timeout, signal } = this.patience;
    const items: T[] = [];
    return new Promise((resolve, reject) => {
      let settled = false;
      const settle = (finish: () => void) => {
        settled = true;
        clearTimeout(timer);
        signal.removeEventListener('abort', closed);
        finish();
      };
      const giveUp = (error: Error) => {
        // The client ignores deadlines on reads; a call that is left alone stays open.
        read.cancel().catch(() => {});
        settle(() => reject(error));
      };
      const timer = setTimeout(() => giveUp(new NoAnswerError(`nothing read for ${timeout} ms`)), timeout);
      const closed = () => giveUp(new Error('the event store is closed'));
      signal.addEventListener('abort', closed);
      if (signal.aborted) closed();
      read.on('data', (item) => {
        if (settled) return;
        items.push(item as T);
        timer.refresh();
      });
      read.on('end', () => settle(() => resolve(items)));
      read.on('error', (error) =>
        settle(() => (error instanceof StreamNotFoundError ? resolve([]) : reject(error))),
      );
    });
  }
}
