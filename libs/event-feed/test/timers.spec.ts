import { derivedId, SYSTEM, type CommandResult } from '@kosegin/event-sourcing';
import fc from 'fast-check';
import { TimerService } from '../src/index.js';
import { collect, disbursement, openHarness, type Harness } from './harness.js';

const COLLECTION = 'funding.timers';
const later = (from: Date, milliseconds: number): Date => new Date(from.getTime() + milliseconds);

let harness: Harness;
let reported: string[];

beforeEach(async () => {
  harness = openHarness();
  reported = [];
  await harness.documents.declare([{ name: COLLECTION, indexes: ['status', 'dueAt'] }]);
});

afterEach(() => harness.close());

const service = (
  handler: ConstructorParameters<typeof TimerService>[2] = harness.handler,
  interval?: number,
  documents: ConstructorParameters<typeof TimerService>[1] = harness.documents,
) =>
  new TimerService(
    COLLECTION,
    documents,
    handler,
    [disbursement],
    harness.clock,
    (error) => reported.push((error as Error).message),
    interval,
  );

/** To open the file of the timer's own name. */
const opening = (id: string) => ({ aggregate: 'disbursement', id, type: 'request', data: {} });

/** A timer that opens the file of its own name. */
const set = (id: string, dueAt: Date, status = 'waiting', intent: object = {}) =>
  harness.documents.write({
    writes: [
      {
        collection: COLLECTION,
        id,
        document: {
          dueAt: dueAt.toISOString(),
          status,
          intent: { ...opening(id), ...intent },
        },
      },
    ],
    progress: [],
  });

/** Counts what it was asked, and answers as told. */
const scripted = (answer: () => CommandResult | Promise<CommandResult>) => {
  const handler = { calls: 0, handle: async () => (handler.calls++, answer()) };
  return handler;
};

describe('runDue', () => {
  it('fires what is due, as of its due date and in the name of the system, and nothing else', async () => {
    const { clock } = harness;
    const dueAt = later(clock.at, -60_000);
    await set('t1', dueAt);
    await set('now', clock.at);
    await set('early', later(clock.at, 1));
    await set('done', dueAt, 'fired');
    expect(await service().runDue()).toBe(2);
    const [opened] = await harness.eventsOf('disbursement-t1');
    expect(opened!.metadata).toMatchObject({
      commandId: derivedId('timer', 't1', dueAt.toISOString(), JSON.stringify(opening('t1'))),
      actor: SYSTEM,
      occurredAt: dueAt.toISOString(),
    });
    expect(await harness.eventsOf('disbursement-now')).toHaveLength(1);
    expect(await harness.eventsOf('disbursement-early')).toEqual([]);
    expect(await harness.eventsOf('disbursement-done')).toEqual([]);
    clock.at = later(clock.at, 1);
    await service().runDue();
    expect(await harness.eventsOf('disbursement-early')).toHaveLength(1);
    expect(reported).toEqual([]);
  });

  it('goes through all pages', async () => {
    for (let i = 0; i < 250; i++) await set(`t${i}`, later(harness.clock.at, -1000 * (i % 7)));
    expect(await service().runDue()).toBe(250);
    expect(await collect(harness.log.readAll())).toHaveLength(250);
  });

  it('sends the commands that one document carries, one after the other, each once', async () => {
    const { clock } = harness;
    for (const file of ['first', 'second', 'first']) {
      await set('t1', clock.at, 'waiting', { id: file });
      await service().runDue();
    }
    for (const file of ['first', 'second'])
      expect(await harness.eventsOf(`disbursement-${file}`)).toHaveLength(1);
    expect(reported).toEqual([]);
  });

  it.each([
    ['another command on the same file', 0, { data: { reason: 'plan approval voided' } }],
    ['the same command at another time', -1, {}],
  ])('takes %s for one of its own', async (_what, sooner, change) => {
    const { clock } = harness;
    await harness.request('d1');
    const hold = { id: 'd1', type: 'hold', data: { reason: 'consent withdrawn' } };
    await set('t1', clock.at, 'waiting', hold);
    for (let run = 0; run < 2; run++) await service().runDue();
    expect(reported).toEqual([]);
    await set('t1', later(clock.at, sooner), 'waiting', { ...hold, ...change });
    await service().runDue();
    expect(await harness.eventsOf('disbursement-d1')).toHaveLength(2);
    expect(reported).toEqual(['timer t1: hold: already-held']);
  });

  it('has one effect per timer, however often it runs and restarts before the projection has seen it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('run', 'restart', 'run twice at once', 'mark', 'wait'), { maxLength: 8 }),
        fc.uuid(),
        async (steps, run) => {
          const timers = [0, 1, 2].map((n) => `${run}-${n}`);
          const start = harness.clock.at;
          for (const [n, id] of timers.entries()) await set(id, later(start, 1000 * n));
          let running = service();
          for (const step of steps) {
            if (step === 'run') await running.runDue();
            if (step === 'run twice at once') await Promise.all([running.runDue(), running.runDue()]);
            if (step === 'restart') running = service(harness.newHandler());
            if (step === 'mark') await set(timers[0]!, start, 'fired');
            if (step === 'wait') harness.clock.at = later(harness.clock.at, 700);
          }
          harness.clock.at = later(start, 10_000);
          await running.runDue();
          const fired = await Promise.all(timers.map((id) => harness.eventsOf(`disbursement-${id}`)));
          const marked = steps.indexOf('mark');
          const early = steps
            .slice(0, marked < 0 ? undefined : marked)
            .some((step) => step.startsWith('run'));
          expect(fired.map((events) => events.length)).toEqual([marked < 0 || early ? 1 : 0, 1, 1]);
        },
      ),
      { numRuns: 30 },
    );
    expect(reported).toEqual([]);
  });

  it('reports a refusal, tries again ever more rarely, and fires the others', async () => {
    await set('t1', harness.clock.at, 'waiting', { type: 'hold', id: 'missing' });
    await set('t2', harness.clock.at);
    const timers = service();
    expect(await timers.runDue()).toBe(1);
    expect(reported).toEqual(['timer t1: hold: not-found']);
    await timers.runDue();
    expect(reported).toHaveLength(1);
    const start = harness.clock.at.getTime();
    const tries = [];
    for (let second = 0; second < 6 * 3600; second++) {
      harness.clock.at = new Date(start + second * 1000);
      const before = reported.length;
      if (second < 10 || (second & (second + 1)) === 0 || second % 1800 === 0) await timers.runDue();
      if (reported.length > before) tries.push(second);
    }
    expect(tries.slice(0, 4)).toEqual([1, 3, 7, 15]);
    expect(tries.length).toBeLessThan(20);
    expect(tries.at(-1)! - tries.at(-2)!).toBeGreaterThanOrEqual(3600);
  });

  it('fires a refused timer once what refused it is gone', async () => {
    await set('t1', harness.clock.at, 'waiting', { type: 'hold', id: 'd1' });
    const timers = service();
    await timers.runDue();
    await harness.request('d1');
    harness.clock.at = later(harness.clock.at, 1000);
    expect(await timers.runDue()).toBe(1);
    expect(await harness.eventsOf('disbursement-d1')).toHaveLength(2);
  });

  it('waits ten seconds at the most when it is not the timer’s fault', async () => {
    await set('t1', harness.clock.at);
    let down = true;
    const handler = scripted(() => {
      if (down) throw new Error('disk full');
      return { kind: 'contended' };
    });
    const timers = service(handler);
    for (let i = 0; i < 20; i++) {
      await timers.runDue();
      harness.clock.at = later(harness.clock.at, 10_000);
      down = i < 10;
    }
    expect(handler.calls).toBe(20);
  });

  it('reports a timer for an aggregate that is not there', async () => {
    await set('t1', harness.clock.at, 'waiting', { aggregate: 'visit' });
    expect(await service().runDue()).toBe(0);
    expect(reported).toEqual(['timer t1: no aggregate named visit']);
  });
});

