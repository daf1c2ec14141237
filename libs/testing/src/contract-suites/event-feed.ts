import { TransientError, type EventFeed, type RetryPolicy } from '@kosegin/event-feed';
import {
  headOf,
  newId,
  SYSTEM,
  type EventStore,
  type Position,
  type RecordedEvent,
} from '@kosegin/event-sourcing';
import fc from 'fast-check';
import { FaultyConsumer, RecordingConsumer, withWriteFaults } from '../fault-injection.js';
import { until } from '../until.js';

export interface EventFeedHarness {
  /** What is appended here reaches the feeds. */
  readonly log: EventStore;
  /** Where parked events are kept. */
  readonly documents: ReturnType<typeof withWriteFaults>;
  /** A feed on the log. Another one, after the first has stopped, is a restart. */
  feed(retry: Pick<RetryPolicy, 'attempts' | 'sleep'>): EventFeed;
  close(): Promise<void>;
}

const ATTEMPTS = 3;
const POISON = new TypeError('Awa Traoré has no plan');

/** What every `EventFeed` does, whatever brings the events. */
export const eventFeedContract = (name: string, open: () => Promise<EventFeedHarness>): void =>
  describe(`${name} as an event feed`, () => {
    let harness: EventFeedHarness;
    let feed: EventFeed;
    let poisoned: Set<string>;
    /** The delays asked for; by default they pass at once. */
    let delays: number[];
    let sleep: RetryPolicy['sleep'];

    beforeEach(async () => {
      harness = await open();
      poisoned = new Set();
      delays = [];
      sleep = () => new Promise((resolve) => setImmediate(resolve));
      feed = another();
    });

    afterEach(async () => {
      await feed.stop();
      await harness.close();
    });

    const another = (): EventFeed =>
      harness.feed({
        attempts: ATTEMPTS,
        sleep: (milliseconds, signal) => {
          delays.push(milliseconds);
          return sleep(milliseconds, signal);
        },
      });

    const restart = async (...consumers: FaultyConsumer[]): Promise<void> => {
      await feed.stop();
      feed = another();
      await feed.start(consumers);
    };

    const append = async (stream: string, type = 'CaseAssessed'): Promise<string> => {
      const id = newId();
      const metadata = {
        commandId: newId(),
        commandHash: '',
        correlationId: newId(),
        causationId: null,
        actor: SYSTEM,
        occurredAt: '2026-02-05T10:00:00.000Z',
        caseId: null,
        service: 'intake',
        facts: [],
      };
      await harness.log.append(stream, 'any', [{ id, type, version: 1, data: {}, metadata }]);
      return id;
    };

    const appendPoison = async (stream: string): Promise<string> => {
      const id = await append(stream);
      poisoned.add(id);
      return id;
    };

    const consumer = (name = 'figures', types = ['CaseAssessed']) => {
      const recorder = new RecordingConsumer(name, types);
      return { recorder, faulty: new FaultyConsumer(recorder) };
    };

    /** A consumer that cannot apply the poisoned events. */
    const choosy = (name = 'figures') => {
      const made = consumer(name);
      made.faulty.failOn((event: RecordedEvent) => poisoned.has(event.id), POISON);
      return made;
    };

    const caughtUp = async (...names: string[]): Promise<void> => {
      const head = (await headOf(harness.log))!;
      expect(await feed.caughtUp(head, 10_000, names.length > 0 ? names : undefined)).toBe(true);
    };

    const parkedIds = async (name?: string): Promise<string[]> =>
      (await feed.parked(name)).map((e) => e.eventId);
    const failing = async (): Promise<string | null> => (await feed.lag())[0]!.failing;

    describe('delivery', () => {
      it('brings every wanted event to every consumer, in the order of its file', async () => {
        const all = consumer('all', ['CaseAssessed', 'PlanApproved']);
        const plans = consumer('plans', ['PlanApproved']);
        const expected = new Map<string, string[]>();
        const put = async (file: string, type: string) => {
          const id = await append(file, type);
          expected.set(file, [...(expected.get(file) ?? []), id]);
        };
        for (let i = 0; i < 40; i++) await put(`case-${i % 7}`, i % 3 ? 'CaseAssessed' : 'PlanApproved');
        await feed.start([all.faulty, plans.faulty]);
        for (let i = 0; i < 40; i++) await put(`case-${i % 5}`, i % 2 ? 'CaseAssessed' : 'PlanApproved');
        await caughtUp();
        for (const [file, ids] of expected) expect(all.recorder.appliedOf(file)).toEqual(ids);
        expect(all.recorder.applied).toHaveLength(80);
        expect(plans.recorder.applied).toHaveLength(34);
        expect(plans.recorder.applied.every((event) => event.type === 'PlanApproved')).toBe(true);
      });

      it('goes on after the progress of each consumer when it starts again', async () => {
        const { recorder, faulty } = consumer();
        const [a, b] = [await append('case-1'), await append('case-2')];
        await feed.start([faulty]);
        await caughtUp();
        await feed.stop();
        const c = await append('case-1');
        const late = consumer('late');
        feed = another();
        await feed.start([faulty, late.faulty]);
        await caughtUp();
        expect(recorder.applied.map((event) => event.id)).toEqual([a, b, c]);
        expect([...recorder.deliveries.values()]).toEqual([1, 1, 1]);
        expect(late.recorder.applied).toHaveLength(3);
      });

      it('moves the progress past unwanted events too', async () => {
        const { recorder, faulty } = consumer();
        await append('case-1');
        await feed.start([faulty]);
        await caughtUp();
        for (let i = 0; i < 5; i++) await append('case-1', 'PlanApproved');
        await caughtUp();
        await feed.stop();
        expect(recorder.kept.at(-1)).toBe(await headOf(harness.log));
      });

      it('delivers again what lies after the progress, when a crash came between the effect and the progress', async () => {
        const { recorder, faulty } = consumer();
        const ids = [await append('case-1'), await append('case-2'), await append('case-1')];
        faulty.loseProgress(new TransientError('the process dies here'));
        await feed.start([faulty]);
        await until(() => recorder.applied.length === 3);
        await feed.stop();
        expect(recorder.kept).toEqual([]);
        faulty.heal();
        await restart(faulty);
        await caughtUp();
        expect(recorder.applied.map((event) => event.id).sort()).toEqual([...ids].sort());
        expect(recorder.appliedOf('case-1')).toEqual([ids[0], ids[2]]);
        for (const id of ids) expect(recorder.deliveries.get(id)).toBeGreaterThan(1);
        expect(await feed.parked()).toEqual([]);
      });

      it('lets a slow consumer stop nobody else', async () => {
        const [slow, quick] = [consumer('slow'), consumer('quick')];
        const held = slow.faulty.hold();
        for (let i = 0; i < 10; i++) await append(`case-${i}`);
        await feed.start([slow.faulty, quick.faulty]);
        await held.reached;
        await caughtUp('quick');
        expect(quick.recorder.applied).toHaveLength(10);
        expect(slow.recorder.applied).toEqual([]);
        held.release();
        await caughtUp();
        expect(slow.recorder.applied).toHaveLength(10);
      });

      it('refuses two consumers of one name, and a second start', async () => {
        await expect(feed.start([consumer().faulty, consumer().faulty])).rejects.toThrow(RangeError);
        feed = another();
        await feed.start([]);
        await expect(feed.start([consumer().faulty])).rejects.toThrow('once');
      });
    });

    describe('an event that fails', () => {
      it('is tried again after growing delays, and applied when it goes through in time', async () => {
        const { recorder, faulty } = consumer();
        faulty.failNext(ATTEMPTS - 1, POISON);
        const id = await append('case-1');
        await feed.start([faulty]);
        await caughtUp();
        expect(recorder.appliedOf('case-1')).toEqual([id]);
        expect(faulty.tries).toBe(ATTEMPTS);
        expect(await feed.parked()).toEqual([]);
        expect(delays).toHaveLength(ATTEMPTS - 1);
        expect(delays[1]).toBeGreaterThanOrEqual(delays[0]!);
      });

      it('is parked after bounded attempts, with its later events behind it and nobody else', async () => {
        const { recorder, faulty } = choosy();
        const a1 = await append('case-a');
        const a2 = await appendPoison('case-a');
        const b1 = await append('case-b');
        const a3 = await append('case-a');
        await feed.start([faulty]);
        await caughtUp();
        const a4 = await append('case-a');
        const b2 = await append('case-b');
        await caughtUp();
        expect(recorder.appliedOf('case-a')).toEqual([a1]);
        expect(recorder.appliedOf('case-b')).toEqual([b1, b2]);
        const [first, ...behind] = await feed.parked();
        expect(first).toEqual({
          consumer: 'figures',
          stream: 'case-a',
          eventId: a2,
          type: 'CaseAssessed',
          position: expect.any(String),
          reason: expect.stringMatching(/^TypeError/),
          attempts: ATTEMPTS,
          parkedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
        });
        expect(behind).toMatchObject([
          { eventId: a3, reason: null, attempts: 0 },
          { eventId: a4, reason: null, attempts: 0 },
        ]);
        expect(await failing()).toBeNull();
      });

      it('keeps nothing of a foreign message, which may quote the data', async () => {
        const { faulty } = choosy();
        await appendPoison('case-a');
        await feed.start([faulty]);
        await caughtUp();
        expect(JSON.stringify(await feed.parked())).not.toContain('Awa');
      });

      it('is parked for the consumer that cannot apply it only', async () => {
        const [bad, good] = [choosy('bad'), consumer('good')];
        await appendPoison('case-a');
        await append('case-a');
        await feed.start([bad.faulty, good.faulty]);
        await caughtUp();
        expect(good.recorder.applied).toHaveLength(2);
        expect(await parkedIds('good')).toEqual([]);
        expect(await parkedIds('bad')).toHaveLength(2);
      });

      it('still holds its file after a restart', async () => {
        const { recorder, faulty } = choosy();
        const a1 = await appendPoison('case-a');
        await feed.start([faulty]);
        await caughtUp();
        poisoned.clear();
        await restart(faulty);
        await caughtUp();
        const a2 = await append('case-a');
        const b1 = await append('case-b');
        await caughtUp();
        expect(recorder.applied.map((event) => event.id)).toEqual([b1]);
        expect(await parkedIds()).toEqual([a1, a2]);
        expect(await feed.retry('figures', 'case-a')).toBe(0);
        expect(recorder.appliedOf('case-a')).toEqual([a1, a2]);
      });

      it('is parked once when it is delivered again', async () => {
        const { recorder, faulty } = choosy();
        const [a1, a2, b1] = [await appendPoison('case-a'), await append('case-a'), await append('case-b')];
        const dying = new FaultyConsumer(faulty);
        // Parking is durable before the progress moves; here the process dies in between.
        dying.failEmpty(new TransientError('the process dies here'));
        await feed.start([dying]);
        await until(async () => (await parkedIds()).length > 0);
        await feed.stop();
        const before = await feed.parked();
        expect(recorder.kept).toEqual([]);
        await restart(faulty);
        await caughtUp();
        expect(await parkedIds()).toEqual([a1, a2]);
        expect((await feed.parked())[0]).toEqual(before[0]);
        expect(recorder.applied.map((event) => event.id)).toEqual([b1]);
      });
    });

    describe('a failure that is not the event’s fault', () => {
      it('never parks when the error says so, and is visible meanwhile', async () => {
        const { recorder, faulty } = consumer();
        faulty.failAll(new TransientError('facts lag behind'));
        const ids = [await append('case-1'), await append('case-1')];
        await feed.start([faulty]);
        await until(() => faulty.tries > 10 * ATTEMPTS);
        expect(await feed.parked()).toEqual([]);
        expect(await failing()).toBe('TransientError: facts lag behind');
        faulty.heal();
        await caughtUp();
        expect(recorder.appliedOf('case-1')).toEqual(ids);
        expect(await failing()).toBeNull();
      });

      it('never parks while the consumer can keep nothing at all', async () => {
        const { recorder, faulty } = consumer();
        await append('case-1');
        await feed.start([faulty]);
        await caughtUp();
        faulty.failAll(new Error('disk full'));
        await append('case-1');
        await append('case-2');
        await until(() => faulty.tries > 10 * ATTEMPTS);
        expect(await feed.parked()).toEqual([]);
        expect(await failing()).toMatch(/^Error at /);
        faulty.heal();
        await caughtUp();
        expect(recorder.applied).toHaveLength(3);
      });

      it('neither parks nor loses an event while the parking lot cannot be written', async () => {
        const { recorder, faulty } = choosy();
        const a1 = await appendPoison('case-a');
        harness.documents.failWrites('before', new Error('disk full'));
        await feed.start([faulty]);
        await until(() => faulty.tries > 10 * ATTEMPTS);
        expect(await feed.parked()).toEqual([]);
        expect(recorder.kept).toEqual([]);
        harness.documents.heal();
        await caughtUp();
        expect(await parkedIds()).toEqual([a1]);
      });

      it('parks once when the answer of the parking lot is lost', async () => {
        const { faulty } = choosy();
        const [a1, a2] = [await appendPoison('case-a'), await append('case-a')];
        harness.documents.failWrites('after', new Error('connection lost'));
        await feed.start([faulty]);
        await until(async () => (await parkedIds()).length > 0);
        harness.documents.heal();
        await caughtUp();
        expect(await parkedIds()).toEqual([a1, a2]);
      });
    });

    describe('retry and discard', () => {
      it('counts another attempt when it fails again, and leaves those behind alone', async () => {
        const { faulty } = choosy();
        await appendPoison('case-a');
        await append('case-a');
        await feed.start([faulty]);
        await caughtUp();
        expect(await feed.retry('figures', 'case-a')).toBe(2);
        expect(await feed.parked()).toMatchObject([
          { attempts: ATTEMPTS + 1, reason: expect.stringMatching(/^TypeError/) },
          { attempts: 0, reason: null },
        ]);
      });

      it('applies the file in its order once the cause is gone, and then its new events directly', async () => {
        const { recorder, faulty } = choosy();
        const ids = [await appendPoison('case-a'), await append('case-a'), await append('case-a')];
        await feed.start([faulty]);
        await caughtUp();
        const kept = [...recorder.kept];
        poisoned.clear();
        expect(await feed.retry('figures', 'case-a')).toBe(0);
        expect(recorder.appliedOf('case-a')).toEqual(ids);
        expect(recorder.kept).toEqual(kept);
        ids.push(await append('case-a'));
        await caughtUp();
        expect(recorder.appliedOf('case-a')).toEqual(ids);
        expect(await feed.parked()).toEqual([]);
      });

      it('goes up to the next that fails', async () => {
        const { recorder, faulty } = choosy();
        const [a1, a2] = [await appendPoison('case-a'), await append('case-a')];
        const [a3, a4] = [await appendPoison('case-a'), await append('case-a')];
        await feed.start([faulty]);
        await caughtUp();
        poisoned.delete(a1);
        expect(await feed.retry('figures', 'case-a')).toBe(2);
        expect(recorder.appliedOf('case-a')).toEqual([a1, a2]);
        expect(await feed.parked()).toMatchObject([
          { eventId: a3, attempts: 1, reason: expect.stringMatching(/^TypeError/) },
          { eventId: a4, attempts: 0, reason: null },
        ]);
      });

      it('concerns one file', async () => {
        const { recorder, faulty } = choosy();
        for (const file of ['case-a', 'case-b', 'case-c']) {
          await appendPoison(file);
          await append(file);
        }
        await feed.start([faulty]);
        await caughtUp();
        expect(await parkedIds()).toHaveLength(6);
        poisoned.clear();
        expect(await feed.retry('figures', 'case-b')).toBe(0);
        expect(recorder.applied.map((event) => event.stream)).toEqual(['case-b', 'case-b']);
        expect((await feed.parked()).map((event) => event.stream)).toEqual([
          'case-a',
          'case-a',
          'case-c',
          'case-c',
        ]);
      });

      it('gives up the first event on the record, and applies those behind it', async () => {
        const { recorder, faulty } = choosy();
        const [a1, a2] = [await appendPoison('case-a'), await append('case-a')];
        await feed.start([faulty]);
        await caughtUp();
        expect(await feed.discard('figures', 'case-a', 'entered twice', 'admin-1')).toBe(0);
        expect(recorder.appliedOf('case-a')).toEqual([a2]);
        expect(await feed.parked()).toEqual([]);
        expect(await harness.documents.store.get('feed.discarded', `figures/${a1}`)).toMatchObject({
          consumer: 'figures',
          eventId: a1,
          reason: expect.stringMatching(/^TypeError/),
          discardReason: 'entered twice',
          discardedBy: 'admin-1',
          discardedAt: expect.any(String),
        });
      });

      it('leaves a discarded event out when it is delivered again', async () => {
        const { recorder, faulty } = choosy();
        const [a1, a2] = [await appendPoison('case-a'), await append('case-a')];
        const dying = new FaultyConsumer(faulty);
        dying.failEmpty(new TransientError('the process dies here'));
        await feed.start([dying]);
        await until(async () => (await parkedIds()).includes(a1));
        await feed.discard('figures', 'case-a', 'entered twice', 'admin-1');
        poisoned.clear();
        await restart(faulty);
        await caughtUp();
        expect(recorder.appliedOf('case-a')).toEqual([a2]);
        expect(recorder.deliveries.has(a1)).toBe(false);
        expect(await feed.parked()).toEqual([]);
      });

      it('does nothing to a file that has nothing parked, and knows no other consumers', async () => {
        const { faulty } = choosy();
        await feed.start([faulty]);
        expect(await feed.retry('figures', 'case-a')).toBe(0);
        expect(await feed.discard('figures', 'case-a', 'nothing there', 'admin-1')).toBe(0);
        await expect(feed.retry('nobody', 'case-a')).rejects.toThrow(RangeError);
        await expect(feed.discard('nobody', 'case-a', 'why', 'admin-1')).rejects.toThrow(RangeError);
      });

      it('takes turns with the deliveries, so that no event comes to wait behind a file that is free again', async () => {
        const { recorder, faulty } = choosy();
        const ids = [await appendPoison('case-a')];
        await feed.start([faulty]);
        await caughtUp();
        poisoned.clear();
        const parking = harness.documents.holdWrite();
        ids.push(await append('case-a'));
        await parking.reached;
        const retried = feed.retry('figures', 'case-a');
        for (let i = 0; i < 20; i++) ids.push(await append('case-a'));
        parking.release();
        await retried;
        await caughtUp();
        expect(recorder.appliedOf('case-a')).toEqual(ids);
        expect(await feed.parked()).toEqual([]);
      });
    });

    it('applies or parks every event, in the order of its file, whatever fails', async () => {
      const step = fc.record({ file: fc.integer({ min: 0, max: 3 }), poison: fc.boolean() });
      const plan = fc.array(fc.record({ step, failures: fc.integer({ min: 0, max: 2 }) }), {
        maxLength: 25,
      });
      await fc.assert(
        fc.asyncProperty(plan, fc.nat(25), async (steps, restartAfter) => {
          const run = newId();
          const { recorder, faulty } = choosy(`figures-${run}`);
          const blips = steps.flatMap(({ failures }) =>
            Array.from({ length: failures }, () => true).concat(false),
          );
          const flaky = new FaultyConsumer(faulty);
          flaky.failWhen(() => blips.shift() === true, new TransientError('a blip'));
          const files = new Map<string, { ok: string[]; held: string[] }>();
          await restart(flaky);
          for (const [index, { step }] of steps.entries()) {
            const stream = `case-${run}-${step.file}`;
            const file = files.get(stream) ?? { ok: [], held: [] };
            files.set(stream, file);
            const id = step.poison ? await appendPoison(stream) : await append(stream);
            (step.poison || file.held.length > 0 ? file.held : file.ok).push(id);
            if (index === restartAfter) await restart(flaky);
          }
          if (steps.length > 0) await caughtUp();
          const parked = await feed.parked(faulty.name);
          for (const [stream, { ok, held }] of files) {
            expect(recorder.appliedOf(stream)).toEqual(ok);
            expect(parked.filter((event) => event.stream === stream).map((event) => event.eventId)).toEqual(
              held,
            );
          }
          poisoned.clear();
          flaky.heal();
          for (const [stream, { ok, held }] of files) {
            expect(await feed.retry(faulty.name, stream)).toBe(0);
            expect(recorder.appliedOf(stream)).toEqual([...ok, ...held]);
          }
        }),
        { numRuns: 25 },
      );
    });

    describe('stop', () => {
      it('finishes the batch in hand, keeps its progress, and takes no other', async () => {
        const { recorder, faulty } = consumer();
        const held = faulty.hold();
        const id = await append('case-1');
        await feed.start([faulty]);
        await held.reached;
        let stopped = false;
        const stop = feed.stop().then(() => (stopped = true));
        await append('case-1');
        expect(stopped).toBe(false);
        held.release();
        await stop;
        expect(recorder.appliedOf('case-1')).toEqual([id]);
        expect(recorder.kept).toEqual([recorder.applied[0]!.position]);
      });

      it('does not wait for the end of a back-off, and leaves its batch for the next start', async () => {
        const { recorder, faulty } = consumer();
        faulty.failAll(POISON);
        sleep = (_, signal) =>
          new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
        const id = await append('case-1');
        await feed.start([faulty]);
        await until(() => delays.length > 0);
        await feed.stop();
        expect(await feed.parked()).toEqual([]);
        expect(recorder.kept).toEqual([]);
        faulty.heal();
        await restart(faulty);
        await caughtUp();
        expect(recorder.appliedOf('case-1')).toEqual([id]);
      });

      it('may be called twice and before any start', async () => {
        await feed.stop();
        await feed.stop();
      });
    });

    describe('caughtUp', () => {
      it('waits until the position is dealt with, and no longer than asked', async () => {
        const { recorder, faulty } = consumer();
        const held = faulty.hold();
        await append('case-1');
        const head = (await headOf(harness.log))!;
        await feed.start([faulty]);
        await held.reached;
        expect(await feed.caughtUp(head, 5)).toBe(false);
        const waiting = feed.caughtUp(head, 10_000);
        held.release();
        expect(await waiting).toBe(true);
        expect(recorder.applied).toHaveLength(1);
        expect(await feed.caughtUp(head, 0)).toBe(true);
      });

      it('asks only the consumers named', async () => {
        const [slow, quick] = [consumer('slow'), consumer('quick')];
        const held = slow.faulty.hold();
        await append('case-1');
        const head = (await headOf(harness.log))!;
        await feed.start([slow.faulty, quick.faulty]);
        expect(await feed.caughtUp(head, 10_000, ['quick'])).toBe(true);
        expect(await feed.caughtUp(head, 5, ['quick', 'slow'])).toBe(false);
        await expect(feed.caughtUp(head, 5, ['nobody'])).rejects.toThrow(RangeError);
        held.release();
      });

      it('is false at once when the feed stops', async () => {
        await feed.start([consumer().faulty]);
        const waiting = feed.caughtUp('~' as Position, 60_000);
        await feed.stop();
        expect(await waiting).toBe(false);
        expect(await feed.caughtUp('~' as Position, 60_000)).toBe(false);
      });
    });

    describe('lag', () => {
      it('tells how many events each consumer has not seen', async () => {
        const [slow, quick] = [consumer('slow'), consumer('quick', ['PlanApproved'])];
        for (let i = 0; i < 4; i++) await append('case-1');
        await feed.start([slow.faulty, quick.faulty]);
        await caughtUp();
        const before = (await headOf(harness.log))!;
        const held = slow.faulty.hold();
        for (let i = 0; i < 3; i++) await append('case-1');
        await held.reached;
        await caughtUp('quick');
        expect(await feed.lag()).toEqual([
          { consumer: 'slow', behind: 3, position: before, failing: null },
          { consumer: 'quick', behind: 0, position: await headOf(harness.log), failing: null },
        ]);
        held.release();
        await caughtUp();
        expect(await feed.lag()).toMatchObject([{ behind: 0 }, { behind: 0 }]);
      });
    });
  });
