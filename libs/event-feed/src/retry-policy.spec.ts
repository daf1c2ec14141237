import { backOff, defaultRetryPolicy, delayAfter } from './retry-policy.js';

const policy = { ...defaultRetryPolicy, firstDelay: 50, longestDelay: 1000 };

it('doubles the delay up to the longest, and takes between half of it and all', () => {
  const delays = (random: number) =>
    [1, 2, 3, 4, 5, 6, 50].map((n) => delayAfter(n, { ...policy, random: () => random }));
  expect(delays(1)).toEqual([50, 100, 200, 400, 800, 1000, 1000]);
  expect(delays(0)).toEqual([25, 50, 100, 200, 400, 500, 500]);
});

it('ends at once when stopped, before or during the wait', async () => {
  const slow = { ...defaultRetryPolicy, firstDelay: 60_000, longestDelay: 60_000 };
  const stopping = new AbortController();
  const waiting = backOff(1, slow, stopping.signal);
  stopping.abort();
  expect(await waiting).toBe(false);
  expect(await backOff(1, slow, stopping.signal)).toBe(false);
  expect(await backOff(1, { ...slow, firstDelay: 1 }, new AbortController().signal)).toBe(true);
});
