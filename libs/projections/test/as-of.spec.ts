import fc from 'fast-check';
import type { EventStore, LogRange } from '@kosegin/event-sourcing';
import { example } from '@kosegin/testing';
import { fold, PastViews, ProjectionRunner, type Moment } from '../src/index.js';
import { SqliteDocumentStore } from '../src/sqlite/sqlite-document-store.js';

const { all, append, cases, contents, expected, projections, regions } = example;
type Act = example.Act;
type Place = example.Place;
const place = () => example.place(new SqliteDocumentStore(':memory:'));

describe('PastViews', () => {
  let here: Place;
  let read: LogRange[];
  let left: number;
  let events: number;
  let log: EventStore;
  let views: PastViews;
  beforeEach(() => {
    here = place();
    read = [];
    left = events = 0;
    // Notes what is read of the log besides its head.
    log = Object.assign(Object.create(here.log), {
      readAll: async function* (range: LogRange = {}) {
        if (range.direction !== 'backwards') read.push(range);
        try {
          for await (const event of here.log.readAll(range)) {
            events++;
            yield event;
          }
        } finally {
          if (range.direction !== 'backwards') left++;
        }
      },
    });
    views = new PastViews(log);
  });
  afterEach(() => here.close());

  const record = async (now: string, ...acts: Act[]) => {
    here.now = now;
    await append(here.log, ...acts);
  };
  const grant = (francs: number, more: Partial<Act> = {}): Act => ({
    stream: 'case-1',
    type: 'Granted',
    francs,
    ...more,
  });
  const country = async (moment: Moment) =>
    (await (await views.at(moment, projections)).get<{ francs: number }>('regions', 'ML'))?.francs ?? null;

  it('shows what was recorded by an instant, or by the end of a day in UTC', async () => {
    await record('2025-11-26T23:59:59.999Z', grant(1));
    await record('2025-11-27T00:00:00.000Z', grant(10));
    await record('2025-11-27T23:59:59.999Z', grant(100));
    await record('2025-11-28T00:00:00.000Z', grant(1000));
    expect(await country({ asOf: '2025-11-25' })).toBeNull();
    expect(await country({ asOf: '2025-11-26' })).toBe(1);
    expect(await country({ asOf: '2025-11-27' })).toBe(111);
    expect(await country({ asOf: '2025-11-27T00:00:00Z' })).toBe(11);
    expect(await country({ asOf: '2025-11-27T01:00:00+01:00' })).toBe(11);
    expect(await country({ asOf: '2025-11-28' })).toBe(1111);
    expect(await country({})).toBe(1111);
  });

  it('shows what had happened by then, whenever it was recorded, and both', async () => {
    await record('2025-11-20T00:00:00.000Z', grant(1, { occurredAt: '2025-11-20T00:00:00Z' }));
    await record('2025-12-05T00:00:00.000Z', grant(10, { occurredAt: '2025-11-27T23:59:59.999Z' }));
    await record('2025-12-06T00:00:00.000Z', grant(100, { occurredAt: '2025-12-06T00:00:00.000Z' }));
    await record('2025-12-07T00:00:00.000Z', grant(1000, { occurredAt: '2025-11-27T00:00:00.000Z' }));
    expect(await country({ happenedBy: '2025-11-27' })).toBe(1011);
    expect(await country({ happenedBy: '2025-11-27T00:00:00.000Z' })).toBe(1001);
    expect(await country({ happenedBy: '2025-11-27', asOf: '2025-12-06' })).toBe(11);
    expect(await country({ happenedBy: '2025-12-31', asOf: '2025-11-30' })).toBe(1);
  });

  it('answers every query of a live store', async () => {
    await record('2025-11-26T00:00:00.000Z', grant(5), { stream: 'case-2', type: 'Opened', francs: 2 });
    await record('2025-11-27T00:00:00.000Z', { stream: 'case-2', type: 'Closed' });
    const past = await views.at({ asOf: '2025-11-26' }, projections);
    const opened = { where: { status: { eq: 'Opened' } } };
    expect(await past.count('cases', opened)).toBe(1);
    expect((await past.find('cases', { limit: 1, filter: opened })).items[0]!.id).toBe('case-2');
    expect(await past.count('cases', { where: { acts: { hasPrefix: 'Granted' } } })).toBe(1);
    expect((await past.group('cases', { by: ['status'], sums: ['francs'] }))[1]!.sums).toEqual({ francs: 2 });
    expect(await past.getMany('cases', ['case-2', 'case-1'])).toHaveLength(2);
  });

  it('folds only what is asked for', async () => {
    await record('2025-11-26T00:00:00.000Z', grant(5));
    const past = await views.at({ asOf: '2025-11-26' }, [regions]);
    expect(await past.count('regions')).toBe(2);
    await expect(past.count('cases')).rejects.toThrow('cases');
  });

  it('refuses what is no date', async () => {
    for (const asOf of ['yesterday', '', '2025-13-01', '2025-11-31T00'])
      await expect(views.at({ asOf }, projections)).rejects.toThrow(RangeError);
    await expect(views.at({ happenedBy: 'x' }, projections)).rejects.toThrow(RangeError);
  });

  it('of a moment that is over reads the log up to it, once', async () => {
    await record('2025-11-26T00:00:00.000Z', grant(1));
    await record('2025-11-28T00:00:00.000Z', grant(10));
    const first = await views.at({ asOf: '2025-11-27' }, projections);
    await record('2025-11-29T00:00:00.000Z', grant(100));
    expect(await views.at({ asOf: '2025-11-27T23:59:59.999Z' }, [regions, cases])).toBe(first);
    expect(read).toHaveLength(1);
    expect(await country({ asOf: '2025-11-27' })).toBe(1);
  });

  it('reads little further than the moment', async () => {
    await record('2025-11-26T00:00:00.000Z', grant(1));
    await record('2025-11-28T00:00:00.000Z', ...Array.from({ length: 600 }, () => grant(10)));
    expect(await country({ asOf: '2025-11-27' })).toBe(1);
    expect(events).toBeLessThan(100);
    expect(left).toBe(1);
  });

  it('of a moment that is not over takes up what is recorded within it, and no more', async () => {
    await record('2025-11-26T00:00:00.000Z', grant(1));
    expect(await country({ asOf: '2025-11-27' })).toBe(1);
    await record('2025-11-27T00:00:00.000Z', grant(10));
    expect(await country({ asOf: '2025-11-27' })).toBe(11);
    expect(await country({ asOf: '2025-11-27' })).toBe(11);
    expect(read).toHaveLength(2);
    await record('2025-11-27T23:59:59.999Z', grant(100));
    await record('2025-11-28T00:00:00.000Z', grant(1000));
    expect(await country({ asOf: '2025-11-27' })).toBe(111);
    await record('2025-11-29T00:00:00.000Z', grant(10_000));
    expect(await country({ asOf: '2025-11-27' })).toBe(111);
    expect(read).toHaveLength(3);
  });

  it('without a recorded date follows the log', async () => {
    const moment = { happenedBy: '2025-11-27' };
    expect(await country(moment)).toBeNull();
    await record('2025-12-01T00:00:00.000Z', grant(1, { occurredAt: '2025-11-27T00:00:00Z' }));
    expect(await country(moment)).toBe(1);
    await record('2025-12-02T00:00:00.000Z', grant(10, { occurredAt: '2025-11-28T00:00:00Z' }));
    await record('2025-12-03T00:00:00.000Z', grant(100, { occurredAt: '2025-11-26T00:00:00Z' }));
    expect(await country(moment)).toBe(101);
  });

  it('folds once for those who ask at the same time', async () => {
    await record('2025-11-26T00:00:00.000Z', ...Array.from({ length: 600 }, () => grant(1)));
    const answers = await Promise.all(Array.from({ length: 10 }, () => country({ asOf: '2025-11-26' })));
    expect(answers).toEqual(Array(10).fill(600));
    expect(read).toHaveLength(1);
  });

  it('keeps the views used last', async () => {
    views = new PastViews(log, { views: 2 });
    for (const now of ['2025-11-01', '2025-11-02', '2025-11-03', '2025-11-04'])
      await record(`${now}T00:00:00.000Z`, grant(1));
    const [first] = [await country({ asOf: '2025-11-01' }), await country({ asOf: '2025-11-02' })];
    expect(first).toBe(1);
    await country({ asOf: '2025-11-01' });
    await country({ asOf: '2025-11-03' });
    expect(read).toHaveLength(3);
    await country({ asOf: '2025-11-01' });
    expect(read).toHaveLength(3);
    expect(await country({ asOf: '2025-11-02' })).toBe(2);
    expect(read).toHaveLength(4);
  });

  it('leaves room for others while it folds', async () => {
    await record(
      '2025-11-26T00:00:00.000Z',
      ...Array.from({ length: 3000 }, (_, i) => grant(1, { stream: `case-${i % 500}` })),
    );
    let turns = 0;
    let folding = true;
    const others = (async () => {
      while (folding) {
        turns++;
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    const counts: number[] = [];
    await views.at({ asOf: '2025-11-26' }, projections, { onProgress: (count) => counts.push(count) });
    folding = false;
    await others;
    expect(turns).toBeGreaterThan(3);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    expect(counts[counts.length - 1]).toBe(3000);
  });

  it('lets one who waits give up, and goes on for the others', async () => {
    await record('2025-11-26T00:00:00.000Z', ...Array.from({ length: 3000 }, () => grant(1)));
    const abort = new AbortController();
    const impatient = views.at({ asOf: '2025-11-26' }, [regions], {
      signal: abort.signal,
      onProgress: () => abort.abort(new Error('enough')),
    });
    const patient = views.at({ asOf: '2025-11-26' }, [regions]);
    await expect(impatient).rejects.toThrow('enough');
    expect(await (await patient).get('regions', 'ML')).toEqual({ francs: 3000, grants: 3000 });
    expect(read).toHaveLength(1);
    await expect(views.at({ asOf: '2025-11-26' }, [cases], { signal: abort.signal })).rejects.toThrow(
      'enough',
    );
  });

  it('stops when nobody waits any more, and goes on from there', async () => {
    await record('2025-11-26T00:00:00.000Z', ...Array.from({ length: 3000 }, () => grant(1)));
    const abort = new AbortController();
    let counted = 0;
    const onProgress = (count: number) => {
      counted = count;
      abort.abort(new Error('enough'));
    };
    await expect(
      views.at({ asOf: '2025-11-26' }, [regions], { signal: abort.signal, onProgress }),
    ).rejects.toThrow('enough');
    while (left < 1) await new Promise((resolve) => setImmediate(resolve));
    const past = await views.at({ asOf: '2025-11-26' }, [regions]);
    expect(await past.get('regions', 'ML')).toEqual({ francs: 3000, grants: 3000 });
    expect(counted).toBeLessThan(3000);
    expect(read.map(({ after }) => after !== null)).toEqual([false, true]);
  });

  it('does not keep a view that failed', async () => {
    await record('2025-11-26T00:00:00.000Z', grant(1));
    let fails = true;
    const moody = {
      ...regions,
      evolve: (...given: Parameters<typeof regions.evolve>) => {
        if (fails) throw new Error('not today');
        return regions.evolve(...given);
      },
    };
    await expect(views.at({ asOf: '2025-11-26' }, [moody])).rejects.toThrow('not today');
    fails = false;
    expect(await (await views.at({ asOf: '2025-11-26' }, [moody])).count('regions')).toBe(2);
  });

  it('at any recorded moment equals the live documents of that moment', async () => {
    const live = new ProjectionRunner({ name: 'live', projections, store: here.store, log: here.log });
    await live.start();
    const story = fc.array(
      fc.record({
        stream: fc.constantFrom('case-1', 'case-2', 'case-3'),
        type: fc.constantFrom<Act['type']>('Opened', 'Granted', 'Closed'),
        region: fc.constantFrom('01', '05'),
        francs: fc.integer({ min: 0, max: 3 }),
        wait: fc.integer({ min: 0, max: 3 }),
      }),
      { minLength: 1, maxLength: 12 },
    );
    let clock = Date.parse('2025-01-01T00:00:00.000Z');
    await fc.assert(
      fc.asyncProperty(story, async (acts) => {
        clock += 1;
        const moments = new Map<string, unknown>();
        for (const { wait, ...act } of acts) {
          clock += wait;
          await record(new Date(clock).toISOString(), act);
          const tail = (await all(here.log)).slice(-1);
          await live.apply({ partition: 'log', events: tail, upTo: tail[0]!.position });
          moments.set(here.now, await contents(here.store));
          expect(await contents(await views.at({ asOf: here.now }, projections))).toEqual(
            moments.get(here.now),
          );
        }
        for (const [asOf, then] of moments)
          expect(await contents(await new PastViews(log).at({ asOf }, projections))).toEqual(then);
      }),
      { numRuns: 12 },
    );
  });

  it('of what had happened equals a fold of just that', async () => {
    const story = fc.array(
      fc.record({
        stream: fc.constantFrom('case-1', 'case-2'),
        francs: fc.nat(3),
        day: fc.integer({ min: 10, max: 28 }),
      }),
      {
        minLength: 1,
        maxLength: 8,
      },
    );
    await fc.assert(
      fc.asyncProperty(story, fc.integer({ min: 9, max: 28 }), async (acts, day) => {
        await record(
          '2026-01-01T00:00:00.000Z',
          ...acts.map(({ stream, francs, day: then }) =>
            grant(francs, { stream, occurredAt: `2025-11-${then}T12:00:00Z` }),
          ),
        );
        const happened = (await all(here.log)).filter(
          ({ metadata }) => metadata.occurredAt <= `2025-11-${String(day).padStart(2, '0')}T24`,
        );
        const past = await views.at({ happenedBy: `2025-11-${String(day).padStart(2, '0')}` }, projections);
        expect(await contents(past)).toEqual(expected(happened));
      }),
      { numRuns: 30 },
    );
  });
});

describe('fold', () => {
  it('takes of the events those of one document', async () => {
    const here = place();
    await append(
      here.log,
      { stream: 'case-1', type: 'Granted', francs: 2, region: '05' },
      { stream: 'case-2', type: 'Granted', francs: 3 },
    );
    await append(here.log, { stream: 'case-2', type: 'Closed' });
    const events = await all(here.log);
    expect(fold(regions, events, '05')).toEqual({ francs: 2, grants: 1 });
    expect(fold(regions, events, 'ML')).toEqual({ francs: 5, grants: 2 });
    expect(fold(regions, events, '99')).toBeNull();
    expect(fold(cases, events, 'case-2')?.status).toBe('Closed');
    await here.close();
  });
});
