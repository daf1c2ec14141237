import { systemClock } from '@kosegin/event-sourcing';
import { readServiceConfiguration, type ServiceConfiguration } from '../configuration/configuration.js';
import { DemonstrationModule } from '../demonstration/demonstration.module.js';
import { StoryClock } from '../demonstration/story-clock.js';
import { createHttpApplication, servicesOf } from '../http-application.js';
import { RemoteIdentityModule } from '../identity/remote-identity.module.js';
import { Runtime } from '../runtime/runtime.js';
import type { ServiceDefinition } from '../service-definition.js';
import { openEngines } from './engines.js';
import { DistributedProcess } from './distributed-process.js';
import { expectPurpose } from './store-purpose.js';
import { waitFor } from './waiting.js';

/** One service in a process of its own, ready when its read models run. */
export const startService = (
  service: ServiceDefinition,
  configuration: ServiceConfiguration,
): Promise<DistributedProcess> =>
  DistributedProcess.start(service.name, configuration, async (making) => {
    const { demonstration } = configuration;
    const { log, report, onStop } = making;
    const clock = demonstration ? new StoryClock() : systemClock;
    const { engines, relay } = await openEngines(configuration.engines, service, clock, making);
    const runtime = new Runtime([service], engines, { report });
    onStop('stop timers, feeds and stores', () => runtime.stop());
    if (relay) onStop('stop the relay', () => relay.stop());
    const purpose = demonstration ? 'demonstration' : 'real';
    await waitFor('the store, opened by the hub', () => expectPurpose(engines.store, purpose), making);
    relay?.start();
    await waitFor('read models', () => runtime.start(), making);
    const web = servicesOf(runtime);
    return createHttpApplication({
      ...web,
      imports: [
        ...web.imports,
        RemoteIdentityModule.of(configuration.issuer),
        ...(clock instanceof StoryClock ? [DemonstrationModule.of(clock)] : []),
      ],
      log,
      demonstration,
    });
  });

/** The `main` of a service: settings from the environment, stopped by signals. */
export const runService = (service: ServiceDefinition): Promise<void> =>
  DistributedProcess.run(() => startService(service, readServiceConfiguration(process.env)));
