import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

const SANE = /^[A-Za-z0-9._-]{1,64}$/;
const ids = new WeakMap<object, string>();

/** The caller's `X-Correlation-Id` when it is a sane token, else one of ours; the same for the whole request. */
export function correlationIdOf(request: {
  readonly headers: IncomingHttpHeaders;
  readonly raw?: object;
}): string {
  const key = request.raw ?? request;
  const known = ids.get(key);
  if (known) return known;
  const sent = request.headers['x-correlation-id'];
  const id = typeof sent === 'string' && SANE.test(sent) ? sent : randomUUID();
  ids.set(key, id);
  return id;
}
