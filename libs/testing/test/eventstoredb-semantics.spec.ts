import { randomUUID } from 'node:crypto';
import {
  EventStoreDBClient,
  jsonEvent,
  streamNameFilter,
  type AllStreamSubscription,
  type AppendExpectedRevision,
  type EventData,
  type Position,
  type ResolvedEvent,
} from '@eventstore/db-client';
import { collect } from '../src/contract-suites/event-store.js';
import { describeWithServer, eventStoreDb, eventStoreDbUrl, freePort } from '../src/servers/index.js';
import { until } from '../src/until.js';

/**
 * What the adapter relies on, as it was seen on a real server and its client. Run it with `TEST_EVENT_STORE_URL`
 * to see whether another version, or the double, still does so.
 */
describeWithServer(eventStoreDb, 'EventStoreDB and its client', (server) => {
  let client: EventStoreDBClient;
  beforeAll(() => (client = EventStoreDBClient.connectionString(server().url)));
  afterAll(() => client.dispose());

  let stream: string;
  beforeEach(() => (stream = `semantics-${randomUUID()}`));

  const event = (data: object = {}, id: string = randomUUID()): EventData =>
    jsonEvent({ id, type: 'SomethingSeen', data: { ...data }, metadata: { by: 'a test' } });
  const events = (count: number) => Array.from({ length: count }, (_, n) => event({ n }));
  const withSetting = (setting: string) =>
    `${server().url}${server().url.includes('?') ? '&' : '?'}${setting}`;
  const append = (expectedRevision: AppendExpectedRevision, ...data: EventData[]) =>
    client.appendToStream(stream, data, { expectedRevision });
  const failureOf = (promise: Promise<unknown>) =>
    promise.then(
      () => null,
      (error: unknown) => error as Record<string, unknown>,
    );
  const revisions = (read: AsyncIterable<ResolvedEvent>) =>
    collect(read).then((all) => all.map((each) => Number(each.event!.revision)));
  /** The position of each event of the stream. */
  const positions = async () =>
    (await collect(client.readStream(stream))).map((each) => each.event!.position!);

  describe('an append', () => {
    it('answers with the revision and the position of its last event', async () => {
      const answer = await append('no_stream', ...events(2));
      expect(answer).toEqual({ success: true, nextExpectedRevision: 1n, position: (await positions())[1] });
      expect(answer.position).toEqual({ commit: expect.any(BigInt), prepare: expect.any(BigInt) });
    });

    it.each<[AppendExpectedRevision, bigint | 'no_stream', number]>([
      ['no_stream', 1n, 2],
      [0n, 1n, 2],
      [5n, 1n, 2],
      [5n, 'no_stream', 0],
      ['stream_exists', 'no_stream', 0],
    ])('expecting %s finds %s, and says so in its type and fields only', async (expected, actual, before) => {
      if (before > 0) await append('no_stream', ...events(before));
      expect(await failureOf(append(expected, event()))).toMatchObject({
        type: 'wrong-expected-version',
        streamName: stream,
        expectedVersion: expected,
        actualVersion: actual,
        message: '',
        name: 'Error',
        code: undefined,
      });
    });

    it('repeated with the same ids has the first answer, also after later appends', async () => {
      const [first, second] = [events(2), events(2)];
      const answers = [await append('no_stream', ...first), await append(1n, ...second)];
      expect([await append('no_stream', ...first), await append(1n, ...second)]).toEqual(answers);
      expect(await revisions(client.readStream(stream))).toEqual([0, 1, 2, 3]);
    });

    it('repeated with more events is a conflict, and at another revision it is written again', async () => {
      const [one, more] = events(2) as [EventData, EventData];
      await append('no_stream', one);
      expect(await failureOf(append('no_stream', one, more))).toMatchObject({
        type: 'wrong-expected-version',
      });
      expect(await append(0n, one)).toMatchObject({ nextExpectedRevision: 1n });
    });

    it('that expects nothing writes, also when that is only left out', async () => {
      await append('any', event());
      expect(await client.appendToStream(stream, event())).toMatchObject({ nextExpectedRevision: 1n });
    });

    it('repeated without an expectation has the first answer, as long as the server remembers', async () => {
      const repeated = events(2);
      const answer = await append('any', ...repeated);
      await append('any', event());
      expect(await append('any', ...repeated)).toEqual(answer);
    });

    it('of nothing checks the revision and creates nothing', async () => {
      await append('no_stream');
      expect(await failureOf(collect(client.readStream(stream)))).toMatchObject({ type: 'stream-not-found' });
      await append('no_stream', event());
      expect(await failureOf(append('no_stream'))).toMatchObject({ type: 'wrong-expected-version' });
    });

    it.each<[string, EventData]>([
      ['an id that is no UUID', event({}, 'not-a-uuid')],
      ['an empty type', { ...event(), type: '' }],
    ])('with %s fails as unknown', async (_, bad) => {
      expect(await failureOf(append('any', bad))).toMatchObject({ type: 'unknown' });
      expect(await append('any', event())).toMatchObject({ nextExpectedRevision: 0n });
    });

    it('takes 1 MiB and no more', async () => {
      const filled = (bytes: number) => event({ text: 'x'.repeat(bytes) });
      await append('any', filled(900_000));
      expect(await failureOf(append('any', filled(600_000), filled(600_000)))).toMatchObject({
        type: 'maximum-append-size-exceeded',
        maxAppendSize: 1024 * 1024,
      });
    });

    it('expecting -1 is an error, and one that may not throw answers a wrong revision', async () => {
      await append('no_stream', ...events(3));
      expect(await failureOf(append(-1n, event()))).toBeInstanceOf(Error);
      const silent = EventStoreDBClient.connectionString(withSetting('throwOnAppendFailure=false'));
      const answer = await silent.appendToStream(stream, event(), { expectedRevision: 0n });
      expect(answer).toMatchObject({ success: false, position: undefined });
      expect(answer.nextExpectedRevision).not.toBe(2n);
      await silent.dispose();
    });

    it('to a deleted stream may expect none, and its revisions go on', async () => {
      await append('no_stream', ...events(3));
      await client.deleteStream(stream);
      expect(await append('no_stream', event())).toMatchObject({ nextExpectedRevision: 3n });
      expect(await revisions(client.readStream(stream))).toEqual([3]);
    });
  });

  describe('a read', () => {
    it('begins with the revision or position that is named', async () => {
      await append('no_stream', ...events(3));
      const from = { fromRevision: 1n } as const;
      expect(await revisions(client.readStream(stream, from))).toEqual([1, 2]);
      expect(await revisions(client.readStream(stream, { ...from, direction: 'backwards' }))).toEqual([1, 0]);
      const second = (await positions())[1]!;
      const [first] = await collect(client.readAll({ fromPosition: second, maxCount: 1 }));
      expect(first!.event!.position).toEqual(second);
    });

    it('of a missing stream fails, and past the end is empty', async () => {
      expect(await failureOf(collect(client.readStream(stream)))).toMatchObject({
        type: 'stream-not-found',
        streamName: stream,
      });
      await append('no_stream', event());
      expect(await revisions(client.readStream(stream, { fromRevision: 1n }))).toEqual([]);
    });

    it('of the log from what is no record fails as unknown, and past the end is empty', async () => {
      const { position } = await append('no_stream', ...events(2));
      const readFrom = (commit: bigint) =>
        collect(client.readAll({ fromPosition: { commit, prepare: commit } }));
      expect(await failureOf(readFrom((await positions())[0]!.commit + 1n))).toMatchObject({
        type: 'unknown',
      });
      expect(await readFrom(position!.commit + 1_000_000_000n)).toEqual([]);
    });

    it('of the log heeds no filter: the system’s own events come too', async () => {
      await client.appendToStream(`$${stream}`, event());
      const options = { filter: streamNameFilter({ prefixes: [stream] }), direction: 'backwards' };
      const read = client.readAll({ ...options, fromPosition: 'end', maxCount: 20 } as object);
      expect((await collect(read)).map((each) => each.event!.streamId)).toContain(`$${stream}`);
    });

    it('is of JSON with the server’s date', async () => {
      await append('no_stream', event({ amount: 1 }));
      const [read] = await collect(client.readStream(stream));
      expect(read!.event).toMatchObject({
        streamId: stream,
        isJson: true,
        data: { amount: 1 },
        metadata: { by: 'a test' },
        created: expect.any(Date),
      });
      expect(Math.abs(read!.event!.created.getTime() - Date.now())).toBeLessThan(60_000);
    });
  });

  describe('a subscription', () => {
    interface Seen {
      readonly revisions: number[];
      readonly checkpoints: Position[];
      readonly errors: { readonly type?: string; readonly code?: number }[];
      readonly subscription: AllStreamSubscription;
    }
    let running: { unsubscribe(): Promise<void> }[];
    beforeEach(() => (running = []));
    afterEach(() => Promise.all(running.map((each) => each.unsubscribe())));

    /** To the log from a position on; only the streams of this test, with a checkpoint every 32 other events. */
    const subscribe = (fromPosition: Position | 'end', take = true): Seen => {
      const seen: Omit<Seen, 'subscription'> = { revisions: [], checkpoints: [], errors: [] };
      const filter = streamNameFilter({
        prefixes: [stream],
        checkpointReached: (_, position) => void seen.checkpoints.push(position),
      });
      const subscription = client.subscribeToAll({ fromPosition, filter });
      running.push(subscription);
      subscription.on('error', (error) => seen.errors.push(error as object));
      if (take) subscription.on('data', (each) => seen.revisions.push(Number(each.event!.revision)));
      return { ...seen, subscription };
    };
    const caughtUp = ({ subscription }: Seen) =>
      new Promise((resolve) => subscription.once('confirmation', () => resolve(null)));
    const appendElsewhere = (count: number) => client.appendToStream(`other-${randomUUID()}`, events(count));

    it('begins after the revision or position that is named', async () => {
      await append('no_stream', ...events(2));
      const log = subscribe((await positions())[0]!);
      const file = client.subscribeToStream(stream, { fromRevision: 0n });
      running.push(file);
      const ofFile: number[] = [];
      file.on('data', (each) => ofFile.push(Number(each.event!.revision)));
      await append(1n, event());
      await until(() => log.revisions.length >= 2 && ofFile.length >= 2);
      expect([log.revisions, ofFile]).toEqual([
        [1, 2],
        [1, 2],
      ]);
    });

    it('to a stream that is missing waits for it', async () => {
      const file = client.subscribeToStream(stream);
      running.push(file);
      const ofFile: number[] = [];
      file.on('data', (each) => ofFile.push(Number(each.event!.revision)));
      await append('no_stream', event());
      await until(() => ofFile.length === 1);
    });

    it('tells how far it is while only other events come, and may be resumed from there', async () => {
      await append('no_stream', event());
      const start = (await positions())[0]!;
      for (let n = 0; n < 5; n++) await appendElsewhere(20);
      const catchingUp = subscribe(start);
      await until(() => catchingUp.checkpoints.length > 0);
      expect(catchingUp.checkpoints[0]!.prepare).toBe(0n);
      const live = subscribe('end');
      await caughtUp(live);
      await until(async () => {
        await appendElsewhere(20);
        return live.checkpoints.length > 0;
      });
      const resumed = [catchingUp.checkpoints.at(-1)!, live.checkpoints.at(-1)!].map((each) =>
        subscribe(each),
      );
      await append(0n, event());
      await until(() => resumed.every((each) => each.revisions.length > 0));
      expect(resumed.map((each) => each.revisions)).toEqual([[1], [1]]);
      expect(resumed.flatMap((each) => each.errors)).toEqual([]);
    });

    it('is dropped when its consumer is slow, as a time-out with code 10', async () => {
      const slow = subscribe('end', false);
      await caughtUp(slow);
      for (let n = 0; n < 10; n++)
        await client.appendToStream(
          stream,
          Array.from({ length: 300 }, () => event({ text: 'x'.repeat(2000) })),
        );
      slow.subscription.on('data', () => {});
      await until(() => slow.errors.length > 0);
      expect(slow.errors[0]).toMatchObject({ type: 'timeout', code: 10 });
    });
  });

  it('without a server an append fails with a plain error, reads and subscriptions as unavailable', async () => {
    const nobody = EventStoreDBClient.connectionString(eventStoreDbUrl(await freePort()));
    const failed = await failureOf(nobody.appendToStream(stream, event()));
    expect([failed!.code, failed!.type]).toEqual([14, undefined]);
    expect(await failureOf(collect(nobody.readStream(stream)))).toMatchObject({ type: 'unavailable' });
    expect(await failureOf(collect(nobody.subscribeToAll()))).toMatchObject({ type: 'unavailable' });
    await nobody.dispose();
  });
});
