// Durable appends: one writer against one raw transaction each, 64 writers against a raw group commit.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { SYSTEM } from '@kosegin/event-sourcing';
import { SqliteEventStore } from '@kosegin/event-sourcing/sqlite';
import { compare, inFolder, perSecond, rate, result } from './measure.mjs';

const ROUND = 1500;
const WRITERS = 64;

const metadata = {
  commandId: randomUUID(),
  commandHash: 'x'.repeat(64),
  correlationId: randomUUID(),
  causationId: null,
  actor: SYSTEM,
  occurredAt: '2025-11-27T10:00:00.000Z',
  caseId: randomUUID(),
  service: 'funding',
  facts: [],
};
const data = {
  envelopeId: randomUUID(),
  disbursementId: randomUUID(),
  caseId: randomUUID(),
  amount: 1_333_333,
};
const event = () => ({ id: randomUUID(), type: 'FundsCommitted', version: 1, data, metadata });

/** What nobody can beat: the same row, the same durability, nothing else. */
function rawLog(folder) {
  const db = new Database(join(folder, 'raw.db'));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec(`CREATE TABLE events (position INTEGER PRIMARY KEY, stream TEXT, revision INTEGER, id TEXT, type TEXT,
    version INTEGER, recorded_at TEXT, metadata TEXT, data TEXT, UNIQUE (stream, revision)) STRICT`);
  const insert = db.prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  let position = 0;
  const one = () => {
    const { id, type, version } = event();
    const at = new Date().toISOString();
    insert.run(
      ++position,
      `raw-${position}`,
      0,
      id,
      type,
      version,
      at,
      JSON.stringify(metadata),
      JSON.stringify(data),
    );
  };
  return { one, together: db.transaction((count) => Array.from({ length: count }, one)) };
}

export const append = () =>
  inFolder(async (folder) => {
    const raw = rawLog(folder);
    const store = new SqliteEventStore(join(folder, 'events.db'));
    let stream = 0;
    const writer = async (stop) => {
      let done = 0;
      for (; !stop(); done++) await store.append(`bench-${++stream}`, 'no-stream', [event()]);
      return done;
    };
    const single = await compare(
      5,
      () =>
        perSecond(ROUND, async (stop) => {
          let done = 0;
          for (; !stop(); done++) raw.one();
          return done;
        }),
      () => perSecond(ROUND, writer),
    );
    const many = await compare(
      5,
      () =>
        perSecond(ROUND, async (stop) => {
          let done = 0;
          for (; !stop(); done += WRITERS) raw.together(WRITERS);
          return done;
        }),
      () =>
        perSecond(ROUND, async (stop) =>
          (await Promise.all(Array.from({ length: WRITERS }, () => writer(stop)))).reduce((a, b) => a + b),
        ),
    );
    await store.close();
    const line = (what, { baseline, ours, ratio }, aim) =>
      result(what, `${rate(ours)} of ${rate(baseline)} raw: ${ratio.toFixed(2)}`, `≥ ${aim}`, ratio >= aim);
    return [line('durable append, 1 writer', single, 0.85), line('durable append, 64 writers', many, 0.5)];
  });
