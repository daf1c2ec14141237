import { StoreUnavailableError } from '../errors.js';
import { NoAnswerError } from './failures.js';
import { backOff, persist, within } from './patience.js';

const never = new Promise<never>(() => {});
const open = new AbortController().signal;

describe('waiting for an answer', () => {
  it('gives it, and a failure too', async () => {
    expect(await within(1_000, Promise.resolve('yes'))).toBe('yes');
    await expect(within(1_000, Promise.reject(new Error('no')))).rejects.toThrow('no');
  });

  it('ends without one, and one that fails late troubles nobody', async () => {
    let fail!: (error: Error) => void;
    const late = new Promise<never>((_, reject) => (fail = reject));
    await expect(within(1, late)).rejects.toThrow(NoAnswerError);
    fail(new Error('too late'));
  });
});

describe('trying again', () => {
  const failing = (times: number, error: Error) => {
    const work = async () => {
      if (work.tries++ < times) throw error;
      return 'done';
    };
    work.tries = 0;
    return work;
  };
  const bounds = { timeout: 1_000, patience: 10_000, signal: open };

  it('ends with the first success', async () => {
    const work = failing(3, new Error('not yet'));
    expect(await persist(work, () => true, bounds)).toBe('done');
    expect(work.tries).toBe(4);
  });

  it('is not done for what cannot pass, which is thrown as it is', async () => {
    const error = new RangeError('never');
    const work = failing(1, error);
    await expect(persist(work, () => false, bounds)).rejects.toBe(error);
    expect(work.tries).toBe(1);
  });

  it('ends with the patience, and says that it passes and why it failed', async () => {
    const cause = new Error('still not');
    const failed = persist(failing(Infinity, cause), () => true, { ...bounds, patience: 30 });
    await expect(failed).rejects.toMatchObject({ name: 'StoreUnavailableError', transient: true, cause });
  });

  it('without patience is tried once', async () => {
    const work = failing(1, new Error('no'));
    const failed = persist(work, () => true, { ...bounds, patience: 0 });
    await expect(failed).rejects.toThrow(StoreUnavailableError);
    expect(work.tries).toBe(1);
  });

  it('ends with the signal, also while it waits to try again', async () => {
    const abort = new AbortController();
    const work = async () => {
      setTimeout(() => abort.abort(), 5);
      throw new Error('no');
    };
    const failed = persist(work, () => true, { ...bounds, patience: 60_000, signal: abort.signal });
    await expect(failed).rejects.toThrow(StoreUnavailableError);
  });
});

describe('backing off', () => {
  const wait = async (failures: number, signal = open) => {
    const began = performance.now();
    return { went: await backOff(failures, signal), took: performance.now() - began };
  };

  it('is nothing without a failure, and longer after more of them', async () => {
    expect((await wait(0)).took).toBeLessThan(9);
    expect((await wait(1)).took).toBeGreaterThanOrEqual(9);
    expect((await wait(4)).took).toBeGreaterThanOrEqual(79);
  });

  it('never lasts longer than two seconds', async () => {
    expect((await wait(40)).took).toBeLessThan(3_000);
  });

  it('says when it was ended, before it began or meanwhile', async () => {
    expect(await wait(40, AbortSignal.abort())).toMatchObject({ went: false });
    const abort = new AbortController();
    const waiting = wait(40, abort.signal);
    abort.abort();
    const { went, took } = await waiting;
    expect(went).toBe(false);
    expect(took).toBeLessThan(900);
  });
});

it('a promise that never settles keeps nobody', async () => {
  await expect(within(1, never)).rejects.toThrow('no answer within 1 ms');
});
