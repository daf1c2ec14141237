import { setImmediate } from 'node:timers/promises';
import { Desk, disbursement, request } from '../test/desk.js';
import { newFile, someEvent, temporaryFolder } from '../test/harness.js';
import { Watched } from '../test/watched.js';
import { streamOf } from './aggregate.js';
import type { CommandHandler } from './command-handler.js';
import type { EventStore, StreamRange } from './event-store.js';
import { Folds } from './folds.js';
import { newId } from './ids.js';
import { SqliteEventStore } from './sqlite/sqlite-event-store.js';

const folder = temporaryFolder();

let desk: Desk;
beforeEach(() => (desk = new Desk(folder)));
afterEach(() => desk.close());

const commit = (id: string, amount: number, handler: CommandHandler = desk.handler) =>
  handler.handle(disbursement, id, request('commit', { amounts: [amount] }));
const long = async (length: number): Promise<string> => {
  const id = await desk.opened();
  await desk.send(id, 'commit', { amounts: Array.from({ length: length - 1 }, () => 1) });
  return id;
};
/** How many events were read from the store meanwhile. */
const readBy = async (act: () => Promise<unknown>): Promise<number> => {
  const before = desk.watched.read;
  await act();
  return desk.watched.read - before;
};
const keptBy = (handler: CommandHandler) => handler['folds']['kept'];

describe('a long file', () => {
  it('is read once; later commands read what was added since', async () => {
    const id = await long(300);
    const handler = desk.newHandler();
    expect(await readBy(() => commit(id, 1, handler))).toBe(300);
    for (let n = 0; n < 5; n++) expect(await readBy(() => commit(id, 1, handler))).toBe(1);
    await desk.send(id, 'commit', { amounts: [1, 1, 1] });
    expect(await readBy(() => handler.load(disbursement, id))).toBe(1 + 3);
    expect(await readBy(() => handler.load(disbursement, id))).toBe(0);
  });
});

describe('what another process added', () => {
  it('is always seen by the next command, however warm the fold', async () => {
    const id = await desk.opened();
    const elsewhere = desk.newHandler();
    for (let n = 1; n <= 5; n++) {
      expect(await commit(id, 100, n % 2 ? elsewhere : desk.handler)).toMatchObject({ revision: n });
      expect((await desk.handler.load(disbursement, id)).state.amounts).toHaveLength(n);
    }
    expect(await commit(id, 501)).toMatchObject({ kind: 'refused', details: { total: 1001 } });
  });

  it('between reading and appending voids the decision', async () => {
    const id = await desk.opened();
    await commit(id, 400);
    desk.watched.beforeAppend = async () => {
      desk.watched.beforeAppend = () => undefined;
      await commit(id, 500, desk.newHandler());
    };
    expect(await commit(id, 500)).toMatchObject({ kind: 'refused', details: { total: 1400 } });
    expect((await desk.handler.load(disbursement, id)).state.amounts).toEqual([400, 500]);
  });
});

describe('memory', () => {
  it('is bounded by the events of the files it keeps, and a file let go of is read again', async () => {
    const handler = desk.newHandler({ cachedEvents: 50 });
    const ids = await Promise.all(Array.from({ length: 20 }, () => long(8)));
    for (const id of [...ids, ...ids]) {
      expect(await commit(id, 1, handler)).toMatchObject({ kind: 'done' });
      expect(keptBy(handler).calculatedSize).toBeLessThanOrEqual(50);
    }
    expect(keptBy(handler).size).toBeGreaterThan(0);
    expect(await readBy(() => commit(ids.at(-1)!, 1, handler))).toBe(1);
    expect(await readBy(() => commit(ids[0]!, 1, handler))).toBe(10);
  });

  it('never takes a file that is longer than all of it, which works all the same', async () => {
    const handler = desk.newHandler({ cachedEvents: 50 });
    const id = await long(60);
    expect(await commit(id, 1, handler)).toMatchObject({ kind: 'done', revision: 60 });
    expect(await commit(id, 1, handler)).toMatchObject({ kind: 'done', revision: 61 });
    expect(keptBy(handler).size).toBe(0);
  });

  it('keeps nothing of files that do not exist', async () => {
    for (let n = 0; n < 10; n++) await desk.handler.load(disbursement, newId());
    expect(keptBy(desk.handler).size).toBe(0);
  });
});

describe('reads of one file that overlap', () => {
  it('agree, and never put a command’s earlier event in the place of its last', async () => {
    const id = await desk.opened();
    const stream = streamOf(disbursement, id);
    const held: (() => void)[] = [];
    let holding = false;
    const slow = {
      readStream: async function* (name: string, range: StreamRange) {
        const hold = holding;
        for await (const event of desk.watched.readStream(name, range)) {
          yield event;
          if (hold) await new Promise<void>((resolve) => held.push(resolve));
        }
      },
    } as unknown as EventStore;
    const folds = new Folds(slow, 1000);
    await folds.fresh(disbursement, stream);
    const { commandId } = await send(id, [1, 1, 1]);
    holding = true;
    const behind = folds.fresh(disbursement, stream);
    await until(() => held.length === 1);
    holding = false;
    const ahead = await folds.fresh(disbursement, stream);
    expect(ahead.answers.get(commandId)).toMatchObject({ revision: 3 });
    for (let events = 2; events <= 3; events++) {
      held.shift()!();
      await until(() => held.length === 1);
      expect(ahead.answers.get(commandId)).toMatchObject({ revision: 3 });
    }
    held.shift()!();
    expect(await behind).toEqual(ahead);
  });

  async function send(id: string, amounts: readonly number[]) {
    const command = request('commit', { amounts });
    expect((await desk.handler.handle(disbursement, id, command)).kind).toBe('done');
    return command;
  }
  const until = async (condition: () => boolean): Promise<void> => {
    while (!condition()) await setImmediate();
  };
});

it('a read that breaks off leaves what was known, and the next one goes on from there', async () => {
  const store = new SqliteEventStore(newFile(folder));
  const watched = new Watched(store);
  const folds = new Folds(watched, 1000);
  const counting = { initialState: 0, evolve: (count: number) => count + 1 } as never;
  for (let revision = -1; revision < 4; revision++) await store.append('case-1', 'any', [someEvent()]);
  expect((await folds.fresh(counting, 'case-1')).state).toBe(5);
  for (let n = 0; n < 3; n++) await store.append('case-1', 'any', [someEvent()]);
  let left = 2;
  const breaking = {
    initialState: 0,
    evolve: (count: number) => {
      if (left-- <= 0) throw new Error('unknown event');
      return count + 1;
    },
  } as never;
  await expect(folds.fresh(breaking, 'case-1')).rejects.toThrow('unknown event');
  const fold = await folds.fresh(counting, 'case-1');
  expect([fold.state, fold.revision, fold.answers.size]).toEqual([8, 7, 8]);
  await store.close();
});
