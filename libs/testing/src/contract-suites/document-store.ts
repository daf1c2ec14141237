import type { Position } from '@kosegin/event-sourcing';
import {
  InvalidCursorError,
  StaleWriteError,
  writeCursor,
  type CollectionDefinition,
  type Document,
  type DocumentStore,
  type Filter,
  type Query,
} from '@kosegin/projections';

export interface DocumentStoreContract {
  /** An empty store. */
  open(): Promise<DocumentStore>;
  /** Closes the store and opens the same one again. */
  reopen(store: DocumentStore): Promise<DocumentStore>;
  /** Whether a failed write leaves nothing behind. */
  readonly transactional: boolean;
}

const CASES: CollectionDefinition = {
  name: 'cases',
  indexes: ['status', 'region', 'plan.amount', 'urgent', 'openedOn', 'n'],
  multiIndexes: ['tokens', 'names.parts'],
};
const BUILDER = { consumer: 'c', version: 1 };
const at = (n: number): Position => String(n).padStart(4, '0') as Position;
const put = (id: string, document: Document | null, collection = CASES.name) => ({
  collection,
  id,
  document,
});

/** What every adapter of the `DocumentStore` port does. */
export function documentStoreContract(
  name: string,
  { open, reopen, transactional }: DocumentStoreContract,
): void {
  describe(`${name} is a document store`, () => {
    let store: DocumentStore;

    beforeEach(async () => {
      store = await open();
      await store.declare([CASES]);
    });
    afterEach(() => store.close());

    const fill = (documents: Readonly<Record<string, Document>>): Promise<void> =>
      store.write({
        writes: Object.entries(documents).map(([id, document]) => put(id, document)),
        progress: [],
      });
    const ids = async (query: Partial<Query> = {}): Promise<string[]> =>
      (await store.find(CASES.name, { limit: 1000, ...query })).items.map(({ id }) => id);
    const matching = (filter: Filter) => ids({ filter });
    const where = (path: string, condition: NonNullable<Filter['where']>[string]) =>
      matching({ where: { [path]: condition } });
    const pages = async (query: Query, between?: () => Promise<void>): Promise<string[][]> => {
      const seen: string[][] = [];
      for (let after: string | null | undefined; after !== null;) {
        const page = await store.find(CASES.name, { ...query, ...(after !== undefined && { after }) });
        seen.push(page.items.map(({ id }) => id));
        after = page.next;
        await between?.();
      }
      return seen;
    };

    describe('documents', () => {
      it('come back as they were written', async () => {
        const document = {
          status: 'open',
          text: 'Ségou, ɔ ɛ ŋ, 🚰 "quoted" \\ \n',
          big: 9_007_199_254_740_991,
          fraction: 0.1,
          nothing: null,
          no: false,
          deep: { list: [1, { a: [] }], empty: {} },
        };
        await fill({ a: document });
        expect(await store.get(CASES.name, 'a')).toEqual(document);
      });

      it('are null when they do not exist', async () => {
        expect(await store.get(CASES.name, 'a')).toBeNull();
      });

      it('are replaced whole and removed by null', async () => {
        await fill({ a: { status: 'open', region: '01' }, b: { status: 'open' } });
        await store.write({ writes: [put('a', { status: 'closed' }), put('b', null)], progress: [] });
        expect(await store.get(CASES.name, 'a')).toEqual({ status: 'closed' });
        expect(await store.get(CASES.name, 'b')).toBeNull();
        expect(await where('status', { eq: 'open' })).toEqual([]);
        expect(await where('region', { eq: '01' })).toEqual([]);
      });

      it('take the last of several writes in one batch', async () => {
        await store.write({ writes: [put('a', { n: 1 }), put('a', null), put('a', { n: 3 })], progress: [] });
        expect(await store.get(CASES.name, 'a')).toEqual({ n: 3 });
        await store.write({ writes: [put('a', { n: 4 }), put('a', null)], progress: [] });
        expect(await store.get(CASES.name, 'a')).toBeNull();
      });

      it('may be removed without ever having been', async () => {
        await store.write({ writes: [put('a', null)], progress: [] });
        expect(await store.count(CASES.name)).toBe(0);
      });

      it('come in the order of the ids asked for, the missing left out', async () => {
        await fill({ a: { n: 1 }, b: { n: 2 }, c: { n: 3 } });
        expect(await store.getMany(CASES.name, ['c', 'x', 'a'])).toEqual([
          { id: 'c', document: { n: 3 } },
          { id: 'a', document: { n: 1 } },
        ]);
        expect(await store.getMany(CASES.name, [])).toEqual([]);
      });

      it('are not changed through what was written or read', async () => {
        const document = { list: [1] };
        await fill({ a: document });
        document.list.push(2);
        (await store.get<{ list: number[] }>(CASES.name, 'a'))!.list.push(3);
        expect(await store.get(CASES.name, 'a')).toEqual({ list: [1] });
      });

      it('with ids of any text keep apart', async () => {
        const keys = ['a', 'A', 'a ', 'á', "a'", 'a"', 'a%', 'a_', 'a;--', '🚰'];
        await fill(Object.fromEntries(keys.map((key, n) => [key, { n }])));
        for (const [n, key] of keys.entries()) expect(await store.get(CASES.name, key)).toEqual({ n });
      });
    });

    describe('filters', () => {
      beforeEach(() =>
        fill({
          a: { status: 'open', plan: { amount: 100 }, urgent: true, openedOn: '2025-11-26T23:59:59.999Z' },
          b: { status: 'open', plan: { amount: 5_000_000_000 }, urgent: false, openedOn: '2025-11-27' },
          c: { status: 'closed', plan: { amount: -3 }, urgent: null, openedOn: '2025-11-27T08:00:00.000Z' },
          d: { status: null, plan: null, openedOn: null },
          e: { plan: { amount: 0 } },
          f: { status: { nested: 'open' }, plan: [], urgent: [true] },
        }),
      );

      it('none matches all', async () => {
        expect(await ids()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
        expect(await matching({})).toHaveLength(6);
        expect(await matching({ where: {} })).toHaveLength(6);
        expect(await where('status', {})).toHaveLength(6);
      });

      it('eq compares texts, numbers and booleans', async () => {
        expect(await where('status', { eq: 'open' })).toEqual(['a', 'b']);
        expect(await where('status', { eq: 'OPEN' })).toEqual([]);
        expect(await where('plan.amount', { eq: 5_000_000_000 })).toEqual(['b']);
        expect(await where('plan.amount', { eq: 0 })).toEqual(['e']);
        expect(await where('urgent', { eq: true })).toEqual(['a']);
        expect(await where('urgent', { eq: false })).toEqual(['b']);
      });

      it('kinds are kept apart: no text is a number, no number a boolean', async () => {
        expect(await where('plan.amount', { eq: '100' })).toEqual([]);
        expect(await where('urgent', { eq: 1 })).toEqual([]);
        expect(await where('urgent', { eq: 'true' })).toEqual([]);
        expect(await where('plan.amount', { eq: false })).toEqual([]);
      });

      it('a missing field, a list and an object are null', async () => {
        expect(await where('status', { eq: null })).toEqual(['d', 'e', 'f']);
        expect(await where('plan.amount', { eq: null })).toEqual(['d', 'f']);
        expect(await where('urgent', { eq: null })).toEqual(['c', 'd', 'e', 'f']);
      });

      it('ne holds for null, and ne null for what is there', async () => {
        expect(await where('status', { ne: 'open' })).toEqual(['c', 'd', 'e', 'f']);
        expect(await where('urgent', { ne: true })).toEqual(['b', 'c', 'd', 'e', 'f']);
        expect(await where('status', { ne: null })).toEqual(['a', 'b', 'c']);
      });

      it('in takes a list, with null in it, of one, and empty', async () => {
        expect(await where('status', { in: ['closed', 'open'] })).toEqual(['a', 'b', 'c']);
        expect(await where('status', { in: ['closed', null] })).toEqual(['c', 'd', 'e', 'f']);
        expect(await where('urgent', { in: [false, true] })).toEqual(['a', 'b']);
        expect(await where('plan.amount', { in: [0] })).toEqual(['e']);
        expect(await where('status', { in: [null] })).toEqual(['d', 'e', 'f']);
        expect(await where('status', { in: [] })).toEqual([]);
      });

      it('ranges compare numbers as numbers; null is in none', async () => {
        expect(await where('plan.amount', { lt: 100 })).toEqual(['c', 'e']);
        expect(await where('plan.amount', { lte: 100 })).toEqual(['a', 'c', 'e']);
        expect(await where('plan.amount', { gt: 100 })).toEqual(['b']);
        expect(await where('plan.amount', { gte: 100 })).toEqual(['a', 'b']);
        expect(await where('plan.amount', { gt: -10, lt: 1 })).toEqual(['c', 'e']);
      });

      it('ranges compare dates as text; null is in none', async () => {
        expect(await where('openedOn', { lt: '2025-11-27' })).toEqual(['a']);
        expect(await where('openedOn', { gte: '2025-11-27' })).toEqual(['b', 'c']);
        expect(await where('openedOn', { gte: '2025-11-27', lt: '2025-11-27T08:00:00.000Z' })).toEqual(['b']);
        expect(await where('openedOn', { gte: '' })).toEqual(['a', 'b', 'c']);
      });

      it('several paths must all hold', async () => {
        const filter = { where: { status: { eq: 'open' }, 'plan.amount': { gt: 100 } } };
        expect(await matching(filter)).toEqual(['b']);
      });

      it('all and any nest', async () => {
        const closed: Filter = { where: { status: { eq: 'closed' } } };
        const rich: Filter = { where: { 'plan.amount': { gt: 1000 } } };
        const urgent: Filter = { where: { urgent: { eq: true } } };
        expect(await matching({ any: [closed, rich] })).toEqual(['b', 'c']);
        expect(await matching({ all: [{ any: [closed, urgent] }, { any: [rich, urgent] }] })).toEqual(['a']);
        expect(await matching({ where: { status: { eq: 'open' } }, any: [closed, rich] })).toEqual(['b']);
        expect(await matching({ any: [{ all: [closed, urgent] }, rich] })).toEqual(['b']);
        expect(await matching({ all: [closed], any: [rich] })).toEqual([]);
      });

      it('an empty all always holds, an empty any never', async () => {
        expect(await matching({ all: [] })).toHaveLength(6);
        expect(await matching({ any: [] })).toEqual([]);
        expect(await matching({ any: [{}] })).toHaveLength(6);
      });

      it('values are data, whatever they look like', async () => {
        const odd = `'; DROP TABLE cases; -- "%_\\ $ne {"$gt":""}`;
        await fill({ odd: { status: odd } });
        expect(await where('status', { eq: odd })).toEqual(['odd']);
        expect(await where('status', { in: [odd] })).toEqual(['odd']);
        expect(await where('status', { gte: odd, lte: odd })).toEqual(['odd']);
      });
    });

    describe('lists of strings', () => {
      beforeEach(() =>
        fill({
          a: { tokens: ['diarra', 'awa', '100%'], names: { parts: ['x'] } },
          b: { tokens: ['diallo', 'moussa', 'a_b', 'élan'] },
          c: { tokens: ['dia', 'axb', 'elan', '100x'] },
          d: { tokens: [] },
          e: { tokens: 'diarra' },
          f: { tokens: null, names: { parts: ['awa', 'awa', 7, null] } },
          g: {},
        }),
      );

      it('has finds the very string', async () => {
        expect(await where('tokens', { has: 'dia' })).toEqual(['c']);
        expect(await where('tokens', { has: 'DIA' })).toEqual([]);
        expect(await where('tokens', { has: 'awa' })).toEqual(['a']);
        expect(await where('names.parts', { has: 'awa' })).toEqual(['f']);
      });

      it('hasPrefix finds what begins so, itself too', async () => {
        expect(await where('tokens', { hasPrefix: 'dia' })).toEqual(['a', 'b', 'c']);
        expect(await where('tokens', { hasPrefix: 'diar' })).toEqual(['a']);
        expect(await where('tokens', { hasPrefix: 'dib' })).toEqual([]);
        expect(await where('tokens', { hasPrefix: '' })).toEqual(['a', 'b', 'c']);
      });

      it('no character is a wildcard, and accents tell apart', async () => {
        expect(await where('tokens', { hasPrefix: '100%' })).toEqual(['a']);
        expect(await where('tokens', { hasPrefix: 'a_' })).toEqual(['b']);
        expect(await where('tokens', { hasPrefix: '%' })).toEqual([]);
        expect(await where('tokens', { hasPrefix: '.*' })).toEqual([]);
        expect(await where('tokens', { hasPrefix: 'é' })).toEqual(['b']);
        expect(await where('tokens', { hasPrefix: 'e' })).toEqual(['c']);
        await fill({ h: { tokens: ['🚰 forage', '[a-z]+', 'a*'] } });
        expect(await where('tokens', { hasPrefix: '🚰' })).toEqual(['h']);
        expect(await where('tokens', { hasPrefix: '[a' })).toEqual(['h']);
        expect(await where('tokens', { hasPrefix: 'a*' })).toEqual(['h']);
      });

      it('several tokens must each be found', async () => {
        const tokens = (...prefixes: string[]): Filter => ({
          all: prefixes.map((hasPrefix) => ({ where: { tokens: { hasPrefix } } })),
        });
        expect(await matching(tokens('dia', 'mou'))).toEqual(['b']);
        expect(await matching(tokens('dia', 'mou', 'awa'))).toEqual([]);
        expect(await where('tokens', { has: 'awa', hasPrefix: 'dia' })).toEqual(['a']);
      });

      it('follow the document', async () => {
        await fill({ a: { tokens: ['awa', 'keita'] } });
        expect(await where('tokens', { has: 'diarra' })).toEqual([]);
        expect(await where('tokens', { has: 'keita' })).toEqual(['a']);
        expect(await where('names.parts', { has: 'x' })).toEqual([]);
        await store.write({ writes: [put('a', null)], progress: [] });
        expect(await where('tokens', { has: 'awa' })).toEqual([]);
        await fill({ a: { tokens: ['awa'] } });
        expect(await where('tokens', { has: 'awa' })).toEqual(['a']);
      });
    });

    describe('order and pages', () => {
      beforeEach(() =>
        fill({
          a: { n: 10, openedOn: '2026-01-01' },
          b: { n: 9 },
          c: { n: 10, openedOn: '2025-12-31' },
          d: {},
          e: { n: null, openedOn: '2026-01-01' },
          f: { n: -1.5 },
        }),
      );

      it('is by id without a sort', async () => {
        await fill({ B: {}, Z: {}, é: {} });
        expect(await ids()).toEqual(['B', 'Z', 'a', 'b', 'c', 'd', 'e', 'f', 'é']);
      });

      it('ascends and descends, null lowest, ties by ascending id', async () => {
        expect(await ids({ sort: { by: 'n' } })).toEqual(['d', 'e', 'f', 'b', 'a', 'c']);
        expect(await ids({ sort: { by: 'n', descending: false } })).toEqual(['d', 'e', 'f', 'b', 'a', 'c']);
        expect(await ids({ sort: { by: 'n', descending: true } })).toEqual(['a', 'c', 'b', 'f', 'd', 'e']);
        expect(await ids({ sort: { by: 'openedOn', descending: true } })).toEqual([
          'a',
          'e',
          'c',
          'b',
          'd',
          'f',
        ]);
      });

      it('sorts booleans', async () => {
        await fill({ a: { urgent: true }, b: { urgent: false }, c: { urgent: true } });
        const query: Query = { limit: 1, sort: { by: 'urgent', descending: true } };
        expect((await pages(query)).flat()).toEqual(['a', 'c', 'b', 'd', 'e', 'f']);
      });

      it.each([1, 2, 3, 5, 6, 7])('pages of %i are complete and do not overlap', async (limit) => {
        for (const sort of [undefined, 'n', 'openedOn', 'status'])
          for (const descending of [false, true]) {
            const query: Query = { limit, ...(sort && { sort: { by: sort, descending } }) };
            const seen = await pages(query);
            expect(seen.flat()).toEqual(await ids(sort ? { sort: { by: sort, descending } } : {}));
            expect(seen.every((page, index) => page.length === limit || index === seen.length - 1)).toBe(
              true,
            );
            expect(seen).toHaveLength(Math.ceil(6 / limit));
          }
      });

      it('pages keep their filter', async () => {
        const query: Query = {
          limit: 1,
          filter: { where: { n: { gte: 9 } } },
          sort: { by: 'n', descending: true },
        };
        expect(await pages(query)).toEqual([['a'], ['c'], ['b']]);
      });

      it.each([false, true])(
        'pages lose and repeat nothing while documents come and go (descending: %s)',
        async (descending) => {
          await fill(
            Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`k${i}`, { n: i % 7 || null }])),
          );
          const before = await ids({ sort: { by: 'n', descending } });
          let n = 0;
          const between = async () => {
            await fill({ [`new${n}`]: { n: n % 7 }, [`k${n}new`]: {} });
            n++;
          };
          const seen = (await pages({ limit: 7, sort: { by: 'n', descending } }, between)).flat();
          expect(new Set(seen).size).toBe(seen.length);
          expect(seen.filter((id) => before.includes(id))).toEqual(before);
        },
      );

      it.each<[string, string, readonly string[]]>([
        ['2025-06-01', '~', ['c', 'a', 'e']],
        ['2026-01-01', '', ['a', 'e']],
        ['2026-01-01', 'a', ['e']],
        ['2026-01-01', 'b', ['e']],
        ['2026-01-01', '~', []],
      ])('goes on after any place, where an item is or none: %s, %j', async (value, id, expected) => {
        const sort = { by: 'openedOn', descending: false };
        const after = writeCursor(sort, value, id);
        expect(await ids({ sort, after })).toEqual(expected);
      });

      it('ends with null, also exactly at a page', async () => {
        expect((await store.find(CASES.name, { limit: 6 })).next).toBeNull();
        expect((await store.find(CASES.name, { limit: 5 })).next).not.toBeNull();
        expect(await store.find(CASES.name, { limit: 5, filter: { any: [] } })).toEqual({
          items: [],
          next: null,
        });
      });

      it('refuses limits out of bounds', async () => {
        for (const limit of [0, -1, 1.5, 1001, NaN, Infinity])
          await expect(store.find(CASES.name, { limit })).rejects.toThrow(RangeError);
      });

      it('refuses a cursor that is not its own', async () => {
        const { next } = await store.find(CASES.name, { limit: 1, sort: { by: 'n' } });
        const query = (more: Partial<Query>) => store.find(CASES.name, { limit: 1, ...more });
        for (const after of ['', 'x', 'e30', Buffer.from('[null,false,{},"a"]').toString('base64url')])
          await expect(query({ after })).rejects.toThrow(InvalidCursorError);
        await expect(query({ after: next! })).rejects.toThrow(InvalidCursorError);
        await expect(query({ after: next!, sort: { by: 'openedOn' } })).rejects.toThrow(InvalidCursorError);
        await expect(query({ after: next!, sort: { by: 'n', descending: true } })).rejects.toThrow(
          InvalidCursorError,
        );
        expect(next).toMatch(/^[\w-]+$/);
      });
    });

    describe('figures', () => {
      beforeEach(() =>
        fill({
          a: { region: '01', status: 'open', plan: { amount: 100 }, jobs: 2, urgent: true },
          b: { region: '01', status: 'closed', plan: { amount: 50 } },
          c: { region: '05', status: 'open', plan: { amount: 0.5 }, jobs: 1, urgent: true },
          d: { status: 'open', plan: {}, jobs: 4, urgent: false },
          e: { region: null, status: 'open', plan: { amount: 7 } },
        }),
      );

      it('count all or what matches', async () => {
        expect(await store.count(CASES.name)).toBe(5);
        expect(await store.count(CASES.name, { where: { status: { eq: 'open' } } })).toBe(4);
        expect(await store.count(CASES.name, { any: [] })).toBe(0);
      });

      it('group by a path, null first, with sums', async () => {
        expect(await store.group(CASES.name, { by: ['region'], sums: ['plan.amount', 'jobs'] })).toEqual([
          { key: { region: null }, count: 2, sums: { 'plan.amount': 7, jobs: 4 } },
          { key: { region: '01' }, count: 2, sums: { 'plan.amount': 150, jobs: 2 } },
          { key: { region: '05' }, count: 1, sums: { 'plan.amount': 0.5, jobs: 1 } },
        ]);
      });

      it('group by several paths, in their order', async () => {
        const groups = await store.group(CASES.name, { by: ['status', 'region'] });
        expect(groups.map(({ key, count }) => [key['status'], key['region'], count])).toEqual([
          ['closed', '01', 1],
          ['open', null, 2],
          ['open', '01', 1],
          ['open', '05', 1],
        ]);
        expect(groups[0]!.sums).toEqual({});
      });

      it('keep booleans booleans', async () => {
        const groups = await store.group(CASES.name, { by: ['urgent'] });
        expect(groups.map(({ key }) => key['urgent'])).toEqual([null, false, true]);
      });

      it('of what matches; of all in one group; of nothing in none', async () => {
        const filter: Filter = { where: { region: { ne: null } } };
        expect(await store.group(CASES.name, { filter, by: ['status'], sums: ['plan.amount'] })).toEqual([
          { key: { status: 'closed' }, count: 1, sums: { 'plan.amount': 50 } },
          { key: { status: 'open' }, count: 2, sums: { 'plan.amount': 100.5 } },
        ]);
        expect(await store.group(CASES.name, { by: [], sums: ['plan.amount'] })).toEqual([
          { key: {}, count: 5, sums: { 'plan.amount': 157.5 } },
        ]);
        expect(await store.group(CASES.name, { filter: { any: [] }, by: [], sums: ['plan.amount'] })).toEqual(
          [],
        );
        expect(await store.group(CASES.name, { filter: { any: [] }, by: ['status'] })).toEqual([]);
      });

      it('of francs are exact', async () => {
        const shares = Array.from({ length: 75 }, (_, i) => 1_333_333 + (i < 25 ? 1 : 0));
        await fill(Object.fromEntries(shares.map((n, i) => [`share${i}`, { status: 'share', n }])));
        const groups = await store.group(CASES.name, {
          filter: { where: { status: { eq: 'share' } } },
          by: [],
          sums: ['n'],
        });
        expect(groups[0]!.sums['n']).toBe(100_000_000);
      });
    });

    describe('declarations', () => {
      it('are needed for every call', async () => {
        const calls = [
          () => store.get('nobody', 'a'),
          () => store.getMany('nobody', ['a']),
          () => store.find('nobody', { limit: 1 }),
          () => store.count('nobody'),
          () => store.group('nobody', { by: [] }),
          () => store.write({ writes: [put('a', {}, 'nobody')], progress: [] }),
        ];
        for (const call of calls) await expect(call()).rejects.toThrow('nobody');
      });

      it('are needed for every path', async () => {
        await expect(where('colour', { eq: 'red' })).rejects.toThrow('colour');
        await expect(matching({ any: [{ all: [{ where: { colour: { ne: 1 } } }] }] })).rejects.toThrow(
          'colour',
        );
        await expect(ids({ sort: { by: 'colour' } })).rejects.toThrow('colour');
        await expect(store.count(CASES.name, { where: { 'status"': { eq: 1 } } })).rejects.toThrow('status"');
        await expect(store.group(CASES.name, { by: ['colour'] })).rejects.toThrow('colour');
        await expect(store.group(CASES.name, { by: [], sums: [`n') --`] })).rejects.toThrow(RangeError);
      });

      it('say what a path is for', async () => {
        await expect(where('tokens', { eq: 'a' })).rejects.toThrow('tokens');
        await expect(where('status', { has: 'a' })).rejects.toThrow('status');
        await expect(ids({ sort: { by: 'tokens' } })).rejects.toThrow('tokens');
      });

      it('refuse conditions that there are not, and values of the wrong type', async () => {
        const wrong = [
          { like: 'x' },
          { eq: {} },
          { eq: undefined },
          { in: 'x' },
          { in: [[]] },
          { lt: null },
          { gt: true },
        ];
        for (const condition of wrong)
          await expect(where('status', condition as never)).rejects.toThrow(RangeError);
        await expect(where('tokens', { has: 1 } as never)).rejects.toThrow(RangeError);
      });

      it('may be repeated and keep what is there', async () => {
        await fill({ a: { status: 'open', tokens: ['awa'] } });
        await store.declare([CASES, { ...CASES, name: 'others' }]);
        expect(await where('status', { eq: 'open' })).toEqual(['a']);
        expect(await store.count('others')).toBe(0);
      });

      it('may bring more indexes, which hold what was there before', async () => {
        await fill({
          a: { status: 'open', colour: 'red', tags: ['x', 'y'] },
          b: { colour: 'blue' },
          c: { tags: 'x' },
        });
        const more = { ...CASES, indexes: [...CASES.indexes, 'colour'], multiIndexes: ['tokens', 'tags'] };
        await store.declare([more]);
        expect(await where('colour', { eq: 'red' })).toEqual(['a']);
        expect(await where('colour', { eq: null })).toEqual(['c']);
        expect(await where('tags', { has: 'y' })).toEqual(['a']);
        expect(await where('status', { eq: 'open' })).toEqual(['a']);
        await fill({ a: { colour: 'green', tags: ['z'] } });
        expect(await where('colour', { gte: 'g' })).toEqual(['a']);
        expect(await where('tags', { has: 'y' })).toEqual([]);
        expect(await ids({ sort: { by: 'colour', descending: true } })).toEqual(['a', 'b', 'c']);
      });

      it('may say what is added up: of what was there before, of what comes, and no differently', async () => {
        await fill({
          a: { region: '01', jobs: 2, plan: { amount: 50 } },
          b: { region: '01', deep: { jobs: 4 } },
        });
        const sums = ['jobs', 'deep.jobs', 'plan.amount', 'undeclared'];
        await store.declare([{ ...CASES, sums: sums.slice(0, 3) }]);
        await fill({ a: { region: '01', jobs: 1, undeclared: 8 }, c: { region: '05', deep: { jobs: 0.5 } } });
        expect(await store.group(CASES.name, { by: ['region'], sums })).toEqual([
          {
            key: { region: '01' },
            count: 2,
            sums: { jobs: 1, 'deep.jobs': 4, 'plan.amount': 0, undeclared: 8 },
          },
          {
            key: { region: '05' },
            count: 1,
            sums: { jobs: 0, 'deep.jobs': 0.5, 'plan.amount': 0, undeclared: 0 },
          },
        ]);
        await expect(where('jobs', { eq: 1 })).rejects.toThrow('jobs');
        await expect(store.declare([{ ...CASES, sums: ['jobs now'] }])).rejects.toThrow('jobs now');
      });

      it('may drop indexes', async () => {
        await fill({ a: { status: 'open', n: 1 } });
        await store.declare([{ name: CASES.name, indexes: ['n'] }]);
        expect(await where('n', { eq: 1 })).toEqual(['a']);
        await expect(where('status', { eq: 'open' })).rejects.toThrow('status');
      });

      it('survive a reopening with documents and progress', async () => {
        await fill({ a: { status: 'open', tokens: ['awa'] } });
        await store.write({ writes: [], progress: [{ consumer: 'c', partition: 'log', position: at(7) }] });
        store = await reopen(store);
        await store.declare([CASES]);
        expect(await where('status', { eq: 'open' })).toEqual(['a']);
        expect(await where('tokens', { has: 'awa' })).toEqual(['a']);
        expect(await store.progress('c', 'log')).toBe(at(7));
      });
    });

    describe('progress', () => {
      const progress = (consumer: string, partition: string, n: number) => ({
        consumer,
        partition,
        position: at(n),
      });

      it('is null at first, and kept per consumer and partition', async () => {
        expect(await store.progress('a', 'log')).toBeNull();
        await store.write({
          writes: [],
          progress: [progress('a', 'log', 1), progress('a', 'p1', 2), progress('b', 'log', 3)],
        });
        await store.write({ writes: [], progress: [progress('a', 'log', 4)] });
        expect(await store.progress('a', 'log')).toBe(at(4));
        expect(await store.progress('a', 'p1')).toBe(at(2));
        expect(await store.progress('b', 'log')).toBe(at(3));
        expect(await store.progress('b', 'p1')).toBeNull();
      });

      it('never runs ahead of a write that failed', async () => {
        await store.write({ writes: [], progress: [progress('a', 'log', 1)] });
        const writes = [put('a', { n: 1 }), put('b', {}, 'nobody')];
        await expect(store.write({ writes, progress: [progress('a', 'log', 2)] })).rejects.toThrow('nobody');
        expect(await store.progress('a', 'log')).toBe(at(1));
        if (transactional) expect(await store.get(CASES.name, 'a')).toBeNull();
      });

      it('never goes back', async () => {
        await store.write({ writes: [], progress: [progress('a', 'log', 4)] });
        await store.write({ writes: [], progress: [progress('a', 'log', 3), progress('a', 'p.1/$x', 1)] });
        expect(await store.progress('a', 'log')).toBe(at(4));
        expect((await store.footing('a')).progress).toEqual({ log: at(4), 'p.1/$x': at(1) });
        expect((await store.footing('b')).progress).toEqual({});
      });

      it('takes an empty batch', async () => {
        await store.write({ writes: [], progress: [] });
        expect(await store.count(CASES.name)).toBe(0);
      });
    });

    describe('versions', () => {
      it('are filled beside the live collection, unseen, and put in its place at once', async () => {
        await fill({ a: { status: 'old' }, b: { status: 'old' } });
        const version = await store.beginVersion(CASES, BUILDER);
        await store.write({ writes: [put('a', { status: 'new', tokens: ['awa'] }, version)], progress: [] });
        expect(await store.get(CASES.name, 'a')).toEqual({ status: 'old' });
        expect(await store.count(CASES.name)).toBe(2);
        expect(await store.get(version, 'a')).toEqual({ status: 'new', tokens: ['awa'] });
        expect(await store.count(version)).toBe(1);
        await store.swap({ [CASES.name]: version }, at(9));
        expect(await ids()).toEqual(['a']);
        expect(await where('tokens', { has: 'awa' })).toEqual(['a']);
        await expect(store.count(version)).rejects.toThrow();
      });

      it('take live writes meanwhile to the live collection only', async () => {
        const version = await store.beginVersion(CASES, BUILDER);
        await fill({ a: { status: 'open' } });
        expect(await store.count(version)).toBe(0);
        expect(await store.count(CASES.name)).toBe(1);
      });

      it('have their own definition, which the swap brings', async () => {
        await fill({ a: { status: 'open' } });
        const version = await store.beginVersion({ name: CASES.name, indexes: ['colour'] }, BUILDER);
        await store.write({ writes: [put('a', { colour: 'red' }, version)], progress: [] });
        await expect(where('colour', { eq: 'red' })).rejects.toThrow('colour');
        await store.swap({ [CASES.name]: version }, null);
        expect(await where('colour', { eq: 'red' })).toEqual(['a']);
        await expect(where('status', { eq: 'open' })).rejects.toThrow('status');
      });

      it('unfinished are thrown away by the next', async () => {
        const abandoned = await store.beginVersion(CASES, BUILDER);
        await store.write({ writes: [put('ghost', { status: 'open' }, abandoned)], progress: [] });
        const version = await store.beginVersion(CASES, BUILDER);
        expect(await store.count(version)).toBe(0);
        await store.swap({ [CASES.name]: version }, null);
        expect(await store.count(CASES.name)).toBe(0);
      });

      it('swap several collections in one step, or none', async () => {
        const others = { ...CASES, name: 'others' };
        await store.declare([others]);
        await store.write({ writes: [put('a', { n: 1 }), put('a', { n: 1 }, 'others')], progress: [] });
        const versions = {
          cases: await store.beginVersion(CASES, BUILDER),
          others: await store.beginVersion(others, BUILDER),
        };
        for (const version of Object.values(versions))
          await store.write({ writes: [put('a', { n: 2 }, version)], progress: [] });
        const wrong = { cases: versions.cases, others: versions.cases };
        await expect(store.swap(wrong, at(1))).rejects.toThrow();
        await expect(store.swap({ ...versions, cases: 'nobody' }, null)).rejects.toThrow('nobody');
        await expect(store.swap({ cases: 'cases' }, null)).rejects.toThrow('cases');
        expect(await store.get('cases', 'a')).toEqual({ n: 1 });
        expect(await store.get('others', 'a')).toEqual({ n: 1 });
        expect((await store.footing('c')).builds).toEqual({});
        await store.swap(versions, null);
        expect(await store.get('cases', 'a')).toEqual({ n: 2 });
        expect(await store.get('others', 'a')).toEqual({ n: 2 });
      });

      it('may begin a collection that was not there', async () => {
        const version = await store.beginVersion({ name: 'fresh', indexes: ['n'] }, BUILDER);
        await store.write({ writes: [put('a', { n: 1 }, version)], progress: [] });
        await expect(store.count('fresh')).rejects.toThrow('fresh');
        await store.swap({ fresh: version }, null);
        expect(await store.count('fresh', { where: { n: { eq: 1 } } })).toBe(1);
      });

      it('say how a collection was built, from the swap on', async () => {
        const version = await store.beginVersion(CASES, { consumer: 'c', version: 3 });
        expect((await store.footing('c')).builds).toEqual({});
        const before = await store.footing('c');
        await store.swap({ [CASES.name]: version }, at(7));
        const { builds, epoch } = await store.footing('c');
        expect(builds).toEqual({ cases: { version: 3, upTo: at(7), definition: CASES } });
        if (store.shared) expect(epoch).not.toBe(before.epoch);
        expect((await store.footing('d')).builds).toEqual({});
        await store.declare([CASES]);
        store = await reopen(store);
        expect((await store.footing('c')).builds['cases']).toMatchObject({ version: 3, upTo: at(7) });
      });

      it('are not put in place while the consumer is further than they are', async () => {
        await fill({ a: { n: 1 } });
        const version = await store.beginVersion(CASES, BUILDER);
        const position = (n: number) => [{ consumer: 'c', partition: `p${n}`, position: at(n) }];
        await store.write({ writes: [], progress: [...position(4), ...position(3)] });
        for (const upTo of [null, at(3)])
          await expect(store.swap({ [CASES.name]: version }, upTo)).rejects.toThrow(StaleWriteError);
        expect(await ids()).toEqual(['a']);
        await store.swap({ [CASES.name]: version }, at(4));
        expect(await ids()).toEqual([]);
      });

      it('can be given up', async () => {
        await fill({ a: { n: 1 } });
        const version = await store.beginVersion(CASES, BUILDER);
        await store.abandon([version]);
        await expect(store.count(version)).rejects.toThrow();
        await expect(store.swap({ [CASES.name]: version }, null)).rejects.toThrow();
        await store.abandon([version]);
        expect(await ids()).toEqual(['a']);
      });

      it('survive a reopening, swapped or not', async () => {
        const swapped = await store.beginVersion(CASES, BUILDER);
        await store.write({ writes: [put('a', { n: 1 }, swapped)], progress: [] });
        await store.swap({ [CASES.name]: swapped }, null);
        const unfinished = await store.beginVersion(CASES, BUILDER);
        await store.write({ writes: [put('b', { n: 2 }, unfinished)], progress: [] });
        store = await reopen(store);
        await store.declare([CASES]);
        expect(await ids()).toEqual(['a']);
        const version = await store.beginVersion(CASES, BUILDER);
        expect(await store.count(version)).toBe(0);
      });

      it('may be declared anew while one is being filled', async () => {
        await fill({ a: { status: 'open', colour: 'red' } });
        const version = await store.beginVersion(CASES, BUILDER);
        await store.declare([{ ...CASES, indexes: [...CASES.indexes, 'colour'] }]);
        await store.write({ writes: [put('b', { status: 'new' }, version)], progress: [] });
        expect(await where('colour', { eq: 'red' })).toEqual(['a']);
        await store.swap({ [CASES.name]: version }, null);
        expect(await ids()).toEqual(['b']);
      });
    });
  });
}
