import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '@kosegin/contracts';
import { StoreEventFeed } from '@kosegin/event-feed';
import { derivedId, SYSTEM, type Clock, type EventStore } from '@kosegin/event-sourcing';
import { SqliteEventStore } from '@kosegin/event-sourcing/sqlite';
import { purposeOf, type Engines, type Purpose } from '@kosegin/platform';
import { SqliteDocumentStore } from '@kosegin/projections/sqlite';

export class WrongPurposeError extends Error {}

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

/**
 * Marks an empty store, or checks the mark of one in use. @throws WrongPurposeError when it was made for the other
 * purpose: demonstration data are never taken for real ones.
 */
export async function markStore(
  store: EventStore,
  purpose: Purpose,
  clock: Clock,
  seed: number | null,
): Promise<void> {
  const found = await purposeOf(store);
  if (found && found !== purpose)
    throw new WrongPurposeError(
      found === 'demonstration'
        ? 'This folder holds demonstration data and cannot be used for real work. Choose another with KOSEGIN_DATA. / Ce dossier contient des données de démonstration : choisissez-en un autre avec KOSEGIN_DATA.'
        : 'This folder holds real data; the demonstration does not touch it. Choose another with KOSEGIN_DATA. / Ce dossier contient des données réelles : choisissez-en un autre avec KOSEGIN_DATA.',
    );
  if (found) return;
  const commandId = derivedId('store', purpose);
  await store.append('store-main', 'no-stream', [
    {
      id: derivedId(commandId, 0),
      type: 'StoreOpened',
      version: catalogue.currentVersion('StoreOpened'),
      data: catalogue.validate('StoreOpened', { purpose, seed }),
      metadata: {
        commandId,
        commandHash: purpose,
        correlationId: commandId,
        causationId: null,
        actor: SYSTEM,
        occurredAt: clock.now().toISOString(),
        caseId: null,
        service: 'store',
        facts: [],
      },
    },
  ]);
}
