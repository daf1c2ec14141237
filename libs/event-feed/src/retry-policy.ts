import { setTimeout } from 'node:timers/promises';

export interface RetryPolicy {
  /** How often a batch, and then each event alone, is tried before an event is parked. */
  readonly attempts: number;
  /** Before the second try, in milliseconds; doubled at each further one. */
  readonly firstDelay: number;
  readonly longestDelay: number;
  /** From 0 to 1; spreads those who failed together. */
  readonly random: () => number;
  /** Resolves after so many milliseconds, or at once when the signal aborts. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

export const defaultRetryPolicy: RetryPolicy = {
  attempts: 5,
  firstDelay: 50,
  longestDelay: 10_000,
  random: Math.random,
  sleep: (milliseconds, signal) => setTimeout(milliseconds, undefined, { signal }).catch(() => {}),
};

/** Between half of the exponential delay and all of it. */
export function delayAfter(failures: number, policy: RetryPolicy): number {
  const full = Math.min(policy.longestDelay, policy.firstDelay * 2 ** (failures - 1));
  return full * (0.5 + policy.random() / 2);
}

/** Waits after a failure. False when stopped meanwhile. */
export async function backOff(failures: number, policy: RetryPolicy, signal: AbortSignal): Promise<boolean> {
  if (!signal.aborted) await policy.sleep(delayAfter(failures, policy), signal);
  return !signal.aborted;
}