describe('start and stop', () => {
  const turns = async (condition: () => boolean) => {
    while (!condition()) await new Promise((resolve) => setTimeout(resolve, 1));
  };

  const intervals = async (n: number) => {
    for (let i = 0; i < n; i++) await new Promise((resolve) => setTimeout(resolve, 1));
  };

  it('fires at each interval, never joins a run under way, and stops after the page in hand', async () => {
    await set('t1', harness.clock.at);
    let release!: (result: CommandResult) => void;
    const handler = scripted(() => new Promise((resolve) => (release = resolve)));
    let finds = 0;
    const documents = {
      find: (...query: Parameters<typeof harness.documents.find>) => (
        finds++,
        harness.documents.find(...query)
      ),
    };
    const timers = service(handler, 1, documents as typeof harness.documents);
    timers.start();
    await turns(() => handler.calls === 1);
    await intervals(5);
    expect(finds).toBe(1);
    release({ kind: 'not-found' });
    await turns(() => finds > 2);
    harness.clock.at = later(harness.clock.at, 1000);
    await turns(() => handler.calls === 2);
    let stopped = false;
    const stop = timers.stop().then(() => (stopped = true));
    await new Promise(setImmediate);
    expect(stopped).toBe(false);
    release({ kind: 'not-found' });
    await stop;
    const after = finds;
    await intervals(5);
    expect(finds).toBe(after);
  });

  it('reports a store that cannot be read, and goes on', async () => {
    let down = true;
    const documents = {
      find: async (...query: Parameters<typeof harness.documents.find>) => {
        if (down) throw new Error('no such store');
        return harness.documents.find(...query);
      },
    };
    await set('t1', harness.clock.at);
    const timers = service(harness.handler, 1, documents as typeof harness.documents);
    timers.start();
    await turns(() => reported.length > 2);
    expect(new Set(reported)).toEqual(new Set(['no such store']));
    down = false;
    for (let opened = 0; opened === 0; opened = (await harness.eventsOf('disbursement-t1')).length)
      await new Promise((resolve) => setTimeout(resolve, 1));
    await timers.stop();
    await timers.stop();
  });
});
