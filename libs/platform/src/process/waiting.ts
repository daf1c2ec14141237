import { setTimeout } from 'node:timers/promises';
import type { Logger } from 'pino';
import { WrongPurposeError } from './store-purpose.js';

/** Milliseconds before the next try; doubled at each, up to the longest. */
const FIRST = 250;
const LONGEST = 5_000;

/**
 * Tries until it works: a server that is not there yet is waited for, in sight of whoever reads the log, and no reason to
 * end. @throws when the signal aborts, and what no waiting can mend.
 */
export async function waitFor<T>(
  what: string,
  attempt: () => Promise<T>,
  { log, signal }: { readonly log: Logger; readonly signal: AbortSignal },
): Promise<T> {
  for (let tries = 1; ; tries++) {
    signal.throwIfAborted();
    try {
      const result = await attempt();
      if (tries > 1) log.info({ what, tries }, 'there');
      return result;
    } catch (error) {
      if (error instanceof WrongPurposeError) throw error;
      const next = Math.min(LONGEST, FIRST * 2 ** (tries - 1));
      log.warn({ what, tries, why: reasonOf(error), nextTryMs: next }, 'waiting');
      await setTimeout(next, undefined, { signal });
    }
  }
}

/** The client's own words about the server: they hold addresses and codes, no data. */
const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message || error.name : String(error)).slice(0, 200);
