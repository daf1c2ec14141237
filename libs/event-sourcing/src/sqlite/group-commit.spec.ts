import Database from 'better-sqlite3';
import { newFile, someEvent, someEvents, temporaryFolder } from '../../test/harness.js';
import type { ExpectedRevision, NewEvent } from '../event-store.js';
import { GroupCommit } from './group-commit.js';
import { toPosition, type Row } from './row.js';
import { SCHEMA } from './schema.js';

const folder = temporaryFolder();

/** A group commit on a file of its own, and all that happens to it in its order. */
function openBench(file = newFile(folder)) {
  const happened: string[] = [];
  const db = new Database(file, {
    timeout: 0,
    verbose: (sql) => happened.push(/^(BEGIN|COMMIT|ROLLBACK|INSERT)/.exec(String(sql))?.[0] ?? 'other'),
  });
  db.pragma('journal_mode = WAL');
  db.exec(SCHEMA);
  const clock = { at: new Date('2026-02-05T10:00:00.000Z'), now: () => clock.at };
  const told: (readonly Row[])[] = [];
  const commits = new GroupCommit(db, clock, (rows) => told.push(rows));
  happened.length = 0;
  return {
    db,
    file,
    clock,
    commits,
    /** The rows of each commit, as followers are told. */
    told,
    count: (what: string) => happened.filter((each) => each === what).length,
    add: (stream: string, expected: ExpectedRevision, events: readonly NewEvent[] = someEvents(1)) =>
      commits.add(stream, expected, events).finally(() => happened.push('answer')),
    happened,
    rows: () => db.prepare<[], Row>('SELECT * FROM events ORDER BY position').all(),
  };
}
type Bench = ReturnType<typeof openBench>;

let bench: Bench;
beforeEach(() => (bench = openBench()));
afterEach(() => bench.db.close());

const positions = () => bench.rows().map(({ position }) => position);
const counting = (count: number) => Array.from({ length: count }, (_, n) => n + 1);

describe('the appends of one turn of the loop', () => {
  it('share one transaction, and are answered after its commit', async () => {
    await Promise.all(counting(64).map((n) => bench.add(`case-${n}`, 'no-stream')));
    expect(bench.happened.filter((each) => each !== 'other')).toEqual([
      'BEGIN',
      ...counting(64).map(() => 'INSERT'),
      'COMMIT',
      ...counting(64).map(() => 'answer'),
    ]);
  });

  it('share it whatever they waited for within the turn', async () => {
    const later = async (n: number) => {
      for (let waits = 0; waits < n; waits++) await null;
      return bench.add(`case-${n}`, 'no-stream');
    };
    await Promise.all(counting(9).map(later));
    expect([bench.count('INSERT'), bench.count('COMMIT')]).toEqual([9, 1]);
  });

  it('are on disk, for anyone who opens the file, when they are answered', async () => {
    await bench.add('case-1', 'no-stream', someEvents(3));
    const other = new Database(bench.file, { readonly: true });
    expect(other.prepare('SELECT count(*) AS count FROM events').get()).toEqual({ count: 3 });
    other.close();
  });

  it('do not share it with those of the next turn', async () => {
    const answered = bench.add('case-1', 'no-stream').then(() => bench.add('case-1', 0));
    await Promise.all([answered, bench.add('case-2', 'no-stream')]);
    expect([bench.count('BEGIN'), bench.count('COMMIT')]).toEqual([2, 2]);
    expect(bench.told.map((rows) => rows.map(({ stream }) => stream))).toEqual([
      ['case-1', 'case-2'],
      ['case-1'],
    ]);
  });

  it('see what came before them in the same transaction', async () => {
    const event = someEvents(1);
    const outcomes = await Promise.all([
      bench.add('case-1', 'no-stream', event),
      bench.add('case-1', 0),
      bench.add('case-1', 'no-stream', event),
      bench.add('case-1', 0),
      bench.add('case-1', 'any'),
    ]);
    expect(outcomes).toEqual([
      { kind: 'appended', revision: 0, position: toPosition(1) },
      { kind: 'appended', revision: 1, position: toPosition(2) },
      { kind: 'duplicate', revision: 0, position: toPosition(1) },
      { kind: 'conflict', actual: 1 },
      { kind: 'appended', revision: 2, position: toPosition(3) },
    ]);
    expect(bench.count('COMMIT')).toBe(1);
  });
});

