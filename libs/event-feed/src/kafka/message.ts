import type { Position, RecordedEvent } from '@kosegin/event-sourcing';
import type { IHeaders } from 'kafkajs';
import { keyOf } from './partitioner.js';

/** Strings only: any other header or value ends the client. */
export interface OutgoingMessage {
  readonly partition: number;
  readonly key: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly value: string;
}

export interface IncomingMessage {
  readonly position: Position;
  /** Of the message before it on its partition, as the relay knows it; null for the first. */
  readonly previous: Position | null;
  readonly type: string;
  /** @throws when the message is no event of ours. */
  event(): RecordedEvent;
}

const SOURCE = '/kosegin/';

/**
 * A CloudEvent 1.0 in binary mode: the data are the value, everything else is in the headers. Each header costs the client
 * about as much as the value does, so what only our own services read is one of them.
 */
export function toMessage(
  event: RecordedEvent,
  partition: number,
  previous: Position | null,
): OutgoingMessage {
  const { service, occurredAt, traceparent, ...metadata } = event.metadata;
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    ce_specversion: '1.0',
    ce_id: event.id,
    ce_type: event.type,
    ce_source: SOURCE + service,
    ce_subject: event.stream,
    ce_time: occurredAt,
    ce_schemaversion: String(event.version),
    ce_revision: String(event.revision),
    ce_position: event.position,
    ce_metadata: JSON.stringify({ recordedAt: event.recordedAt, ...metadata }),
  };
  if (previous !== null) headers['ce_previous'] = previous;
  // The second is where tracing tools that know no CloudEvents look.
  if (traceparent !== undefined) headers['ce_traceparent'] = headers['traceparent'] = traceparent;
  return { partition, key: keyOf(event), headers, value: JSON.stringify(event.data) };
}

/** Null for what is no event of ours: nobody else should write here, and what a stranger writes harms nobody. */
export function fromMessage(headers: IHeaders | undefined, value: Buffer | null): IncomingMessage | null {
  const optional = (name: string): string | null => headers?.[`ce_${name}`]?.toString() ?? null;
  const [position, type] = [optional('position'), optional('type')];
  if (position === null || type === null || value === null) return null;
  const required = (name: string): string => {
    const text = optional(name);
    if (text === null) throw new TypeError(`a message without ${name}`);
    return text;
  };
  const event = (): RecordedEvent => {
    const traceparent = optional('traceparent');
    const { recordedAt, ...metadata } = JSON.parse(required('metadata'));
    return {
      id: required('id'),
      type,
      version: Number(required('schemaversion')),
      stream: required('subject'),
      revision: Number(required('revision')),
      position: position as Position,
      recordedAt,
      data: JSON.parse(value.toString()),
      metadata: {
        ...metadata,
        occurredAt: required('time'),
        service: required('source').slice(SOURCE.length),
        ...(traceparent !== null && { traceparent }),
      },
    };
  };
  return { position: position as Position, previous: optional('previous') as Position | null, type, event };
}

export const sizeOf = ({ key, headers, value }: OutgoingMessage): number =>
  Object.entries(headers).reduce(
    (sum, [name, text]) => sum + Buffer.byteLength(name) + Buffer.byteLength(text) + 4,
    Buffer.byteLength(key) + Buffer.byteLength(value) + 32,
  );
