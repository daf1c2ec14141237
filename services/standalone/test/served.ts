import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(new URL('../bin/kosegin.js', import.meta.url));

/** Settings of the tests alone: what the surroundings set does not reach the command. */
const clean = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('KOSEGIN_') && name !== 'NODE_OPTIONS'),
  );

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
}

/** The built `kosegin` command as a process of its own. */
export class Command {
  output = '';
  readonly ended: Promise<Ended>;

  private constructor(readonly child: ChildProcess) {
    for (const stream of [child.stdout!, child.stderr!])
      stream.setEncoding('utf8').on('data', (text: string) => (this.output += text));
    this.ended = once(child, 'close').then(([code, signal]) => ({ code, signal, output: this.output }));
  }

  static run(args: readonly string[], settings: Readonly<Record<string, string>> = {}): Command {
    const env = { ...clean(), KOSEGIN_LOG_LEVEL: 'error', ...settings };
    return new Command(
      spawn(process.execPath, [COMMAND, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] }),
    );
  }

  /** Resolves to what the pattern found in the output. @throws when the command ends without it. */
  async says(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const found = pattern.exec(this.output);
      if (found) return found;
      const over = await Promise.race([this.ended, once(this.child.stdout!, 'data').then(() => null)]);
      if (over && !pattern.test(this.output)) throw new Error(`ended with ${over.code}: ${over.output}`);
    }
  }

  /** Ends it with a signal and waits until it is gone. */
  async end(signal: 'SIGKILL' | 'SIGTERM' | 'SIGINT'): Promise<Ended> {
    this.child.kill(signal);
    return this.ended;
  }
}

/** A server on a free port; resolves when it takes requests. */
export async function serve(folder: string): Promise<Command & { address: string }> {
  const command = Command.run(['serve'], { PORT: '0', KOSEGIN_DATA: folder });
  const [, address] = await command.says(/(http:\/\/localhost:\d+)/);
  return Object.assign(command, { address: address! });
}