describe('one append that fails', () => {
  const outcomesBeside = async (bad: () => Promise<unknown>) => {
    const outcomes = await Promise.allSettled([
      bench.add('case-1', 'no-stream', someEvents(2)),
      bad(),
      bench.add('case-2', 'no-stream', someEvents(2)),
    ]);
    expect(outcomes[0]).toMatchObject({ value: { kind: 'appended', position: toPosition(2) } });
    expect(outcomes[2]).toMatchObject({ value: { kind: 'appended', position: toPosition(4) } });
    expect(positions()).toEqual([1, 2, 3, 4]);
    expect(bench.told.flat()).toEqual(bench.rows());
    return outcomes[1];
  };

  it('by conflict leaves the others in their one transaction', async () => {
    const failed = await outcomesBeside(() => bench.add('case-1', 'no-stream'));
    expect(failed).toMatchObject({ value: { kind: 'conflict', actual: 1 } });
    expect([bench.count('BEGIN'), bench.count('COMMIT')]).toEqual([1, 1]);
  });

  it('because JSON cannot hold it fails before the transaction', async () => {
    const failed = await outcomesBeside(async () => bench.add('case-3', 'no-stream', [someEvent(1n)]));
    expect(failed.status).toBe('rejected');
    expect([bench.count('BEGIN'), bench.count('COMMIT')]).toEqual([1, 1]);
  });

  it.each([
    ['refuses its value', { ...someEvent(), version: 1.5 }],
    ['cannot bind it', { ...someEvent(), id: undefined as unknown as string }],
    ['has no room for it', someEvent('x'.repeat(1_000_000))],
  ])('because the database %s fails alone, after its first event too', async (_, event) => {
    bench.db.pragma('max_page_count = 100');
    const failed = await outcomesBeside(() =>
      bench.add('case-3', 'no-stream', [someEvent(), event, someEvent()]),
    );
    expect(failed.status).toBe('rejected');
    expect(await bench.add('case-3', 'no-stream')).toMatchObject({ revision: 0, position: toPosition(5) });
  });
});

it('answers nobody while the commit fails, and takes the same again afterwards', async () => {
  const other = new Database(bench.file);
  other.exec('BEGIN IMMEDIATE');
  const batches = counting(3).map((n) => ({ stream: `case-${n}`, events: someEvents(n) }));
  const append = () =>
    Promise.allSettled(batches.map(({ stream, events }) => bench.add(stream, 'no-stream', events)));
  for (const { status } of await append()) expect(status).toBe('rejected');
  other.exec('COMMIT');
  other.close();
  expect([bench.rows(), bench.told]).toEqual([[], []]);
  expect(await append()).toEqual(
    [1, 3, 6].map((position, index) => ({
      status: 'fulfilled',
      value: { kind: 'appended', revision: index, position: toPosition(position) },
    })),
  );
});

describe('the recorded date', () => {
  const recorded = () => bench.rows().map(({ recorded_at }) => recorded_at.slice(11, 16));

  it('never goes back along the log when the machine’s clock does, nor after a restart', async () => {
    for (const time of ['10:00', '09:00', '10:30', '10:10']) {
      bench.clock.at = new Date(`2026-02-05T${time}:00.000Z`);
      await bench.add('case-1', 'any');
    }
    expect(recorded()).toEqual(['10:00', '10:00', '10:30', '10:30']);
    const { file, db } = bench;
    db.close();
    bench = openBench(file);
    await bench.add('case-1', 'any');
    expect(recorded().at(-1)).toBe('10:30');
    expect(positions()).toEqual(counting(5));
  });
});

it('is drained when all that was queued is answered', async () => {
  await bench.commits.drained();
  const add = bench.add('case-1', 'no-stream');
  await bench.commits.drained();
  expect(bench.rows()).toHaveLength(1);
  expect(await add).toMatchObject({ kind: 'appended' });
});
