import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { SERVICES, type Destination } from '@kosegin/hub';
import { waitFor, type Making } from '@kosegin/platform';

export type Urls = Readonly<Record<'EVENT_STORE_URL' | 'EVENT_FEED_URL' | 'DOCUMENT_STORE_URL', string>>;

const NAMES: readonly Destination[] = ['hub', ...SERVICES];

const mainOf = (name: Destination): string =>
  fileURLToPath(new URL(`../../../${name}/dist/main.js`, import.meta.url));

/** The hub and the five services as processes of this machine, on ports of their own. */
export class Processes {
  private readonly children = new Map<Destination, ChildProcess>();

  private constructor(
    private readonly urls: Urls,
    private readonly folder: string,
    private readonly settings: Readonly<Record<string, string>>,
    private readonly ports: ReadonlyMap<Destination, number>,
  ) {}

  /** `folder`: the hub's; `settings`: for all of them, beside their addresses. */
  static async begin(
    urls: Urls,
    folder: string,
    settings: Readonly<Record<string, string>>,
  ): Promise<Processes> {
    const ports = new Map<Destination, number>();
    for (const name of NAMES) ports.set(name, await freePort());
    const processes = new Processes(urls, folder, settings, ports);
    for (const name of NAMES) processes.start(name);
    return processes;
  }

  address(name: Destination): string {
    return `http://127.0.0.1:${this.ports.get(name)!}`;
  }

  start(name: Destination): void {
    const env = { ...withoutOurs(process.env), ...this.urls, ...this.settings, ...this.settingsOf(name) };
    const child = spawn(process.execPath, [mainOf(name)], { env, stdio: ['ignore', 'inherit', 'inherit'] });
    this.children.set(name, child);
  }

  /** Resolves when all of them take requests. @throws when one has ended. */
  async ready({ log, signal }: Pick<Making, 'log' | 'signal'>): Promise<void> {
    for (const name of NAMES)
      await waitFor(
        name,
        async () => {
          const { exitCode } = this.children.get(name)!;
          if (exitCode !== null) throw new EndedError(`${name} has ended with code ${exitCode}`);
          const answer = await fetch(`${this.address(name)}/health/ready`);
          if (!answer.ok) throw new Error('it is not ready yet');
        },
        { log, signal },
      );
  }

  /** Ends one with a signal and waits until it is gone. */
  async end(name: Destination, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    const child = this.children.get(name);
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }

  async stop(): Promise<void> {
    await Promise.all(NAMES.map((name) => this.end(name, 'SIGTERM')));
  }

  private settingsOf(name: Destination): Record<string, string> {
    const own = { PORT: String(this.ports.get(name)) };
    if (name !== 'hub') return { ...own, AUTH_JWKS_URL: `${this.address('hub')}/api/v1/keys` };
    const services = SERVICES.map((service) => `${service}=${this.address(service)}`).join(',');
    return { ...own, KOSEGIN_DATA: this.folder, KOSEGIN_SERVICES: services };
  }
}

/** One of the processes ended by itself: no waiting mends that. */
export class EndedError extends Error {}

const withoutOurs = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !/^(KOSEGIN_|AUTH_|PORT$)/.test(name)));

/** A port that nobody listened on a moment ago. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
