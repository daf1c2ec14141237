import fc from 'fast-check';
import type { RecordedEvent } from '@kosegin/event-sourcing';
import { ProjectionRunner, type DocumentStore, type Projection } from '../src/index.js';
import { SqliteDocumentStore } from '../src/sqlite/sqlite-document-store.js';
import {
  all,
  append,
  at,
  cases,
  contents,
  entries,
  expected,
  place,
  projections,
  recorded,
  regions,
  type Act,
  type Place,
} from './example.js';

const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.record({
    stream: fc.constantFrom('case-1', 'case-2', 'case-3', 'case-4'),
    type: fc.constantFrom('Opened', 'Granted', 'Granted', 'Closed'),
    region: fc.constantFrom('01', '05'),
    francs: fc.integer({ min: 0, max: 3 }),
  }),
  { maxLength: 40 },
);

const every = [...projections, entries];

describe('ProjectionRunner', () => {
  let here: Place;
  beforeEach(() => (here = place()));
  afterEach(() => here.close());

  const runner = (
    store: DocumentStore = here.store,
    of: readonly Projection[] = projections,
    capacity?: number,
  ) =>
    new ProjectionRunner({
      name: 'test',
      projections: of,
      store,
      log: here.log,
      ...(capacity && { capacity }),
    });
  const started = async (...args: Parameters<typeof runner>) => {
    const made = runner(...args);
    await made.start();
    return made;
  };
  const deliver = (to: ProjectionRunner, events: readonly RecordedEvent[]) =>
    to.apply({ partition: 'log', events, upTo: events[events.length - 1]!.position });

  const story = recorded([
    { stream: 'case-1', type: 'Opened' },
    { stream: 'case-1', type: 'Granted', francs: 5 },
    { stream: 'case-2', type: 'Granted', francs: 7, region: '05' },
    { stream: 'case-2', type: 'Closed' },
    { stream: 'case-3', type: 'Opened' },
    { stream: 'case-3', type: 'Closed' },
  ]);

  it('listens to what its projections listen to', () => {
    expect(runner().name).toBe('test');
    expect([...runner().types].sort()).toEqual(['Closed', 'Granted', 'Opened']);
  });

  it('writes the documents and the progress of a batch', async () => {
    const live = await started();
    expect(await live.progress('log')).toBeNull();
    await deliver(live, story);
    expect(await contents(here.store)).toEqual({
      cases: {
        'case-1': { status: 'Granted', francs: 5, acts: ['Opened-0', 'Granted-5'] },
        'case-2': { status: 'Closed', francs: 7, acts: ['Granted-7', 'Closed-0'] },
      },
      regions: {
        '01': { francs: 5, grants: 1 },
        '05': { francs: 7, grants: 1 },
        ML: { francs: 12, grants: 2 },
      },
    });
    expect(await live.progress('log')).toBe(at(6));
    expect(await here.store.progress('test', 'log')).toBe(at(6));
  });

  it('writes in one batch', async () => {
    const live = await started();
    const batches: number[] = [];
    const write = here.store.write.bind(here.store);
    here.store.write = async (batch) => {
      batches.push(batch.writes.length + batch.progress.length);
      await write(batch);
    };
    await deliver(live, story);
    expect(batches).toEqual([2 + 1 + 3 + 1]);
  });

  it('does not look up what one event alone makes, nor keep it', async () => {
    const live = await started(here.store, [entries]);
    const asked: string[] = [];
    const getMany = here.store.getMany.bind(here.store);
    here.store.getMany = async <D>(collection: string, ids: readonly string[]) => {
      asked.push(collection);
      return getMany<D>(collection, ids);
    };
    await deliver(live, story.slice(0, 3));
    await deliver(live, story.slice(3));
    expect(asked).toEqual([]);
    expect(await contents(here.store, [entries])).toEqual(expected(story, [entries]));
  });

  it('moves the progress when nothing was for it', async () => {
    const live = await started();
    await live.apply({ partition: 'log', events: [], upTo: at(3) });
    expect(await live.progress('log')).toBe(at(3));
  });

  it('changes nothing when a batch or a part of it comes again', async () => {
    const live = await started();
    await deliver(live, story.slice(0, 4));
    await deliver(live, story.slice(0, 4));
    await deliver(live, story.slice(1, 3));
    expect(await live.progress('log')).toBe(at(4));
    await deliver(live, story.slice(2));
    await deliver(await started(), story);
    expect(await contents(here.store)).toEqual(expected(story));
  });

  it('keeps a progress for every partition', async () => {
    const live = await started();
    const [odd, even] = [
      story.filter(({ stream }) => stream !== 'case-2'),
      story.filter(({ stream }) => stream === 'case-2'),
    ];
    await live.apply({ partition: 'p1', events: odd, upTo: at(6) });
    await live.apply({ partition: 'p2', events: even, upTo: at(4) });
    await live.apply({ partition: 'p2', events: even, upTo: at(4) });
    expect(await contents(here.store)).toEqual(expected(story));
  });

  it('writes nothing of a batch that a projection cannot take, and names the event', async () => {
    const poison: Projection = {
      ...regions,
      evolve: (document, each, key) => {
        if (each.position === at(3)) throw new TypeError('no such region');
        return regions.evolve(document, each, key);
      },
    };
    const live = await started(here.store, [cases, poison]);
    await deliver(live, story.slice(0, 1));
    const before = await contents(here.store);
    await expect(deliver(live, story)).rejects.toThrow(/regions cannot apply Granted at 0+3: no such region/);
    expect(await contents(here.store)).toEqual(before);
    expect(await live.progress('log')).toBe(at(1));
    await deliver(live, story.slice(1, 2));
    expect(await contents(here.store)).toEqual(expected(story.slice(0, 2)));
  });

  it('believes nothing that the store has not taken', async () => {
    const live = await started();
    const write = here.store.write.bind(here.store);
    here.store.write = () => Promise.reject(new Error('disk full'));
    await expect(deliver(live, story)).rejects.toThrow('disk full');
    here.store.write = write;
    await deliver(live, story);
    expect(await contents(here.store)).toEqual(expected(story));
  });

  it('takes parked events later, once, without moving the progress', async () => {
    const live = await started();
    const parked = story.slice(2, 4);
    const others = story.filter((each) => !parked.includes(each));
    await live.apply({ partition: 'log', events: others, upTo: at(6) });
    for (const each of parked) await live.apply({ partition: 'log', events: [each], upTo: null });
    const whole = await contents(here.store);
    expect(whole).toEqual(expected(story));
    for (const each of parked) await live.apply({ partition: 'log', events: [each], upTo: null });
    await (await started()).apply({ partition: 'log', events: parked, upTo: null });
    expect(await contents(here.store)).toEqual(whole);
    expect(await live.progress('log')).toBe(at(6));
  });

  it('does not take a retried event again when the batch it came in is delivered again', async () => {
    const live = await started();
    await live.apply({ partition: 'log', events: story.slice(0, 3), upTo: null });
    await deliver(await started(), story);
    expect(await contents(here.store)).toEqual(expected(story));
  });

  it('must be started first, and wants one projection per collection', async () => {
    await expect(deliver(runner(), story)).rejects.toThrow('start test');
    expect(() => runner(here.store, [cases, { ...regions, collection: cases.collection }])).toThrow('cases');
  });

  it('goes on where it was after a restart without building anything anew', async () => {
    await append(here.log, { stream: 'case-1', type: 'Opened' });
    const first = await started();
    await here.store.write({ writes: [{ collection: 'cases', id: 'mark', document: {} }], progress: [] });
    const second = await started();
    expect(await here.store.get('cases', 'mark')).toEqual({});
    expect(await second.progress('log')).toBe(await first.progress('log'));
  });

  it('builds new projections and changed ones from the log at the start, the others not', async () => {
    await append(
      here.log,
      { stream: 'case-1', type: 'Granted', francs: 3 },
      { stream: 'case-2', type: 'Opened' },
    );
    const first = await started(here.store, [cases]);
    await deliver(first, await all(here.log));
    await here.store.write({ writes: [{ collection: 'cases', id: 'mark', document: {} }], progress: [] });
    const doubled: Projection = {
      ...cases,
      collection: { name: 'cases', indexes: ['francs'] },
      version: 2,
      evolve: (document, { data }) => ({
        francs: (document?.francs ?? 0) + 2 * (data as { francs: number }).francs,
      }),
    };
    const phases: string[] = [];
    await runner(here.store, [cases, regions]).start({ onProgress: ({ phase }) => phases.push(phase) });
    expect(phases).toContain('swap');
    expect(await here.store.get('cases', 'mark')).toEqual({});
    expect(await here.store.get('regions', 'ML')).toEqual({ francs: 3, grants: 1 });

    const second = await started(here.store, [doubled, regions]);
    expect(await here.store.get('cases', 'mark')).toBeNull();
    expect(await here.store.find('cases', { limit: 9, sort: { by: 'francs', descending: true } })).toEqual({
      items: [
        { id: 'case-1', document: { francs: 6 } },
        { id: 'case-2', document: { francs: 0 } },
      ],
      next: null,
    });
    await deliver(second, await all(here.log));
    expect(await here.store.get('cases', 'case-1')).toEqual({ francs: 6 });

    await started(here.store, [cases, regions]);
    expect(await here.store.get('cases', 'case-1')).toEqual(
      expected(await all(here.log))['cases']!['case-1'],
    );
  });

  it('starts where its rebuild ended, on every partition', async () => {
    await append(here.log, { stream: 'case-1', type: 'Granted', francs: 3 });
    const live = await started();
    const events = await all(here.log);
    expect(await live.progress('log')).toBe(events[0]!.position);
    expect(await live.progress('some-partition')).toBe(events[0]!.position);
    await live.apply({ partition: 'some-partition', events, upTo: at(9) });
    expect(await here.store.get('regions', 'ML')).toEqual({ francs: 3, grants: 1 });
  });

  it('makes the same documents whatever the order across files, the batches, the repeats and the memory', async () => {
    const orders = acts.chain((each) =>
      fc.record({
        acts: fc.constant(each),
        order: fc.array(fc.nat(), { minLength: each.length, maxLength: each.length }),
        cuts: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: each.length, maxLength: each.length }),
        repeats: fc.array(fc.boolean(), { minLength: each.length, maxLength: each.length }),
        capacity: fc.integer({ min: 1, max: 12 }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(orders, async ({ acts: given, order, cuts, repeats, capacity }) => {
        const events = recorded(given);
        const shuffled = recorded(interleaved(given, order));
        const store = new SqliteDocumentStore(':memory:');
        const live = await started(store, every, capacity);
        for (let from = 0, batch = 0; from < shuffled.length; batch++) {
          const to = from + cuts[batch]!;
          await deliver(live, shuffled.slice(from, to));
          if (repeats[batch]) await deliver(live, shuffled.slice(Math.max(0, from - 2), to));
          from = to;
        }
        expect(await contents(store, every)).toEqual(expected(events, every));
        await store.close();
      }),
    );
  });
});

/** Another order of the log in which every file's own order is kept. */
function interleaved(given: readonly Act[], choices: readonly number[]): Act[] {
  const files = new Map<string, Act[]>();
  for (const act of given) files.set(act.stream, [...(files.get(act.stream) ?? []), act]);
  return choices.map((choice) => {
    const open = [...files.values()].filter((file) => file.length > 0);
    return open[choice % open.length]!.shift()!;
  });
}
