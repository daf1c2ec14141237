import type { EventStore, Position, RecordedEvent } from '@kosegin/event-sourcing';
import { fileIdOf } from '../projections/file-id.js';

export interface LiveSource {
  readonly store: Pick<EventStore, 'subscribe'>;
  /** True once the read models show the position; false when they do not in good time. */
  seen(position: Position): Promise<boolean>;
}

export interface LiveRequest {
  /** What the listener has been told already. */
  readonly after: Position | null;
  concerns(event: RecordedEvent): boolean;
  /** Whether who listens still may. */
  allowed(): Promise<boolean>;
  readonly signal: AbortSignal;
  /** Milliseconds of silence after which a comment shows that the stream lives. */
  readonly heartbeat: number;
}

/** The file that changed, and when; nothing of what is in the event. */
const changed = (event: RecordedEvent): string => {
  const { position } = event;
  return `id: ${position}\nevent: changed\ndata: ${JSON.stringify({ id: fileIdOf(event), position })}\n\n`;
};

/** No event; but who comes back goes on from here, and has not to be shown again what did not concern them. */
const alive = (position: Position | null): string =>
  position === null ? ': alive\n\n' : `: alive\nid: ${position}\n\n`;

/**
 * Server-sent events that say which files changed: who hears one asks again. Each comes after the read models have it, at
 * the listener's pace. The stream ends when who listens no longer may, or when the read models fall behind: then the
 * listener comes back with the last position, and has missed nothing.
 */
export async function* liveFrames(source: LiveSource, request: LiveRequest): AsyncGenerator<string> {
  const { after, concerns, allowed, signal, heartbeat } = request;
  const over = new AbortController();
  const both = AbortSignal.any([signal, over.signal]);
  const batches = source.store.subscribe(after, both)[Symbol.asyncIterator]();
  let position = after;
  try {
    yield alive(position);
    let spoke = performance.now();
    for (let next = batches.next(); ;) {
      const batch = await within(next, spoke + heartbeat - performance.now());
      if (batch?.done) return;
      const events = batch?.value.events.filter((event) => concerns(event)) ?? [];
      const last = events.at(-1);
      if (last && !(await source.seen(last.position))) return;
      const silent = performance.now() - spoke >= heartbeat;
      if ((last || silent) && !(await allowed())) return;
      for (const event of events) yield changed(event);
      if (batch) ({ position } = batch.value);
      if (silent) yield alive(position);
      if (silent || last) spoke = performance.now();
      if (batch) next = batches.next();
    }
  } finally {
    over.abort();
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
