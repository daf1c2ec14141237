// Queries with 20,000 cases loaded.
import { join } from 'node:path';
import { allCases, casesIn } from './data.mjs';
import { inFolder, slowest, timesOf } from './measure.mjs';
import { demoServer } from './server.mjs';

const ASKED = 2_000;
const SIDE_BY_SIDE = 4;

export const reads = () =>
  inFolder(async (folder) => {
    const server = await demoServer(await casesIn(join(folder, 'data')));
    try {
      const workers = await Promise.all(
        Array.from({ length: SIDE_BY_SIDE }, () => server.signedIn('supervisor')),
      );
      const cases = await allCases(workers[0]);
      // Spread over the whole set, each asked for once.
      const one = (n) => cases[(n * 7_919) % cases.length];
      const timed = (ask) => timesOf(ASKED, workers, ask);
      return [
        slowest('case by id', await timed((worker, n) => worker.get(`cases/${one(n).id}`)), 10),
        slowest('timeline', await timed((worker, n) => worker.get(`cases/${one(n).id}/timeline`)), 10),
        slowest(
          'search by name',
          await timed((worker, n) =>
            worker.post('cases/search', { name: `${one(n).givenNames} ${one(n).familyName.slice(0, 4)}` }),
          ),
          50,
        ),
        slowest('list of cases', await timed((worker) => worker.get('cases?status=submitted&region=01')), 50),
      ];
    } finally {
      await server.stop();
    }
  });
