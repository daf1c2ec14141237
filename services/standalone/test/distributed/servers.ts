import { jest } from '@jest/globals';
import {
  eventStoreDb,
  kafkaSource,
  mongoDb,
  serversFor,
  type EventStoreDbServer,
  type KafkaServer,
  type MongoDbServer,
} from '@kosegin/testing/servers';
import { startWith } from '../harness.js';
import { DistributedSystem } from './distributed-system.js';

/** What a distributed system stands on. */
export interface Servers {
  readonly eventStore: EventStoreDbServer;
  readonly kafka: KafkaServer;
  readonly mongo: MongoDbServer;
}

const sources = { eventStore: eventStoreDb, kafka: kafkaSource, mongo: mongoDb };

/** The servers of a spec file, or null when they cannot be had: it is skipped by name then. */
export const distributedServers = (suite: string, options: { readonly faults?: boolean } = {}) =>
  serversFor<Servers>(sources, suite, options);

/** Runs a spec of the one process on the hub and five services: the same file, another factory. */
export async function alsoDistributed(suite: string, spec: () => Promise<unknown>): Promise<void> {
  const servers = distributedServers(`distributed: ${suite}`);
  if (!servers) return;
  startWith((options) => DistributedSystem.on(servers(), options));
  jest.setTimeout(120_000);
  await spec();
}
