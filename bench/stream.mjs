// What a command costs on a file with a long history, against one with a short one.
import { returnee } from './load.mjs';
import { compare, inFolder, median, ms, result, timesOf } from './measure.mjs';
import { emptyServer, settled } from './server.mjs';

const SHORT = 10;
const LONG = 10_000;
const ROUND = 200;

export const stream = () =>
  inFolder(async (folder) => {
    let server = await emptyServer(folder);
    try {
      let worker = 0;
      /** One event on the case: it is given to somebody else. */
      const assign = (supervisor, id) =>
        supervisor.post(`cases/${id}/assign`, { workerId: `agent-${++worker}` });
      const officer = await server.signedIn('intake_officer');
      const opened = async (supervisors, events) => {
        const { body } = await officer.post('cases', returnee);
        await timesOf(events - 1, supervisors, (supervisor) => assign(supervisor, body.id));
        return body.id;
      };
      const signedIn = (count) =>
        Promise.all(Array.from({ length: count }, () => server.signedIn('supervisor')));

      const many = await signedIn(8);
      const short = [];
      for (let i = 0; i < ROUND / 2; i++) short.push(await opened(many, SHORT));
      const long = await opened(many, LONG);
      const medianOf = async (idOf) => {
        await settled(await server.signedIn('admin'));
        return median(await timesOf(ROUND, many.slice(0, 1), (supervisor, n) => assign(supervisor, idOf(n))));
      };
      const { baseline, ours, ratio } = await compare(
        5,
        () => medianOf((n) => short[n % short.length]),
        () => medianOf(() => long),
      );
      server = await server.again();
      const [supervisor] = await signedIn(1);
      const [cold] = await timesOf(1, [supervisor], () => assign(supervisor, long));
      return [
        result(
          `command on a file of ${LONG.toLocaleString('en')} events`,
          `${ms(ours)}, of ${SHORT} events ${ms(baseline)}: ${ratio.toFixed(2)}`,
          '≤ 1.2',
          ratio <= 1.2,
        ),
        result('the first one after a start, which reads the whole file', ms(cold)),
      ];
    } finally {
      await server.stop();
    }
  });
