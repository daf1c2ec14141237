import { client } from './client.js';
import { noteOwn } from './position.js';
import { ApiProblem, mayPass } from './problem.js';

export interface Command {
  readonly path: string;
  /** The file; absent for an act that opens one. */
  readonly id?: string;
  readonly body: object;
  /** Made when the form was opened: however often it is sent under it, it is done once. */
  readonly key: string;
  /** What the person saw; absent where nothing was there to be seen. */
  readonly revision?: number;
}

export interface Done {
  readonly id: string;
  readonly revision: number;
  readonly position: string;
}

/** The file was changed by somebody else since the form was opened. */
export class Conflict extends Error {}

export interface Waiting {
  /** Which of the repeats it will be. */
  readonly attempt: number;
  /** Until it, in seconds. */
  readonly seconds: number;
}

export interface Sending {
  readonly signal: AbortSignal;
  /** Told before each wait; what it resolves with cuts the wait short. */
  waiting(waiting: Waiting): Promise<void>;
}

const PAUSES = [1, 2, 4, 8, 15];

/**
 * Sends a command until it is answered, always under the same key. @throws Conflict; ApiProblem for a refusal; the signal's
 * reason when the person stops it (it may have been done all the same: sent again, it is not done twice).
 */
export async function sendCommand(command: Command, sending: Sending): Promise<Done> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await sendOnce(command, sending.signal);
    } catch (error) {
      if (error instanceof ApiProblem && error.code === 'stale') throw new Conflict();
      if (!mayPass(error)) throw error;
    }
    await pause(attempt, sending);
  }
}

async function sendOnce({ path, id, body, key, revision }: Command, signal: AbortSignal): Promise<Done> {
  const headers = {
    'Idempotency-Key': key,
    ...(revision !== undefined && { 'If-Match': `"${revision}"` }),
  };
  const params = id === undefined ? {} : { path: { id } };
  const { data } = await client.POST(path as never, { params, body, headers, signal } as never);
  const done = data as unknown as Done;
  noteOwn(done.position);
  return done;
}

async function pause(attempt: number, { signal, waiting }: Sending): Promise<void> {
  const seconds = PAUSES[Math.min(attempt, PAUSES.length) - 1]!;
  const over = new AbortController();
  try {
    await Promise.race([
      waiting({ attempt, seconds }),
      new Promise<void>((resolve, reject) => {
        const timer = setTimeout(resolve, seconds * 1000);
        const options = { once: true, signal: over.signal };
        globalThis.addEventListener?.('online', () => resolve(), options);
        signal.addEventListener('abort', () => reject(signal.reason), options);
        over.signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
      }),
    ]);
  } finally {
    over.abort();
  }
  signal.throwIfAborted();
}
