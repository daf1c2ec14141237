import { setImmediate } from 'node:timers/promises';
import type { EventBatch, Position, RecordedEvent } from '@kosegin/event-sourcing';
import { someEvents } from '../../events.js';
import { until } from '../../until.js';
import { collect, written, type EventStoreBench } from '../event-store.js';

/** A running subscription and what it has brought so far. */
interface Following {
  readonly events: RecordedEvent[];
  readonly batches: EventBatch[];
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

export function subscribingContract(bench: EventStoreBench): void {
  describe('a subscription', () => {
    let running: Following[];
    beforeEach(() => (running = []));
    afterEach(() => Promise.all(running.map((each) => each.stop())));

    /** `pace` is awaited after every batch. */
    const follow = (
      after: Position | null,
      pace: (batch: EventBatch) => unknown = () => undefined,
    ): Following => {
      const abort = new AbortController();
      const events: RecordedEvent[] = [];
      const batches: EventBatch[] = [];
      const read = async (): Promise<void> => {
        for await (const batch of bench.store.subscribe(after, abort.signal)) {
          batches.push(batch);
          events.push(...batch.events);
          await pace(batch);
        }
      };
      const ended = read();
      const following = {
        events,
        batches,
        ended,
        stop: () => {
          abort.abort();
          return ended;
        },
      };
      running.push(following);
      return following;
    };
    const append = async (count = 1, stream = bench.stream()) =>
      written(await bench.store.append(stream, 'any', someEvents(count)));
    const own = () => collect(bench.store.readAll({ after: bench.start }));
    const seen = (following: Following, count: number) => until(() => following.events.length >= count);

    it('from nowhere brings the whole log', async () => {
      await append(3);
      const log = await collect(bench.store.readAll());
      const following = follow(null);
      await seen(following, log.length);
      expect(following.events).toEqual(log);
    });

    it('from a position brings what comes after it', async () => {
      await append(3);
      const { position } = await append(2);
      await append(4);
      const following = follow(position);
      await seen(following, 4);
      await append();
      await seen(following, 5);
      expect(following.events).toEqual((await own()).slice(5));
    });

    it('brings what is appended while it waits', async () => {
      const following = follow(bench.start);
      for (let count = 1; count <= 20; count++) {
        await append();
        await seen(following, count);
      }
      expect(following.events).toEqual(await own());
    });

    it('catches up and goes on live without a hole or a double while appends go on', async () => {
      let writing = true;
      const write = async (): Promise<void> => {
        for (let n = 0; n < 60; n++) {
          await Promise.all([append(1 + (n % 5)), append(7), append(20)]);
          if (n % 10 === 0) await setImmediate();
        }
        writing = false;
      };
      const [writer, early] = [write(), follow(bench.start)];
      await seen(early, 100);
      const late = [follow(bench.start), follow(early.events[50]!.position)];
      await writer;
      expect(writing).toBe(false);
      const log = await own();
      await Promise.all([
        seen(early, log.length),
        seen(late[0]!, log.length),
        seen(late[1]!, log.length - 51),
      ]);
      expect(early.events).toEqual(log);
      expect(late[0]!.events).toEqual(log);
      expect(late[1]!.events).toEqual(log.slice(51));
    });

    it('waits for a slow reader, who misses nothing and holds up nobody', async () => {
      let release!: () => void;
      const held = new Promise<void>((resolve) => (release = resolve));
      const slow = follow(bench.start, () => held);
      const quick = follow(bench.start);
      await append();
      await Promise.all([seen(slow, 1), seen(quick, 1)]);
      for (let n = 0; n < 10; n++) await append(200);
      await seen(quick, 2001);
      expect(slow.batches.filter(({ events }) => events.length > 0)).toHaveLength(1);
      release();
      await seen(slow, 2001);
      const log = await own();
      expect(slow.events).toEqual(log);
      expect(quick.events).toEqual(log);
    });

    it('may be taken up again after any batch', async () => {
      const first = follow(bench.start);
      for (let n = 0; n < 8; n++) {
        await append(1 + n);
        await seen(first, ((n + 1) * (n + 2)) / 2);
      }
      await first.stop();
      const log = await own();
      let count = 0;
      for (const { events, position } of first.batches) {
        count += events.length;
        if (events.length > 0) expect(position >= events.at(-1)!.position).toBe(true);
        const rest = follow(position);
        await seen(rest, log.length - count);
        await rest.stop();
        expect(rest.events).toEqual(log.slice(count));
      }
      expect(count).toBe(log.length);
    });

    it('ends when it is cancelled while it waits', async () => {
      const following = follow(bench.start);
      await append();
      await seen(following, 1);
      await following.stop();
      await append();
      expect(following.events).toHaveLength(1);
    });

    it('ends when it is cancelled in the middle of a batch', async () => {
      for (let n = 0; n < 8; n++) await append(200);
      const following: Following = follow(bench.start, () => void following.stop());
      await following.ended;
      expect(following.batches).toHaveLength(1);
      expect(following.events).toEqual((await own()).slice(0, following.events.length));
    });

    it('brings nothing when it was cancelled before it began', async () => {
      await append();
      expect(await collect(bench.store.subscribe(null, AbortSignal.abort()))).toEqual([]);
    });

    it('ends when the store is closed, waiting or not', async () => {
      await append(3);
      let release!: () => void;
      const held = new Promise<void>((resolve) => (release = resolve));
      const [waiting, busy] = [follow(bench.start), follow(bench.start, () => held)];
      await Promise.all([seen(waiting, 3), seen(busy, 1)]);
      await bench.store.close();
      release();
      await Promise.all([waiting.ended, busy.ended]);
      await bench.reopen();
    });
  });
}
