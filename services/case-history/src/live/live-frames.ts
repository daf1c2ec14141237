import type { EventStore, Position, RecordedEvent } from '@kosegin/event-sourcing';

export interface LiveSource {
  readonly store: Pick<EventStore, 'subscribe'>;
  /** True once the read models show the position; false when they do not in good time. */
  seen(position: Position): Promise<boolean>;
}

export interface LiveRequest {
  /** What the listener has been told already. */
  readonly after: Position | null;
  concerns(event: RecordedEvent): boolean;
  readonly signal: AbortSignal;
  /** Milliseconds of silence after which a comment shows that the stream lives. */
  readonly heartbeat: number;
}

const changed = ({ type, position }: RecordedEvent): string =>
  `id: ${position}\nevent: changed\ndata: ${JSON.stringify({ type, position })}\n\n`;

const ALIVE = ': alive\n\n';

/**
 * Server-sent events that say which events concern the listener, and nothing of what is in them: who hears one asks again.
 * Each comes after the read models have it, at the listener's pace, and ends when the read models fall behind: the listener
 * comes back with the last position.
 */
export async function* liveFrames(source: LiveSource, request: LiveRequest): AsyncGenerator<string> {
  const { after, concerns, signal, heartbeat } = request;
  const batches = source.store.subscribe(after, signal)[Symbol.asyncIterator]();
  try {
    yield ALIVE;
    let spoke = performance.now();
    for (let next = batches.next(); ;) {
      const batch = await within(next, spoke + heartbeat - performance.now());
      if (batch?.done || signal.aborted) return;
      const events = batch?.value.events.filter((event) => concerns(event)) ?? [];
      const last = events.at(-1);
      if (last && !(await source.seen(last.position))) return;
      for (const event of events) yield changed(event);
      const silent = performance.now() - spoke >= heartbeat;
      if (silent) yield ALIVE;
      if (silent || last) spoke = performance.now();
      if (batch) next = batches.next();
    }
  } finally {
    await batches.return?.();
  }
}

/** Null when it takes longer (ms). */
async function within<T>(work: Promise<T>, timeout: number): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), Math.max(0, timeout));
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
