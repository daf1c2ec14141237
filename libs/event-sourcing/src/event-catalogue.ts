import type { RecordedEvent } from './event-store.js';

/** The published language as the store and the handler need it; `@kosegin/contracts` is the one real one. */
export interface EventCatalogue {
  /** The version under which this type is written today. @throws for an unknown type. */
  currentVersion(type: string): number;
  /** @throws when the data do not fit the current schema: a programming error, caught before it is stored. */
  validate(type: string, data: unknown): unknown;
  /** Brings a stored event to its current version. @throws for a type or a version not known here. */
  upcast(event: RecordedEvent): RecordedEvent;
}
