import { fileURLToPath } from 'node:url';
import { systemClock } from '@kosegin/event-sourcing';
import {
  BuiltInIdentity,
  createHttpApplication,
  DemonstrationRolesController,
  DistributedProcess,
  markStore,
  openEventStore,
  RemoteIdentityModule,
  StoryClock,
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

/** The built console, beside this package in sources and build alike. */
const CONSOLE = fileURLToPath(new URL('../../console/dist', import.meta.url));

/** Begins the story, for whoever tells it. */
const STORY_BEGINS = '2024-01-01T08:00:00Z';

/**
 * What there is one of when the services run by themselves: the store's mark, the built-in accounts (unless another issuer
 * is named), the API's one document, the overview of all feeds and the console.
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
      controllers: demonstration && !issuer ? [DemonstrationRolesController] : [],
      log: making.log,
      demonstration,
      document: (own) => documents.with(own),
      console: CONSOLE,
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
  const identity = await BuiltInIdentity.open(data ?? 'data', tokenMinutes);
  onStop('close accounts and sessions', () => identity.close());
  const { accounts } = identity;
  const code = accounts.newSetupCode();
  if (code) process.stdout.write(`No administrator yet / Pas encore d’administrateur: ${code}\n`);
  log.info({ accounts: accounts.store.list().length }, 'built-in accounts');
  return identity.module();
}
