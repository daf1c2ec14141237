import mongoose from 'mongoose';
import { describeWithServer, mongoDb } from '@kosegin/testing/servers';
import { BeingRebuiltError, StaleWriteError } from '../src/index.js';
import type { MongoDocumentStore } from '../src/mongodb/mongodb-document-store.js';
import { at, BUILDER, CASES, gone, instead, openHarness, put, restore } from './mongodb-harness.js';

const { mongo } = mongoose;

/** A collection in place of another, in the sight of other processes and of death. */
describeWithServer(mongoDb, 'versions of MongoDocumentStore', (server) => {
  const { store, open, write, collections } = openHarness(server);

  /** A version, as soon as nobody else is taken to be at it. */
  const begun = async (by: MongoDocumentStore): Promise<string> => {
    for (;;)
      try {
        return await by.beginVersion(CASES, BUILDER);
      } catch (error) {
        if (!(error instanceof BeingRebuiltError)) throw error;
      }
  };

  it('leave nothing of what they replace', async () => {
    for (let n = 0; n < 3; n++)
      await store().swap({ [CASES.name]: await store().beginVersion(CASES, BUILDER) }, null);
    await store().beginVersion(CASES, BUILDER);
    await store().abandon([await store().beginVersion(CASES, BUILDER)]);
    expect(await collections()).toEqual([CASES.name]);
  });

  it('take the place of the old ones between two commands, wherever a process dies, and the next start tidies up', async () => {
    await store().swap({ [CASES.name]: await store().beginVersion(CASES, BUILDER) }, at(1));
    await write(put('a', { n: 1 }));
    const outcomes = new Set<unknown>();
    let survived = false;
    for (let step = 1; !survived; step++) {
      const dying = await open({ patience: 0 });
      const version = await begun(dying);
      await dying.write({
        writes: [{ collection: version, id: 'a', document: { n: step + 1 } }],
        progress: [],
      });
      const before = (await store().get<{ n: number }>(CASES.name, 'a'))!.n;
      let commands = 0;
      const orDead = (_: unknown, command: () => unknown) => {
        if (++commands >= step) throw gone();
        return command();
      };
      for (const method of ['findOne', 'find', 'updateOne', 'insertOne', 'bulkWrite'])
        instead(method, orDead);
      instead('dropCollection', orDead, mongo.Db.prototype);
      survived = await dying.swap({ [CASES.name]: version }, at(step + 1)).then(
        () => true,
        () => false,
      );
      // Nobody tidies up behind the dead.
      await dying.close();
      restore();
      const next = await open();
      const { builds } = await next.footing('members');
      const after = (await next.get<{ n: number }>(CASES.name, 'a'))!.n;
      expect([before, step + 1]).toContain(after);
      expect(builds[CASES.name]).toMatchObject({ upTo: at(after) });
      expect(await store().get(CASES.name, 'a')).toEqual({ n: after });
      expect((await collections()).length).toBeLessThanOrEqual(2);
      outcomes.add(after === before ? 'old' : 'new');
    }
    expect(outcomes).toEqual(new Set(['old', 'new']));
    await (await open()).close();
    expect(await collections()).toEqual([CASES.name]);
  });

  it('are seen whole or not at all by those who read meanwhile', async () => {
    const fill = async (collection: string, n: number) =>
      store().write({
        writes: Array.from({ length: 20 }, (_, i) => ({ collection, id: String(i), document: { n } })),
        progress: [],
      });
    await fill(CASES.name, 0);
    const reader = await open();
    let swapping = true;
    let highest = 0;
    let reads = 0;
    const reading = (async () => {
      for (; swapping; reads++) {
        const groups = await reader.group(CASES.name, { by: ['n'] });
        expect(groups).toEqual([{ key: { n: expect.any(Number) }, count: 20, sums: {} }]);
        const n = groups[0]!.key['n'] as number;
        expect(n).toBeGreaterThanOrEqual(highest);
        highest = n;
      }
    })();
    for (let n = 1; n <= 8; n++) {
      const version = await store().beginVersion(CASES, BUILDER);
      await fill(version, n);
      await store().swap({ [CASES.name]: version }, null);
      expect(await reader.count(CASES.name, { where: { n: { eq: n } } })).toBe(20);
    }
    swapping = false;
    await reading;
    expect(reads).toBeGreaterThan(8);
  });

  it('are built by one process at a time, which another follows when it is dead', async () => {
    const builder = await open({ patience: 300 });
    const other = await open({ patience: 300 });
    const version = await builder.beginVersion(CASES, BUILDER);
    const waited = performance.now();
    while (performance.now() - waited < 900)
      await expect(other.beginVersion(CASES, BUILDER)).rejects.toThrow(BeingRebuiltError);
    instead('updateMany', () => Promise.reject(gone()));
    const theirs = await begun(other);
    restore();
    const ghost = { writes: [{ collection: version, id: 'ghost', document: {} }], progress: [] };
    await expect(builder.swap({ [CASES.name]: version }, null)).rejects.toThrow(BeingRebuiltError);
    await expect(builder.write(ghost)).rejects.toThrow(BeingRebuiltError);
    await expect(builder.count(version)).rejects.toThrow(BeingRebuiltError);
    await other.swap({ [CASES.name]: theirs }, null);
    expect(await store().count(CASES.name)).toBe(0);
    await open();
    expect(await collections()).toEqual([CASES.name]);
  });

  it('are refused also when the consumer gets beyond them at the last moment', async () => {
    const version = await store().beginVersion(CASES, BUILDER);
    const progress = [{ consumer: 'members', partition: 'p', position: at(5) }];
    const other = await open();
    instead('updateOne', async (_, update) => {
      restore();
      await other.write({ writes: [], progress });
      return update();
    });
    await expect(store().swap({ [CASES.name]: version }, at(4))).rejects.toThrow(StaleWriteError);
    await store().swap({ [CASES.name]: version }, at(5));
  });

  it('are given up by a process that closes', async () => {
    const builder = await open();
    await builder.beginVersion(CASES, BUILDER);
    await builder.close();
    await store().beginVersion(CASES, BUILDER);
  });

  it('are of the consumer that began them', async () => {
    await store().swap({ [CASES.name]: await store().beginVersion(CASES, BUILDER) }, null);
    const others = { consumer: 'others', version: 1 };
    await expect(store().beginVersion(CASES, others)).rejects.toThrow(
      'case-history.cases is kept by members',
    );
    const versions = {
      [CASES.name]: await store().beginVersion(CASES, BUILDER),
      x: await store().beginVersion({ name: 'x', indexes: [] }, others),
    };
    await expect(store().swap(versions, null)).rejects.toThrow(RangeError);
  });
});
