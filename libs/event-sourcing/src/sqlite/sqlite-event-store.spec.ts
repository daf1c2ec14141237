import { getEventListeners } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { collect, newFile, someEvents, temporaryFolder } from '../../test/harness.js';
import type { RecordedEvent } from '../event-store.js';
import { SqliteEventStore } from './sqlite-event-store.js';

const folder = temporaryFolder();

let file: string;
let store: SqliteEventStore;
beforeEach(() => {
  file = newFile(folder);
  store = new SqliteEventStore(file);
});
afterEach(() => store.close());

const reopen = async (): Promise<void> => {
  await store.close();
  store = new SqliteEventStore(file);
};

describe('the file', () => {
  it('is written ahead and synchronised in full, also when it is opened again', async () => {
    for (let round = 0; round < 2; round++) {
      expect(store['db'].pragma('journal_mode', { simple: true })).toBe('wal');
      expect(store['db'].pragma('synchronous', { simple: true })).toBe(2);
      await store.append('case-1', 'any', someEvents(1));
      await reopen();
    }
  });

  it('that is no store is refused, and let go of', async () => {
    await store.close();
    const other = new Database(file);
    other.exec('DROP TABLE events; CREATE TABLE events (position INTEGER PRIMARY KEY)');
    other.close();
    for (let round = 0; round < 2; round++)
      expect(() => new SqliteEventStore(file)).toThrow('no such column');
  });

  it('is let go of once all that was queued is written, however often it is closed', async () => {
    const append = store.append('case-1', 'no-stream', someEvents(2));
    const [first, second] = [store.close(), store.close()];
    expect(await append).toMatchObject({ kind: 'appended', revision: 1 });
    await Promise.all([first, second]);
    await reopen();
    expect(await collect(store.readStream('case-1'))).toHaveLength(2);
  });
});

describe('invariant 25 the database itself', () => {
  /** Anyone's connection, or a mistake of ours: SQL on the file. */
  const run = (sql: string): void => {
    const other = new Database(file);
    try {
      other.exec(sql);
    } finally {
      other.close();
    }
  };
  const columns = 'position, stream, revision, id, type, version, recorded_at, metadata, data';
  const row = (position: number, stream: string, revision: number) =>
    `INTO events (${columns}) VALUES (${position}, '${stream}', ${revision}, 'x', 'x', 1, '', '{}', '{}')`;

  let before: RecordedEvent[];
  beforeEach(async () => {
    await store.append('case-1', 'no-stream', someEvents(3));
    before = await collect(store.readAll());
  });
  afterEach(async () => expect(await collect(store.readAll())).toEqual(before));

  it.each([
    ['a change', "UPDATE events SET data = '{}' WHERE position = 2", 'never changed'],
    ['a change of everything', 'UPDATE events SET revision = revision + 1', 'never changed'],
    ['a removal', 'DELETE FROM events WHERE position = 3', 'never deleted'],
    ['a removal of everything', 'DELETE FROM events', 'never deleted'],
    ['a replacement at a position', `REPLACE ${row(2, 'case-2', 0)}`, 'only added at the end'],
    ['a replacement in a stream', `REPLACE ${row(4, 'case-1', 2)}`, 'only added at the end'],
    ['a hole in a stream', `INSERT ${row(4, 'case-1', 4)}`, 'only added at the end'],
    ['a stream that does not begin at 0', `INSERT ${row(4, 'case-2', 1)}`, 'only added at the end'],
    ['a hole in the log', `INSERT ${row(5, 'case-1', 3)}`, 'only added at the end'],
    ['an event before the log', `INSERT ${row(0, 'case-2', 0)}`, 'only added at the end'],
  ])('refuses %s', (_, sql, reason) => {
    expect(() => run(sql)).toThrow(reason);
  });
});

describe('a repeat', () => {
  it('is called one, and told from a conflict', async () => {
    const events = someEvents(2);
    const answer = await store.append('case-1', 'no-stream', events);
    expect(answer.kind).toBe('appended');
    await reopen();
    expect(await store.append('case-1', 'no-stream', events)).toEqual({ ...answer, kind: 'duplicate' });
    expect(await store.append('case-1', 'no-stream', someEvents(2))).toEqual({ kind: 'conflict', actual: 1 });
  });
});

describe('reading beside a running process', () => {
  it('sees what is committed, holds nobody up and cannot write', async () => {
    await store.append('case-1', 'no-stream', someEvents(2));
    const reader = new SqliteEventStore(file, { readOnly: true });
    await store.append('case-1', 1, someEvents(1));
    expect(await collect(reader.readAll())).toEqual(await collect(store.readAll()));
    await expect(reader.append('case-2', 'no-stream', someEvents(1))).rejects.toMatchObject({
      code: 'SQLITE_READONLY',
    });
    await reader.close();
    expect(await store.append('case-1', 2, someEvents(1))).toMatchObject({ kind: 'appended' });
  });
});

describe('events of an earlier version', () => {
  it('are brought to the current one by every way to read them', async () => {
    await store.append('case-1', 'no-stream', someEvents(2));
    await store.close();
    store = new SqliteEventStore(file, { upcast: (event) => ({ ...event, version: event.version + 1 }) });
    await store.append('case-1', 1, someEvents(1));
    const versions = (events: readonly RecordedEvent[]) => events.map(({ version }) => version);
    expect(versions(await collect(store.readStream('case-1')))).toEqual([2, 2, 2]);
    expect(versions(await collect(store.readAll()))).toEqual([2, 2, 2]);
    const followed: RecordedEvent[] = [];
    for await (const { events } of store.subscribe(null, new AbortController().signal)) {
      followed.push(...events);
      if (followed.length === 3) await store.append('case-1', 2, someEvents(1));
      if (followed.length === 4) break;
    }
    expect(versions(followed)).toEqual([2, 2, 2, 2]);
  });
});

describe('a subscriber who falls behind', () => {
  it('gets everything, in bounded batches, while memory keeps a bounded end of the log', async () => {
    const total = 12_000;
    const revisions: number[] = [];
    const sizes: number[] = [];
    await store.append('case-1', 'no-stream', someEvents(1));
    for await (const { events } of store.subscribe(null, new AbortController().signal)) {
      revisions.push(...events.map(({ revision }) => revision));
      sizes.push(events.length);
      if (revisions.length === 1)
        for (let at = 1; at < total; at += 200)
          await store.append('case-1', at - 1, someEvents(Math.min(200, total - at)));
      if (revisions.length === total) break;
    }
    expect(revisions).toEqual(Array.from({ length: total }, (_, n) => n));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(512);
    expect(store['recent']['entries'].length).toBeLessThanOrEqual(8192);
  });

  it('leaves nothing behind for each time it waited', async () => {
    const abort = new AbortController();
    let seen = 0;
    const following = (async () => {
      for await (const { events } of store.subscribe(null, abort.signal)) seen += events.length;
    })();
    for (let n = 0; n < 20; n++) {
      await store.append('case-1', 'any', someEvents(1));
      while (seen <= n || store['waiting'].size === 0) await setImmediate();
    }
    expect([store['waiting'].size, getEventListeners(abort.signal, 'abort').length]).toEqual([1, 1]);
    abort.abort();
    await following;
    expect([store['waiting'].size, getEventListeners(abort.signal, 'abort').length]).toEqual([0, 0]);
  });
});
