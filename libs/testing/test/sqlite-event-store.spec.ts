import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SqliteEventStore } from '@kosegin/event-sourcing/sqlite';
import { eventStoreContract } from '../src/contract-suites/event-store.js';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'events-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const open = async () => new SqliteEventStore(join(folder, 'events.db'));

eventStoreContract('SqliteEventStore', {
  open,
  reopen: async (store) => {
    await store.close();
    return open();
  },
});
