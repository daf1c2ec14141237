import { randomUUID } from 'node:crypto';
import type { DocumentStore } from '@kosegin/projections';
import { MongoDocumentStore } from '@kosegin/projections/mongodb';
import { projectionsContract } from '../src/contract-suites/projections.js';
import { describeWithServer, mongoDb } from '../src/servers/index.js';

describeWithServer(mongoDb, 'projections on MongoDB', (server) => {
  const urls = new Map<DocumentStore, string>();

  projectionsContract('MongoDocumentStore', {
    open: async () => {
      const url = server().url(`projections-${randomUUID()}`);
      const store = await MongoDocumentStore.open(url);
      urls.set(store, url);
      return store;
    },
    join: (store) => MongoDocumentStore.open(urls.get(store)!),
    runs: (count) => Math.ceil(count / 10),
  });
});
