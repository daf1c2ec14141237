// Opens the store named by its argument, says so, and holds it until it is killed.
import { SqliteEventStore } from '@kosegin/event-sourcing/sqlite';

try {
  globalThis.store = new SqliteEventStore(process.argv[2]);
  process.stdout.write('open\n');
  setInterval(() => {}, 60_000);
} catch (error) {
  process.stdout.write(`${error.constructor.name}\n`);
}
