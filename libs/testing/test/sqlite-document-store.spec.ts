import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SqliteDocumentStore } from '@kosegin/projections/sqlite';
import { documentStoreContract } from '../src/contract-suites/document-store.js';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'documents-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const open = async () => new SqliteDocumentStore(join(folder, 'documents.db'));

documentStoreContract('SqliteDocumentStore', {
  open,
  reopen: async (store) => {
    await store.close();
    return open();
  },
  transactional: true,
});
