// Real commands over HTTP with everything on, against a Nest route that does nothing.
import { fileURLToPath } from 'node:url';
import { assigning, registering, returnee } from './load.mjs';
import { compare, inFolder, rate, result, timesOf } from './measure.mjs';
import { emptyServer, settled, started } from './server.mjs';

const ROUND = { connections: 64, seconds: 4 };
/** Open files that acts are spread over. */
const FILES = 2_000;

export const command = () =>
  inFolder(async (folder) => {
    const ours = await emptyServer(folder);
    const bare = await started([fileURLToPath(new URL('bare-nest.mjs', import.meta.url))]);
    try {
      const officer = await ours.signedIn('intake_officer');
      const supervisor = await ours.signedIn('supervisor');
      const admin = await ours.signedIn('admin');
      const ids = [];
      await timesOf(FILES, [officer], async () => {
        const { body } = await officer.post('cases', returnee);
        ids.push(body.id);
      });
      const against = (what, load) =>
        compare(
          4,
          () => registering(bare, ROUND),
          async () => {
            const perSecond = await load();
            // What the read models still have to do is not left to the next round.
            await settled(admin);
            return perSecond;
          },
        ).then((measured) =>
          result(
            what,
            `${rate(measured.ours)} of ${rate(measured.baseline)} bare: ${measured.ratio.toFixed(2)}`,
            '≥ 0.4',
            measured.ratio >= 0.4,
          ),
        );
      const as = ({ token }) => ({ address: ours.address, token });
      return [
        await against('a registration, 64 connections', () => registering(as(officer), ROUND)),
        await against('an act on an open case', () => assigning(as(supervisor), ROUND, ids)),
      ];
    } finally {
      await bare.stop();
      await ours.stop();
    }
  });
