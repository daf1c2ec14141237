// Figures as of a past date over 20,000 cases, and what the live queries feel of it meanwhile.
import { join } from 'node:path';
import { allCases, CASES, casesIn } from './data.mjs';
import { inFolder, median, ms, percentile, result, slowest, timesOf } from './measure.mjs';
import { demoServer } from './server.mjs';

const LIVE = 500;

export const figures = () =>
  inFolder(async (folder) => {
    const server = await demoServer(await casesIn(join(folder, 'data')));
    try {
      const [analyst, officer] = [await server.signedIn('auditor'), await server.signedIn('supervisor')];
      const cases = await allCases(officer);
      const live = (count) =>
        timesOf(count, [officer], (worker, n) => worker.get(`cases/${cases[(n * 7_919) % cases.length].id}`));
      await live(LIVE);
      const alone = await live(LIVE);

      const dates = ['2026-03-01', '2025-11-28', '2025-08-01'];
      const first = [];
      const during = [];
      for (const date of dates) {
        let asking = true;
        const asked = timesOf(1, [analyst], () => analyst.get(`figures?by=region&asOf=${date}`)).finally(
          () => (asking = false),
        );
        while (asking) during.push(...(await live(10)));
        first.push(...(await asked));
      }
      const again = await timesOf(30, [analyst], (worker, n) =>
        worker.get(`figures?by=${['region', 'sector', 'edition'][n % 3]}&asOf=${dates[n % dates.length]}`),
      );
      const now = await timesOf(30, [analyst], (worker) => worker.get('figures?by=region'));
      const worst = Math.max(...first);
      return [
        result(
          `figures of ${CASES.toLocaleString('en')} cases as of a past date, first answer`,
          `${first.map(ms).join(', ')} (${dates.join(', ')})`,
          '< 5 s',
          worst < 5_000,
        ),
        slowest('the same dates again', again, 50),
        slowest('figures of today', now, 50),
        result('case by id, alone', `median ${ms(median(alone))}, p99 ${ms(percentile(alone, 0.99))}`),
        slowest('case by id, during the first answers', during, 10),
      ];
    } finally {
      await server.stop();
    }
  });
