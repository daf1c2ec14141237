import type { RecordedEvent } from '@kosegin/event-sourcing';
import type { CollectionDefinition } from './document-store.js';

/**
 * A read model: which document an event belongs to, and what the event makes of it. Pure: no clock, no ids, no I/O,
 * so that the same functions serve live, rebuilt and past views. Documents converge whatever the order in which
 * different files' events arrive.
 */
export interface Projection<D extends object = any> {
  readonly collection: CollectionDefinition;
  /** Change it when the shape or the meaning of the documents changes: a start under another version rebuilds. */
  readonly version: number;
  /** The event types it listens to. */
  readonly types: readonly string[];
  /** Every document is made by one event alone: it is not looked up before it is written, nor kept in memory after. */
  readonly once?: true;
  /** The documents that the event touches; often one. */
  keys(event: RecordedEvent): readonly string[];
  /** The next document, or null for none. Never changes the one it is given. */
  evolve(document: D | null, event: RecordedEvent, key: string): D | null;
}

/** One document of a projection as the given events make it: its past, or what it would be. */
export function fold<D extends object>(
  projection: Projection<D>,
  events: Iterable<RecordedEvent>,
  key: string,
): D | null {
  let document: D | null = null;
  for (const event of events)
    if (projection.types.includes(event.type) && projection.keys(event).includes(key))
      document = projection.evolve(document, event, key);
  return document;
}
