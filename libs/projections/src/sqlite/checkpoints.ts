import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

/** Documents written after which it is worth while. */
const WORTH = 200;
/** Shortest time before the next, in milliseconds. */
const EVERY = 100;

/** A text and no file of its own: it runs beside the sources as beside the build. */
const THREAD = `
const { parentPort, workerData } = require('node:worker_threads');
const Database = require(workerData.driver);
const db = new Database(workerData.file, { fileMustExist: true });
parentPort.on('message', (message) => {
  if (message === 'copy') parentPort.postMessage(db.pragma('wal_checkpoint(PASSIVE)'));
  else {
    db.close();
    parentPort.close();
  }
});
`;

/**
 * Copies what the write-ahead log holds into its database, in a thread of its own. The writer's own checkpoint holds up
 * everything for some 70 ms at every 10,000 pages; this one goes on beside reads and writes. What the thread does not
 * get to, or all of it if the thread fails, is left to the writer's.
 */
export class Checkpoints {
  /** Why there is no thread any more, if it failed. */
  failure: Error | null = null;
  private thread: Worker | null = null;
  private timer: NodeJS.Timeout | undefined;
  private written = 0;
  private busy = false;
  private over = false;

  constructor(private readonly file: string) {}

  /** To be told of what is written. */
  note(documents: number): void {
    this.written += documents;
    if (this.busy || this.over || this.written < WORTH) return;
    this.busy = true;
    this.timer = setTimeout(() => this.copy(), EVERY).unref();
  }

  /** Resolves when the thread has let go of the file. */
  async end(): Promise<void> {
    this.over = true;
    clearTimeout(this.timer);
    const { thread } = this;
    if (!thread) return;
    this.thread = null;
    thread.ref();
    await new Promise((resolve) => {
      thread.once('exit', resolve);
      thread.postMessage('end');
    });
  }

  private copy(): void {
    this.written = 0;
    this.thread ??= this.start();
    this.thread.postMessage('copy');
  }

  private start(): Worker {
    const driver = createRequire(import.meta.url).resolve('better-sqlite3');
    const thread = new Worker(THREAD, { eval: true, workerData: { driver, file: this.file } });
    thread.unref();
    thread.on('message', () => {
      this.busy = false;
    });
    thread.on('error', (error: Error) => {
      this.failure = error;
      this.thread = null;
      this.over = true;
    });
    return thread;
  }
}
