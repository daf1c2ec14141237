import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '@kosegin/event-sourcing';
import { SqliteEventStore } from '@kosegin/event-sourcing/sqlite';
import { KafkaEventFeed, kafkaSettings, Relay } from '@kosegin/event-feed/kafka';
import { SqliteDocumentStore } from '@kosegin/projections/sqlite';
import { eventFeedContract } from '../src/contract-suites/event-feed.js';
import { withWriteFaults } from '../src/fault-injection.js';
import { kafkaSource } from '../src/servers/kafka.js';
import { describeWithServer } from '../src/servers/server-suite.js';

// One partition, as the contract has it of files that wait for each other; the other suites have several.
describeWithServer(kafkaSource, 'the relay and the feed over Kafka', (server) => {
  eventFeedContract('KafkaEventFeed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'feed-'));
    const settings = kafkaSettings(`${server().url}/t${newId()}?partitions=1`);
    const log = new SqliteEventStore(join(folder, 'events.db'));
    const kept = new SqliteDocumentStore(join(folder, 'documents.db'));
    const documents = withWriteFaults(kept);
    const relay = new Relay(log, kept, settings, { service: 'intake', lease: 1_000 });
    relay.start();
    return {
      log,
      documents,
      feed: (retry) => new KafkaEventFeed(log, documents.store, settings, { services: ['intake'], retry }),
      close: async () => {
        await relay.stop();
        await log.close();
        await kept.close();
        await rm(folder, { recursive: true });
      },
    };
  });
});
