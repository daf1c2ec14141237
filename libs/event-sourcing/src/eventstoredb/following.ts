import {
  START,
  streamNameFilter,
  type AllStreamResolvedEvent,
  type AllStreamSubscription,
  type EventStoreDBClient,
} from '@eventstore/db-client';
import type { EventBatch, Position, RecordedEvent } from '../event-store.js';
import { fromPosition, toPosition } from './position.js';

/** Events in one batch, and at most as many again waiting for the next. */
const BATCH = 512;
/** Checkpoints come after so many windows of 32 events that the filter left out. */
const CHECKPOINT_INTERVAL = 16;

/** One subscription of the server's, from a position until it is dropped, which is often. */
export class Following {
  private readonly subscription: AllStreamSubscription;
  /** Seen by the server, and not yet told because earlier events are still in the buffer. */
  private checkpoint: Position | null = null;
  private wake = (): void => {};
  dropped: { readonly reason: unknown } | null = null;

  constructor(
    client: EventStoreDBClient,
    private position: Position | null,
    private readonly decode: (event: AllStreamResolvedEvent) => RecordedEvent | null,
  ) {
    this.subscription = client.subscribeToAll(
      {
        fromPosition: position === null ? START : fromPosition(position),
        filter: streamNameFilter({
          regex: '^[^$]',
          checkpointInterval: CHECKPOINT_INTERVAL,
          checkpointReached: (_, reached) => {
            this.checkpoint = toPosition(reached);
            this.wake();
          },
        }),
      },
      { highWaterMark: BATCH },
    );
    this.subscription
      .on('readable', () => this.wake())
      .on('error', (reason) => this.drop(reason))
      .on('close', () => this.drop(null));
  }

  /** Null when it is dropped or the signal aborts. @throws what `decode` does. */
  async next(signal: AbortSignal): Promise<EventBatch | null> {
    while (!signal.aborted) {
      const batch = this.take();
      if (batch) return batch;
      if (this.dropped) return null;
      await this.somethingNew(signal);
    }
    return null;
  }

  /** Without it the call would stay open. */
  end(): void {
    this.subscription.unsubscribe().catch(() => {});
  }

  private take(): EventBatch | null {
    const events: RecordedEvent[] = [];
    let { position } = this;
    for (let count = 0; count < BATCH; count++) {
      const resolved = this.subscription.read() as AllStreamResolvedEvent | null;
      if (!resolved) break;
      const event = this.decode(resolved);
      if (event) events.push(event);
      position = toPosition(resolved.event!.position);
    }
    if (this.checkpoint !== null && this.subscription.readableLength === 0) {
      if (position === null || this.checkpoint > position) position = this.checkpoint;
      this.checkpoint = null;
    }
    if (position === null || position === this.position) return null;
    this.position = position;
    return { events, position };
  }

  private drop(reason: unknown): void {
    this.dropped ??= { reason };
    this.wake();
  }

  private somethingNew(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        this.wake = () => {};
        signal.removeEventListener('abort', done);
        resolve();
      };
      this.wake = done;
      signal.addEventListener('abort', done);
    });
  }
}
