import { systemClock } from '@kosegin/event-sourcing';
import { createLogger, describeUnexpected, Runtime, type Configuration } from '@kosegin/platform';
import type { RebuildOptions } from '@kosegin/projections';
import { openEngines } from '../data-folder.js';
import { services } from '../services.js';

/**
 * Runs work on the data folder with everything but the server. @throws StoreInUseError while a server uses it: then
 * the same can be done through its address.
 */
export async function offline<T>(
  configuration: Configuration,
  work: (runtime: Runtime) => Promise<T>,
  rebuild?: RebuildOptions,
): Promise<T> {
  const log = createLogger(configuration.logLevel);
  const engines = openEngines(configuration.data ?? 'data', systemClock);
  const runtime = new Runtime(services, engines, {
    report: (what, error) => log.error({ what, ...describeUnexpected(error) }, 'background error'),
    ...(rebuild && { rebuild }),
  });
  try {
    await runtime.start();
    return await work(runtime);
  } finally {
    await runtime.stop();
  }
}
