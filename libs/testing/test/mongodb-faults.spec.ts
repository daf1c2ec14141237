import { randomUUID } from 'node:crypto';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { StoreEventFeed } from '@kosegin/event-feed';
import { headOf, type RecordedEvent } from '@kosegin/event-sourcing';
import {
  ProjectionRunner,
  StoreUnavailableError,
  type DocumentStore,
  type Projection,
} from '@kosegin/projections';
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
      await failing([], 0, {});
      for (const { feed, store } of followers) {
        await feed.stop();
        await store.close();
      }
      await here.close();
      await proxy.stop();
    });

    /** Through the proxy, and not past it to the address by which the server calls itself. */
    const url = () => server().url(database).replace(String(mongod.port), String(proxy.port));
    const follow = async (of: readonly Projection[] = projections): Promise<Follower> => {
      const store = await answered(() => MongoDocumentStore.open(url(), { answerWithin: 700 }));
      const runner = new ProjectionRunner({ name: 'live', projections: of, store, log: here.log });
      await answered(() => runner.start());
      const feed = new StoreEventFeed(here.log, store, {
        retry: { attempts: 2, firstDelay: 5, longestDelay: 40 },
      });
      await feed.start([runner]);
      const follower = { store, feed, runner };
      followers.push(follower);
      return follower;
    };
    /** Until everybody has applied what is recorded, and nothing was parked on the way. */
    const settled = async (): Promise<void> => {
      const head = (await headOf(here.log))!;
      for (const { feed } of followers) expect(await feed.caughtUp(head, PATIENCE)).toBe(true);
      expect(await answered(() => contents(here.store))).toEqual(expected(await all(here.log)));
      for (const { feed } of followers) expect(await answered(() => feed.parked())).toEqual([]);
    };
    /** Asked again for as long as the server does not answer. */
    const answered = async <T>(question: () => Promise<T>): Promise<T> => {
      const deadline = performance.now() + PATIENCE;
      for (;;)
        try {
          return await question();
        } catch (error) {
          if (!(error instanceof StoreUnavailableError) || performance.now() > deadline) throw error;
        }
    };
    const standsStill = ({ feed }: Follower): Promise<void> =>
      until(async () => (await feed.lag())[0]!.failing !== null, PATIENCE);

    it('that is killed and comes back: nothing is lost, doubled or parked', async () => {
      const one = await follow();
      const other = await follow();
      for (let n = 0; n < 2; n++) {
        await append(here.log, ...acts(40, n));
        await until(async () => (await one.feed.lag())[0]!.position !== null, PATIENCE);
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
      // The signal takes a moment to arrive: until then it answers.
      let began = 0;
      const unanswered = async () => {
        for (;;) {
          began = performance.now();
          await one.store.count('cases');
        }
      };
      await expect(unanswered()).rejects.toThrow(StoreUnavailableError);
      expect(performance.now() - began).toBeLessThan(10_000);
      await append(here.log, ...acts(10));
      await standsStill(one);
      mongod.thaw();
      await settled();
    }, 120_000);

    it('whose answers are lost: what was written is found to be', async () => {
      const one = await follow();
      const other = await follow();
      for (let n = 0; n < 3; n++) {
        await append(here.log, ...acts(12, n));
        const lost = proxy.bytesLost;
        proxy.drop('to-client');
        await append(here.log, ...acts(1, n));
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
        for (let n = 1; n <= 3; n++) {
          await failing(['insert', 'update', 'find'], 2 * n, fault);
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
      await answered(() => first.runner.rebuild());
      await append(here.log, ...acts(10));
      await settled();
      const [data, backup] = [join(mongod.folder, 'data'), join(mongod.folder, 'backup')];
      await leave();
      // Asked to stop, the stand-in says on its way that it is in no replica set, and drivers leave it out for good.
      await mongod.kill();
      cpSync(data, backup, { recursive: true });
      await mongod.begin();

      await follow();
      await append(here.log, ...acts(30));
      await settled();
      await leave();
      await mongod.kill();
      rmSync(data, { recursive: true });
      cpSync(backup, data, { recursive: true });
      rmSync(backup, { recursive: true });
      await mongod.begin();
      // Whoever saw the newer server takes the older one for a straggler: a restore is followed by a restart.
      await here.store.close();
      const restored = await MongoDocumentStore.open(server().url(database));
      Object.assign(here, { store: restored });
      expect(await answered(() => contents(here.store))).not.toEqual(expected(await all(here.log)));

      await follow();
      await settled();
      await leave();
      await restored.close();
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
      await answered(() => one.runner.rebuild());
      await append(here.log, ...acts(5));
      await settled();
    }, 120_000);

    it('has nothing to do with an event that is parked: another process tries it again', async () => {
      const poison = projections.map((each) => ({
        ...each,
        evolve: (document: object | null, event: RecordedEvent, key: string) => {
          if (event.stream === 'case-3' && event.revision > 0) throw new TypeError('no such case');
          return each.evolve(document, event, key);
        },
      }));
      const one = await follow(poison);
      await append(here.log, ...acts(21));
      const head = (await headOf(here.log))!;
      expect(await one.feed.caughtUp(head, PATIENCE)).toBe(true);
      expect((await one.feed.parked()).map(({ stream, reason }) => [stream, reason !== null])).toEqual([
        ['case-3', true],
        ['case-3', false],
      ]);
      expect(await answered(() => contents(here.store))).not.toEqual(expected(await all(here.log)));
      const other = await follow();
      expect(await other.feed.retry('live', 'case-3')).toBe(0);
      expect(await one.feed.retry('live', 'case-3')).toBe(0);
      await settled();
    }, 60_000);

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
      const mode = times > 0 ? { times } : 'off';
      await admin.db!.command({ configureFailPoint: 'failCommand', mode, data: { failCommands, ...fault } });
      await admin.close();
    }
  },
  { faults: true },
);
