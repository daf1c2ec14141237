import { setTimeout } from 'node:timers/promises';

/** Resolves once the condition holds. @throws after the time-out (ms), so that a test fails where it waits. */
export async function until(condition: () => boolean | Promise<boolean>, timeout = 10_000): Promise<void> {
  const deadline = performance.now() + timeout;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error(`still not so after ${timeout} ms: ${condition}`);
    await setTimeout(1);
  }
}
