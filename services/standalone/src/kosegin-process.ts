import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { systemClock, type Clock } from '@kosegin/event-sourcing';
import {
  Accounts,
  AccountStore,
  createHttpApplication,
  createLogger,
  describeUnexpected,
  IdentityModule,
  Readiness,
  Runtime,
  SessionStore,
  Shutdown,
  Tokens,
  type Configuration,
  type Purpose,
} from '@kosegin/platform';
import type { RebuildOptions } from '@kosegin/projections';
import { markStore, openEngines } from './data-folder.js';
import { DemonstrationController } from './demonstration/demonstration.controller.js';
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
  /** Folder of the built console. */
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
  const accounts = new Accounts(new AccountStore(join(folder, 'accounts.db')), systemClock);
  const sessions = new SessionStore(join(folder, 'sessions.db'), accounts.store, systemClock);
  const tokens = await Tokens.open(join(folder, 'token-key.json'), configuration.tokenMinutes);
  await runtime.start();
  const app = await createHttpApplication({
    runtime,
    log,
    identity: IdentityModule.of(accounts, tokens, sessions),
    demonstration: purpose === 'demonstration',
    controllers: purpose === 'demonstration' ? [DemonstrationController] : [],
    console: options.console ?? CONSOLE,
  });
  const readiness = app.get(Readiness);
  const shutdown = new Shutdown(
    [
      { name: 'stop accepting', run: () => void (readiness.ready = false), deadline: 1_000 },
      { name: 'finish requests', run: () => app.close(), deadline: 10_000 },
      { name: 'stop timers, feeds and stores', run: () => runtime.stop(), deadline: 20_000 },
      {
        name: 'close accounts and sessions',
        run: () => {
          sessions.close();
          accounts.store.close();
        },
        deadline: 1_000,
      },
    ],
    report,
  );
  return {
    app,
    runtime,
    accounts,
    tokens,
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
