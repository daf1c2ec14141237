import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '@kosegin/testing';
import Database from 'better-sqlite3';
import { Checkpoints } from '../src/sqlite/checkpoints.js';
import { SqliteDocumentStore } from '../src/sqlite/sqlite-document-store.js';

const NOTES = { name: 'notes', indexes: ['n'] };
/** A kilobyte each: far less than what makes the writer copy its log by itself. */
const TEXT = 'x'.repeat(1000);
const MANY = 1000;

describe('checkpoints', () => {
  let folder: string;
  let file: string;
  let store: SqliteDocumentStore;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'documents-'));
    file = join(folder, 'documents.db');
    store = new SqliteDocumentStore(file);
    await store.declare([NOTES]);
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });
  const write = (from: number, count: number) =>
    store.write({
      writes: Array.from({ length: count }, (_, i) => ({
        collection: 'notes',
        id: `note-${from + i}`,
        document: { n: from + i, text: TEXT },
      })),
      progress: [],
    });
  const copied = () => statSync(file).size > MANY * TEXT.length;

  it('bring what was written from the log into the database while it goes on being written and read', async () => {
    await write(0, MANY);
    expect(copied()).toBe(false);
    for (let n = MANY; !copied(); n++) {
      await write(n, 1);
      expect(await store.get('notes', `note-${n}`)).toMatchObject({ n });
      await new Promise((resolve) => setImmediate(resolve));
    }
    for (let n = 0; n < MANY; n += 99) expect(await store.get('notes', `note-${n}`)).toMatchObject({ n });
  });

  it('are over when the store is closed, and leave no log behind', async () => {
    await write(0, MANY);
    await until(copied);
    await write(MANY, MANY);
    await store.close();
    await store.close();
    expect(existsSync(`${file}-wal`)).toBe(false);
    const db = new Database(file, { readonly: true });
    expect(db.prepare('SELECT count(*) FROM "notes#1"').pluck().get()).toBe(2 * MANY);
    db.close();
  });

  it('are left to the writer when the thread fails', async () => {
    const checkpoints = new Checkpoints(join(folder, 'missing.db'));
    checkpoints.note(MANY);
    await until(() => checkpoints.failure !== null);
    checkpoints.note(MANY);
    await checkpoints.end();
    expect(existsSync(join(folder, 'missing.db'))).toBe(false);
  });

  it('wait until there is enough, and are not begun by a store that is closed before', async () => {
    const noFile = () => new Checkpoints(join(folder, 'missing.db'));
    const [few, closed, ended] = [noFile(), noFile(), noFile()];
    few.note(1);
    closed.note(MANY);
    await closed.end();
    await ended.end();
    ended.note(MANY);
    // One after the other: whatever else had been begun would have failed meanwhile.
    for (const begun of [noFile(), noFile()]) {
      begun.note(MANY);
      await until(() => begun.failure !== null);
    }
    expect([few, closed, ended].map(({ failure }) => failure)).toEqual([null, null, null]);
    few.note(MANY);
    await until(() => few.failure !== null);
  });
});
