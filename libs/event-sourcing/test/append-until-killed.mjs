// 32 writers append to the store named by its argument, on a few files that they share, and each says what was
// acknowledged: one line of JSON per append. Ends only by being killed.
import { newId, SYSTEM } from '@kosegin/event-sourcing';
import { SqliteEventStore } from '@kosegin/event-sourcing/sqlite';

const [file, round] = process.argv.slice(2);
const store = new SqliteEventStore(file);

const event = (data) => ({
  id: newId(),
  type: 'CaseAssessed',
  version: 1,
  data,
  metadata: {
    commandId: data.batch,
    commandHash: '',
    correlationId: data.batch,
    causationId: null,
    actor: SYSTEM,
    occurredAt: '2026-02-05T10:00:00.000Z',
    caseId: null,
    service: 'intake',
    facts: [],
  },
});

async function appendAtTheEnd(stream, events) {
  for (let expected = 'no-stream'; ;) {
    const outcome = await store.append(stream, expected, events);
    if (outcome.kind !== 'conflict') return outcome;
    expected = outcome.actual ?? 'no-stream';
  }
}

async function write(writer) {
  for (let n = 0; ; n++) {
    const batch = `${round}-${writer}-${n}`;
    const of = 1 + (n % 3);
    const stream = `case-${(writer + n) % 20}`;
    const events = Array.from({ length: of }, (_, part) => event({ batch, part, of }));
    const { revision, position } = await appendAtTheEnd(stream, events);
    const ids = events.map(({ id }) => id);
    // To a file, and synchronously: what was said stays said, and nobody slow to listen holds the writers up.
    process.stdout.write(`${JSON.stringify({ ids, stream, revision, position })}\n`);
  }
}

for (let writer = 0; writer < 32; writer++) void write(writer);
