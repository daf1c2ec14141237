import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { SqliteEventStore } from '../src/sqlite/sqlite-event-store.js';
import type { Position, RecordedEvent } from '../src/index.js';
import { Child } from './child.js';
import { collect, newFile, temporaryFolder } from './harness.js';

/** An append that was answered before the process died. */
interface Acknowledged {
  readonly ids: readonly string[];
  readonly stream: string;
  readonly revision: number;
  readonly position: Position;
}

/** Reproducible moments; `KILL_SEED` and `KILLS` make other and longer runs. */
const SEED = Number(process.env['KILL_SEED'] ?? 20_251_127);
const ROUNDS = Number(process.env['KILLS'] ?? 5);
/** Bytes of answers before the kill, at most. */
const MOST = 500_000;

const moments = (seed: number) => () => 1 + ((seed = (seed * 48_271) % 2_147_483_647) % MOST);

const folder = temporaryFolder();
const file = newFile(folder);

/** Kills the writers once they have said so much; returns all that they said until they were dead. */
async function answersBefore(kill: number, round: number): Promise<readonly Acknowledged[]> {
  const answers = join(folder, `answers-${round}`);
  const out = openSync(answers, 'w');
  const writers = new Child(out, 'append-until-killed.mjs', file, String(round));
  while (fstatSync(out).size < kill) {
    if (writers.hasEnded) throw new Error('the writers ended by themselves');
    await setTimeout(1);
  }
  await writers.kill();
  closeSync(out);
  // What follows the last line's end was cut off.
  const lines = readFileSync(answers, 'utf8').split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line));
}

interface Part {
  readonly batch: string;
  readonly part: number;
  readonly of: number;
}

/** Each event once, streams without a gap, positions that grow, every append whole and in its order. */
function expectSound(log: readonly RecordedEvent<string, Part>[]): void {
  expect(new Set(log.map(({ id }) => id)).size).toBe(log.length);
  const lengths = new Map<string, number>();
  const parts = new Map<string, number>();
  let before = '';
  const wrong = log.filter(({ stream, revision, position, data: { batch, part } }) => {
    const fits =
      position > before && revision === (lengths.get(stream) ?? 0) && part === (parts.get(batch) ?? 0);
    before = position;
    lengths.set(stream, revision + 1);
    parts.set(batch, part + 1);
    return !fits;
  });
  expect(wrong).toEqual([]);
  expect(log.filter(({ data: { batch, of } }) => parts.get(batch) !== of)).toEqual([]);
}

function expectAll(acknowledged: readonly Acknowledged[], log: readonly RecordedEvent[]): void {
  const places = new Map(log.map(({ id, stream, revision }) => [id, `${stream}@${revision}`]));
  const positions = new Map(log.map(({ id, position }) => [id, position]));
  const wrong = acknowledged.filter(
    ({ ids, stream, revision, position }) =>
      positions.get(ids.at(-1)!) !== position ||
      ids.some((id, part) => places.get(id) !== `${stream}@${revision - ids.length + 1 + part}`),
  );
  expect(wrong).toEqual([]);
}

it(
  `loses nothing it answered and writes nothing in halves, killed ${ROUNDS} times (seed ${SEED})`,
  async () => {
    const moment = moments(SEED);
    const acknowledged: Acknowledged[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      acknowledged.push(...(await answersBefore(moment(), round)));
      const store = new SqliteEventStore(file);
      const log = (await collect(store.readAll())) as RecordedEvent<string, Part>[];
      expectSound(log);
      expectAll(acknowledged, log);
      // Who lost the answer asks again, and gets the first one.
      const { ids, stream, revision, position } = acknowledged.at(-1)!;
      const again = log.filter(({ id }) => ids.includes(id));
      expect(await store.append(stream, 'any', again)).toEqual({ kind: 'duplicate', revision, position });
      await store.close();
    }
  },
  20_000 + ROUNDS * 5000,
);
