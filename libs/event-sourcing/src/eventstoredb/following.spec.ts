import { PassThrough } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import type { EventStoreDBClient, Position } from '@eventstore/db-client';
import { someEvent } from '../../test/harness.js';
import type { RecordedEvent } from '../event-store.js';
import { Following } from './following.js';
import { toPosition } from './position.js';

const at = (n: number): Position => ({ commit: BigInt(n), prepare: BigInt(n) });
const open = new AbortController().signal;

interface Options {
  readonly fromPosition: unknown;
  readonly filter: { checkpointReached(subscription: null, position: Position): void };
}

/** The client's side of a subscription, on which what the server sends is put by hand. */
class Server {
  readonly subscription = new PassThrough({ objectMode: true, highWaterMark: 2_000 });
  options!: Options;
  unsubscribed = 0;
  readonly client = {
    subscribeToAll: (options: Options) => {
      this.options = options;
      return Object.assign(this.subscription, { unsubscribe: async () => void this.unsubscribed++ });
    },
  } as unknown as EventStoreDBClient;

  event(n: number): void {
    this.subscription.write({ event: { position: at(n) } });
  }

  checkpoint(n: number): void {
    this.options.filter.checkpointReached(null, at(n));
  }
}

describe('following the server', () => {
  let server: Server;
  let following: Following;
  beforeEach(() => {
    server = new Server();
    // Odd ones are another program's.
    const decode = ({ event }: { event?: { position: Position } }) =>
      Number(event!.position.commit) % 2 === 0 ? (someEvent() as RecordedEvent) : null;
    following = new Following(server.client, null, decode);
  });

  const next = async (signal = open) => {
    const batch = await following.next(signal);
    return batch && { count: batch.events.length, position: batch.position };
  };
  const batch = (count: number, position: number) => ({ count, position: toPosition(at(position)) });

  it('begins where it is told', () => {
    expect(server.options.fromPosition).toBe('start');
    new Following(server.client, toPosition(at(7)), () => null);
    expect(server.options.fromPosition).toEqual(at(7));
  });

  it('brings what has come, in batches that are bounded', async () => {
    for (let n = 1; n <= 1_100; n++) server.event(2 * n);
    await setImmediate();
    expect(await next()).toEqual(batch(512, 1024));
    expect(await next()).toEqual(batch(512, 2048));
    expect(await next()).toEqual(batch(76, 2200));
  });

  it('waits for what comes', async () => {
    const waiting = next();
    await setImmediate();
    server.event(2);
    expect(await waiting).toEqual(batch(1, 2));
  });

  it('moves on with events that are not ours, and with checkpoints', async () => {
    server.event(1);
    expect(await next()).toEqual(batch(0, 1));
    server.checkpoint(50);
    expect(await next()).toEqual(batch(0, 50));
    const waiting = next();
    await setImmediate();
    server.checkpoint(60);
    expect(await waiting).toEqual(batch(0, 60));
  });

  it('tells a checkpoint only after what came before it', async () => {
    for (let n = 1; n <= 600; n++) server.event(2 * n);
    await setImmediate();
    server.checkpoint(5_000);
    expect(await next()).toEqual(batch(512, 1024));
    expect(await next()).toEqual(batch(88, 5_000));
  });

  it('never goes back to a checkpoint', async () => {
    server.checkpoint(50);
    server.event(52);
    await setImmediate();
    expect(await next()).toEqual(batch(1, 52));
    server.checkpoint(40);
    server.event(54);
    expect(await next()).toEqual(batch(1, 54));
  });

  it('says nothing twice', async () => {
    server.checkpoint(50);
    expect(await next()).toEqual(batch(0, 50));
    server.checkpoint(50);
    const waiting = next();
    await setImmediate();
    server.event(52);
    expect(await waiting).toEqual(batch(1, 52));
  });

  it('dropped, brings what had come before it says so', async () => {
    const reason = new Error('Consumer too slow');
    server.event(2);
    await setImmediate();
    server.subscription.emit('error', reason);
    expect(await next()).toEqual(batch(1, 2));
    expect(await next()).toBeNull();
    expect(following.dropped).toEqual({ reason });
  });

  it.each(['error', 'close'])('says that it was dropped while it waited (%s)', async (how) => {
    const waiting = next();
    await setImmediate();
    server.subscription.emit(how, how === 'error' ? new Error('gone') : undefined);
    expect(await waiting).toBeNull();
    expect(following.dropped).not.toBeNull();
  });

  it('ends with the signal, waiting or before', async () => {
    const abort = new AbortController();
    const waiting = next(abort.signal);
    await setImmediate();
    abort.abort();
    expect(await waiting).toBeNull();
    server.event(2);
    await setImmediate();
    expect(await next(abort.signal)).toBeNull();
    expect(following.dropped).toBeNull();
  });

  it('leaves no call open', () => {
    following.end();
    expect(server.unsubscribed).toBe(1);
  });
});
