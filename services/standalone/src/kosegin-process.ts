import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { systemClock, type Clock } from '@kosegin/event-sourcing';
import {
  BuiltInIdentity,
  createHttpApplication,
  createLogger,
  DemonstrationRolesController,
  describeUnexpected,
  markStore,
  Readiness,
  Runtime,
  servicesOf,
  Shutdown,
  type Configuration,
  type Purpose,
} from '@kosegin/platform';
import type { RebuildOptions } from '@kosegin/projections';
import { openEngines } from './data-folder.js';
import { services } from './services.js';

export interface ProcessOptions {
  readonly configuration: Configuration;
  readonly folder: string;
  readonly purpose: Purpose;
  /** Of demonstration data. */
  readonly seed?: number;
  /** The services' clock; accounts and tokens live on real time. */
  readonly clock?: Clock;
  readonly rebuild?: RebuildOptions;
  /** Folder of the built console; the one beside this package when absent. */
  readonly console?: string;
}

/** Beside this package, in sources and build alike. */
const CONSOLE = fileURLToPath(new URL('../../console/dist', import.meta.url));

/** Everything in one process on SQLite, not yet listening. */
export async function createProcess(options: ProcessOptions) {
  const { configuration, folder, purpose, clock = systemClock } = options;
  const log = createLogger(configuration.logLevel);
  const report = (what: string, error: unknown) =>
    log.error({ what, ...describeUnexpected(error) }, 'background error');
  mkdirSync(folder, { recursive: true });
  const engines = openEngines(folder, clock);
  try {
    await markStore(engines.store, purpose, clock, options.seed ?? null);
  } catch (error) {
    await engines.store.close();
    throw error;
  }
  const runtime = new Runtime(services, engines, {
    report,
    ...(options.rebuild && { rebuild: options.rebuild }),
  });
  const identity = await BuiltInIdentity.open(folder, configuration.tokenMinutes);
  await runtime.start();
  const web = servicesOf(runtime);
  const app = await createHttpApplication({
    ...web,
    imports: [...web.imports, identity.module()],
    controllers: [...web.controllers, ...(purpose === 'demonstration' ? [DemonstrationRolesController] : [])],
    log,
    demonstration: purpose === 'demonstration',
    console: options.console ?? CONSOLE,
  });
  const readiness = app.get(Readiness);
  const shutdown = new Shutdown(
    [
      { name: 'stop accepting', run: () => void (readiness.ready = false), deadline: 1_000 },
      { name: 'finish requests', run: () => app.close(), deadline: 10_000 },
      { name: 'stop timers, feeds and stores', run: () => runtime.stop(), deadline: 20_000 },
      { name: 'close accounts and sessions', run: () => identity.close(), deadline: 1_000 },
    ],
    report,
  );
  return {
    app,
    runtime,
    accounts: identity.accounts,
    tokens: identity.tokens,
    shutdown,
    log,
    /** Begins to serve; resolves to the address. */
    async listen(): Promise<string> {
      await app.listen(configuration.port, configuration.host);
      readiness.ready = true;
      const { port } = app.getHttpServer().address() as { port: number };
      return `http://localhost:${port}`;
    },
  };
}

export type KoseginProcess = Awaited<ReturnType<typeof createProcess>>;
