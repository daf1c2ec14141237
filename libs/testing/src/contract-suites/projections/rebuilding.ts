import fc from 'fast-check';
import { headOf, type RecordedEvent } from '@kosegin/event-sourcing';
import {
  ProjectionRunner,
  rebuild,
  RebuildMismatchError,
  type DocumentWrite,
  type Projection,
  type RebuildProgress,
} from '@kosegin/projections';
import {
  all,
  append,
  cases,
  contents,
  entries,
  expected,
  place,
  projections,
  regions,
  type Act,
  type Place,
} from './example.js';
import { until } from '../../until.js';
import type { ProjectionsContract } from '../projections.js';

const STREAMS = Array.from({ length: 30 }, (_, i) => `case-${i}`);
const grants = (count: number, offset = 0): Act[] =>
  Array.from({ length: count }, (_, i) => ({
    stream: STREAMS[(i * 7 + offset) % STREAMS.length]!,
    type: i % 11 === 3 ? 'Closed' : 'Granted',
    region: i % 2 ? '01' : '05',
    francs: i % 5,
  }));

/** Collections made anew from the log, while live traffic goes on. */
export function rebuildingContract({ open, join, runs }: ProjectionsContract): void {
  let here: Place;
  let live: ProjectionRunner;
  let followed = 0;
  beforeEach(async () => {
    here = place(await open());
    live = new ProjectionRunner({ name: 'live', projections, store: here.store, log: here.log });
    await live.start();
  });
  afterEach(() => here.close());

  /** What the feed does: hands on the log for as long as it may. */
  async function follow(signal: AbortSignal): Promise<void> {
    const from = await live.progress('log');
    for await (const { events, position } of here.log.subscribe(from, signal))
      for (let i = 0; i < events.length; i += 3) {
        const part = events.slice(i, i + 3);
        await live.apply({
          partition: 'log',
          events: part,
          upTo: part[part.length - 1]?.position ?? position,
        });
        followed += part.length;
      }
  }

  async function catchUp(): Promise<void> {
    const events = await all(here.log);
    if (events.length > 0)
      await live.apply({ partition: 'log', events, upTo: events[events.length - 1]!.position });
  }

  it('of an empty log gives empty collections', async () => {
    expect(await live.rebuild(undefined, { verify: 'all' })).toMatchObject({
      events: 0,
      position: null,
      documents: { cases: 0, regions: 0 },
    });
    expect(await live.progress('log')).toBeNull();
  });

  it.each(['sample', 'all'] as const)(
    'repairs what is wrong in the documents (verify: %s)',
    async (verify) => {
      await append(here.log, ...grants(200));
      await catchUp();
      const before = await contents(here.store);
      const writes: DocumentWrite[] = [
        { collection: 'cases', id: 'case-1', document: { status: 'wrong' } },
        { collection: 'cases', id: 'case-2', document: null },
        { collection: 'regions', id: 'ghost', document: {} },
      ];
      await here.store.write({ writes, progress: [] });
      const report = await live.rebuild(undefined, { verify });
      expect(await contents(here.store)).toEqual(before);
      expect(report).toMatchObject({
        events: 200,
        position: await headOf(here.log),
        documents: { regions: 3 },
      });
      expect(report.documents['cases']).toBe(Object.keys(before['cases']!).length);
    },
  );

  it('of one projection leaves the others alone', async () => {
    await append(here.log, ...grants(20));
    await catchUp();
    const mark = {
      writes: [cases, regions].map(({ collection: { name } }) => ({
        collection: name,
        id: 'mark',
        document: {},
      })),
    };
    await here.store.write({ ...mark, progress: [] });
    await live.rebuild(['regions']);
    expect(await here.store.get('cases', 'mark')).toEqual({});
    expect(await here.store.get('regions', 'mark')).toBeNull();
    await expect(live.rebuild(['nobody'])).rejects.toThrow('nobody');
  });

  it('reports where it is', async () => {
    await append(here.log, ...grants(100));
    const seen: RebuildProgress[] = [];
    await live.rebuild(undefined, { onProgress: (progress) => seen.push(progress) });
    const head = await headOf(here.log);
    expect(seen.map(({ phase }) => phase).filter((phase, i, phases) => phase !== phases[i - 1])).toEqual([
      'fold',
      'verify',
      'swap',
    ]);
    expect(seen[seen.length - 1]).toMatchObject({ events: 100, position: head, head });
    expect(seen.every(({ eventsPerSecond }) => eventsPerSecond >= 0)).toBe(true);
  });

  it('leaves the live documents as they are when the verification fails', async () => {
    await append(here.log, ...grants(50));
    await catchUp();
    const before = await contents(here.store);
    const damages: ((write: DocumentWrite) => DocumentWrite[])[] = [
      (write) => (write.id === 'case-3' ? [] : [write]),
      (write) =>
        write.id === 'case-3' ? [{ ...write, document: { ...write.document, francs: 999 } }] : [write],
      (write) => (write.id === 'case-3' ? [write, { ...write, id: 'ghost' }] : [write]),
    ];
    const write = here.store.write.bind(here.store);
    for (const verify of ['sample', 'all'] as const)
      for (const damage of damages) {
        here.store.write = (batch) => write({ ...batch, writes: batch.writes.flatMap(damage) });
        await expect(live.rebuild(undefined, { verify })).rejects.toThrow(RebuildMismatchError);
        here.store.write = write;
        expect(await contents(here.store)).toEqual(before);
      }
    await live.rebuild();
  });

  it('names the event that a projection cannot take and changes nothing', async () => {
    await append(here.log, ...grants(10));
    await catchUp();
    const before = await contents(here.store);
    const broken: Projection = {
      ...regions,
      evolve: () => {
        throw new Error('broken');
      },
    };
    await expect(
      rebuild({ log: here.log, store: here.store, parts: [{ consumer: 'live', projections: [broken] }] }),
    ).rejects.toThrow(/regions cannot apply Granted/);
    expect(await contents(here.store)).toEqual(before);
  });

  it('can be given up', async () => {
    await append(here.log, ...grants(200));
    await catchUp();
    const before = await contents(here.store);
    const abort = new AbortController();
    const rebuilding = live.rebuild(undefined, {
      signal: abort.signal,
      onProgress: () => abort.abort(new Error('enough')),
    });
    await expect(rebuilding).rejects.toThrow('enough');
    expect(await contents(here.store)).toEqual(before);
    await live.rebuild();
    expect(await contents(here.store)).toEqual(before);
  });

  it('is one at a time', async () => {
    await append(here.log, ...grants(100));
    const first = live.rebuild();
    await expect(live.rebuild()).rejects.toThrow('being rebuilt already');
    await first;
  });

  // A store that several processes share has the runner of one service in each.
  if (!join)
    describe('of several runners', () => {
      const part = (name: string, own: Projection) =>
        new ProjectionRunner({ name, projections: [own], store: here.store, log: here.log });
      const others: Projection[] = ['cases', 'regions'].map((name, index) => ({
        ...projections[index]!,
        collection: { ...projections[index]!.collection, name: `other-${name}` },
      }));
      const asExpected = (events: readonly RecordedEvent[]) =>
        contents(here.store, others).then((found) => {
          expect(found).toEqual(expected(events, others));
        });

      it('is one reading of the log, and each goes on from there', async () => {
        const runners = [part('one', others[0]!), part('other', others[1]!)];
        await append(here.log, ...grants(100));
        let readings = 0;
        const readAll = here.log.readAll.bind(here.log);
        here.log.readAll = (range) => {
          if (!range?.after && !range?.limit) readings++;
          return readAll(range);
        };
        await ProjectionRunner.startAll(runners);
        await asExpected(await all(here.log));
        await here.store.write({
          writes: [{ collection: 'other-cases', id: 'ghost', document: {} }],
          progress: [],
        });
        readings = 0;
        await ProjectionRunner.rebuildAll(runners);
        expect(readings).toBe(1);
        await append(here.log, ...grants(50, 3));
        const events = await all(here.log);
        const upTo = events[events.length - 1]!.position;
        for (const runner of runners) await runner.apply({ partition: 'log', events, upTo });
        await asExpected(events);
      });

      it('takes what is chosen among all, and refuses what none has', async () => {
        const runners = [part('one', others[0]!), part('other', others[1]!)];
        await append(here.log, ...grants(20));
        await ProjectionRunner.startAll(runners);
        const { documents } = await ProjectionRunner.rebuildAll(runners, ['other-regions']);
        expect(Object.keys(documents)).toEqual(['other-regions']);
        await expect(ProjectionRunner.rebuildAll(runners, ['other-regions', 'nothing'])).rejects.toThrow(
          'there is no projection "nothing"',
        );
        const rebuilding = runners[1]!.rebuild();
        await expect(ProjectionRunner.rebuildAll(runners)).rejects.toThrow('other is being rebuilt already');
        await rebuilding;
        await ProjectionRunner.rebuildAll(runners);
      });
    });

  it('holds what was parked: retrying it afterwards adds nothing', async () => {
    await append(here.log, ...grants(40));
    const events = await all(here.log);
    const parked = events.filter(({ stream }) => stream === 'case-7');
    await live.apply({
      partition: 'log',
      events: events.filter((each) => !parked.includes(each)),
      upTo: events[events.length - 1]!.position,
    });
    expect(await contents(here.store)).not.toEqual(expected(events));
    await live.rebuild();
    expect(await contents(here.store)).toEqual(expected(events));
    for (const each of parked) await live.apply({ partition: 'log', events: [each], upTo: null });
    expect(await contents(here.store)).toEqual(expected(events));
  });

  it('of one projection runs ahead of a runner that is behind, and nothing is applied twice', async () => {
    await append(here.log, ...grants(40));
    await live.rebuild(['regions']);
    expect(await live.progress('log')).toBeNull();
    const again = new ProjectionRunner({ name: 'live', projections, store: here.store, log: here.log });
    await again.start();
    const events = await all(here.log);
    for (const each of events) await again.apply({ partition: 'log', events: [each], upTo: each.position });
    expect(await contents(here.store)).toEqual(expected(events));
  });

  it('holds the runner from the last reading of the log to the swap', async () => {
    await append(here.log, ...grants(20));
    await catchUp();
    const swap = here.store.swap.bind(here.store);
    let delivered: Promise<void> | null = null;
    here.store.swap = async (...swapped) => {
      await append(here.log, ...grants(3));
      delivered = catchUp();
      for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => setImmediate(resolve));
      await swap(...swapped);
    };
    await live.rebuild();
    await delivered;
    expect(await contents(here.store)).toEqual(expected(await all(here.log)));
  });

  it('loses and doubles nothing while events are recorded and applied', async () => {
    await append(here.log, ...grants(runs(300)));
    const stop = new AbortController();
    followed = 0;
    const following = follow(stop.signal);
    let recording = true;
    let appended = 0;
    const writing = (async () => {
      while (recording) {
        await append(here.log, ...grants(4, appended));
        appended += 4;
        await until(() => appended < followed + 100, 60_000);
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    let reads = 0;
    const reading = (async () => {
      while (recording) {
        const country = await here.store.get<{ grants: number }>('regions', 'ML');
        const counted = await here.store.group('cases', { by: [], sums: ['francs'] });
        if (country && counted.length > 0) reads++;
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    let rebuiltDuring = 0;
    for (const options of [{}, { verify: 'all' as const }, {}, {}]) {
      const before = appended;
      await live.rebuild(undefined, options);
      rebuiltDuring += appended - before;
    }
    await live.rebuild(['cases']);
    recording = false;
    await Promise.all([writing, reading]);
    const head = await headOf(here.log);
    await until(async () => (await live.progress('log')) === head, 60_000);
    stop.abort();
    await following;
    expect(rebuiltDuring).toBeGreaterThan(0);
    expect(reads).toBeGreaterThan(0);
    expect(await contents(here.store)).toEqual(expected(await all(here.log)));
  }, 120_000);

  it('keeps room in memory for what later events change', async () => {
    await append(here.log, ...grants(200));
    const asked: string[] = [];
    const getMany = here.store.getMany.bind(here.store);
    here.store.getMany = async <D>(collection: string, ids: readonly string[]) => {
      asked.push(collection);
      return getMany<D>(collection, ids);
    };
    await rebuild({
      log: here.log,
      store: here.store,
      parts: [{ consumer: 'live', projections: [cases, entries] }],
      capacity: 40,
    });
    expect(asked).toEqual([]);
  });

  it('equals the live documents at every size of memory', async () => {
    const every = [...projections, entries];
    const shapes = fc.record({
      acts: fc.array(
        fc.record({
          stream: fc.constantFrom(...STREAMS.slice(0, 6)),
          type: fc.constantFrom<Act['type']>('Opened', 'Granted', 'Closed'),
          region: fc.constantFrom('01', '05'),
          francs: fc.integer({ min: 0, max: 2 }),
        }),
        { minLength: 1, maxLength: 40 },
      ),
      capacity: fc.integer({ min: 1, max: 10 }),
      verify: fc.constantFrom<'sample' | 'all'>('sample', 'all'),
    });
    await fc.assert(
      fc.asyncProperty(shapes, async ({ acts, capacity, verify }) => {
        await append(here.log, ...acts);
        await catchUp();
        const before = await contents(here.store);
        const parts = [{ consumer: 'live', projections: every }];
        await rebuild({ log: here.log, store: here.store, parts, capacity, verify });
        expect(await contents(here.store)).toEqual(before);
        expect(await contents(here.store, [entries])).toEqual(expected(await all(here.log), [entries]));
      }),
      { numRuns: runs(40) },
    );
    expect(await contents(here.store)).toEqual(expected(await all(here.log)));
  }, 120_000);
}
