import type { IncomingHttpHeaders } from 'node:http';
import type { Position } from '@kosegin/event-sourcing';
import { invalidParameter } from '../problems/problem-error.js';

export interface CommandHeaders {
  readonly key: string | undefined;
  readonly revision: number | undefined;
  readonly seen: Position | null;
}

const KEY = /^[\x21-\x7e]{1,200}$/;
const REVISION = /^"?(\d{1,15})"?$/;
const POSITION = /^\d{1,40}(-\d{1,40})?$/;

/** The headers of a command. @throws a 400 problem that names the header. */
export function readHeaders(headers: IncomingHttpHeaders): CommandHeaders {
  const key = headers['idempotency-key'] as string | undefined;
  if (key !== undefined && !KEY.test(key)) throw invalidParameter('Idempotency-Key');
  const match = headers['if-match'];
  const revision = match === undefined ? undefined : REVISION.exec(match)?.[1];
  if (match !== undefined && revision === undefined) throw invalidParameter('If-Match');
  return {
    key,
    revision: revision === undefined ? undefined : Number(revision),
    seen: readPosition(headers),
  };
}

/** `Consistency-Position`, or null. @throws a 400 problem that names the header. */
export function readPosition(headers: IncomingHttpHeaders): Position | null {
  const seen = headers['consistency-position'] as string | undefined;
  return seen === undefined ? null : positionIn('Consistency-Position', seen);
}

/** A position as answers give it. @throws a 400 problem that names the header or parameter it was sent in. */
export function positionIn(name: string, sent: string): Position {
  if (!POSITION.test(sent)) throw invalidParameter(name);
  return sent as Position;
}
