import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

export const percentile = (values, share) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];

/** Things a second that `work` does in about `milliseconds`; it is told when to stop and says how many it did. */
export async function perSecond(milliseconds, work) {
  const began = performance.now();
  const done = await work(() => performance.now() - began >= milliseconds);
  return (1000 * done) / (performance.now() - began);
}

/**
 * Rounds of one and the other, side by side, so that what else the machine does falls on both; the first round of each
 * is warm-up. Answers the medians and the median of the rounds' ratios (ours to the baseline's).
 */
export async function compare(rounds, baseline, ours) {
  const pairs = [];
  for (let round = 0; round <= rounds; round++) {
    const pair = { baseline: await baseline(), ours: await ours() };
    if (round > 0) pairs.push(pair);
  }
  return {
    baseline: median(pairs.map((pair) => pair.baseline)),
    ours: median(pairs.map((pair) => pair.ours)),
    ratio: median(pairs.map((pair) => pair.ours / pair.baseline)),
  };
}

/** Milliseconds that each of so many calls took, several going on side by side: `ask(worker, n)`. */
export async function timesOf(count, workers, ask) {
  const times = [];
  let next = 0;
  const work = async (worker) => {
    for (let n = next++; n < count; n = next++) {
      const began = performance.now();
      await ask(worker, n);
      times.push(performance.now() - began);
    }
  };
  await Promise.all(workers.map(work));
  return times;
}

export async function inFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), 'kosegin-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A line of the report; `holds` is null for what is only stated. */
export const result = (what, value, aim = '', holds = null) => ({ what, value, aim, holds });

export const rate = (value) => `${Math.round(value).toLocaleString('en')}/s`;
/** The median and the slowest hundredth, judged by the latter. */
export const slowest = (what, times, aim) => {
  const p99 = percentile(times, 0.99);
  return result(
    what,
    `median ${ms(median(times))}, p99 ${ms(p99)}, of ${times.length}`,
    `p99 < ${aim} ms`,
    p99 < aim,
  );
};

export const ms = (value) => `${value < 10 ? value.toFixed(2) : Math.round(value)} ms`;
export const megabytes = (bytes) => `${Math.round(bytes / 1e6)} MB`;
