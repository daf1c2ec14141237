import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { roleLabels, ROLES } from '@kosegin/contracts';
import { StoryClock, type Configuration } from '@kosegin/platform';
import { demonstration, tell } from '@kosegin/testing/demonstration';
import { demoAccounts, demoUserName } from '../demonstration/accounts.js';
import { HttpTeller } from '../demonstration/http-teller.js';
import { createProcess, type KoseginProcess } from '../kosegin-process.js';
import { progressLine, say, sayProgress } from '../terminal.js';

export interface DemoOptions {
  readonly seed: number;
  /** At least so many cases; the story's own when absent. */
  readonly cases?: number;
}

/** Written when the story is told to its end; before that, the next start goes on with it. */
const TOLD = 'story-told.json';

/** Serves demonstration data, made at the first start by the commands that users send. */
export async function demo(configuration: Configuration, options: DemoOptions): Promise<KoseginProcess> {
  const folder = configuration.data ?? 'demo-data';
  const clock = new StoryClock();
  const told = existsSync(join(folder, TOLD));
  if (!told) clock.set('2024-01-01T08:00:00Z');
  const process = await createProcess({
    configuration: told ? configuration : { ...configuration, logLevel: 'error' },
    folder,
    purpose: 'demonstration',
    seed: options.seed,
    clock,
    rebuild: sayProgress(),
  });
  const password = await demoAccounts(process.accounts, folder, configuration.demoPassword);
  if (!told) {
    await tellStory(process, clock, options);
    writeFileSync(join(folder, TOLD), JSON.stringify({ seed: options.seed, cases: options.cases ?? null }));
  } else warnOfOtherSize(folder, options);
  welcome(await process.listen(), password, folder);
  return process;
}

async function tellStory(
  process: KoseginProcess,
  clock: StoryClock,
  { seed, cases }: DemoOptions,
): Promise<void> {
  const line = progressLine();
  const began = performance.now();
  const teller = new HttpTeller(process, clock);
  const commands = await tell(demonstration(seed, cases), teller, ({ day, done, of }) =>
    line.show(`demonstration: ${day}  ${Math.floor((100 * done) / of)} %  (${done} of ${of} commands)`),
  );
  clock.release();
  const seconds = (performance.now() - began) / 1000;
  line.done(
    `demonstration: ${commands} commands in ${seconds.toFixed(1)} s (${Math.round(commands / seconds)}/s)`,
  );
}

function warnOfOtherSize(folder: string, { cases, seed }: DemoOptions): void {
  const had = JSON.parse(readFileSync(join(folder, TOLD), 'utf8')) as { seed: number; cases: number | null };
  if (had.seed !== seed || (cases !== undefined && had.cases !== cases))
    say(
      `${folder} holds another set already (seed ${had.seed}, cases ${had.cases ?? 'of the story'}); remove the folder to make this one`,
    );
}

function welcome(address: string, password: string, folder: string): void {
  const width = Math.max(...ROLES.map((role) => demoUserName(role).length));
  say(
    [
      '',
      `Kosegin, données de démonstration (${folder}) : ${address}`,
      `API : ${address}/api/docs`,
      '',
      `Comptes, mot de passe « ${password} » :`,
      ...ROLES.map((role) => `  ${demoUserName(role).padEnd(width)}  ${roleLabels[role].fr}`),
      '',
      'À essayer :',
      `  TOKEN=$(curl -s ${address}/api/v1/sessions -H 'Content-Type: application/json' -d '{"userName":"demo-supervisor","password":"${password}"}' | sed 's/.*"token":"\\([^"]*\\)".*/\\1/')`,
      `  curl -s ${address}/api/v1/figures?by=region -H "Authorization: Bearer $TOKEN"`,
      `  curl -s '${address}/api/v1/figures?by=region&asOf=2025-11-01' -H "Authorization: Bearer $TOKEN"`,
      '',
    ].join('\n'),
  );
}
