import fc from 'fast-check';
import type { RecordedEvent } from '@kosegin/event-sourcing';
import {
  OtherVersionError,
  StaleWriteError,
  type DocumentStore,
  type Projection,
} from '@kosegin/projections';
import { until } from '../../until.js';
import type { ProjectionsContract } from '../projections.js';
import {
  all,
  append,
  cases,
  contents,
  expected,
  place,
  projections,
  regions,
  type Act,
  type Place,
} from './example.js';
import { Died, Member, PARTITIONS, partitionOf, type Death, type Partition } from './member.js';

const STREAMS = ['case-0', 'case-1', 'case-2', 'case-3', 'case-4', 'case-5'];
const DEATHS: readonly Death[] = ['before', 'half', 'documents', 'after'];

/** Several processes that are members of one consumer: whatever they do at the same time, each document takes each event in once. */
export function membersContract(
  { open, runs }: ProjectionsContract,
  join: (store: DocumentStore) => Promise<DocumentStore>,
): void {
  let here: Place;
  let first: Member;
  let second: Member;
  let others: DocumentStore[];
  beforeEach(async () => {
    here = place(await open());
    others = [];
    first = await member();
    second = await member();
  });
  afterEach(async () => {
    for (const store of others) await store.close();
    await here.close();
  });

  const another = async (): Promise<DocumentStore> => {
    const store = await join(here.store);
    others.push(store);
    return store;
  };
  const member = async (of: readonly Projection[] = projections): Promise<Member> => {
    const made = new Member(here, await another(), of);
    await made.restart();
    return made;
  };
  const grant = (stream: string, francs = 1, type: Act['type'] = 'Granted'): Act => ({
    stream,
    type,
    francs,
    region: '01',
  });
  const [one, two] = [
    STREAMS.find((stream) => partitionOf(stream) === PARTITIONS[0])!,
    STREAMS.find((stream) => partitionOf(stream) === PARTITIONS[1])!,
  ];
  const finish = async (...members: readonly Member[]): Promise<void> => {
    for (const [index, partition] of PARTITIONS.entries()) {
      const last = members[index % members.length]!;
      await last.assign(partition);
      await last.take(partition, await last.next(partition, 1000));
    }
  };
  const isRight = async (): Promise<void> =>
    expect(await contents(await another())).toEqual(expected(await all(here.log)));

  it('they add up in one document, each from partitions of its own', async () => {
    await append(here.log, ...Array.from({ length: 40 }, (_, n) => grant(n % 2 ? one : two, n)));
    const follow = async (who: Member, partition: Partition): Promise<void> => {
      for (let batch = await who.next(partition, 2); batch.length > 0; batch = await who.next(partition, 2))
        await who.take(partition, batch);
    };
    await Promise.all([follow(first, PARTITIONS[0]), follow(second, PARTITIONS[1])]);
    await isRight();
    expect(await here.store.get('regions', 'ML')).toEqual({ francs: 780, grants: 40 });
  });

  it('one that lost its partition and does not know it changes nothing', async () => {
    await append(here.log, ...Array.from({ length: 6 }, (_, n) => grant(one, n)));
    const late = await first.next(PARTITIONS[0], 4);
    await second.take(PARTITIONS[0], await second.next(PARTITIONS[0], 6));
    await first.take(PARTITIONS[0], late);
    await isRight();
    expect(await second.live.progress(PARTITIONS[0])).toBe((await all(here.log)).at(-1)!.position);
  });

  it.each(DEATHS)('what one leaves that dies (%s) another completes', async (death) => {
    await append(here.log, grant(one, 3), grant(one, 4), grant(one, 0, 'Closed'));
    const batch = await first.next(PARTITIONS[0], 3);
    await expect(first.take(PARTITIONS[0], batch, { death })).rejects.toThrow(Died);
    await finish(second);
    await isRight();
  });

  it('a document that was removed does not come back with what made it', async () => {
    await append(here.log, grant(one, 0, 'Opened'), grant(one, 0, 'Closed'), grant(two, 0, 'Opened'));
    const [opened] = await second.next(PARTITIONS[0], 1);
    let go!: () => void;
    second.hold(new Promise<void>((resolve) => (go = resolve)));
    await first.take(PARTITIONS[0], await first.next(PARTITIONS[0], 2));
    const late = second.take(PARTITIONS[0], [opened!]);
    go();
    await late;
    await finish(first);
    await isRight();
    expect(await here.store.get('cases', one)).toBeNull();
    await append(here.log, grant(one, 2));
    await finish(second);
    await isRight();
  });

  it('nor when it was read before it was made and removed', async () => {
    await append(here.log, grant(one, 0, 'Opened'), grant(one, 0, 'Closed'));
    const [opened] = await second.next(PARTITIONS[0], 1);
    const load = second.store.shared!.load;
    let loading = 0;
    Object.assign(second.store, {
      shared: {
        load: async (...asked: Parameters<typeof load>) => {
          const loaded = await load(...asked);
          if (loading++ === 0) await first.take(PARTITIONS[0], await first.next(PARTITIONS[0], 2));
          return loaded;
        },
      },
    });
    await second.take(PARTITIONS[0], [opened!]);
    expect(loading).toBe(1);
    await isRight();
  });

  it('a parked event tried by one is not taken again from the other', async () => {
    await append(here.log, grant(one, 1), grant(two, 2), grant(one, 4), grant(one, 8));
    const parked = (await all(here.log)).filter(({ stream, revision }) => stream === one && revision > 0);
    const wait = (event: RecordedEvent) => parked.some(({ id }) => id === event.id);
    const batch = await first.next(PARTITIONS[0], 9);
    await expect(first.take(PARTITIONS[0], batch, { without: wait, death: 'documents' })).rejects.toThrow(
      Died,
    );
    for (const death of ['half', 'documents', 'after'] as const) {
      await expect(second.retry(parked[0]!, death)).rejects.toThrow(Died);
      await second.restart();
    }
    for (const event of parked) await second.retry(event);
    for (const event of parked) await first.retry(event);
    await first.restart();
    await first.take(PARTITIONS[0], batch);
    await finish(second);
    await isRight();
  });

  it('progress that was under way when the collections were replaced is not kept', async () => {
    await append(here.log, grant(one, 1));
    await finish(first);
    const swap = first.store.swap.bind(first.store);
    let taken: Promise<void> | null = null;
    let go!: () => void;
    first.store.swap = async (...swapped) => {
      // Recorded after the rebuild has read the log, and written to the old documents before the swap.
      if (!taken) {
        await append(here.log, grant(one, 2), grant(two, 4));
        second.hold(new Promise<void>((resolve) => (go = resolve)));
        const batch = await second.next(PARTITIONS[0], 9);
        taken = second.take(PARTITIONS[0], batch);
        await until(async () => (await here.store.get<{ francs: number }>('cases', one))?.francs === 3);
      }
      await swap(...swapped);
    };
    await first.live.rebuild();
    second.hold(null);
    go();
    await taken;
    await finish(second);
    await isRight();
  });

  it('documents folded for collections that were replaced are not written into the new ones', async () => {
    await second.assign(PARTITIONS[0]);
    await append(here.log, grant(one, 1));
    const batch = await second.next(PARTITIONS[0], 1);
    await first.live.rebuild();
    // A query sees the new collections, the runner beside it does not know of them yet.
    expect(await second.store.count('cases')).toBe(1);
    await second.take(PARTITIONS[0], batch);
    await isRight();
  });

  it('collections are not replaced by ones that lack what another has applied', async () => {
    await append(here.log, grant(one, 1));
    await finish(first);
    const swap = first.store.swap.bind(first.store);
    const outcomes: unknown[] = [];
    first.store.swap = async (...swapped) => {
      if (outcomes.length < 2) {
        await append(here.log, grant(one, 2));
        await second.take(PARTITIONS[0], await second.next(PARTITIONS[0], 9));
      }
      await swap(...swapped).then(
        () => outcomes.push('swapped'),
        (error) => {
          outcomes.push(error);
          throw error;
        },
      );
    };
    await first.live.rebuild();
    expect(outcomes).toEqual([expect.any(StaleWriteError), expect.any(StaleWriteError), 'swapped']);
    await isRight();
  });

  it('one of another release writes nothing into collections that are not its own', async () => {
    await append(here.log, grant(one, 1));
    await finish(first);
    for (const partition of PARTITIONS) await first.assign(partition);
    const doubled: Projection = {
      ...cases,
      version: 2,
      evolve: (document, event, key) =>
        cases.evolve(document as never, { ...event, data: { region: '01', francs: 2 } }, key),
    };
    const next = await member([doubled, regions]);
    await append(here.log, grant(one, 1), grant(two, 1));
    for (const partition of [PARTITIONS[0], PARTITIONS[1]])
      await expect(first.take(partition, await first.next(partition, 9))).rejects.toThrow(OtherVersionError);
    expect((await contents(here.store))['cases']).toEqual({
      [one]: { status: 'Granted', francs: 2, acts: ['Granted-2'] },
    });
    await finish(next);
    const { cases: theirs, regions: shared } = await contents(here.store);
    expect(theirs).toMatchObject({ [one]: { francs: 4 }, [two]: { francs: 2 } });
    expect(shared).toEqual(expected(await all(here.log))['regions']);
  });

  it('of several that start with nothing, one builds', async () => {
    const fresh = await open();
    here = Object.assign(here, { store: fresh });
    others.push(fresh);
    await append(here.log, ...STREAMS.map((stream) => grant(stream)));
    await Promise.all([member(), member(), member()]);
    await isRight();
  });

  it('nothing is lost, doubled or undone by any of it at once', async () => {
    const who = fc.constantFrom<0 | 1>(0, 1);
    const partition = fc.constantFrom(...PARTITIONS);
    const death = fc.option(fc.constantFrom(...DEATHS), { freq: 2 });
    const act = fc.record({
      stream: fc.constantFrom(...STREAMS),
      type: fc.constantFrom<Act['type']>('Opened', 'Granted', 'Granted', 'Closed'),
      region: fc.constantFrom('01', '05'),
      francs: fc.integer({ min: 0, max: 2 }),
    });
    const step = fc.oneof(
      {
        weight: 4,
        arbitrary: fc.record({
          kind: fc.constant('record' as const),
          acts: fc.array(act, { minLength: 1, maxLength: 8 }),
        }),
      },
      {
        weight: 8,
        arbitrary: fc.record({
          kind: fc.constant('take' as const),
          who,
          partition,
          limit: fc.integer({ min: 1, max: 5 }),
          death,
        }),
      },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('assign' as const), who, partition }) },
      {
        weight: 2,
        arbitrary: fc.record({
          kind: fc.constant('rewind' as const),
          who,
          partition,
          events: fc.integer({ min: 1, max: 6 }),
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record({ kind: fc.constant('park' as const), stream: fc.constantFrom(...STREAMS) }),
      },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('retry' as const), who, death }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('restart' as const), who }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('rebuild' as const), who }) },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 4, maxLength: 14 }),
        async (script) => {
          const scene = place(await open());
          const [a, b] = [await join(scene.store), await join(scene.store)];
          const members = [new Member(scene, a, projections), new Member(scene, b, projections)] as const;
          for (const each of members) await each.restart();
          /** First revision that is parked, of the files that have any. */
          const parked = new Map<string, number>();
          const lot = new Map<string, RecordedEvent[]>();
          const tried = new Map<string, number>();
          const retrying = new Set<string>();
          const setAside = (event: RecordedEvent): boolean => {
            const from = parked.get(event.stream);
            if (from === undefined || event.revision < from) {
              tried.set(event.stream, Math.max(tried.get(event.stream) ?? -1, event.revision));
              return false;
            }
            const waiting = lot.get(event.stream)!;
            if (!waiting.some(({ id }) => id === event.id)) waiting.push(event);
            return true;
          };
          const retryOne = async (who: Member, death: Death | null): Promise<void> => {
            const [stream] = [...parked.keys()].filter((each) => !retrying.has(each));
            if (stream === undefined) return;
            retrying.add(stream);
            try {
              for (let [event] = lot.get(stream)!; event; [event] = lot.get(stream)!) {
                await who.retry(event, death);
                tried.set(stream, event.revision);
                lot.get(stream)!.shift();
              }
              parked.delete(stream);
            } finally {
              retrying.delete(stream);
            }
          };
          const carryOut = async (each: (typeof script)[number][number]): Promise<void> => {
            switch (each.kind) {
              case 'record':
                return append(scene.log, ...each.acts);
              case 'park':
                if (!parked.has(each.stream)) {
                  parked.set(each.stream, (tried.get(each.stream) ?? -1) + 1);
                  lot.set(each.stream, []);
                }
                return;
            }
            const acting = members[each.who];
            switch (each.kind) {
              case 'take': {
                const batch = await acting.next(each.partition, each.limit);
                return acting.take(each.partition, batch, { without: setAside, death: each.death });
              }
              case 'assign':
                return acting.assign(each.partition);
              case 'rewind':
                return acting.rewind(each.partition, each.events);
              case 'retry':
                return retryOne(acting, each.death);
              case 'restart':
                return acting.restart();
              case 'rebuild':
                await acting.live.rebuild();
            }
          };
          for (const together of script)
            for (const outcome of await Promise.allSettled(together.map(carryOut)))
              if (outcome.status === 'rejected' && !isExpected(outcome.reason)) throw outcome.reason;
          while (parked.size > 0) await retryOne(members[0], null);
          await finish(...members);
          expect(await contents(scene.store)).toEqual(expected(await all(scene.log)));
          await a.close();
          await b.close();
          await scene.close();
        },
      ),
      { numRuns: runs(100), endOnFailure: true },
    );
  }, 180_000);
}

/** What a member may meet without anything being wrong. */
function isExpected(error: unknown): boolean {
  return (
    error instanceof Died ||
    (error as { transient?: unknown }).transient === true ||
    /being rebuilt already/.test(String(error))
  );
}
