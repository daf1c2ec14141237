import { systemClock } from '@kosegin/event-sourcing';
import { readServiceConfiguration, type ServiceConfiguration } from '../configuration/configuration.js';
import { DemonstrationModule } from '../demonstration/demonstration.module.js';
import { StoryClock } from '../demonstration/story-clock.js';
import { Readiness } from '../health/readiness.js';
import { createHttpApplication, servicesOf } from '../http-application.js';
import { RemoteIdentityModule } from '../identity/remote-identity.module.js';
import { createLogger, describeUnexpected } from '../observability/logger.js';
import { Runtime } from '../runtime/runtime.js';
import type { ServiceDefinition } from '../service-definition.js';
import { Shutdown } from '../shutdown/shutdown.js';
import { openEngines } from './engines.js';
import { expectPurpose } from './store-purpose.js';
import { waitFor } from './waiting.js';

/**
 * One service in a process of its own. It answers `health/live` at once and waits for its servers in sight of the log; it
 * is ready, and takes anything else, when its read models run.
 */
export async function startService(service: ServiceDefinition, configuration: ServiceConfiguration) {
  const { port, host, demonstration } = configuration;
  const log = createLogger(configuration.logLevel).child({ service: service.name });
  const report = (what: string, error: unknown) =>
    log.error({ what, ...describeUnexpected(error) }, 'background error');
  const stopping = new AbortController();
  const clock = demonstration ? new StoryClock() : systemClock;
  const engines = await openEngines(configuration.engines, service.name, clock, report);
  const runtime = new Runtime([service], engines, { report });
  const web = servicesOf(runtime);
  const app = await createHttpApplication({
    ...web,
    imports: [
      ...web.imports,
      RemoteIdentityModule.of(configuration.issuer),
      ...(clock instanceof StoryClock ? [DemonstrationModule.of(clock)] : []),
    ],
    log,
    demonstration,
    closedUntilReady: true,
  });
  const readiness = app.get(Readiness);
  const shutdown = new Shutdown(
    [
      { name: 'stop waiting', run: () => stopping.abort(), deadline: 1_000 },
      { name: 'stop accepting', run: () => void (readiness.ready = false), deadline: 1_000 },
      { name: 'finish requests', run: () => app.close(), deadline: 10_000 },
      { name: 'stop timers, feeds and stores', run: () => runtime.stop(), deadline: 20_000 },
    ],
    report,
  );
  await app.listen(port, host);
  const wait = { log, signal: stopping.signal };
  const purpose = demonstration ? 'demonstration' : 'real';
  await waitFor('event store, opened by the hub', () => expectPurpose(engines.store, purpose), wait);
  await waitFor('read models', () => runtime.start(), wait);
  readiness.ready = true;
  log.info({ port: (app.getHttpServer().address() as { port: number }).port }, 'ready');
  return { app, runtime, shutdown };
}

/** The `main` of a service: settings from the environment, stopped by signals. */
export async function runService(service: ServiceDefinition): Promise<void> {
  const { shutdown } = await startService(service, readServiceConfiguration(process.env));
  shutdown.onSignals(process);
}
