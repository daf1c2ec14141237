import createClient from 'openapi-fetch';
import { noteOwn, ownPosition } from './position.js';
import { problemOf } from './problem.js';
import type { paths } from './schema.js';
import { address, send } from './send.js';
import { session } from './session.js';

function once(request: Request): Promise<Response> {
  const { token } = session;
  if (token) request.headers.set('Authorization', `Bearer ${token}`);
  const position = ownPosition();
  if (position) request.headers.set('Consistency-Position', position);
  return send(request);
}

/** Sends as the person at the screen; an expired session is regained first, then the same request goes again. */
export async function authorised(request: Request): Promise<Response> {
  const [first, second] = [request.clone(), request];
  const { token } = session;
  const response = await once(first);
  if (response.status !== 401) return response;
  await session.regain(token);
  return once(second);
}

/** The API as its document describes it; what it refuses is thrown. */
export const client = createClient<paths>({
  baseUrl: address('/').replace(/\/$/, ''),
  fetch: authorised,
});

client.use({
  async onResponse({ response }) {
    if (response.ok) return;
    const problem = await problemOf(response);
    // The log was restored to an earlier day: what is asked for next must not wait for what is no more.
    if (problem.code === 'position-unknown') noteOwn(null);
    throw problem;
  },
});
