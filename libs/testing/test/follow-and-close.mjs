// Appends to the EventStoreDB named by its argument, follows it, and closes it while it is followed: then nothing may
// keep the process alive. Says `following` once everything is under way, and closes when it is told to.
import { newId } from '@kosegin/event-sourcing';
import { EventStoreDbEventStore } from '@kosegin/event-sourcing/eventstoredb';
import { someEvents } from '@kosegin/testing';

const store = await EventStoreDbEventStore.open(process.argv[2], { timeout: 500, patience: 1_000 });
await store.append(`case-${newId()}`, 'no-stream', someEvents(3));
for (let n = 0; n < 3; n++) {
  const batches = store.subscribe(null, new AbortController().signal)[Symbol.asyncIterator]();
  await batches.next();
  void batches.next();
}
void store.append(`case-${newId()}`, 'no-stream', someEvents(1)).catch(() => {});
process.stdout.write('following\n');
process.stdin.once('data', async () => {
  await store.close();
  process.stdin.destroy();
});
