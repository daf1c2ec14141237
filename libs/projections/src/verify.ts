import { isDeepStrictEqual } from 'node:util';
import type { EventStore, Position, RecordedEvent } from '@kosegin/event-sourcing';
import type { DocumentFold } from './document-fold.js';
import type { DocumentStore } from './document-store.js';
import { fold, type Projection } from './projection.js';
import { inPages, type Slices } from './replay.js';

/** A rebuilt document is not what the log says. Names the document, never its content. */
export class RebuildMismatchError extends Error {
  constructor(
    readonly collection: string,
    readonly id: string | null,
    found: string,
  ) {
    super(`${collection}${id === null ? '' : `/${id}`}: ${found}`);
  }
}

export interface Built {
  readonly log: EventStore;
  readonly store: DocumentStore;
  /** Live name → version name. */
  readonly versions: Readonly<Record<string, string>>;
  readonly projections: readonly Projection[];
  readonly fold: DocumentFold;
  readonly slices: Slices;
  /** The documents hold exactly the events up to here. */
  readonly position: Position | null;
}

const SAMPLED = 40;
const MOST_STREAMS = 50;

interface Sampled {
  readonly hash: number;
  /** Null when there are too many to read again. */
  streams: Set<string> | null;
}

/** The documents whose keys have the smallest hashes, and the streams that touched them, known from their first event on. */
export class Sample {
  private readonly kept = new Map<Projection, { documents: Map<string, Sampled>; bound: number }>();

  touch(projection: Projection, key: string, stream: string): void {
    let kept = this.kept.get(projection);
    if (!kept) this.kept.set(projection, (kept = { documents: new Map(), bound: Infinity }));
    const hash = hashOf(key);
    if (hash > kept.bound) return;
    let sampled = kept.documents.get(key);
    if (!sampled) {
      kept.documents.set(key, (sampled = { hash, streams: new Set() }));
      if (kept.documents.size > SAMPLED) {
        const [last, { hash: largest }] = [...kept.documents].reduce((a, b) =>
          b[1].hash > a[1].hash ? b : a,
        );
        kept.documents.delete(last);
        // Hashes may tie: what was dropped once must not come back with half its history.
        kept.bound = largest - 1;
        for (const [id, each] of kept.documents) if (each.hash > kept.bound) kept.documents.delete(id);
      }
    }
    if (sampled.streams?.add(stream) && sampled.streams.size > MOST_STREAMS) sampled.streams = null;
  }

  documents(
    projection: Projection,
  ): readonly { readonly key: string; readonly streams: ReadonlySet<string> }[] {
    return [...(this.kept.get(projection)?.documents ?? [])].flatMap(([key, { streams }]) =>
      streams ? [{ key, streams }] : [],
    );
  }
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

export async function verifySample(built: Built, sample: Sample): Promise<void> {
  for (const projection of built.projections) {
    await verifyCount(built, projection, built.fold.made(projection));
    for (const { key, streams } of sample.documents(projection)) {
      const events: RecordedEvent[] = [];
      for (const stream of streams)
        for await (const event of built.log.readStream(stream))
          if (built.position !== null && event.position <= built.position) events.push(event);
      events.sort((a, b) => (a.position < b.position ? -1 : 1));
      await verifyDocument(built, projection, key, fold(projection, events, key));
      await built.slices.pause();
    }
  }
}

export async function verifyAll(built: Built): Promise<void> {
  const fresh = new Map(built.projections.map((projection) => [projection, new Map<string, object>()]));
  reading: for await (const page of inPages(built.log.readAll(), built.slices))
    for (const event of page) {
      if (built.position === null || event.position > built.position) break reading;
      for (const [projection, documents] of fresh) {
        if (!projection.types.includes(event.type)) continue;
        for (const key of projection.keys(event)) {
          const document = projection.evolve(documents.get(key) ?? null, event, key);
          if (document) documents.set(key, document);
          else documents.delete(key);
        }
      }
    }
  for (const [projection, documents] of fresh) {
    await verifyCount(built, projection, documents.size);
    for (const [key, document] of documents) {
      await verifyDocument(built, projection, key, document);
      await built.slices.pause();
    }
  }
}

async function verifyCount(
  { store, versions }: Built,
  projection: Projection,
  expected: number,
): Promise<void> {
  const { name } = projection.collection;
  const count = await store.count(versions[name]!);
  if (count !== expected)
    throw new RebuildMismatchError(name, null, `${count} documents instead of ${expected}`);
}

async function verifyDocument(
  { store, versions }: Built,
  projection: Projection,
  key: string,
  expected: object | null,
): Promise<void> {
  const { name } = projection.collection;
  const stored = await store.get(versions[name]!, key);
  if (!isDeepStrictEqual(stored, JSON.parse(JSON.stringify(expected))))
    throw new RebuildMismatchError(name, key, 'the rebuilt document differs from a fresh fold of the log');
}
