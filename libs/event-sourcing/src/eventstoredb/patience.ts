import { setTimeout as sleep } from 'node:timers/promises';
import { StoreUnavailableError } from '../errors.js';
import { NoAnswerError } from './failures.js';

export interface Patience {
  /** Longest wait for one answer of the server, in milliseconds. */
  readonly timeout: number;
  /** How long a call is tried before it fails, in milliseconds. */
  readonly patience: number;
  /** Ends the waiting: the store is being closed. */
  readonly signal: AbortSignal;
}

const FIRST_DELAY = 20;
const LONGEST_DELAY = 2_000;

/** Waits after so many failures, longer each time; not at all after none. False when the signal ended it. */
export async function backOff(failures: number, signal: AbortSignal): Promise<boolean> {
  if (failures === 0 || signal.aborted) return !signal.aborted;
  const full = Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** (failures - 1));
  await sleep(full * (0.5 + Math.random() / 2), undefined, { signal }).catch(() => {});
  return !signal.aborted;
}

/** @throws NoAnswerError when there is no answer in time; one that comes later is ignored. */
export async function within<T>(milliseconds: number, answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoAnswerError(`no answer within ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer!);
  }
}

/**
 * Tries again what may pass, with growing delays.
 * @throws StoreUnavailableError once the patience is at its end; whatever cannot pass, at once.
 */
export async function persist<T>(
  work: () => Promise<T>,
  mayPass: (error: unknown) => boolean,
  { patience, signal }: Patience,
): Promise<T> {
  const deadline = performance.now() + patience;
  for (let failures = 1; ; failures++)
    try {
      return await work();
    } catch (cause) {
      if (!mayPass(cause)) throw cause;
      if (performance.now() >= deadline || !(await backOff(failures, signal)))
        throw new StoreUnavailableError('EventStoreDB does not answer', { cause });
    }
}
