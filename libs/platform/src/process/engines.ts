import { catalogue, definitionOf } from '@kosegin/contracts';
import type { Relay } from '@kosegin/event-feed/kafka';
import { systemClock, type Clock } from '@kosegin/event-sourcing';
import type { EventStoreDbEventStore } from '@kosegin/event-sourcing/eventstoredb';
import { ConfigurationError, type EngineUrls } from '../configuration/configuration.js';
import type { Engines } from '../runtime/runtime.js';
import type { ServiceDefinition } from '../service-definition.js';
import type { Making } from './distributed-process.js';
import { waitFor } from './waiting.js';

/** Facts about the store, which no service publishes. */
const STORE = 'store';

/** Whose topics a service follows: those that have an event it projects or reacts to. */
function followedBy({ projections, reactions }: ServiceDefinition): readonly string[] {
  const types = [...projections.flatMap((one) => one.types), ...reactions.flatMap(({ on }) => on)];
  const services = types.map((type) => definitionOf(type).service);
  return [...new Set(services)].filter((service) => service !== STORE).sort();
}

// The clients are loaded when they are needed: one process on SQLite has no use for them.

/** The log in EventStoreDB; `clock` dates a told story's events. Waits for the server in sight of the log. */
export async function openEventStore(
  url: string,
  { log, signal }: Pick<Making, 'log' | 'signal'>,
  options: { readonly clock?: Clock; readonly asWritten?: boolean } = {},
): Promise<EventStoreDbEventStore> {
  const { EventStoreDbEventStore } = await import('@kosegin/event-sourcing/eventstoredb');
  return EventStoreDbEventStore.open(url, {
    ...(!options.asWritten && { upcast: catalogue.upcast }),
    ...(options.clock && options.clock !== systemClock && { clock: options.clock }),
    signal,
    report: (what, error) => log.warn({ what, why: (error as Error).message }, 'event store'),
  });
}

/**
 * The engines of a service that runs by itself, as soon as their servers are there, and the relay of its events to Kafka,
 * or null when it has none. The runtime closes the engines.
 */
export async function openEngines(
  urls: EngineUrls,
  service: ServiceDefinition,
  clock: Clock,
  making: Making,
): Promise<{ readonly engines: Engines; readonly relay: Relay | null }> {
  const { KafkaEventFeed, kafkaSettings, Relay } = await import('@kosegin/event-feed/kafka');
  const { MongoDocumentStore } = await import('@kosegin/projections/mongodb');
  const settings = readWith('EVENT_FEED_URL', () => kafkaSettings(urls.eventFeed));
  const store = await openEventStore(urls.eventStore, making, { clock });
  // The feed and the relay take events of any version: what this program cannot read is parked, not lost.
  const asWritten = await openEventStore(urls.eventStore, making, { asWritten: true });
  making.onStop('close the log as written', () => asWritten.close());
  const documents = await waitFor(
    'document store',
    () => MongoDocumentStore.open(urls.documentStore),
    making,
  );
  const feed = new KafkaEventFeed(asWritten, documents, settings, {
    services: followedBy(service),
    upcast: catalogue.upcast,
    clock,
  });
  const relay =
    service.files.length > 0 ? new Relay(asWritten, documents, settings, { service: service.name }) : null;
  return { engines: { store, documents, feed, clock }, relay };
}

/** What an adapter does not take in its address, in words that name the setting. */
function readWith<T>(setting: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new ConfigurationError(`${setting}: ${(error as Error).message}`);
  }
}
