import { apiLanguage } from '../words/words.js';
import { NoAnswer } from './problem.js';

/** An answer that takes longer to begin is taken for none, in milliseconds. */
const PATIENCE = 20_000;

/** Sends a request in the language of the screen. @throws NoAnswer where nothing comes back; the caller's own abort as it is. */
export async function send(request: Request): Promise<Response> {
  request.headers.set('Accept-Language', apiLanguage());
  request.headers.set('X-Correlation-Id', crypto.randomUUID());
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), PATIENCE);
  try {
    return await fetch(request, { signal: AbortSignal.any([request.signal, late.signal]) });
  } catch (error) {
    if (request.signal.aborted) throw error;
    throw new NoAnswer();
  } finally {
    clearTimeout(timer);
  }
}

/** Addresses of the API, also where there is no page. */
export const address = (path: string): string =>
  new URL(path, globalThis.location?.href ?? 'http://localhost').href;
