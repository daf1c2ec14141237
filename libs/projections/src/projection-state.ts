import type { Position } from '@kosegin/event-sourcing';
import type { CollectionDefinition, DocumentStore, DocumentWrite, Page, Progress } from './document-store.js';
import type { Projection } from './projection.js';

/** Under which version of its projection a collection was built. Written after the swap: a crash between rebuilds again. */
export const VERSIONS: CollectionDefinition = { name: 'projection-versions', indexes: [] };

/** Where events that came one by one (they had been parked) have got to: no progress moves for them. */
export const RETRIES: CollectionDefinition = { name: 'projection-retries', indexes: ['consumer'] };

interface Retry {
  readonly consumer: string;
  readonly stream: string;
  readonly position: Position;
}

const LOG = 'log';
const builder = (projection: Projection): string => `rebuild:${projection.collection.name}`;

export async function storedVersion(store: DocumentStore, projection: Projection): Promise<number | null> {
  return (await store.get<{ version: number }>(VERSIONS.name, projection.collection.name))?.version ?? null;
}

/** The end of the log as the last rebuild of a collection saw it: the documents hold every event up to here, parked ones too. */
export function builtTo(store: DocumentStore, projection: Projection): Promise<Position | null> {
  return store.progress(builder(projection), LOG);
}

export function builtToProgress(projection: Projection, position: Position | null): readonly Progress[] {
  return position === null ? [] : [{ consumer: builder(projection), partition: LOG, position }];
}

export async function storeVersions(store: DocumentStore, projections: readonly Projection[]): Promise<void> {
  const writes = projections.map(({ collection, version }) => ({
    collection: VERSIONS.name,
    id: collection.name,
    document: { version },
  }));
  await store.write({ writes, progress: [] });
}

export function retryWrites(consumer: string, positions: ReadonlyMap<string, Position>): DocumentWrite[] {
  return Array.from(positions, ([stream, position]) => ({
    collection: RETRIES.name,
    id: `${consumer}:${stream}`,
    document: { consumer, stream, position } satisfies Retry,
  }));
}

/** By stream. There are few: events that a projection could not apply at first. */
export async function retriedTo(store: DocumentStore, consumer: string): Promise<Map<string, Position>> {
  const positions = new Map<string, Position>();
  const query = { filter: { where: { consumer: { eq: consumer } } }, limit: 1000 };
  for (let next: string | null | undefined; next !== null;) {
    const page: Page<Retry> = await store.find(RETRIES.name, {
      ...query,
      ...(next !== undefined && { after: next }),
    });
    for (const { document } of page.items) positions.set(document.stream, document.position);
    next = page.next;
  }
  return positions;
}
