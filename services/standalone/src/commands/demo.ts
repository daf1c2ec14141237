import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StoryClock, type Configuration } from '@kosegin/platform';
import { demoAccounts } from '../demonstration/accounts.js';
import { HttpTeller } from '../demonstration/http-teller.js';
import { createProcess, type KoseginProcess } from '../kosegin-process.js';
import { sayProgress } from '../terminal.js';
import { tellStory, TOLD, warnOfOtherSize, welcome, type DemoOptions } from './story.js';

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
    await tellStory(new HttpTeller(process, clock), options);
    clock.release();
    writeFileSync(join(folder, TOLD), JSON.stringify({ seed: options.seed, cases: options.cases ?? null }));
  } else warnOfOtherSize(folder, options);
  welcome(await process.listen(), password, folder);
  return process;
}
