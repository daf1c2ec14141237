import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import {
  headOf,
  StoreUnavailableError,
  type AppendOutcome,
  type NewEvent,
  type RecordedEvent,
} from '@kosegin/event-sourcing';
import {
  EventStoreDbEventStore,
  type EventStoreDbEventStoreOptions,
} from '@kosegin/event-sourcing/eventstoredb';
import { collect, written } from '../src/contract-suites/event-store.js';
import { someEvents } from '../src/events.js';
import {
  describeWithServer,
  eventStoreDb,
  eventStoreDbDouble,
  eventStoreDbUrl,
  FaultProxy,
  ServerProcess,
  type EventStoreDbFault,
} from '../src/servers/index.js';
import { until } from '../src/until.js';

const QUICK: EventStoreDbEventStoreOptions = { timeout: 200, patience: 500 };
const stream = (): string => `case-${randomUUID()}`;
const ids = (events: readonly { readonly id: string }[]): string[] => events.map(({ id }) => id);

describeWithServer(
  eventStoreDb,
  'EventStoreDB in trouble',
  (server) => {
    const running = () => server().process!;
    const stores: EventStoreDbEventStore[] = [];
    const open = async (options: EventStoreDbEventStoreOptions = {}, url = server().url) => {
      const store = await EventStoreDbEventStore.open(url, { timeout: 1_000, ...options });
      stores.push(store);
      return store;
    };
    afterEach(async () => {
      running().thaw();
      if (!running().isRunning) await running().begin();
      await Promise.all(stores.splice(0).map((store) => store.close()));
    });

    /** An append that is one of many under way. */
    interface Appending {
      readonly stream: string;
      readonly events: NewEvent[];
      readonly outcome: Promise<AppendOutcome>;
    }
    const append = (store: EventStoreDbEventStore, name = stream(), events = someEvents(2)): Appending => ({
      stream: name,
      events,
      outcome: store.append(name, 'no-stream', events),
    });
    /** Each was written once and as a whole, and was told so. */
    const expectOnce = async (store: EventStoreDbEventStore, appendings: readonly Appending[]) => {
      await Promise.all(appendings.map(({ outcome }) => outcome));
      const files = new Map<string, RecordedEvent[]>();
      for await (const event of store.readAll())
        if (!files.get(event.stream)?.push(event)) files.set(event.stream, [event]);
      for (const { stream, events, outcome } of appendings) {
        const { revision, position } = written(await outcome);
        const read = files.get(stream)!;
        expect(ids(read)).toEqual(ids(events));
        expect([revision, position]).toEqual([events.length - 1, read.at(-1)!.position]);
      }
    };
    /** Where the outcome of an append is unknown, that is said, and that it passes. */
    const expectUnavailable = async (failing: Promise<unknown>) => {
      const error = await failing.catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(StoreUnavailableError);
      expect(error).toMatchObject({ transient: true, cause: expect.any(Error) });
    };

    describe('killed with appends under way', () => {
      it('loses nothing that was acknowledged; what is unknown is repeated and is one append', async () => {
        const store = await open({ timeout: 2_000 });
        const appendings: Appending[] = [];
        let acknowledged = 0;
        let writing = true;
        const writer = async () => {
          while (writing) {
            const appending = append(store);
            appendings.push(appending);
            await appending.outcome;
            acknowledged++;
          }
        };
        const writers = Array.from({ length: 64 }, writer);
        for (let round = 1; round <= 3; round++) {
          const before = acknowledged;
          await until(() => acknowledged > before + 50 * round);
          await running().kill();
          await running().begin();
        }
        writing = false;
        await Promise.all(writers);
        expect(appendings.length).toBeGreaterThan(64);
        await expectOnce(store, appendings);
      }, 60_000);

      it('with every answer lost, all that it wrote is found to be written', async () => {
        const proxy = await FaultProxy.start(running().port);
        const store = await open({}, eventStoreDbUrl(proxy.port));
        const direct = await open();
        await append(store).outcome;
        const start = await headOf(direct);
        proxy.drop('to-client');
        const appendings = Array.from({ length: 64 }, () => append(store));
        await until(async () => (await collect(direct.readAll({ after: start }))).length === 128);
        await running().kill();
        await running().begin();
        proxy.heal();
        await expectOnce(direct, appendings);
        await store.close();
        await proxy.stop();
      }, 30_000);
    });

    it('an answer that is lost is asked for again', async () => {
      const proxy = await FaultProxy.start(running().port);
      const store = await open({ timeout: 300 }, eventStoreDbUrl(proxy.port));
      await append(store).outcome;
      proxy.drop('to-client');
      const appendings = [append(store), append(store), append(store)];
      await until(() => proxy.bytesLost > 0);
      proxy.heal();
      await expectOnce(store, appendings);
      await store.close();
      await proxy.stop();
    }, 30_000);

    it('a connection that is cut under an append is made anew', async () => {
      const proxy = await FaultProxy.start(running().port);
      const store = await open({}, eventStoreDbUrl(proxy.port));
      for (let round = 0; round < 5; round++) {
        const appendings = Array.from({ length: 16 }, () => append(store));
        await Promise.race(appendings.map(({ outcome }) => outcome));
        proxy.cut();
        await expectOnce(store, appendings);
      }
      await store.close();
      await proxy.stop();
    }, 30_000);

    describe('frozen', () => {
      it.each(['has appended', 'has not appended yet'])(
        'leaves the outcome unknown to a store that %s, and a repeat is the same append',
        async (state) => {
          const store = await open(QUICK);
          if (state === 'has appended') await append(store).outcome;
          running().freeze();
          const [name, events] = [stream(), someEvents(2)];
          await expectUnavailable(store.append(name, 'no-stream', events));
          running().thaw();
          const patient = await open();
          await expectOnce(patient, [append(patient, name, events)]);
        },
      );

      it('is waited for as long as the patience lasts', async () => {
        const [patient, quick] = [await open({ timeout: 200 }), await open(QUICK)];
        running().freeze();
        const appending = append(patient);
        await expectUnavailable(append(quick).outcome);
        running().thaw();
        await expectOnce(patient, [appending]);
      });

      it('fails a read, which may be repeated', async () => {
        const store = await open(QUICK);
        const name = stream();
        await append(store, name).outcome;
        running().freeze();
        await expectUnavailable(collect(store.readStream(name)));
        await expectUnavailable(headOf(store));
        // Nothing of it is left open.
        await until(() => store['client']['disposableStreams'].size === 0);
        running().thaw();
        const patient = await open();
        expect(await collect(patient.readStream(name))).toHaveLength(2);
      });

      it('holds nobody who closes for longer than one wait', async () => {
        const store = await open({ timeout: 300 });
        await append(store).outcome;
        running().freeze();
        const failing = expectUnavailable(append(store).outcome);
        const began = performance.now();
        await store.close();
        expect(performance.now() - began).toBeLessThan(2_000);
        await failing;
      });

      it('holds nobody who only reads, and closes', async () => {
        const store = await open({ timeout: 60_000 });
        running().freeze();
        const reading = [collect(store.readAll()), collect(store.readStream(stream()))];
        const ended = Promise.allSettled(reading);
        await store.close();
        expect((await ended).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
      });
    });

    describe('away', () => {
      it('at the start is waited for, and every try is reported', async () => {
        await running().kill();
        const reports: [string, unknown][] = [];
        const opening = open({ timeout: 300, report: (what, error) => reports.push([what, error]) });
        await until(() => reports.length >= 3);
        await running().begin();
        expect(await headOf(await opening)).not.toBe(undefined);
        expect(reports[0]![0]).toBe(`waiting for EventStoreDB at 127.0.0.1:${running().port}`);
        expect(reports[0]![1]).toMatchObject({ code: 14 });
      });

      it('at the start is waited for no longer than its caller wants', async () => {
        await running().kill();
        const abort = new AbortController();
        const report = () => abort.abort(new Error('not today'));
        await expect(open({ signal: abort.signal, report })).rejects.toThrow('not today');
        await expect(open({ signal: AbortSignal.abort(new Error('nor tomorrow')) })).rejects.toThrow('nor');
      });
    });

    describe('a subscription', () => {
      /** Collects until it is stopped; `events` may be looked at meanwhile. */
      const follow = (
        store: EventStoreDbEventStore,
        after: RecordedEvent['position'] | null,
        pace: () => unknown = () => null,
      ) => {
        const abort = new AbortController();
        const events: RecordedEvent[] = [];
        const ended = (async () => {
          for await (const batch of store.subscribe(after, abort.signal)) {
            events.push(...batch.events);
            await pace();
          }
        })();
        const stop = () => {
          abort.abort();
          return ended;
        };
        return { events, stop };
      };

      it.each(['kill', 'end'] as const)(
        'goes on by itself when the server comes back (%s), with nothing lost or doubled',
        async (how) => {
          const reports: string[] = [];
          const store = await open({ report: (what) => reports.push(what) });
          const start = await headOf(store);
          const following = follow(store, start);
          await append(store).outcome;
          await until(() => following.events.length === 2);
          await running()[how]();
          const appendings = Array.from({ length: 20 }, () => append(store));
          await until(() => reports.length > 0);
          await running().begin();
          await expectOnce(store, appendings);
          await until(() => following.events.length >= 42);
          expect(following.events).toEqual(await collect(store.readAll({ after: start })));
          expect(reports[0]).toBe(`the subscription to EventStoreDB at 127.0.0.1:${running().port}`);
          await following.stop();
        },
        30_000,
      );

      it('dropped for a slow consumer goes on where that one is', async () => {
        const reports: string[] = [];
        const store = await open({ report: (what) => reports.push(what) });
        const start = await headOf(store);
        let release!: () => void;
        const held = new Promise<void>((resolve) => (release = resolve));
        const [slow, quick] = [follow(store, start, () => held), follow(store, start)];
        await append(store, stream(), someEvents(1)).outcome;
        await until(() => slow.events.length === 1 && quick.events.length === 1);
        for (let n = 0; n < 15; n++) await append(store, stream(), someEvents(200)).outcome;
        await until(() => quick.events.length === 3001);
        expect(slow.events).toHaveLength(1);
        release();
        await until(() => slow.events.length >= 3001);
        expect(slow.events).toEqual(quick.events);
        expect(quick.events).toEqual(await collect(store.readAll({ after: start })));
        // It is the server's way with bursts, and nothing to wake anybody for.
        expect(reports).toEqual([]);
        await Promise.all([slow.stop(), quick.stop()]);
      });

      it('from a position that the log does not have is reported again and again', async () => {
        const reports: unknown[] = [];
        const store = await open({ report: (_, error) => reports.push(error) });
        const { position } = written(await append(store).outcome);
        const [commit] = position.split('-');
        const nowhere = (BigInt(commit!) - 1n).toString().padStart(20, '0');
        const following = follow(store, `${nowhere}-${nowhere}` as RecordedEvent['position']);
        await until(() => reports.length >= 3);
        expect(reports[0]).toMatchObject({ code: 2 });
        await following.stop();
      });
    });

    describe('a process that closes its store', () => {
      const script = fileURLToPath(new URL('follow-and-close.mjs', import.meta.url));

      it.each(['served', 'frozen', 'killed'])(
        'ends while it follows, when the server is %s',
        async (state) => {
          const child = spawn(process.execPath, [script, server().url], {
            stdio: ['pipe', 'pipe', 'inherit'],
          });
          const ended = once(child, 'exit');
          try {
            await once(child.stdout, 'data');
            if (state === 'frozen') running().freeze();
            if (state === 'killed') await running().kill();
            child.stdin.write('close\n');
            expect(await ended).toEqual([0, null]);
          } finally {
            child.kill('SIGKILL');
            running().thaw();
            if (state === 'killed') await running().begin();
          }
        },
      );
    });

    describe('with a fault of its own', () => {
      const doubles: ServerProcess[] = [];
      const double = async (...faults: EventStoreDbFault[]) => {
        const process = await ServerProcess.start(eventStoreDbDouble(faults));
        doubles.push(process);
        return { process, store: await open({}, eventStoreDbUrl(process.port)) };
      };
      afterEach(async () => {
        await Promise.all(stores.splice(0).map((store) => store.close()));
        await Promise.all(doubles.splice(0).map((each) => each.remove()));
      });

      it('takes our own repeat for a conflict: it is told from a real one', async () => {
        const { store } = await double('forgetful');
        const [name, events] = [stream(), someEvents(3)];
        const first = written(await store.append(name, 'no-stream', events));
        await store.append(name, 2, someEvents(1));
        expect(await store.append(name, 'no-stream', events)).toEqual({ ...first, kind: 'duplicate' });
        const conflict = { kind: 'conflict', actual: 3 };
        expect(await store.append(name, 'no-stream', someEvents(3))).toEqual(conflict);
        expect(await store.append(name, 'no-stream', [...events.slice(0, 2), ...someEvents(1)])).toEqual(
          conflict,
        );
        expect(await store.append(name, 2, [...someEvents(1)])).toEqual(conflict);
        const longer = [...(await collect(store.readStream(name))), ...someEvents(1)];
        expect(await store.append(name, 'no-stream', longer)).toEqual(conflict);
      });

      it('does not tell the position of an append: it is looked up', async () => {
        const { store } = await double('no-position:1');
        const name = stream();
        const { position } = written(await store.append(name, 'no-stream', someEvents(2)));
        expect(position).toBe((await collect(store.readStream(name)))[1]!.position);
      });

      it('is not ready yet: appends are tried again', async () => {
        const { store } = await double('not-ready:5');
        await expectOnce(store, [append(store), append(store)]);
      });

      it('fails the client’s first question: appends go through another client', async () => {
        const { store } = await double('no-features:1');
        await expectOnce(store, [append(store), append(store)]);
      });

      it('refuses reads as too busy: no append is lost by it', async () => {
        const { store } = await double('busy:6');
        const reading = collect(store.readStream(`busy-${stream()}`));
        let busy = true;
        const appendings: Appending[] = [];
        const writer = async () => {
          while (busy) {
            appendings.push(append(store));
            await appendings.at(-1)!.outcome;
          }
        };
        const writers = Array.from({ length: 8 }, writer);
        expect(await reading).toEqual([]);
        busy = false;
        await Promise.all(writers);
        await expectOnce(store, appendings);
      });

      it('forgets at a restart the ids of appends that expected nothing: a repeat is found in its file', async () => {
        const { process, store } = await double();
        const [name, events] = [stream(), someEvents(2)];
        await store.append(name, 'no-stream', someEvents(1));
        const first = written(await store.append(name, 'any', events));
        await process.kill();
        await process.begin();
        await store.append(name, 2, someEvents(1));
        expect(await store.append(name, 'any', events)).toEqual({ ...first, kind: 'duplicate' });
        expect(await collect(store.readStream(name))).toHaveLength(4);
      });
    });
  },
  { faults: true },
);
