import { definitionOf, withoutPersonal } from '@kosegin/contracts';
import type { EventStore, Position, RecordedEvent } from '@kosegin/event-sourcing';
import type { Purpose } from '@kosegin/platform';
import { z } from 'zod';
import { happenedBy, recordedBy } from '../queries/history.js';
import { sentenceOf } from '../sentences/sentences.js';

/** One event of the log. Days and moments in ISO 8601 (UTC). */
export const auditLine = z.strictObject({
  /** What the log holds, so that a saved export says so of itself. */
  store: z.enum(['real', 'demonstration']),
  position: z.string(),
  stream: z.string(),
  /** Gap-free within its stream, from 0. */
  revision: z.int().min(0),
  type: z.string(),
  version: z.int().min(1),
  id: z.uuid(),
  recordedAt: z.iso.datetime(),
  /** Without the personal fields for who reads pseudonymised. */
  data: z.record(z.string(), z.unknown()),
  metadata: z.record(z.string(), z.unknown()),
  sentence: z.strictObject({ fr: z.string(), en: z.string() }),
});

export interface AuditRequest {
  readonly store: Purpose;
  /** Exclusive; null for the beginning. */
  readonly after: Position | null;
  /** Inclusive: the end of the log when it was asked for, so that an answer ends however much is recorded meanwhile. */
  readonly upTo: Position;
  /** Lines, at most. */
  readonly limit: number;
  /** ISO 8601 day or moment: what was recorded, what had happened by then. */
  readonly asOf: string | undefined;
  readonly happenedBy: string | undefined;
  /** With the persons in it. */
  readonly whole: boolean;
  readonly signal: AbortSignal;
}

/** Characters that are sent together. */
const PIECE = 65_536;

const everything = (): boolean => true;

/** The log as NDJSON, in its order; no more is read than is asked for and taken. */
export async function* auditLines(
  log: Pick<EventStore, 'readAll'>,
  request: AuditRequest,
): AsyncGenerator<string> {
  const { after, upTo, limit, asOf, signal } = request;
  const known = asOf === undefined ? everything : recordedBy(asOf);
  const happened = request.happenedBy === undefined ? everything : happenedBy(request.happenedBy);
  let lines = 0;
  let piece = '';
  for await (const event of log.readAll({ after })) {
    // Recorded dates never decrease along the log.
    if (signal.aborted || event.position > upTo || !known(event)) break;
    if (!happened(event)) continue;
    piece += `${JSON.stringify(lineOf(event, request))}\n`;
    if (++lines === limit) break;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  if (piece) yield piece;
}

function lineOf(event: RecordedEvent, { store, whole }: AuditRequest): z.input<typeof auditLine> {
  const { position, stream, revision, type, version, id, recordedAt, metadata } = event;
  const data = whole ? event.data : withoutPersonal(definitionOf(type).data, event.data);
  return {
    store,
    position,
    stream,
    revision,
    type,
    version,
    id,
    recordedAt,
    data: data as Record<string, unknown>,
    metadata: { ...metadata },
    sentence: sentenceOf(event),
  };
}
