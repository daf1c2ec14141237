import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { ConfigurationError, type Configuration } from '../configuration/configuration.js';
import { Readiness } from '../health/readiness.js';
import { createLogger, describeUnexpected } from '../observability/logger.js';
import { Shutdown, type Phase } from '../shutdown/shutdown.js';
import { WrongPurposeError } from './store-purpose.js';
import { Vestibule } from './vestibule.js';

/** What a process is made with. */
export interface Making {
  readonly log: Logger;
  /** Told of what goes wrong in the background; never given personal data. */
  readonly report: (what: string, error: unknown) => void;
  /** Aborts when the process is to stop before it is ready. */
  readonly signal: AbortSignal;
  /** What has to end with the process, after its requests; the last one begun ends first. */
  onStop(name: string, run: () => Promise<void> | void): void;
}

const DEADLINE = 20_000;

/**
 * A process of the distributed mode. It says that it lives from the start, waits for its servers in sight of the log instead
 * of ending, and takes requests when it is ready; it stops in one way, also while it waits.
 */
export class DistributedProcess {
  private constructor(
    readonly shutdown: Shutdown,
    readonly port: number,
    /** Resolves when it is ready. @throws when it cannot be made, or was stopped before. */
    readonly ready: Promise<NestFastifyApplication>,
  ) {}

  static async start(
    name: string,
    { port, host, logLevel }: Configuration,
    make: (making: Making) => Promise<NestFastifyApplication>,
  ): Promise<DistributedProcess> {
    const log = createLogger(logLevel).child({ process: name });
    const report = (what: string, error: unknown) =>
      log.error({ what, ...describeUnexpected(error) }, 'background error');
    const stopping = new AbortController();
    const endings: Phase[] = [];
    let app: NestFastifyApplication | null = null;
    const vestibule = await Vestibule.open(port, host);

    const begin = async (): Promise<NestFastifyApplication> => {
      const made = await make({
        log,
        report,
        signal: stopping.signal,
        onStop: (ending, run) => endings.unshift({ name: ending, run, deadline: DEADLINE }),
      });
      stopping.signal.throwIfAborted();
      app = made;
      await vestibule.close();
      await made.listen(vestibule.port, host);
      made.get(Readiness).ready = true;
      log.info({ port: vestibule.port }, 'ready');
      return made;
    };
    const ready = begin();
    ready.catch(() => {});

    const shutdown = new Shutdown(
      [
        { name: 'stop waiting', run: () => stopping.abort(), deadline: 1_000 },
        { name: 'stop accepting', run: () => vestibule.close(), deadline: 1_000 },
        {
          name: 'finish what was begun',
          run: () =>
            ready.then(
              () => {},
              () => {},
            ),
          deadline: 5_000,
        },
        {
          name: 'finish requests',
          run: async () => {
            if (app) app.get(Readiness).ready = false;
            await app?.close();
          },
          deadline: 10_000,
        },
        {
          name: 'end what runs',
          run: async () => {
            for (const ending of endings) await ending.run();
          },
          deadline: DEADLINE,
        },
      ],
      report,
    );
    return new DistributedProcess(shutdown, vestibule.port, ready);
  }

  /** As a program: stopped by signals, ended with the reason in a line when it cannot be made. */
  static async run(start: () => Promise<DistributedProcess>): Promise<void> {
    try {
      const { shutdown, ready } = await start();
      shutdown.onSignals(process);
      await ready.catch(async (error: unknown) => {
        if ((error as { name?: string }).name === 'AbortError') return;
        await shutdown.stop();
        throw error;
      });
    } catch (error) {
      const expected = error instanceof ConfigurationError || error instanceof WrongPurposeError;
      process.stderr.write(`${expected ? error.message : ((error as Error).stack ?? String(error))}\n`);
      process.exit(1);
    }
  }
}
