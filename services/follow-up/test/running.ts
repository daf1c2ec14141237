import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '@kosegin/contracts';
import { StoreEventFeed } from '@kosegin/event-feed';
import { headOf, type Clock, type RecordedEvent } from '@kosegin/event-sourcing';
import { SqliteEventStore } from '@kosegin/event-sourcing/sqlite';
import { Runtime, type Engines } from '@kosegin/platform';
import type { DocumentReader } from '@kosegin/projections';
import { SqliteDocumentStore } from '@kosegin/projections/sqlite';
import { followUpService } from '../src/index.js';

/** The engines of one process on a folder, as in production. */
export function openEngines(folder: string, clock: Clock): Engines {
  const store = new SqliteEventStore(join(folder, 'events.db'), { clock, upcast: catalogue.upcast });
  const documents = new SqliteDocumentStore(join(folder, 'documents.db'));
  return { store, documents, clock, feed: new StoreEventFeed(store, documents, { clock }) };
}

/** The service at work on the folder; what goes wrong in the background is told to `failed`. */
export async function running(
  folder: string,
  clock: Clock,
  failed: (error: unknown) => void,
): Promise<Runtime> {
  const runtime = new Runtime([followUpService], openEngines(folder, clock), {
    report: (_what, error) => failed(error),
  });
  await runtime.start();
  return runtime;
}

/** Everything that can be made again from the log. */
export function loseDocuments(folder: string): void {
  for (const file of ['documents.db', 'documents.db-wal', 'documents.db-shm'])
    rmSync(join(folder, file), { force: true });
}

/** Waits until reactions and due timers bring about nothing more, and nothing was parked. */
export async function settled(runtime: Runtime): Promise<void> {
  const { store, feed } = runtime.engines;
  for (let done: string | null = null; ;) {
    const head = await headOf(store);
    if (head === done) break;
    expect(await feed.caughtUp(head!, 10_000)).toBe(true);
    await runtime.runDueTimers();
    done = head;
  }
  expect(await feed.parked()).toEqual([]);
}

export async function logOf({ store }: Pick<Engines, 'store'>): Promise<readonly RecordedEvent[]> {
  const all: RecordedEvent[] = [];
  for await (const event of store.readAll()) all.push(event);
  return all;
}

/** All documents of the service, by collection and id. */
export async function contents(documents: DocumentReader): Promise<readonly unknown[]> {
  const all: unknown[] = [];
  for (const { collection } of followUpService.projections) {
    const { items, next } = await documents.find(collection.name, { limit: 1_000 });
    expect(next).toBeNull();
    all.push([collection.name, items]);
  }
  return all;
}
