import { join } from 'node:path';
import { systemClock } from '@kosegin/event-sourcing';
import { readAddresses, SERVICES, type Destination } from '@kosegin/hub';
import { Accounts, AccountStore, readConfiguration, WrongPurposeError } from '@kosegin/platform';
import { demoAccounts } from '../demonstration/accounts.js';
import { DistributedTeller } from '../distributed/distributed-teller.js';
import { tellOnce, welcome, type DemoOptions } from './story.js';

/**
 * The demonstration for a hub and services that run already, where `KOSEGIN_SERVICES` says; `door` is the proxy before
 * them. The folder is the hub's own: the accounts are made there. @throws WrongPurposeError, before anything is made, when
 * one of them works on real data.
 */
export async function demoTell(
  env: NodeJS.ProcessEnv,
  door: string,
  shownAs: string,
  options: DemoOptions,
): Promise<void> {
  const configuration = readConfiguration(env);
  const services = readAddresses(env['KOSEGIN_SERVICES'] ?? '');
  const address = (name: Destination) => (name === 'hub' ? door : services[name]);
  for (const name of ['hub', ...SERVICES] as const) await expectDemonstration(name, address(name));
  const folder = configuration.data ?? 'data';
  const accounts = new Accounts(new AccountStore(join(folder, 'accounts.db')), systemClock);
  const password = await demoAccounts(accounts, folder, configuration.demoPassword);
  accounts.store.close();
  await tellOnce(new DistributedTeller(door, address, password), folder, options);
  welcome(shownAs, password, folder);
}

async function expectDemonstration(name: string, address: string): Promise<void> {
  const { headers } = await fetch(`${address}/health/ready`);
  if (headers.get('kosegin-store') !== 'demonstration')
    throw new WrongPurposeError(
      `${name} is not ready, or works on real data: nothing is told / rien n’est raconté`,
    );
}
