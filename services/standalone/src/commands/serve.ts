import type { Configuration } from '@kosegin/platform';
import { createProcess, type KoseginProcess } from '../kosegin-process.js';
import { say, sayProgress } from '../terminal.js';

/** Real use: starts empty, with a one-time code for the first administrator. */
export async function serve(configuration: Configuration): Promise<KoseginProcess> {
  const folder = configuration.data ?? 'data';
  const process = await createProcess({ configuration, folder, purpose: 'real', rebuild: sayProgress() });
  const address = await process.listen();
  say(`Kosegin : ${address}    API : ${address}/api/docs    data : ${folder}`);
  const code = process.accounts.newSetupCode();
  if (code)
    say(
      [
        '',
        'No administrator yet / Pas encore d’administrateur. One-time code / code à usage unique :',
        `  ${code}`,
        `  curl -X POST ${address}/api/v1/setup -H 'Content-Type: application/json' \\`,
        `    -d '{"code":"${code}","userName":"…","displayName":"…","password":"…"}'`,
      ].join('\n'),
    );
  return process;
}
