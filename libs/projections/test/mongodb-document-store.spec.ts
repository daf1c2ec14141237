import fc from 'fast-check';
import mongoose from 'mongoose';
import { describeWithServer, mongoDb } from '@kosegin/testing/servers';
import { StaleWriteError, StoreUnavailableError, type Document } from '../src/index.js';
import { MongoDocumentStore } from '../src/mongodb/mongodb-document-store.js';
import {
  at,
  BUILDER,
  CASES,
  duplicate,
  gone,
  instead,
  openHarness,
  put,
  restore,
} from './mongodb-harness.js';

const { mongo } = mongoose;

/** What the contract suite cannot see: how MongoDB is used, and what it does that a file does not. */
describeWithServer(mongoDb, 'MongoDocumentStore', (server) => {
  const { store, open, write, stored, collections } = openHarness(server);

  describe('documents', () => {
    it('come back as JSON has them, whatever is in them', async () => {
      const odd: Document[] = [
        { $set: { a: 1 }, 'a.b': 2, '': 3, '%2e': 4, 'a\0b': 5, a: { 'c.d': [{ $gt: '' }] } },
        { $ref: 'x', $id: 'y', $db: 'z' },
        { half: '\ud83d', whole: '🚰', ['\udead']: 1 },
        { '10': 'ten', '2': 'two', b: 1, a: 2 },
        {
          huge: 2 ** 60,
          large: 2 ** 53 - 1,
          int: 2 ** 31,
          less: -(2 ** 40),
          none: -0,
          real: 1e-300,
          no: NaN,
        },
        { gone: undefined, list: [undefined, , null], at: new Date(0), deep: { gone: undefined } },
      ];
      await write(...odd.map((document, n) => put(String(n), { ...document, plan: { amount: 5 }, n: 1 })));
      for (const [n, document] of odd.entries()) {
        const expected = JSON.parse(JSON.stringify({ ...document, plan: { amount: 5 }, n: 1 }));
        const found = await store().get(CASES.name, String(n));
        expect(found).toStrictEqual(expected);
        expect(JSON.stringify(found)).toBe(JSON.stringify(expected));
      }
      expect(await store().group(CASES.name, { by: ['n'], sums: ['plan.amount', 'huge'] })).toEqual([
        { key: { n: 1 }, count: 6, sums: { 'plan.amount': 30, huge: 2 ** 60 } },
      ]);
    });

    it('come back as JSON has them, any of them', () =>
      fc.assert(
        fc.asyncProperty(
          fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { minLength: 1, maxLength: 20 }),
          async (given) => {
            await write(...given.map((document, n) => put(String(n), document)));
            const found = await store().getMany(
              CASES.name,
              given.map((_, n) => String(n)),
            );
            expect(JSON.stringify(found.map(({ document }) => document))).toBe(JSON.stringify(given));
          },
        ),
        { numRuns: 20 },
      ));

    it('that are too large are refused before anything is written, and are not the store’s fault', async () => {
      const large = { text: 'é'.repeat(9 * 1024 * 1024) };
      const writes = [put('a', { n: 1 }), put('b', large)];
      const refused = store().write({
        writes,
        progress: [{ consumer: 'c', partition: 'p', position: at(1) }],
      });
      await expect(refused).rejects.toThrow(RangeError);
      await expect(refused).rejects.toThrow(/too large for case-history.cases/);
      expect(await store().count(CASES.name)).toBe(0);
      expect(await store().progress('c', 'p')).toBeNull();
      await write(put('c', { text: 'é'.repeat(7 * 1024 * 1024) }));
      expect(await store().count(CASES.name)).toBe(1);
    });
  });

  describe('indexes', () => {
    const keysOf = async () =>
      (await (await stored()).indexes()).map(({ key }) => JSON.stringify(key)).sort();

    it('are looked at by every declaration: what lacks is made, what is not declared is dropped', async () => {
      const before = await keysOf();
      expect(before).toHaveLength(1 + 1 + 2 * CASES.indexes.length + 1);
      const collection = await stored();
      await collection.dropIndexes();
      await collection.createIndex({ stray: 1 });
      await collection.createIndex({ live: 1, 'by.n': 1, _id: 1 }, { unique: true });
      await store().declare([CASES]);
      expect(await keysOf()).toEqual(before);
      expect((await collection.indexes()).filter(({ unique }) => unique)).toEqual([]);
    });

    it('of many collections are declared by many processes at once', async () => {
      const names = ['a', 'b', 'c', 'd'];
      const processes = [await open(), await open(), await open()];
      await Promise.all(
        processes.map((each) => each.declare(names.map((name) => ({ name, indexes: ['n'] })))),
      );
      for (const each of processes) for (const name of names) expect(await each.count(name)).toBe(0);
      expect(await collections()).toEqual([...names, CASES.name].sort());
    });

    it('that cannot be made are told at once', async () => {
      instead('createIndexes', () => Promise.reject(new mongo.MongoServerError({ code: 85, message: 'x' })));
      await expect(store().declare([{ name: 'more', indexes: ['n'] }])).rejects.toThrow(
        'MongoDB: MongoServerError (85)',
      );
      restore();
      await store().declare([{ name: 'more', indexes: ['n'] }]);
      expect(await (await stored('more')).indexes()).toHaveLength(4);
    });

    it('that were cut short while documents were made ready for them are finished by the next declaration', async () => {
      await write(
        ...Array.from({ length: 250 }, (_, n) => put(String(n), { n, colour: n % 2 ? 'red' : 'blue' })),
      );
      const more = { ...CASES, indexes: [...CASES.indexes, 'colour'] };
      let bulks = 0;
      instead('bulkWrite', (_, write) => (bulks++ === 1 ? Promise.reject(gone()) : write()));
      await expect(store().declare([more])).rejects.toThrow(StoreUnavailableError);
      restore();
      const again = await open();
      await again.declare([more]);
      expect(await again.count(CASES.name, { where: { colour: { eq: 'red' } } })).toBe(125);
      expect(await store().count(CASES.name, { where: { colour: { eq: 'blue' } } })).toBe(125);
    });

    it('of a collection that another process is writing hold what it wrote meanwhile', async () => {
      const other = await open();
      let writing = true;
      let written = 0;
      const busy = (async () => {
        for (; writing; written++)
          await other.write({ writes: [put(`w${written}`, { colour: 'red' })], progress: [] });
      })();
      for (const path of ['a', 'colour', 'b'])
        await store().declare([{ ...CASES, indexes: [path, 'colour'] }]);
      writing = false;
      await busy;
      expect(await store().count(CASES.name, { where: { colour: { eq: 'red' } } })).toBe(written);
    });
  });

  describe('writes', () => {
    it('are durable on a majority, and reads see nothing less', async () => {
      const seen: unknown[] = [];
      for (const method of ['bulkWrite', 'updateOne'])
        instead(method, ({ writeConcern, readConcern, readPreference }, write) => {
          seen.push([writeConcern, readConcern?.level, readPreference?.mode]);
          return write();
        });
      await store().write({
        writes: [put('a', { n: 1 })],
        progress: [{ consumer: 'c', partition: 'p', position: at(1) }],
      });
      const concern = expect.objectContaining({ w: 'majority', journal: true });
      expect(seen).toEqual([1, 2].map(() => [concern, 'majority', 'primary']));
    });

    it('of two first ones at once repeat the one that the server refuses', async () => {
      let tries = 0;
      instead('bulkWrite', (_, write) => (tries++ === 0 ? Promise.reject(duplicate()) : write()));
      await write(put('a', { n: 1 }));
      expect(await store().get(CASES.name, 'a')).toEqual({ n: 1 });
      expect(tries).toBe(2);
    });

    it('of a version that was not there and is refused as a duplicate are stale: the next reading tells', async () => {
      const over = { version: null, applied: { p: at(1) } };
      instead('bulkWrite', () => Promise.reject(duplicate()));
      await expect(write(put('a', { n: 1 }, { over }))).rejects.toThrow(StaleWriteError);
      restore();
      expect(await store().shared.load(CASES.name, ['a'])).toEqual([]);
      await write(put('a', { n: 1 }, { over }));
      await expect(write(put('a', { n: 2 }, { over }))).rejects.toThrow(StaleWriteError);
      expect(await store().shared.load(CASES.name, ['a'])).toMatchObject([
        { id: 'a', document: { n: 1 }, base: { applied: { p: at(1) } } },
      ]);
    });

    it('of a consumer’s first progress refused as a duplicate are repeated', async () => {
      let tries = 0;
      instead('updateOne', (_, update) => (tries++ === 0 ? Promise.reject(duplicate()) : update()));
      await store().write({ writes: [], progress: [{ consumer: 'c', partition: 'p', position: at(1) }] });
      expect(await store().progress('c', 'p')).toBe(at(1));
    });

    it('that fail otherwise are of unknown outcome, also when duplicates are among the errors', async () => {
      const mixed = Object.assign(duplicate(), { writeErrors: [{ code: 11000 }, { code: 112 }] });
      instead('bulkWrite', () => Promise.reject(mixed));
      const failed = write(put('a', { n: 1 }, { over: { version: null, applied: { p: at(1) } } }));
      await expect(failed).rejects.toThrow(StoreUnavailableError);
      await expect(failed).rejects.toMatchObject({
        transient: true,
        message: 'MongoDB: MongoBulkWriteError (11000)',
      });
    });

    it('over another version, or into collections of another epoch, change nothing', async () => {
      await write(put('a', { n: 1 }));
      const [loaded] = await store().shared.load(CASES.name, ['a']);
      const over = { ...loaded!.base, applied: { 'p.1/$': at(1), 'late:case-1': at(3) } };
      await write(put('a', { n: 2 }, { over }));
      await expect(write(put('a', { n: 3 }, { over }), put('b', { n: 3 }))).rejects.toThrow(StaleWriteError);
      expect(await store().get(CASES.name, 'b')).toBeNull();
      const { epoch } = await store().footing('members');
      await store().beginVersion({ name: 'x', indexes: [] }, BUILDER);
      const progress = [{ consumer: 'members', partition: 'p', position: at(1) }];
      await expect(store().write({ writes: [put('c', { n: 4 })], progress, epoch })).rejects.toThrow(
        StaleWriteError,
      );
      expect(await store().get(CASES.name, 'c')).toBeNull();
      expect(await store().progress('members', 'p')).toBeNull();
      const [after] = await store().shared.load(CASES.name, ['a']);
      expect(after).toMatchObject({ document: { n: 2 }, base: { applied: over.applied } });
      expect(after!.base.version).not.toBe(loaded!.base.version);
    });

    it('that remove leave what was taken in, unseen by queries', async () => {
      const applied = { p: at(2) };
      await write(put('a', { n: 1 }, { over: { version: null, applied: { p: at(1) } } }));
      const [loaded] = await store().shared.load(CASES.name, ['a']);
      await write(
        put('a', null, { over: { version: loaded!.base.version, applied } }),
        put('b', null, { over: { version: null, applied } }),
      );
      for (const id of ['a', 'b']) {
        expect(await store().get(CASES.name, id)).toBeNull();
        expect(await store().shared.load(CASES.name, [id])).toMatchObject([
          { document: null, base: { applied } },
        ]);
      }
      expect(await store().getMany(CASES.name, ['a', 'b'])).toEqual([]);
      expect(await store().count(CASES.name)).toBe(0);
      expect(await store().count(CASES.name, { where: { status: { eq: null } } })).toBe(0);
      expect((await store().find(CASES.name, { limit: 9, sort: { by: 'n' } })).items).toEqual([]);
      expect(await store().group(CASES.name, { by: ['n'] })).toEqual([]);
      await expect(write(put('b', { n: 1 }, { over: { version: null, applied } }))).rejects.toThrow(
        StaleWriteError,
      );
    });
  });

  describe('connections', () => {
    it('name their database', async () => {
      for (const bad of [
        'mongodb://127.0.0.1:1',
        'mongodb://127.0.0.1:1/',
        'mongodb://127.0.0.1:1/?w=1',
        'http://x/y',
      ])
        await expect(MongoDocumentStore.open(bad)).rejects.toThrow(RangeError);
    });

    it('that nobody answers are told in good time, and the caller may try again', async () => {
      const nobody = MongoDocumentStore.open('mongodb://127.0.0.1:1/x', { answerWithin: 300 });
      await expect(nobody).rejects.toThrow(StoreUnavailableError);
    });

    it('leave mongoose as others have it', async () => {
      expect(mongoose.connections).toHaveLength(1);
      expect(mongoose.connections[0]!.readyState).toBe(0);
      expect(mongoose.modelNames()).toEqual([]);
    });

    it('finish what is under way when they close, and take nothing more', async () => {
      const closing = await open();
      const writes = Promise.all(
        Array.from({ length: 20 }, (_, n) =>
          closing.write({
            writes: [put(`d${n}`, { n })],
            progress: [{ consumer: 'c', partition: `p${n}`, position: at(1) }],
          }),
        ),
      );
      const closed = closing.close();
      await expect(closing.get(CASES.name, 'd1')).rejects.toThrow(StoreUnavailableError);
      await Promise.all([writes, closed, closing.close()]);
      expect(await store().count(CASES.name)).toBe(20);
      expect(Object.keys((await store().footing('c')).progress)).toHaveLength(20);
    });
  });
});
