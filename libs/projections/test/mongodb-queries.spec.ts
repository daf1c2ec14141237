import fc from 'fast-check';
import { describeWithServer, mongoDb } from '@kosegin/testing/servers';
import {
  MAX_LIMIT,
  type Document,
  type DocumentStore,
  type Filter,
  type Query,
  type Scalar,
} from '../src/index.js';
import { SqliteDocumentStore } from '../src/sqlite/sqlite-document-store.js';
import { CASES, instead, openHarness, put, restore } from './mongodb-harness.js';

describeWithServer(mongoDb, 'queries of MongoDocumentStore', (server) => {
  const { store, write, stored } = openHarness(server);

  it('have the answers of SQLite, order and pages included', async () => {
    const sqlite = new SqliteDocumentStore(':memory:');
    await sqlite.declare([CASES]);
    const text = fc.constantFrom('', 'a', 'B', 'b', 'é', 'z', '\uffff', '🚰', 'ɔ');
    const odd = fc.constantFrom<unknown>(null, undefined, {}, [], ['a'], [1], { amount: 1 });
    const document = fc.record(
      {
        status: fc.oneof(text, odd),
        n: fc.oneof(fc.constantFrom(0, -0, 1, -2.5, 3e9, 2 ** 53 - 1, 0.1), odd),
        plan: fc.oneof(
          fc.record({ amount: fc.oneof(fc.boolean(), odd) }),
          odd,
          fc.constant([{ amount: true }]),
        ),
        tokens: fc.oneof(fc.array(fc.oneof(text, fc.constantFrom<unknown>(1, null))), odd, text),
        francs: fc.integer(),
      },
      { requiredKeys: [] },
    );
    const one = <T extends Scalar>(value: fc.Arbitrary<T>, ranges: boolean) =>
      fc.oneof(
        fc.oneof(value, fc.constant(null)).map((eq) => ({ eq })),
        fc.oneof(value, fc.constant(null)).map((ne) => ({ ne })),
        fc.array(fc.oneof(value, fc.constant(null)), { maxLength: 3 }).map((list) => ({ in: list })),
        ...(ranges
          ? (['lt', 'lte', 'gt', 'gte'] as const).map((kind) => value.map((bound) => ({ [kind]: bound })))
          : []),
      );
    const where: fc.Arbitrary<Filter> = fc.oneof(
      one(text, true).map((status) => ({ where: { status } })),
      one(fc.constantFrom(0, 1, -2.5, 3e9), true).map((n) => ({ where: { n } })),
      one(fc.boolean(), false).map((amount) => ({ where: { 'plan.amount': amount } })),
      text.map((has) => ({ where: { tokens: { has } } })),
      text.map((hasPrefix) => ({ where: { tokens: { hasPrefix } } })),
    );
    const { filter } = fc.letrec<{ filter: Filter }>((tie) => ({
      filter: fc.oneof(
        { maxDepth: 2 },
        where,
        fc.array(tie('filter'), { maxLength: 3 }).map((any): Filter => ({ any })),
        fc.array(tie('filter'), { maxLength: 3 }).map((list): Filter => ({ all: list })),
      ),
    }));
    const sort = fc.option(fc.record({ by: fc.constantFrom(...CASES.indexes), descending: fc.boolean() }), {
      nil: undefined,
    });
    const pagesOf = async (from: DocumentStore, query: Query): Promise<unknown[]> => {
      const pages: unknown[] = [];
      for (let after: string | null | undefined; after !== null;) {
        const page = await from.find(CASES.name, { ...query, ...(after !== undefined && { after }) });
        pages.push(page);
        after = page.next;
      }
      return pages;
    };
    const ids = fc.uniqueArray(fc.oneof(text, fc.string({ unit: 'grapheme', maxLength: 3 })), {
      minLength: 1,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(
        ids,
        fc.array(document, { minLength: 12, maxLength: 12 }),
        fc.array(fc.tuple(filter, sort, fc.integer({ min: 2, max: 6 })), { minLength: 3, maxLength: 3 }),
        async (keys, documents, queries) => {
          const old = (await sqlite.find(CASES.name, { limit: MAX_LIMIT })).items.map(({ id }) =>
            put(id, null),
          );
          const writes = [...old, ...keys.map((id, n) => put(id, documents[n] as Document))];
          for (const each of [sqlite, store()]) await each.write({ writes, progress: [] });
          for (const [asked, by, limit] of queries) {
            const query: Query = { filter: asked, limit, ...(by && { sort: by }) };
            expect(await pagesOf(store(), query)).toEqual(await pagesOf(sqlite, query));
            expect(await store().count(CASES.name, asked)).toBe(await sqlite.count(CASES.name, asked));
            const grouping = { filter: asked, by: by ? [by.by, 'n'] : [], sums: ['francs'] };
            expect(await store().group(CASES.name, grouping)).toEqual(
              await sqlite.group(CASES.name, grouping),
            );
          }
        },
      ),
      { numRuns: 12 },
    );
    await sqlite.close();
  }, 120_000);

  it('go by an index, sorted either way and from page to page', async () => {
    await write(
      ...Array.from({ length: 20 }, (_, n) => put(String(n), { status: 'open', n, tokens: ['awa'] })),
    );
    const asked: { filter: object; sort: Record<string, number> }[] = [];
    instead('find', ({ collectionName }, find, [filter, options]) => {
      if (collectionName.startsWith(CASES.name)) asked.push({ filter, sort: options.sort });
      return find();
    });
    const open: Filter = { where: { status: { eq: 'open' } } };
    await store().find(CASES.name, { filter: open, limit: 5 });
    for (const descending of [false, true]) {
      const sort = { by: 'n', descending };
      const { next } = await store().find(CASES.name, { limit: 5, sort });
      await store().find(CASES.name, { filter: open, limit: 5, sort, after: next! });
    }
    restore();
    const collection = await stored();
    const keys = (await collection.indexes()).map(({ key }) => Object.entries(key));
    expect(asked).toHaveLength(5);
    for (const { filter, sort } of asked) {
      const explained: any = await collection.find(filter, { sort: sort as never }).explain('queryPlanner');
      // Not every server has an index for the place where a page begins.
      if (!('$or' in filter)) expect(JSON.stringify(explained.queryPlanner.winningPlan)).toContain('IXSCAN');
      // In its own direction, or backwards.
      const orders = [1, -1].map((way) => Object.entries(sort).map(([path, order]) => [path, order * way]));
      expect(orders.some((order) => keys.some((key) => same(key, [['live', 1], ...order])))).toBe(true);
    }
    expect(keys).toContainEqual([
      ['live', 1],
      ['lists.tokens', 1],
    ]);
  });
});

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
