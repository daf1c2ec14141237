import type { Position, RecordedEvent } from '@kosegin/event-sourcing';
import type { Document, DocumentStore, DocumentWrite } from './document-store.js';
import type { Projection } from './projection.js';

export interface FoldTarget {
  readonly projection: Projection;
  /** The collection, or the version of it, that is read and written. */
  readonly collection: string;
  /** Events up to here are in the documents already. */
  readonly after: Position | null;
}

export interface DocumentFoldOptions {
  /** Documents kept in memory between two flushes; those longest unused make room. */
  readonly capacity: number;
  /** The collections were empty at first: nothing is looked up as long as everything is in memory. */
  readonly fresh?: boolean;
  readonly touched?: (projection: Projection, key: string, event: RecordedEvent) => void;
}

interface Part extends FoldTarget {
  /** Null: known not to exist. In the order of last use. */
  readonly documents: Map<string, object | null>;
  /** By how the ids begin: what lies near in an index is written together, so that a write touches few of its pages. */
  readonly changed: Map<string, Set<string>>;
  made: number;
}

interface Step {
  readonly part: Part;
  readonly key: string;
  readonly event: RecordedEvent;
}

/** A projection failed on an event; the message names both, the cause says why. */
export class ProjectionError extends Error {
  constructor(projection: Projection, event: RecordedEvent, cause: unknown) {
    const why = cause instanceof Error ? cause.message : String(cause);
    super(`${projection.collection.name} cannot apply ${event.type} at ${event.position}: ${why}`, { cause });
  }
}

/**
 * Folds events into the documents of several projections in memory: loads what a batch touches and is not at hand,
 * and says what changed. It must be the only writer of its collections while it lives.
 */
export class DocumentFold {
  private readonly parts: readonly Part[];
  private readonly byType = new Map<string, Part[]>();
  private complete: boolean;

  constructor(
    private readonly store: DocumentStore,
    targets: readonly FoldTarget[],
    private readonly options: DocumentFoldOptions,
  ) {
    this.complete = options.fresh ?? false;
    this.parts = targets.map((target) => ({ ...target, documents: new Map(), changed: new Map(), made: 0 }));
    for (const part of this.parts)
      for (const type of new Set(part.projection.types))
        this.byType.set(type, [...(this.byType.get(type) ?? []), part]);
  }

  /** @throws ProjectionError; the fold is then to be forgotten. */
  async apply(events: readonly RecordedEvent[]): Promise<void> {
    const steps = this.steps(events);
    if (!this.complete) await this.load(steps);
    for (const { part, key, event } of steps) {
      const before = part.documents.get(key) ?? null;
      const after = evolve(part.projection, before, event, key);
      this.options.touched?.(part.projection, key, event);
      // As long as everything is at hand, nothing makes room: what was used last need not be known.
      if (!this.complete) part.documents.delete(key);
      part.documents.set(key, after);
      if (after === before) continue;
      noteChange(part.changed, key);
      part.made += (after ? 1 : 0) - (before ? 1 : 0);
    }
  }

  /** Takes up to so many of the changes that are not stored yet. */
  changes(limit = Infinity): DocumentWrite[] {
    const writes: DocumentWrite[] = [];
    for (const { projection, collection, changed, documents } of this.parts)
      for (const [beginning, ids] of changed) {
        for (const id of ids) {
          if (writes.length >= limit) return writes;
          writes.push({ collection, id, document: (documents.get(id) ?? null) as Document | null });
          ids.delete(id);
          if (projection.once) documents.delete(id);
        }
        changed.delete(beginning);
      }
    return writes;
  }

  /** All changes are stored: makes room if more is kept than allowed. */
  written(): void {
    if (this.full) this.trim();
  }

  /** Keeps nothing in memory; only when everything is written. */
  forget(): void {
    for (const { documents } of this.parts) documents.clear();
    this.complete = false;
  }

  get full(): boolean {
    return this.parts.reduce((sum, { documents }) => sum + documents.size, 0) > this.options.capacity;
  }

  /** Documents of a projection made by this fold, less those removed. */
  made(projection: Projection): number {
    return this.parts.find((part) => part.projection === projection)?.made ?? 0;
  }

  private steps(events: readonly RecordedEvent[]): Step[] {
    const steps: Step[] = [];
    for (const event of events)
      for (const part of this.byType.get(event.type) ?? [])
        if (part.after === null || event.position > part.after)
          for (const key of keys(part.projection, event)) steps.push({ part, key, event });
    return steps;
  }

  private async load(steps: readonly Step[]): Promise<void> {
    for (const part of this.parts) {
      if (part.projection.once) continue;
      const missing = new Set<string>();
      for (const step of steps)
        if (step.part === part && !part.documents.has(step.key)) missing.add(step.key);
      if (missing.size === 0) continue;
      for (const key of missing) part.documents.set(key, null);
      for (const { id, document } of await this.store.getMany<object>(part.collection, [...missing]))
        part.documents.set(id, document);
    }
  }

  private trim(): void {
    const kept = Math.floor(this.options.capacity / 2 / this.parts.length);
    for (const { documents } of this.parts) {
      let surplus = documents.size - kept;
      for (const key of documents.keys()) {
        if (surplus-- <= 0) break;
        documents.delete(key);
      }
    }
    this.complete = false;
  }
}

function noteChange(changed: Part['changed'], id: string): void {
  const beginning = id.slice(0, 2);
  const ids = changed.get(beginning);
  if (ids) ids.add(id);
  else changed.set(beginning, new Set([id]));
}

function keys(projection: Projection, event: RecordedEvent): readonly string[] {
  try {
    return projection.keys(event);
  } catch (error) {
    throw new ProjectionError(projection, event, error);
  }
}

function evolve(
  projection: Projection,
  before: object | null,
  event: RecordedEvent,
  key: string,
): object | null {
  try {
    return projection.evolve(before, event, key);
  } catch (error) {
    throw new ProjectionError(projection, event, error);
  }
}
