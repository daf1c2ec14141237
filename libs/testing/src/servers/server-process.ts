import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { until } from '../until.js';

const KEEPER = fileURLToPath(new URL('../../servers/keeper.mjs', import.meta.url));

/** How one kind of server is run on a folder and a port of its own. */
export interface ServerRecipe {
  readonly name: string;
  /** The program and its arguments, run without a shell so that signals reach it; called at each start. */
  command(place: { readonly folder: string; readonly port: number }): readonly [string, ...string[]];
  /** Whether it serves; asked again and again. */
  ready(port: number): Promise<boolean>;
  /** Longest start, in milliseconds. */
  readonly patience: number;
}

/** A real server as a child process: it can be killed, frozen and restarted on its data, and is gone at the end. */
export class ServerProcess {
  private keeper: ChildProcess | null = null;
  private pid = 0;

  private constructor(
    private readonly recipe: ServerRecipe,
    readonly folder: string,
    readonly port: number,
  ) {}

  /** Resolves when it serves. @throws with the end of its log when it does not in good time. */
  static async start(recipe: ServerRecipe): Promise<ServerProcess> {
    const folder = mkdtempSync(join(tmpdir(), `kosegin-${recipe.name}-`));
    const server = new ServerProcess(recipe, folder, await freePort());
    await server.begin();
    return server;
  }

  get isRunning(): boolean {
    return this.keeper !== null && this.keeper.exitCode === null;
  }

  /** Starts it again on the same data and port; after `kill` or `end`. */
  async begin(): Promise<void> {
    const { recipe, folder, port } = this;
    const args = [KEEPER, join(folder, 'server.log'), ...recipe.command({ folder, port })];
    const keeper = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    this.keeper = keeper;
    const [pid] = await Promise.race([once(keeper.stdout!, 'data'), once(keeper, 'exit').then(() => [''])]);
    this.pid = Number(String(pid));
    try {
      await until(async () => {
        if (keeper.exitCode !== null) throw new Error('it has ended');
        return recipe.ready(port);
      }, recipe.patience);
    } catch (error) {
      const said = this.log().slice(-2_000);
      await this.end('SIGKILL');
      throw new Error(`${recipe.name} does not serve: ${(error as Error).message}\n${said}`);
    }
  }

  /** Dies at once, without a chance to tidy up; the data stay. */
  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  /** Stops by itself, or with `SIGKILL` at once; resolves when it is gone. */
  async end(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    const { keeper } = this;
    this.keeper = null;
    if (!keeper || keeper.exitCode !== null) return;
    const gone = once(keeper, 'exit');
    if (this.pid > 0) this.signal(signal);
    else keeper.kill('SIGKILL');
    await gone;
  }

  /** Holds it as it is, connections open; `thaw` lets it go on. */
  freeze(): void {
    this.signal('SIGSTOP');
  }

  /** Also one that was never frozen, or is not running: a test may end with it, however it went. */
  thaw(): void {
    if (this.isRunning) this.signal('SIGCONT');
  }

  /** Ends it and removes its folder. */
  async remove(): Promise<void> {
    this.thaw();
    await this.end('SIGKILL');
    rmSync(this.folder, { recursive: true, force: true });
  }

  log(): string {
    return readFileSync(join(this.folder, 'server.log'), 'utf8');
  }

  private signal(signal: NodeJS.Signals): void {
    process.kill(this.pid, signal);
  }
}

/** A port that nobody listened on a moment ago. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
