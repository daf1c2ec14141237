import type { EventBatch } from '@kosegin/event-sourcing';
import { Bell } from '../bell.js';

/**
 * Reads on while the caller works: what came meanwhile is its next batch. No more is read ahead once there are `most`
 * events. The source has to end by itself, or by its signal, when the caller goes away.
 */
export async function* gathered(
  source: AsyncIterable<EventBatch>,
  most: number,
): AsyncGenerator<EventBatch, void> {
  const moved = new Bell();
  let ahead: EventBatch[] = [];
  let end: { readonly error?: unknown } | null = null;
  let left = false;
  const full = () => !left && ahead.reduce((sum, { events }) => sum + events.length, 0) >= most;
  const read = async () => {
    for await (const batch of source) {
      ahead.push(batch);
      moved.ring();
      while (full()) await moved.heard();
    }
  };
  read()
    .then(() => (end = {}))
    .catch((error: unknown) => (end = { error }))
    .finally(() => moved.ring());
  try {
    for (;;) {
      while (ahead.length === 0 && !end) await moved.heard();
      const taken = ahead;
      ahead = [];
      moved.ring();
      if (taken.length > 0) {
        const events = taken.length === 1 ? taken[0]!.events : taken.flatMap((batch) => batch.events);
        yield { events, position: taken.at(-1)!.position };
      } else if (end && 'error' in end) throw (end as { error: unknown }).error;
      else return;
    }
  } finally {
    left = true;
    moved.ring();
  }
}
