import { events } from 'fetch-event-stream';
import { authorised } from './client.js';
import { ownPosition } from './position.js';
import { ApiProblem, problemOf } from './problem.js';
import { address } from './send.js';

/** Where there is no stream, somebody looks after so long, in milliseconds. */
export const POLL = 60_000;

/** A stream that ended is opened again after so long, in milliseconds. */
const PAUSE = 2_000;

export interface Listener {
  /** Somebody else's act, or a reaction to one. */
  changed(): void;
  /** There is no stream: whatever may have changed is to be looked for. */
  look(): void;
}

/**
 * Follows one stream of the API: it tells that something changed, never what. Goes on from the last position it was told;
 * while there is no stream, `look` is called at intervals. Ends with the signal.
 */
export async function follow(path: string, listener: Listener, signal: AbortSignal): Promise<void> {
  let last: string | undefined;
  while (!signal.aborted) {
    try {
      const response = await opened(path, last, signal);
      for await (const { event, data } of events(response, signal)) {
        if (event !== 'changed' || data === undefined) continue;
        const { position } = JSON.parse(data) as { position: string };
        last = position;
        if (position !== ownPosition()) listener.changed();
      }
    } catch (error) {
      // A position that is no more: begin anew from now.
      if (error instanceof ApiProblem && error.code === 'position-unknown') last = undefined;
      await wait(POLL, signal);
      if (!signal.aborted) listener.look();
      continue;
    }
    await wait(PAUSE, signal);
  }
}

async function opened(path: string, last: string | undefined, signal: AbortSignal): Promise<Response> {
  const headers = { Accept: 'text/event-stream', ...(last && { 'Last-Event-ID': last }) };
  const response = await authorised(new Request(address(path), { headers, signal }));
  if (!response.ok) throw await problemOf(response);
  return response;
}

const wait = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
