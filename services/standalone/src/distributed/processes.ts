import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { SERVICES, type Destination } from '@kosegin/hub';
import { waitFor, type Making } from '@kosegin/platform';

export type Urls = Readonly<Record<'EVENT_STORE_URL' | 'EVENT_FEED_URL' | 'DOCUMENT_STORE_URL', string>>;

const NAMES: readonly Destination[] = ['hub', ...SERVICES];

/** Where the program of a process is. */
export const mainOf = (name: Destination): string =>
  fileURLToPath(new URL(`../../../${name}/dist/main.js`, import.meta.url));

/** The hub and the five services as processes of this machine, on ports of their own. */
export class Processes {
  private readonly children = new Map<Destination, ChildProcess>();

  private constructor(
    private readonly urls: Urls,
    private readonly folder: string,
    private readonly settings: Readonly<Record<string, string>>,
    private readonly output: (name: Destination) => StdioOptions,
    private readonly ports: ReadonlyMap<Destination, number>,
  ) {}

  /** `folder`: the hub's; `settings`: for all of them, beside their addresses; `output`: where each says what it says. */
  static async begin(
    urls: Urls,
    folder: string,
    settings: Readonly<Record<string, string>>,
    output: (name: Destination) => StdioOptions = () => ['ignore', 'inherit', 'inherit'],
  ): Promise<Processes> {
    const ports = new Map<Destination, number>();
    for (const name of NAMES) ports.set(name, await freePort());
    const processes = new Processes(urls, folder, settings, output, ports);
    for (const name of NAMES) processes.start(name);
    return processes;
  }

  address(name: Destination): string {
    return `http://127.0.0.1:${this.ports.get(name)!}`;
  }

  /** `settings`: for this one, this time. */
  start(name: Destination, settings: Readonly<Record<string, string>> = {}): void {
    const env = { ...this.environment(name), ...settings };
    this.children.set(name, spawn(process.execPath, [mainOf(name)], { env, stdio: this.output(name) }));
  }

  /** What a process is told, for another one of its kind too. */
  environment(name: Destination): NodeJS.ProcessEnv {
    return { ...withoutOurs(process.env), ...this.urls, ...this.settings, ...this.settingsOf(name) };
  }

  isRunning(name: Destination): boolean {
    const child = this.children.get(name);
    return child !== undefined && child.exitCode === null && child.signalCode === null;
  }

  /** Resolves when all of them take requests. @throws when one has ended. */
  async ready({ log, signal }: Pick<Making, 'log' | 'signal'>): Promise<void> {
    for (const name of NAMES)
      await waitFor(
        name,
        async () => {
          if (!this.isRunning(name)) throw new EndedError(`${name} has ended`);
          const answer = await fetch(`${this.address(name)}/health/ready`);
          if (!answer.ok) throw new Error('it is not ready yet');
        },
        { log, signal },
      );
  }

  /** Ends one with a signal and waits until it is gone. */
  async end(name: Destination, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    if (!this.isRunning(name)) return;
    const child = this.children.get(name)!;
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
