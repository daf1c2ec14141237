import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { EventStore } from '@kosegin/event-sourcing';

/**
 * Writes the whole log as NDJSON, one event a line in the order of the log. The first line is the event that says
 * what the store was made for. Returns the number of lines.
 */
export async function exportLog(store: EventStore, out: Writable): Promise<number> {
  let lines = 0;
  for await (const event of store.readAll()) {
    if (!out.write(`${JSON.stringify(event)}\n`)) await once(out, 'drain');
    lines++;
  }
  return lines;
}
