import type { ExpectedRevision } from '@kosegin/event-sourcing';
import fc from 'fast-check';
import { metadataOf, someEvent, someEvents } from '../../events.js';
import { collect, written, type EventStoreBench } from '../event-store.js';

const ids = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id);

export function appendingContract(bench: EventStoreBench): void {
  const read = (stream: string) => collect(bench.store.readStream(stream));
  const revisions = async (stream: string) => (await read(stream)).map(({ revision }) => revision);

  describe('appending at an expected revision', () => {
    it('opens a stream that must not exist, and refuses one that does', async () => {
      const stream = bench.stream();
      const first = await bench.store.append(stream, 'no-stream', someEvents(1));
      expect(first).toMatchObject({ kind: 'appended', revision: 0 });
      const second = await bench.store.append(stream, 'no-stream', someEvents(1));
      expect(second).toEqual({ kind: 'conflict', actual: 0 });
      expect(await revisions(stream)).toEqual([0]);
    });

    it('goes on at the right number, and refuses one too low or too high', async () => {
      const stream = bench.stream();
      await bench.store.append(stream, 'no-stream', someEvents(2));
      expect(await bench.store.append(stream, 1, someEvents(2))).toMatchObject({
        kind: 'appended',
        revision: 3,
      });
      for (const wrong of [0, 1, 2, 4, 100])
        expect(await bench.store.append(stream, wrong, someEvents(1))).toEqual({
          kind: 'conflict',
          actual: 3,
        });
      expect(await revisions(stream)).toEqual([0, 1, 2, 3]);
    });

    it('refuses any number on a stream that does not exist', async () => {
      const stream = bench.stream();
      for (const wrong of [0, 7])
        expect(await bench.store.append(stream, wrong, someEvents(1))).toEqual({
          kind: 'conflict',
          actual: null,
        });
      expect(await read(stream)).toEqual([]);
    });

    it('takes any revision when told so, on a missing and on an existing stream', async () => {
      const stream = bench.stream();
      expect(await bench.store.append(stream, 'any', someEvents(2))).toMatchObject({ revision: 1 });
      expect(await bench.store.append(stream, 'any', someEvents(1))).toMatchObject({ revision: 2 });
      expect(await revisions(stream)).toEqual([0, 1, 2]);
    });

    it('writes several events in their order, or none of them', async () => {
      const stream = bench.stream();
      const events = someEvents(5);
      await bench.store.append(stream, 'no-stream', events);
      await bench.store.append(stream, 3, someEvents(3));
      expect(ids(await read(stream))).toEqual(ids(events));
    });

    it('refuses an append of nothing', async () => {
      const stream = bench.stream();
      await expect(bench.store.append(stream, 'any', [])).rejects.toThrow();
      expect(await read(stream)).toEqual([]);
    });

    it('answers with the revision and position of its last event', async () => {
      const stream = bench.stream();
      for (const [expected, count] of [['no-stream', 3] as const, [2, 1] as const, ['any', 2] as const]) {
        const { revision, position } = written(await bench.store.append(stream, expected, someEvents(count)));
        const last = (await read(stream)).at(-1)!;
        expect([last.revision, last.position]).toEqual([revision, position]);
      }
    });
  });

  describe('repeating an append', () => {
    const repeats: [string, ExpectedRevision][] = [
      ['no stream', 'no-stream'],
      ['a number', 1],
      ['any', 'any'],
    ];

    it.each(repeats)('expecting %s answers as the first time and writes nothing', async (_, expected) => {
      const stream = bench.stream();
      if (expected === 1) await bench.store.append(stream, 'no-stream', someEvents(2));
      const events = someEvents(3);
      const first = written(await bench.store.append(stream, expected, events));
      const before = await read(stream);
      const again = written(await bench.store.append(stream, expected, events));
      expect([again.revision, again.position]).toEqual([first.revision, first.position]);
      expect(await read(stream)).toEqual(before);
      await bench.store.append(stream, first.revision, someEvents(2));
      const late = written(await bench.store.append(stream, expected, events));
      expect([late.revision, late.position]).toEqual([first.revision, first.position]);
      expect(await revisions(stream)).toHaveLength(before.length + 2);
    });

    it('at the same time writes once', async () => {
      const stream = bench.stream();
      const events = someEvents(2);
      const answers = await Promise.all(
        Array.from({ length: 8 }, () => bench.store.append(stream, 'no-stream', events)),
      );
      const { position } = (await read(stream)).at(-1)!;
      expect(answers.map(written)).toEqual(answers.map(({ kind }) => ({ kind, revision: 1, position })));
      expect(await revisions(stream)).toEqual([0, 1]);
    });

    it('with another batch that begins alike is a conflict', async () => {
      const stream = bench.stream();
      const [a, b, c] = someEvents(3);
      await bench.store.append(stream, 'no-stream', [a!]);
      expect((await bench.store.append(stream, 'no-stream', [a!, b!])).kind).toBe('conflict');
      await bench.store.append(stream, 0, [b!]);
      expect((await bench.store.append(stream, 'no-stream', [a!, c!])).kind).toBe('conflict');
      expect(ids(await read(stream))).toEqual(ids([a!, b!]));
    });

    it('of one stream’s ids on another stream is not a repeat', async () => {
      const [one, other] = [bench.stream(), bench.stream()];
      const events = someEvents(2);
      await bench.store.append(one, 'no-stream', events);
      await bench.store.append(other, 'no-stream', events);
      expect(ids(await read(other))).toEqual(ids(events));
    });
  });

  describe('appending side by side', () => {
    it('lets exactly one win at the same expected revision', async () => {
      const stream = bench.stream();
      await bench.store.append(stream, 'no-stream', someEvents(1));
      const batches = Array.from({ length: 20 }, () => someEvents(2));
      const outcomes = await Promise.all(batches.map((batch) => bench.store.append(stream, 0, batch)));
      const winners = batches.filter((_, index) => outcomes[index]!.kind !== 'conflict');
      expect(winners).toHaveLength(1);
      expect(ids((await read(stream)).slice(1))).toEqual(ids(winners[0]!));
    });

    it('fails nobody but those in conflict', async () => {
      const taken = bench.stream();
      await bench.store.append(taken, 'no-stream', someEvents(1));
      const attempts = Array.from({ length: 60 }, (_, n) => ({
        stream: n % 3 === 0 ? taken : bench.stream(),
        events: someEvents(1 + (n % 4)),
      }));
      const outcomes = await Promise.all(
        attempts.map(({ stream, events }) => bench.store.append(stream, 'no-stream', events)),
      );
      for (const [n, { stream, events }] of attempts.entries())
        if (n % 3 === 0) expect(outcomes[n]).toEqual({ kind: 'conflict', actual: 0 });
        else expect(ids(await read(stream))).toEqual(ids(events));
    });

    it('leaves no gap in any stream, and positions that grow along the log', async () => {
      const streams = Array.from({ length: 5 }, () => bench.stream());
      const batches = Array.from({ length: 150 }, (_, n) => ({
        stream: streams[(n * 7) % 5]!,
        events: someEvents(1 + (n % 3)),
      }));
      const answers = await Promise.all(
        batches.map(({ stream, events }) => bench.store.append(stream, 'any', events)),
      );
      const log = await collect(bench.store.readAll({ after: bench.start }));
      const byId = new Map(log.map((event) => [event.id, event]));
      expect(byId.size).toBe(300);
      for (const [n, { stream, events }] of batches.entries()) {
        const recorded = events.map(({ id }) => byId.get(id)!);
        const { revision, position } = written(answers[n]!);
        expect(recorded.at(-1)).toMatchObject({ stream, revision, position });
        // One append lies in one piece.
        expect(recorded.map((event) => event.revision)).toEqual(
          events.map((_, index) => revision - events.length + 1 + index),
        );
      }
      for (const stream of streams) {
        const own = log.filter((event) => event.stream === stream);
        expect(own.map((event) => event.revision)).toEqual(own.map((_, index) => index));
      }
      log.slice(1).forEach((event, index) => {
        expect(event.position > log[index]!.position).toBe(true);
        expect(event.recordedAt >= log[index]!.recordedAt).toBe(true);
      });
    });
  });

  describe('what was appended', () => {
    it('comes back whole, with what the store adds', async () => {
      const stream = bench.stream('envelope');
      const metadata = metadataOf({
        causationId: '01976f0e-7a51-7000-8000-000000000001',
        actor: { id: 'a-1', role: 'accountant', region: '01' },
        caseId: '01976f0e-7a51-7000-8000-000000000002',
        facts: ['01976f0e-7a51-7000-8000-000000000003'],
      });
      const data = {
        text: 'Ségou, ɔ ɛ ŋ, 🚰 "quoted" \\ \n\t\u0000\u2028',
        big: 9_007_199_254_740_991,
        small: -9_007_199_254_740_991,
        fraction: 0.1,
        nothing: null,
        no: false,
        deep: { list: [1, [], { a: [{}] }], '': 'empty key', 'clé ɛ': [null] },
      };
      const event = { ...someEvent(data, 'FundsCommitted'), version: 3, metadata };
      const before = Date.now();
      const { position } = written(await bench.store.append(stream, 'no-stream', [event]));
      const [recorded] = await read(stream);
      expect(recorded).toEqual({
        ...event,
        stream,
        revision: 0,
        position,
        recordedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      });
      // The store may stand on another machine.
      expect(Math.abs(Date.parse(recorded!.recordedAt) - before)).toBeLessThan(60_000);
    });

    it('is any JSON, to the letter', async () => {
      const stream = bench.stream();
      // JSON has no -0, which fast-check makes all the same.
      const values = fc
        .sample(fc.jsonValue({ maxDepth: 4 }), { numRuns: 200, seed: 20_260_205 })
        .map((value) => ({ value: JSON.parse(JSON.stringify(value)) as unknown }));
      await bench.store.append(
        stream,
        'no-stream',
        values.map((data) => someEvent(data)),
      );
      expect((await read(stream)).map(({ data }) => data)).toEqual(values);
    });

    it('does not change with the objects that were handed over', async () => {
      const stream = bench.stream();
      const data = { list: [1] };
      await bench.store.append(stream, 'no-stream', [someEvent(data)]);
      data.list.push(2);
      expect((await read(stream))[0]!.data).toEqual({ list: [1] });
    });

    const cyclic: { self?: object } = {};
    cyclic.self = cyclic;
    const unserialisable: [string, unknown][] = [
      ['undefined', undefined],
      ['a function', () => 1],
      ['a BigInt', { amount: 100n }],
      ['a cycle', cyclic],
    ];

    it.each(unserialisable)('is never %s: its append fails alone and writes nothing', async (_, data) => {
      const [bad, good] = [bench.stream(), bench.stream()];
      const [failed, passed] = await Promise.allSettled([
        bench.store.append(bad, 'no-stream', [someEvent(), { ...someEvent(), data }, someEvent()]),
        bench.store.append(good, 'no-stream', someEvents(1)),
      ]);
      expect(failed.status).toBe('rejected');
      expect(passed).toMatchObject({ status: 'fulfilled', value: { kind: 'appended', revision: 0 } });
      expect(await read(bad)).toEqual([]);
      expect(await bench.store.append(bad, 'no-stream', someEvents(1))).toMatchObject({ revision: 0 });
    });

    it('is there after the store was opened again, and the stream goes on', async () => {
      const stream = bench.stream();
      const events = someEvents(3);
      const first = written(await bench.store.append(stream, 'no-stream', events));
      const before = await read(stream);
      await bench.reopen();
      expect(await read(stream)).toEqual(before);
      const again = written(await bench.store.append(stream, 'no-stream', events));
      expect([again.revision, again.position]).toEqual([first.revision, first.position]);
      expect(await bench.store.append(stream, 'no-stream', someEvents(1))).toEqual({
        kind: 'conflict',
        actual: 2,
      });
      const next = written(await bench.store.append(stream, 2, someEvents(1)));
      expect(next.revision).toBe(3);
      expect(next.position > first.position).toBe(true);
      expect((await read(stream)).at(-1)!.recordedAt >= before.at(-1)!.recordedAt).toBe(true);
    });

    it('is there when the store was closed at once, and nothing is taken after that', async () => {
      const streams = Array.from({ length: 10 }, () => bench.stream());
      const { store } = bench;
      const appends = streams.map((stream) => store.append(stream, 'no-stream', someEvents(1)));
      const closing = store.close();
      const late = store.append(bench.stream(), 'no-stream', someEvents(1));
      await expect(late).rejects.toThrow();
      const outcomes = await Promise.allSettled(appends);
      await closing;
      await bench.reopen();
      for (const [n, outcome] of outcomes.entries())
        if (outcome.status === 'fulfilled') expect(await revisions(streams[n]!)).toEqual([0]);
    });
  });
}
