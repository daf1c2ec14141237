import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '@kosegin/event-sourcing';
import {
  Accounts,
  AccountStore,
  ConfigurationError,
  createLogger,
  readConfiguration,
  Shutdown,
} from '@kosegin/platform';
import { demoAccounts } from '../demonstration/accounts.js';
import { DistributedTeller } from '../distributed/distributed-teller.js';
import { frontDoor } from '../distributed/front-door.js';
import { Processes, type Urls } from '../distributed/processes.js';
import { say } from '../terminal.js';
import { tellOnce, welcome, type DemoOptions } from './story.js';

const NEEDED = ['EVENT_STORE_URL', 'EVENT_FEED_URL', 'DOCUMENT_STORE_URL'] as const;

function urlsOf(env: NodeJS.ProcessEnv): Urls {
  const missing = NEEDED.filter((name) => !env[name]);
  if (missing.length > 0)
    throw new ConfigurationError(
      `${missing.join(', ')}: needed: the addresses of EventStoreDB, Kafka and MongoDB / requis`,
    );
  return Object.fromEntries(NEEDED.map((name) => [name, env[name]!])) as Urls;
}

/**
 * The demonstration on the distributed mode: the hub and the five services as processes of this machine, against servers
 * that are given, behind one address.
 */
export async function demoDistributed(env: NodeJS.ProcessEnv, options: DemoOptions) {
  const urls = urlsOf(env);
  const configuration = readConfiguration(env);
  const folder = configuration.data ?? 'demo-distributed-data';
  mkdirSync(folder, { recursive: true });
  const accounts = new Accounts(new AccountStore(join(folder, 'accounts.db')), systemClock);
  const password = await demoAccounts(accounts, folder, configuration.demoPassword);
  accounts.store.close();

  const log = createLogger(configuration.logLevel);
  const stopping = new AbortController();
  const processes = await Processes.begin(urls, folder, {
    KOSEGIN_DEMONSTRATION: 'true',
    KOSEGIN_LOG_LEVEL: configuration.logLevel,
    KOSEGIN_TOKEN_MINUTES: '60',
  });
  const door = await frontDoor((name) => processes.address(name));
  const shutdown = new Shutdown(
    [
      { name: 'stop waiting', run: () => stopping.abort(), deadline: 1_000 },
      { name: 'close the door', run: () => door.close(), deadline: 5_000 },
      { name: 'stop the processes', run: () => processes.stop(), deadline: 40_000 },
    ],
    (what) => log.error({ what }, 'not stopped in time'),
  );
  try {
    say('waiting for the hub and five services…');
    await processes.ready({ log, signal: stopping.signal });
    await door.listen({ port: configuration.port, host: configuration.host });
    const address = `http://localhost:${(door.server.address() as { port: number }).port}`;
    await tellOnce(
      new DistributedTeller(address, (name) => processes.address(name), password),
      folder,
      options,
    );
    welcome(address, password, folder);
    return { processes, address, password, shutdown };
  } catch (error) {
    await shutdown.stop();
    throw error;
  }
}
