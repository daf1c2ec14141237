import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '@kosegin/contracts';
import { StoreEventFeed } from '@kosegin/event-feed';
import type { Clock } from '@kosegin/event-sourcing';
import { SqliteEventStore } from '@kosegin/event-sourcing/sqlite';
import type { Engines } from '@kosegin/platform';
import { SqliteDocumentStore } from '@kosegin/projections/sqlite';

const EVENTS = 'events.db';
const DOCUMENTS = 'documents.db';

/** The log of a data folder. @throws StoreInUseError when another process writes it. */
export const openLog = (folder: string, clock: Clock): SqliteEventStore => {
  mkdirSync(folder, { recursive: true });
  return new SqliteEventStore(join(folder, EVENTS), { clock, upcast: catalogue.upcast });
};

/** The log as stored, also beside a running process; nothing can be written through it. */
export const readLog = (folder: string): SqliteEventStore =>
  new SqliteEventStore(join(folder, EVENTS), { readOnly: true });

/** All engines of the one-process mode on a folder. @throws StoreInUseError when another process holds it. */
export function openEngines(folder: string, clock: Clock): Engines {
  const store = openLog(folder, clock);
  const documents = new SqliteDocumentStore(join(folder, DOCUMENTS));
  return { store, documents, clock, feed: new StoreEventFeed(store, documents, { clock }) };
}
