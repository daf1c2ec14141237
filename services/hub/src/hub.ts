import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '@kosegin/event-sourcing';
import {
  Accounts,
  AccountStore,
  createHttpApplication,
  DistributedProcess,
  IdentityModule,
  markStore,
  openEventStore,
  RemoteIdentityModule,
  StoryClock,
  Tokens,
  waitFor,
  type HubConfiguration,
  type Making,
} from '@kosegin/platform';
import { Module, type DynamicModule } from '@nestjs/common';
import { readAddresses, type Addresses } from './addresses.js';
import { JoinedDocument } from './api-document.js';
import { ADDRESSES, JoinedFeedsController } from './feeds.controller.js';

@Module({})
class HubModule {}

/** Begins the story, for whoever tells it. */
const STORY_BEGINS = '2024-01-01T08:00:00Z';

/**
 * What there is one of when the services run by themselves: the store's mark, the built-in accounts (unless another issuer
 * is named), the API's one document and the overview of all feeds.
 */
export const startHub = (configuration: HubConfiguration): Promise<DistributedProcess> =>
  DistributedProcess.start('hub', configuration, async (making) => {
    const { demonstration, engines, issuer } = configuration;
    const addresses = readAddresses(configuration.services);
    await openStore(engines.eventStore, demonstration, making);
    const identity = issuer ? RemoteIdentityModule.of(issuer) : await builtInIdentity(configuration, making);
    const documents = new JoinedDocument(addresses);
    const app = await createHttpApplication({
      services: [],
      imports: [identity, hubModule(addresses)],
      controllers: [],
      log: making.log,
      demonstration,
      document: (own) => documents.with(own),
    });
    return app;
  });

const hubModule = (addresses: Addresses): DynamicModule => ({
  module: HubModule,
  controllers: [JoinedFeedsController],
  providers: [{ provide: ADDRESSES, useValue: addresses }],
});

/** Marks an empty log for its use, or checks the mark of one in use; the services wait for that. */
async function openStore(url: string, demonstration: boolean, making: Making): Promise<void> {
  const clock = demonstration ? new StoryClock() : systemClock;
  if (clock instanceof StoryClock) clock.set(STORY_BEGINS);
  const store = await openEventStore(url, making, { clock });
  try {
    const purpose = demonstration ? 'demonstration' : 'real';
    await waitFor('the mark of the store', () => markStore(store, purpose, clock, null), making);
  } finally {
    await store.close();
  }
}

async function builtInIdentity(
  { data, tokenMinutes }: HubConfiguration,
  { log, onStop }: Making,
): Promise<DynamicModule> {
  const folder = data ?? 'data';
  mkdirSync(folder, { recursive: true });
  const accounts = new Accounts(new AccountStore(join(folder, 'accounts.db')), systemClock);
  onStop('close accounts', () => accounts.store.close());
  const code = accounts.newSetupCode();
  if (code) process.stdout.write(`No administrator yet / Pas encore d’administrateur: ${code}\n`);
  log.info({ accounts: accounts.store.list().length }, 'built-in accounts');
  return IdentityModule.of(accounts, await Tokens.open(join(folder, 'token-keys.json'), tokenMinutes));
}
