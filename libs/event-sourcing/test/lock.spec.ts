import { SqliteEventStore, StoreInUseError } from '../src/sqlite/sqlite-event-store.js';
import { Child } from './child.js';
import { collect, newFile, someEvents, temporaryFolder } from './harness.js';

const folder = temporaryFolder();

let file: string;
beforeEach(() => (file = newFile(folder)));

const refused = () => {
  try {
    new SqliteEventStore(file);
  } catch (error) {
    return error;
  }
  throw new Error('it was opened');
};

describe('a store that is in use', () => {
  it('is refused in another process, and free once it is closed', async () => {
    const store = new SqliteEventStore(file);
    expect(await new Child('pipe', 'hold-store.mjs', file).word()).toBe('StoreInUseError');
    await store.close();
    const holder = new Child('pipe', 'hold-store.mjs', file);
    expect(await holder.word()).toBe('open');
    await holder.kill();
  });

  it('is refused with its file’s name, while the holder goes on unharmed', async () => {
    const store = new SqliteEventStore(file);
    await store.append('case-1', 'no-stream', someEvents(1));
    const error = refused();
    expect(error).toBeInstanceOf(StoreInUseError);
    expect(error).toMatchObject({ file, message: expect.stringContaining(file) });
    expect(await store.append('case-1', 0, someEvents(1))).toMatchObject({ kind: 'appended', revision: 1 });
    expect(refused()).toBeInstanceOf(StoreInUseError);
    await store.close();
  });

  it('may be read, and reading does not hold it', async () => {
    const store = new SqliteEventStore(file);
    await store.append('case-1', 'no-stream', someEvents(2));
    const reader = new SqliteEventStore(file, { readOnly: true });
    await store.close();
    const next = new SqliteEventStore(file);
    expect(await collect(reader.readAll())).toHaveLength(2);
    await Promise.all([reader.close(), next.close()]);
  });
});

it('the lock of a process that was killed is in nobody’s way', async () => {
  const holder = new Child('pipe', 'hold-store.mjs', file);
  expect(await holder.word()).toBe('open');
  expect(refused()).toBeInstanceOf(StoreInUseError);
  await holder.kill();
  const store = new SqliteEventStore(file);
  expect(await store.append('case-1', 'no-stream', someEvents(1))).toMatchObject({ kind: 'appended' });
  await store.close();
});
