// How soon an accepted command is in the read side's answers while others register people, and what memory that takes.
import { join } from 'node:path';
import { casesIn } from './data.mjs';
import { registering, returnee } from './load.mjs';
import { inFolder, megabytes, rate, result, slowest } from './measure.mjs';
import { demoServer, memoryOf, settled } from './server.mjs';

const SECONDS = 8;
const OFFICERS = 4;

/** Officers register one person after the other while the load lasts; milliseconds from each answer until the case is found. */
async function untilSeen(officers, load) {
  const times = [];
  let over = false;
  load.finally(() => (over = true));
  const registers = async (officer) => {
    while (!over) {
      const { body } = await officer.post('cases', returnee);
      const accepted = performance.now();
      await officer.get(`cases/${body.id}`, { 'Consistency-Position': body.position });
      times.push(performance.now() - accepted);
    }
  };
  await Promise.all(officers.map(registers));
  return times;
}

export const freshness = () =>
  inFolder(async (folder) => {
    const server = await demoServer(await casesIn(join(folder, 'data')));
    try {
      const officers = await Promise.all(
        Array.from({ length: OFFICERS }, () => server.signedIn('intake_officer')),
      );
      const admin = await server.signedIn('admin');
      const atRest = await memoryOf(server);
      const under = async (options) => {
        const load = registering({ ...server, token: officers[0].token }, { seconds: SECONDS, ...options });
        const times = await untilSeen(officers, load);
        const reached = await load;
        await settled(admin);
        return { times, reached };
      };
      const steady = await under({ connections: 16, rate: 500 });
      const full = await under({ connections: 64 });
      return [
        slowest(`accepted and visible, beside ${rate(steady.reached)}`, steady.times, 50),
        slowest(`accepted and visible, at full load (64 connections, ${rate(full.reached)})`, full.times, 50),
        result(
          'memory with 20,000 cases, at rest and after the load',
          `${megabytes(atRest)}, ${megabytes(await memoryOf(server))}`,
        ),
      ];
    } finally {
      await server.stop();
    }
  });
