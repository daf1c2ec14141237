import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const running = new Set<Child>();
// Also after a test that failed half-way.
afterEach(() => Promise.all([...running].map((child) => child.kill())));

/** A script of this folder in a process of its own, on the build. It does not outlive the test. */
export class Child {
  private readonly process: ChildProcess;
  private readonly ended: Promise<unknown>;

  /** `out`: where its output goes; a file's descriptor, or a pipe for `word`. */
  constructor(out: number | 'pipe', script: string, ...args: readonly string[]) {
    const path = fileURLToPath(new URL(script, import.meta.url));
    this.process = spawn(process.execPath, [path, ...args], { stdio: ['ignore', out, 'inherit'] });
    running.add(this);
    this.ended = once(this.process, 'close').then(() => running.delete(this));
  }

  get hasEnded(): boolean {
    return this.process.exitCode !== null;
  }

  /** The first thing that it says. */
  async word(): Promise<string> {
    const [chunk] = await once(this.process.stdout!, 'data');
    return String(chunk).trim();
  }

  /** Dies at once, without a chance to tidy up. */
  async kill(): Promise<void> {
    this.process.kill('SIGKILL');
    await this.ended;
  }
}
