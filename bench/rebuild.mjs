// All read models built anew from the log of 20,000 cases, against a raw reading, folding and writing of the same events.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CASES, casesFolder } from './data.mjs';
import { compare, inFolder, megabytes, rate, result } from './measure.mjs';
import { run } from './server.mjs';

export const rebuild = async () => {
  const events = join(await casesFolder(), 'events.db');
  const inProcess = (name) =>
    inFolder(async (folder) => {
      const script = fileURLToPath(new URL(`rebuild/${name}.mjs`, import.meta.url));
      return JSON.parse(await run([script, events, join(folder, 'documents.db')]));
    });
  let count = 0;
  let memory = 0;
  const { baseline, ours, ratio } = await compare(
    3,
    async () => {
      const raw = await inProcess('raw');
      count = raw.events;
      return (1000 * count) / raw.milliseconds;
    },
    async () => {
      const built = await inProcess('ours');
      memory = Math.max(memory, built.memory);
      return (1000 * count) / built.milliseconds;
    },
  );
  return [
    result(
      `rebuild of all read models of ${CASES.toLocaleString('en')} cases (${count.toLocaleString('en')} events)`,
      `${rate(ours)} of ${rate(baseline)} raw: ${ratio.toFixed(2)}`,
      '≥ 0.6',
      ratio >= 0.6,
    ),
    result('memory of the rebuild, at most', megabytes(memory)),
  ];
};
