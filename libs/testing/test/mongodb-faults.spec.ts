import { randomUUID } from 'node:crypto';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { StoreEventFeed } from '@kosegin/event-feed';
import { headOf } from '@kosegin/event-sourcing';
import { ProjectionRunner, StoreUnavailableError, type DocumentStore } from '@kosegin/projections';
import { MongoDocumentStore } from '@kosegin/projections/mongodb';
import {
  all,
  append,
  contents,
  expected,
  place,
  projections,
  type Act,
  type Place,
} from '../src/contract-suites/projections/example.js';
import { describeWithServer, FaultProxy, mongoDb, type ServerProcess } from '../src/servers/index.js';
import { until } from '../src/until.js';

const PATIENCE = 60_000;
const acts = (count: number, from = 0): Act[] =>
  Array.from({ length: count }, (_, n) => ({
    stream: `case-${(n + from) % 7}`,
    type: n % 5 === 4 ? 'Closed' : 'Granted',
    region: n % 2 ? '01' : '05',
    francs: n % 3,
  }));

/** One process that follows the log. */
interface Follower {
  readonly store: DocumentStore;
  readonly feed: StoreEventFeed;
  readonly runner: ProjectionRunner;
}

describeWithServer(
  mongoDb,
  'projections on a MongoDB that fails',
  (server) => {
    let here: Place;
    let database: string;
    let followers: Follower[];
    let proxy: FaultProxy;
    let mongod: ServerProcess;
    beforeEach(async () => {
      mongod = server().process!;
      proxy = await FaultProxy.start(mongod.port);
      database = `faults-${randomUUID()}`;
      followers = [];
      here = place(await MongoDocumentStore.open(server().url(database), { answerWithin: 2_000 }));
    });
    afterEach(async () => {
      mongod.thaw();
      proxy.heal();
      for (const { feed, store } of followers) {
        await feed.stop();
        await store.close();
      }
      await here.close();
      await proxy.stop();
    });

    /** Through the proxy. */
    const url = () => server().url(database).replace(String(mongod.port), String(proxy.port));
    const follow = async (): Promise<Follower> => {
      const store = await MongoDocumentStore.open(url(), { answerWithin: 700 });
      const runner = new ProjectionRunner({ name: 'live', projections, store, log: here.log });
      await runner.start();
      const feed = new StoreEventFeed(here.log, store, { retry: { firstDelay: 5, longestDelay: 40 } });
      await feed.start([runner]);
      const follower = { store, feed, runner };
      followers.push(follower);
      return follower;
    };
    /** Until everybody has applied what is recorded, and nothing was parked on the way. */
    const settled = async (): Promise<void> => {
      const head = (await headOf(here.log))!;
      for (const { feed } of followers) expect(await feed.caughtUp(head, PATIENCE)).toBe(true);
      expect(await contents(here.store)).toEqual(expected(await all(here.log)));
      for (const { feed } of followers) expect(await feed.parked()).toEqual([]);
    };
    const standsStill = ({ feed }: Follower): Promise<void> =>
      until(async () => (await feed.lag())[0]!.failing !== null, PATIENCE);

    it('that is killed and comes back: nothing is lost, doubled or parked', async () => {
      const one = await follow();
      const other = await follow();
      for (let n = 0; n < 3; n++) {
        await append(here.log, ...acts(40, n));
        await until(async () => (await one.runner.progress('log')) !== null, PATIENCE);
        await mongod.kill();
        await append(here.log, ...acts(5, n));
        await Promise.all([standsStill(one), standsStill(other)]);
        await mongod.begin();
        await settled();
      }
    }, 180_000);

    it('that is frozen: calls end in good time, and go on when it does', async () => {
      const one = await follow();
      await append(here.log, ...acts(10));
      await settled();
      mongod.freeze();
      const began = performance.now();
      await expect(one.store.count('cases')).rejects.toThrow(StoreUnavailableError);
      expect(performance.now() - began).toBeLessThan(10_000);
      await append(here.log, ...acts(10));
      await standsStill(one);
      mongod.thaw();
      await settled();
    }, 120_000);

    it('whose answers are lost: what was written is found to be', async () => {
      const one = await follow();
      const other = await follow();
      for (let n = 0; n < 4; n++) {
        await append(here.log, ...acts(6, n));
        const lost = proxy.bytesLost;
        proxy.drop('to-client');
        await until(() => proxy.bytesLost > lost, PATIENCE);
        await Promise.all([standsStill(one), standsStill(other)]);
        proxy.heal();
        proxy.cut();
        await settled();
      }
    }, 180_000);

    it('whose connections are cut again and again', async () => {
      await follow();
      await follow();
      for (let n = 0; n < 15; n++) {
        await append(here.log, ...acts(8, n));
        await until(async () => (await followers[0]!.feed.lag())[0]!.behind < 40, PATIENCE);
        proxy.cut();
      }
      await settled();
    }, 180_000);

    it.each([
      ['close the connection', { closeConnection: true }],
      ['say that another server has become the primary', { errorCode: 10107 }],
      ['say that a majority did not get them in time', { errorCode: 64 }],
    ])(
      'whose writes %s now and then',
      async (_, fault) => {
        await follow();
        await follow();
        for (let n = 0; n < 6; n++) {
          await failing(['insert', 'update', 'find'], 2 + n, fault);
          await append(here.log, ...acts(8, n));
          await settled();
        }
      },
      120_000,
    );

    it('that is put back to an older back-up: the next start catches up from there', async () => {
      await append(here.log, ...acts(30));
      const first = await follow();
      await settled();
      await first.runner.rebuild();
      await append(here.log, ...acts(10));
      await settled();
      const [data, backup] = [join(mongod.folder, 'data'), join(mongod.folder, 'backup')];
      await leave();
      await mongod.end();
      cpSync(data, backup, { recursive: true });
      await mongod.begin();

      await follow();
      await append(here.log, ...acts(30));
      await settled();
      await leave();
      await mongod.end();
      rmSync(data, { recursive: true });
      cpSync(backup, data, { recursive: true });
      rmSync(backup, { recursive: true });
      await mongod.begin();
      expect(await contents(here.store)).not.toEqual(expected(await all(here.log)));

      await follow();
      await settled();
    }, 120_000);

    it('that is killed during a rebuild: the documents stay as they were, and the next one ends', async () => {
      await append(here.log, ...acts(60));
      const one = await follow();
      await settled();
      const rebuilding = one.runner.rebuild(undefined, {
        onProgress: ({ phase }) => {
          if (phase === 'verify') mongod.freeze();
        },
      });
      await expect(rebuilding).rejects.toThrow(StoreUnavailableError);
      await mongod.kill();
      await mongod.begin();
      await settled();
      await one.runner.rebuild();
      await append(here.log, ...acts(5));
      await settled();
    }, 120_000);

    it('that is not there yet: opening says so, and succeeds when it is', async () => {
      await mongod.end();
      await expect(MongoDocumentStore.open(url(), { answerWithin: 300 })).rejects.toThrow(
        StoreUnavailableError,
      );
      await mongod.begin();
      await (await MongoDocumentStore.open(url())).close();
    }, 60_000);

    async function leave(): Promise<void> {
      for (const { feed, store } of followers.splice(0)) {
        await feed.stop();
        await store.close();
      }
    }

    async function failing(failCommands: string[], times: number, fault: object): Promise<void> {
      const admin = await new mongoose.Mongoose().createConnection(server().url('admin')).asPromise();
      const data = { failCommands, ...fault };
      await admin.db!.command({ configureFailPoint: 'failCommand', mode: { times }, data });
      await admin.close();
    }
  },
  { faults: true },
);
