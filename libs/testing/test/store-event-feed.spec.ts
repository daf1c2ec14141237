import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StoreEventFeed } from '@kosegin/event-feed';
import { SqliteEventStore } from '@kosegin/event-sourcing/sqlite';
import { SqliteDocumentStore } from '@kosegin/projections/sqlite';
import { eventFeedContract } from '../src/contract-suites/event-feed.js';
import { withWriteFaults } from '../src/fault-injection.js';

eventFeedContract('StoreEventFeed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'feed-'));
  const log = new SqliteEventStore(join(folder, 'events.db'));
  const kept = new SqliteDocumentStore(join(folder, 'documents.db'));
  const documents = withWriteFaults(kept);
  return {
    log,
    documents,
    feed: (retry) => new StoreEventFeed(log, documents.store, { retry }),
    close: async () => {
      await log.close();
      await kept.close();
      await rm(folder, { recursive: true });
    },
  };
});
