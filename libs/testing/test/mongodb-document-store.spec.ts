import { randomUUID } from 'node:crypto';
import type { DocumentStore } from '@kosegin/projections';
import { MongoDocumentStore } from '@kosegin/projections/mongodb';
import { documentStoreContract } from '../src/contract-suites/document-store.js';
import { describeWithServer, mongoDb } from '../src/servers/index.js';

describeWithServer(mongoDb, 'MongoDocumentStore keeps the contract', (server) => {
  const urls = new Map<DocumentStore, string>();
  const open = async (url: string) => {
    const store = await MongoDocumentStore.open(url);
    urls.set(store, url);
    return store;
  };

  documentStoreContract('MongoDocumentStore', {
    open: () => open(server().url(`contract-${randomUUID()}`)),
    reopen: async (store) => {
      await store.close();
      return open(urls.get(store)!);
    },
    transactional: false,
  });
});
