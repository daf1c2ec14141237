import { TransientError } from '../errors.js';

/** The work's outcome. @throws TransientError when there is none after so many milliseconds; `why` may say more. */
export async function within<T>(
  milliseconds: number,
  work: Promise<T>,
  why: () => string | null,
): Promise<T> {
  let timer: NodeJS.Timeout;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const reason = why();
      reject(new TransientError(`no answer within ${milliseconds} ms${reason ? ` (${reason})` : ''}`));
    }, milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
