import type { EventBatch, Position, RecordedEvent } from '@kosegin/event-sourcing';
import { Bell } from '../bell.js';

/**
 * Reads on while the caller works: what came meanwhile, up to `most` events, is its next batch. A source that has
 * nothing to give has to be ended by its signal when the caller goes away.
 */
export async function* gathered(
  source: AsyncIterable<EventBatch>,
  most: number,
): AsyncGenerator<EventBatch, void> {
  const moved = new Bell();
  let events: RecordedEvent[] = [];
  /** Of what was read; null when the caller has it already. */
  let position: Position | null = null;
  let end: { readonly error?: unknown } | null = null;
  let left = false;
  const read = async () => {
    for await (const batch of source) {
      events = events.concat(batch.events);
      position = batch.position;
      moved.ring();
      while (events.length >= most && !left) await moved.heard();
      if (left) return;
    }
  };
  read()
    .then(() => (end = {}))
    .catch((error: unknown) => (end = { error }))
    .finally(() => moved.ring());
  try {
    for (;;) {
      while (position === null && !end) await moved.heard();
      if (position === null) break;
      const taken = events.slice(0, most);
      events = events.slice(most);
      const upTo: Position = events.length > 0 ? taken.at(-1)!.position : position;
      if (events.length === 0) position = null;
      moved.ring();
      yield { events: taken, position: upTo };
    }
    if (end && 'error' in end) throw (end as { error: unknown }).error;
  } finally {
    left = true;
    moved.ring();
  }
}
