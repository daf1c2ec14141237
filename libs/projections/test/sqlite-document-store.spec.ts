import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import type { Filter, Scalar } from '../src/index.js';
import { SqliteDocumentStore } from '../src/sqlite/sqlite-document-store.js';

const CASES = { name: 'cases', indexes: ['status', 'n'], multiIndexes: ['tokens'] };

/** What the contract suite cannot see: the file, its reader beside it, and which indexes are used. */
describe('SqliteDocumentStore', () => {
  let folder: string;
  let file: string;
  let store: SqliteDocumentStore;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'documents-'));
    file = join(folder, 'documents.db');
    store = new SqliteDocumentStore(file);
    await store.declare([CASES]);
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });
  const put = (id: string, document: Record<string, unknown> | null, collection = 'cases') =>
    store.write({ writes: [{ collection, id, document }], progress: [] });

  it('is read beside its writer: documents, new versions, and nothing else', async () => {
    const reader = new SqliteDocumentStore(file, { readOnly: true });
    await put('a', { status: 'open' });
    expect(await reader.get('cases', 'a')).toEqual({ status: 'open' });
    const version = await store.beginVersion({ ...CASES, indexes: ['colour'] });
    await put('a', { colour: 'red' }, version);
    expect(await reader.count('cases', { where: { status: { eq: 'open' } } })).toBe(1);
    await store.swap({ cases: version }, []);
    expect(await reader.count('cases', { where: { colour: { eq: 'red' } } })).toBe(1);
    await reader.declare([{ ...CASES, indexes: ['colour'] }]);
    await expect(
      reader.write({ writes: [{ collection: 'cases', id: 'b', document: {} }], progress: [] }),
    ).rejects.toMatchObject({ code: 'SQLITE_READONLY' });
    await expect(reader.declare([{ name: 'more', indexes: [] }])).rejects.toMatchObject({
      code: 'SQLITE_READONLY',
    });
    await reader.close();
  });

  it('drops the tables that a swap or a new definition replaced', async () => {
    for (let i = 0; i < 3; i++) await store.swap({ cases: await store.beginVersion(CASES) }, []);
    await store.beginVersion(CASES);
    await store.swap({ cases: await store.beginVersion(CASES) }, []);
    await store.declare([{ ...CASES, indexes: ['n'] }]);
    const db = new Database(file, { readonly: true });
    const tables = db
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
      .pluck()
      .all() as string[];
    db.close();
    expect(tables.filter((name) => name.startsWith('cases'))).toHaveLength(2);
  });

  it('finds by index, not by looking through everything', async () => {
    await put('a', { status: 'open', n: 1, tokens: ['awa'] });
    const plans: string[] = [];
    const db = new Database(file, { readonly: true });
    const explain = (where: string, order = 'id') =>
      plans.push(
        ...(
          db
            .prepare(
              `EXPLAIN QUERY PLAN SELECT rowid FROM "cases#1" WHERE ${where} ORDER BY ${order} LIMIT 5`,
            )
            .all() as { detail: string }[]
        ).map(({ detail }) => detail),
      );
    explain(`"$.status" = 'open'`);
    explain('"$.n" > 3', '"$.n", id');
    explain('1', '"$.n" DESC, id');
    explain(`id IN (SELECT id FROM "cases#1[]" WHERE path = 0 AND value >= 'a' AND value < 'b')`);
    db.close();
    expect(plans.filter((plan) => /^SCAN "?cases#1"?$/.test(plan))).toEqual([]);
    expect(plans.join()).toMatch(
      /SEARCH cases#1\[\] USING PRIMARY KEY \(path=\? AND value>\? AND value<\?\)/,
    );
  });

  it('adds up what is declared without reading documents, and keeps no index for it', async () => {
    await put('a', { jobs: 3 });
    await store.declare([{ ...CASES, sums: ['jobs'] }]);
    const db = new Database(file);
    db.exec(`UPDATE "cases#2" SET document = '{}'`);
    const indexes = db.prepare(`SELECT name FROM sqlite_master WHERE type = 'index'`).pluck().all();
    db.close();
    expect(await store.group('cases', { by: [], sums: ['jobs'] })).toMatchObject([{ sums: { jobs: 3 } }]);
    expect(indexes).not.toContainEqual(expect.stringContaining('jobs'));
  });

  it('adds up again only what was written since, also under another version', async () => {
    const francs = async (from: SqliteDocumentStore, collection = 'cases') =>
      (await from.group(collection, { by: [], sums: ['n'] }))[0]?.sums['n'];
    const reader = new SqliteDocumentStore(file, { readOnly: true });
    await put('a', { n: 1 });
    expect([await francs(store), await francs(reader)]).toEqual([1, 1]);
    const db = new Database(file);
    db.exec(`UPDATE "cases#1" SET "$.n" = 5`);
    db.close();
    expect([await francs(store), await francs(reader)]).toEqual([1, 5]);
    expect(await store.group('cases', { by: ['status'], sums: ['n'] })).toMatchObject([{ sums: { n: 5 } }]);
    await put('b', { n: 2 });
    expect([await francs(store), await francs(reader)]).toEqual([7, 7]);
    await put('b', null);
    expect(await francs(store)).toBe(5);
    const version = await store.beginVersion(CASES);
    await put('c', { n: 9 }, version);
    expect([await francs(store), await francs(store, version)]).toEqual([5, 9]);
    await store.swap({ cases: version }, []);
    expect(await francs(store)).toBe(9);
    await reader.close();
  });

  it('touches no index of what a document keeps', async () => {
    await put('a', { status: true, n: 1 });
    const db = new Database(file);
    db.exec(
      `CREATE TRIGGER touched AFTER UPDATE OF "$.status" ON "cases#1" BEGIN SELECT RAISE(ABORT, 'touched'); END`,
    );
    db.close();
    await put('a', { status: true, n: 2 });
    await expect(put('a', { status: false, n: 2 })).rejects.toMatchObject({ message: 'touched' });
    expect(await store.get('cases', 'a')).toEqual({ status: true, n: 2 });
  });

  it('answers as a plain look through the documents would', async () => {
    const value = fc.constantFrom<Scalar>(null, 0, 1, -2.5, 3_000_000_000);
    const documents = fc.array(
      fc.record({ n: value, tokens: fc.subarray(['a', 'ab', 'abc', 'b%']) }, { requiredKeys: [] }),
      { maxLength: 12 },
    );
    const number = fc.constantFrom(0, 1, -2.5, 3_000_000_000);
    const condition = fc.oneof(
      fc.record({
        n: fc.oneof(
          value.map((eq) => ({ eq })),
          value.map((ne) => ({ ne })),
          fc.array(value).map((list) => ({ in: list })),
          number.map((lt) => ({ lt })),
          number.map((gte) => ({ gte })),
        ),
      }),
      fc.record({
        tokens: fc.oneof(
          fc.constantFrom('a', 'ab', 'b%').map((has) => ({ has })),
          fc.constantFrom('', 'a', 'ab', 'b', '%').map((hasPrefix) => ({ hasPrefix })),
        ),
      }),
    );
    const { filter } = fc.letrec<{ filter: Filter }>((tie) => ({
      filter: fc.oneof(
        { maxDepth: 3 },
        condition.map((where): Filter => ({ where })),
        fc.array(tie('filter'), { maxLength: 3 }).map((any): Filter => ({ any })),
        fc.array(tie('filter'), { maxLength: 3 }).map((list): Filter => ({ all: list })),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(documents, filter, async (given, asked) => {
        const all = (await store.find('cases', { limit: 1000 })).items;
        await store.write({
          writes: [
            ...all.map(({ id }) => ({ collection: 'cases', id, document: null })),
            ...given.map((document, i) => ({ collection: 'cases', id: `d${i}`, document })),
          ],
          progress: [],
        });
        const wanted = given.flatMap((document, i) => (holds(asked, document) ? [`d${i}`] : [])).sort();
        expect((await store.find('cases', { limit: 1000, filter: asked })).items.map(({ id }) => id)).toEqual(
          wanted,
        );
        expect(await store.count('cases', asked)).toBe(wanted.length);
      }),
      { numRuns: 200 },
    );
  });
});

type Plain = { readonly n?: Scalar; readonly tokens?: readonly string[] };

function holds(filter: Filter, document: Plain): boolean {
  const n = document.n ?? null;
  const tokens = document.tokens ?? [];
  const { n: on = {}, tokens: listed = {} } = filter.where ?? {};
  return (
    (on.eq === undefined || n === on.eq) &&
    (on.ne === undefined || n !== on.ne) &&
    (on.in === undefined || on.in.includes(n)) &&
    (on.lt === undefined || (n !== null && n < on.lt)) &&
    (on.gte === undefined || (n !== null && n >= on.gte)) &&
    (listed.has === undefined || tokens.includes(listed.has)) &&
    (listed.hasPrefix === undefined || tokens.some((token) => token.startsWith(listed.hasPrefix!))) &&
    (filter.all ?? []).every((each) => holds(each, document)) &&
    (!filter.any || filter.any.some((each) => holds(each, document)))
  );
}
