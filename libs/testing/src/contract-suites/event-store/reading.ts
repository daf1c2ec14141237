import { headOf, type LogRange, type Position, type StreamRange } from '@kosegin/event-sourcing';
import { someEvents } from '../../events.js';
import { collect, type EventStoreBench } from '../event-store.js';

/** More than any adapter reads in one go. */
const MANY = 1300;

export function readingContract(bench: EventStoreBench): void {
  const fill = async (stream: string, count: number): Promise<void> => {
    for (let done = 0; done < count; done += 200)
      await bench.store.append(stream, 'any', someEvents(Math.min(200, count - done)));
  };

  describe('reading a stream', () => {
    const revisions = async (stream: string, range: StreamRange) =>
      (await collect(bench.store.readStream(stream, range))).map(({ revision }) => revision);
    const counting = (from: number, to: number) =>
      Array.from({ length: Math.abs(to - from) + 1 }, (_, index) => from + index * Math.sign(to - from || 1));

    const ranges: [string, StreamRange, number[]][] = [
      ['forwards', {}, counting(0, 9)],
      ['forwards from a revision', { from: 7 }, [7, 8, 9]],
      ['forwards from the last', { from: 9 }, [9]],
      ['forwards from past the end', { from: 10 }, []],
      ['forwards, so many', { limit: 3 }, [0, 1, 2]],
      ['forwards from a revision, so many', { from: 4, limit: 2 }, [4, 5]],
      ['forwards, more than there are', { from: 8, limit: 5 }, [8, 9]],
      ['backwards', { direction: 'backwards' }, counting(9, 0)],
      ['backwards from a revision', { direction: 'backwards', from: 2 }, [2, 1, 0]],
      ['backwards, so many', { direction: 'backwards', limit: 2 }, [9, 8]],
      ['backwards from a revision, so many', { direction: 'backwards', from: 5, limit: 3 }, [5, 4, 3]],
      ['backwards, more than there are', { direction: 'backwards', from: 1, limit: 9 }, [1, 0]],
    ];

    it.each(ranges)('%s', async (_, range, expected) => {
      const [stream, other] = [bench.stream(), bench.stream()];
      await bench.store.append(other, 'no-stream', someEvents(4));
      await bench.store.append(stream, 'no-stream', someEvents(6));
      await bench.store.append(other, 3, someEvents(4));
      await bench.store.append(stream, 5, someEvents(4));
      expect(await revisions(stream, range)).toEqual(expected);
    });

    it('that does not exist gives nothing, either way', async () => {
      for (const range of [{}, { from: 3 }, { limit: 1 }, { direction: 'backwards' } as const])
        expect(await revisions(bench.stream(), range)).toEqual([]);
    });

    it('gives all of a long one', async () => {
      const stream = bench.stream();
      await fill(stream, MANY);
      expect(await revisions(stream, {})).toEqual(counting(0, MANY - 1));
      expect(await revisions(stream, { direction: 'backwards' })).toEqual(counting(MANY - 1, 0));
      expect(await revisions(stream, { from: 100, limit: 1100 })).toEqual(counting(100, 1199));
    });

    it('may be given up early, and begun again', async () => {
      const stream = bench.stream();
      await fill(stream, MANY);
      for (let round = 0; round < 3; round++)
        for await (const event of bench.store.readStream(stream)) if (event.revision === 600) break;
      expect(await revisions(stream, { from: MANY - 1 })).toEqual([MANY - 1]);
    });

    it('does not mix up streams whose names look alike', async () => {
      const name = bench.stream();
      const names = [name, `${name}0`, `${name}-0`, name.slice(0, -1), name.replace('case', 'Case')];
      for (const [index, each] of names.entries())
        await bench.store.append(each, 'no-stream', someEvents(index + 1));
      for (const [index, each] of names.entries())
        expect(await revisions(each, {})).toEqual(counting(0, index));
    });
  });

  describe('reading the log', () => {
    const log = (range: LogRange = {}) => collect(bench.store.readAll(range));
    const own = (range: LogRange = {}) => log({ after: bench.start, ...range });

    it('gives every event in the order in which it was written, either way', async () => {
      const streams = [bench.stream(), bench.stream('envelope'), bench.stream()];
      const events = someEvents(12);
      for (const [index, event] of events.entries())
        await bench.store.append(streams[index % 3]!, 'any', [event]);
      const forwards = await own();
      expect(forwards.map(({ id }) => id)).toEqual(events.map(({ id }) => id));
      expect(forwards.map(({ stream, revision }) => [stream, revision])).toEqual(
        events.map((_, index) => [streams[index % 3], Math.floor(index / 3)]),
      );
      expect(await log({ direction: 'backwards', limit: 12 })).toEqual([...forwards].reverse());
    });

    it('begins at the beginning when no position is given', async () => {
      await bench.store.append(bench.stream(), 'any', someEvents(3));
      const [all, mine] = [await log(), await own()];
      expect(all.slice(-3)).toEqual(mine);
      expect(await log({ after: null })).toEqual(all);
      expect(await log({ direction: 'backwards' })).toEqual([...all].reverse());
      expect(await log({ direction: 'backwards', after: mine[0]!.position })).toEqual(
        all.slice(0, -3).reverse(),
      );
    });

    it('leaves out the position it is to go on from', async () => {
      await bench.store.append(bench.stream(), 'any', someEvents(5));
      const events = await own();
      const { position } = events[2]!;
      expect(await own({ after: position })).toEqual(events.slice(3));
      expect(await own({ after: position, limit: 1 })).toEqual([events[3]]);
      expect(await own({ after: position, direction: 'backwards', limit: 2 })).toEqual([
        events[1],
        events[0],
      ]);
      expect(await own({ after: events[4]!.position })).toEqual([]);
    });

    it('goes on where any piece of it ended', async () => {
      const stream = bench.stream();
      await fill(stream, MANY);
      const all = await own();
      expect(all).toHaveLength(MANY);
      for (const limit of [1299, 700, 512, 1]) {
        const piece = await own({ limit });
        expect(piece).toEqual(all.slice(0, limit));
        expect(await own({ after: piece.at(-1)!.position })).toEqual(all.slice(limit));
      }
      const backwards = await log({ direction: 'backwards', limit: MANY });
      expect(backwards).toEqual([...all].reverse());
    });

    it('knows its end', async () => {
      const head = async (): Promise<Position | null> => headOf(bench.store);
      expect(await head()).toBe(bench.start);
      await bench.store.append(bench.stream(), 'any', someEvents(2));
      expect(await head()).toBe((await own()).at(-1)!.position);
    });
  });
}
