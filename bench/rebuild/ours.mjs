// Builds every read model from a log, as a start under new versions does: a sample verified, swapped in.
import { ProjectionRunner } from '@kosegin/projections';
import { SqliteDocumentStore } from '@kosegin/projections/sqlite';
import { SqliteEventStore } from '@kosegin/event-sourcing/sqlite';
import { catalogue } from '@kosegin/contracts';
import { services } from '../../services/standalone/dist/services.js';

const [events, documents] = process.argv.slice(2);
const log = new SqliteEventStore(events, { readOnly: true, upcast: catalogue.upcast });
const store = new SqliteDocumentStore(documents);
const began = performance.now();
const runners = services.map(
  ({ name, projections }) => new ProjectionRunner({ name, projections, store, log }),
);
await ProjectionRunner.startAll(runners);
const milliseconds = performance.now() - began;
await store.close();
await log.close();
console.log(JSON.stringify({ milliseconds, memory: process.resourceUsage().maxRSS * 1024 }));
