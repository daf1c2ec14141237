import { randomUUID } from 'node:crypto';
import { getEventListeners } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { headOf, type NewEvent, type RecordedEvent } from '@kosegin/event-sourcing';
import {
  EventStoreDbEventStore,
  type EventStoreDbEventStoreOptions,
} from '@kosegin/event-sourcing/eventstoredb';
import { collect, eventStoreContract, written } from '../src/contract-suites/event-store.js';
import { someEvent, someEvents } from '../src/events.js';
import { describeWithServer, eventStoreDb } from '../src/servers/index.js';
import { until } from '../src/until.js';

/*
 * The traps of the server and its client, and where they are sprung: two clients in one process, here; appends that wait
 * for ever, a server that is down, lost answers, in the faults' spec; dropped subscriptions, there and in the contract
 * ("waits for a slow reader"); data that JSON cannot hold, in the contract; an append that may not throw, here; a read
 * left early holds no call, since pages are read whole; a process that does not end, in the faults' spec; size, ids and
 * types, here. Positions are never computed, so none is no record. `@kurrent/kurrentdb-client` is not used.
 */
describeWithServer(eventStoreDb, 'on EventStoreDB', (server) => {
  // Whoever closes gives up what was not answered in time, and the machine may be busy.
  const open = (options: EventStoreDbEventStoreOptions = {}) =>
    EventStoreDbEventStore.open(server().url, { timeout: 15_000, ...options });

  eventStoreContract('EventStoreDbEventStore', {
    open,
    reopen: async (store) => {
      await store.close();
      return open();
    },
  });

  let store: EventStoreDbEventStore;
  let stream: string;
  beforeEach(async () => {
    store = await open();
    stream = `case-${randomUUID()}`;
  });
  afterEach(() => store.close());

  /** Follows until `enough`, which is asked after every batch. */
  const follow = async (
    from: EventStoreDbEventStore,
    after: RecordedEvent['position'] | null,
    enough: (events: readonly RecordedEvent[], position: string) => boolean,
  ) => {
    const events: RecordedEvent[] = [];
    for await (const batch of from.subscribe(after, new AbortController().signal)) {
      events.push(...batch.events);
      if (enough(events, batch.position)) return { events, position: batch.position };
    }
    throw new Error('it ended');
  };
  const withSetting = (setting: string) =>
    `${server().url}${server().url.includes('?') ? '&' : '?'}${setting}`;

  it('positions are what the API takes for one', async () => {
    const { position } = written(await store.append(stream, 'no-stream', someEvents(1)));
    expect(position).toMatch(/^\d{1,40}-\d{1,40}$/);
  });

  it('dates an event as the server does, and a told one as the story says', async () => {
    const at = new Date('2025-11-27T10:00:00.000Z');
    const told = await open({ clock: { now: () => at } });
    await told.append(stream, 'no-stream', someEvents(1));
    await store.append(stream, 0, someEvents(1));
    const dates = (await collect(store.readStream(stream))).map(({ recordedAt }) => recordedAt);
    expect(dates[0]).toBe(at.toISOString());
    expect(Math.abs(Date.parse(dates[1]!) - Date.now())).toBeLessThan(60_000);
    await told.close();
  });

  it('brings events of an earlier version to the current one by every way to read them', async () => {
    const upcast = (event: RecordedEvent) => ({ ...event, version: event.version + 1 });
    const start = await headOf(store);
    await store.append(stream, 'no-stream', someEvents(2));
    const newer = await open({ upcast });
    const versions = (events: readonly RecordedEvent[]) => events.map(({ version }) => version);
    expect(versions(await collect(newer.readStream(stream)))).toEqual([2, 2]);
    expect(versions(await collect(newer.readAll({ after: start })))).toEqual([2, 2]);
    expect(versions((await follow(newer, start, ({ length }) => length === 2)).events)).toEqual([2, 2]);
    await newer.close();
  });

  it('hands on what fails while an event is brought to its version', async () => {
    await store.append(stream, 'no-stream', someEvents(1));
    const stubborn = await open({
      upcast: () => {
        throw new RangeError('no such version');
      },
    });
    for (const reading of [stubborn.readStream(stream), stubborn.readAll()])
      await expect(collect(reading)).rejects.toThrow('no such version');
    await expect(follow(stubborn, null, () => true)).rejects.toThrow('no such version');
    await stubborn.close();
  });

  describe('what the system and other programs wrote', () => {
    let others: EventStoreDBClient;
    beforeAll(() => (others = EventStoreDBClient.connectionString(server().url)));
    afterAll(() => others.dispose());

    const foreign = () => jsonEvent({ type: 'SomethingElse', data: {}, metadata: { by: 'another program' } });
    const write = (name: string, count: number) =>
      others.appendToStream(name, Array.from({ length: count }, foreign));

    it('is left out of the log, whose end is the last event of ours', async () => {
      const start = await headOf(store);
      await store.append(stream, 'no-stream', someEvents(2));
      const own = await collect(store.readStream(stream));
      await write(`$${stream}`, 120);
      await write(`foreign-${stream}`, 120);
      expect(await collect(store.readAll({ after: start }))).toEqual(own);
      expect(await collect(store.readAll({ direction: 'backwards', limit: 2 }))).toEqual([...own].reverse());
      expect(await headOf(store)).toBe(own[1]!.position);
      expect(await collect(store.readAll({ limit: 0 }))).toEqual([]);
    });

    it.each(['$system', 'foreign'])(
      'moves a subscription on while nothing else comes (%s), and it may be taken up from there',
      async (name) => {
        const { position } = written(await store.append(stream, 'no-stream', someEvents(1)));
        const following = follow(store, position, (_, at) => at > position);
        for (let n = 0; n < 4; n++) await write(`${name}-${stream}`, 200);
        const moved = await following;
        expect(moved.events).toEqual([]);
        expect(await collect(store.readAll({ after: moved.position }))).toEqual([]);
        await store.append(stream, 0, someEvents(1));
        const next = await collect(store.readStream(stream, { from: 1 }));
        expect(await collect(store.readAll({ after: moved.position }))).toEqual(next);
        expect((await follow(store, moved.position, ({ length }) => length > 0)).events).toEqual(next);
      },
    );

    it('in great number beside ours never moves a slow subscriber past what it has not had', async () => {
      const start = await headOf(store);
      for (let n = 0; n < 8; n++)
        await Promise.all([store.append(stream, 'any', someEvents(200)), write(`foreign-${stream}`, 300)]);
      let before = start ?? '';
      let count = 0;
      for await (const { events, position } of store.subscribe(start, new AbortController().signal)) {
        const places = [before, ...events.map((event) => event.position)];
        expect(places).toEqual([...places].sort());
        expect(position >= places.at(-1)!).toBe(true);
        before = position;
        count += events.length;
        if (count === 1600) break;
        // Time enough for the buffer to fill.
        for (let turns = 0; turns < 50; turns++) await setImmediate();
      }
    });

    it('in a file of ours makes it unreadable rather than incomplete', async () => {
      await store.append(stream, 'no-stream', someEvents(1));
      await write(stream, 1);
      await expect(collect(store.readStream(stream))).rejects.toThrow('another program');
    });
  });

  describe('what the server would refuse', () => {
    const large = (bytes: number): NewEvent => someEvent({ text: 'x'.repeat(bytes) });
    const refused: [string, NewEvent[]][] = [
      ['an append of more than 1 MiB', [large(600_000), large(600_000)]],
      ['more than 1 MiB of what is not ASCII', [someEvent({ text: 'é'.repeat(530_000) })]],
      ['an id that is no UUID', [someEvent(), { ...someEvent(), id: 'case-1' }]],
      ['an event without a type', [{ ...someEvent(), type: '' }]],
    ];

    it.each(refused)('%s is refused before it is sent, and fails nobody else', async (_, events) => {
      const appends = [1, 2, 3].map(() => store.append(`case-${randomUUID()}`, 'no-stream', someEvents(1)));
      await expect(store.append(stream, 'no-stream', events)).rejects.toThrow(RangeError);
      expect((await Promise.all(appends)).map(({ kind }) => kind)).toEqual(Array(3).fill('appended'));
      expect(await collect(store.readStream(stream))).toEqual([]);
    });

    it('is not what almost fills 1 MiB', async () => {
      expect(await store.append(stream, 'no-stream', [large(1_040_000)])).toMatchObject({ kind: 'appended' });
      expect(await collect(store.readStream(stream))).toHaveLength(1);
    });

    it('an append to a stream of the system', async () => {
      await expect(store.append('$case', 'any', someEvents(1))).rejects.toThrow(RangeError);
    });
  });

  describe('an address', () => {
    it('may have the newer name of the protocol', async () => {
      const newer = await EventStoreDbEventStore.open(server().url.replace(/^esdb/, 'kurrentdb'));
      const { position } = written(await store.append(stream, 'no-stream', someEvents(1)));
      expect(await headOf(newer)).toBe(position);
      await newer.close();
    });

    it.each([
      ['that is none', () => 'postgres://127.0.0.1'],
      ['that lets a wrong revision pass for an answer', () => withSetting('throwOnAppendFailure=false')],
    ])('%s is refused at once', async (_, url) => {
      await expect(EventStoreDbEventStore.open(url())).rejects.toThrow();
    });
  });

  describe('several in one process', () => {
    const many = (into: EventStoreDbEventStore) =>
      Promise.all(
        Array.from({ length: 64 }, () => into.append(`case-${randomUUID()}`, 'no-stream', someEvents(1))),
      );

    it('may be closed while others append', async () => {
      const leaving = await Promise.all([open(), open()]);
      await Promise.all(leaving.map(many));
      const appending = many(store);
      await Promise.all(leaving.map((each) => each.close()));
      const outcomes = await appending;
      expect(outcomes.map(({ kind }) => kind)).toEqual(Array(64).fill('appended'));
    });

    it('may be opened and closed over and over while they append', async () => {
      for (let round = 0; round < 5; round++) {
        const before = store;
        const appending = many(before);
        store = await open();
        await Promise.all([appending, before.close(), many(store)]);
      }
    });

    it('append to one address only, while another one may be read', async () => {
      await store.append(stream, 'no-stream', someEvents(1));
      const elsewhere = await EventStoreDbEventStore.open(withSetting('connectionName=elsewhere'));
      expect(await collect(elsewhere.readStream(stream))).toHaveLength(1);
      const late = () => elsewhere.append(stream, 0, someEvents(1));
      await expect(late()).rejects.toThrow('one EventStoreDB at a time');
      await store.close();
      expect(await late()).toMatchObject({ kind: 'appended', revision: 1 });
      await elsewhere.close();
    });
  });

  it('a subscription leaves nothing behind for each time it waited', async () => {
    const abort = new AbortController();
    let seen = 0;
    const start = await headOf(store);
    const following = (async () => {
      for await (const { events } of store.subscribe(start, abort.signal)) seen += events.length;
    })();
    for (let n = 1; n <= 20; n++) {
      await store.append(stream, 'any', someEvents(1));
      await until(() => seen === n);
    }
    expect(getEventListeners(abort.signal, 'abort')).toHaveLength(1);
    abort.abort();
    await following;
    expect(getEventListeners(abort.signal, 'abort')).toHaveLength(0);
    expect(getEventListeners(store['closing'].signal, 'abort')).toHaveLength(0);
    await until(() => store['client']['disposableStreams'].size === 0);
  });

  it('closed, it takes and gives nothing more, however often it is closed', async () => {
    await store.append(stream, 'no-stream', someEvents(1));
    await Promise.all([store.close(), store.close()]);
    await expect(store.append(stream, 0, someEvents(1))).rejects.toThrow('closed');
    await expect(collect(store.readStream(stream))).rejects.toThrow('closed');
    expect(await collect(store.subscribe(null, new AbortController().signal))).toEqual([]);
  });
});
