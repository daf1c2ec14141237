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

/** A CloudEvent 1.0 in binary mode: the data are the value, everything else is in the headers. */
export function toMessage(
  event: RecordedEvent,
  partition: number,
  previous: Position | null,
): OutgoingMessage {
  const { metadata } = event;
  const { traceparent } = metadata;
  const key = keyOf(event);
  const attributes = {
    specversion: '1.0',
    id: event.id,
    type: event.type,
    source: SOURCE + metadata.service,
    subject: event.stream,
    time: metadata.occurredAt,
    partitionkey: key,
    schemaversion: String(event.version),
    revision: String(event.revision),
    position: event.position,
    previous,
    recordedat: event.recordedAt,
    commandid: metadata.commandId,
    commandhash: metadata.commandHash,
    correlationid: metadata.correlationId,
    causationid: metadata.causationId,
    actorid: metadata.actor.id,
    actorrole: metadata.actor.role,
    actorregion: metadata.actor.region,
    caseid: metadata.caseId,
    facts: metadata.facts.length > 0 ? metadata.facts.join(' ') : null,
    traceparent,
  };
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  for (const [name, value] of Object.entries(attributes)) if (value != null) headers[`ce_${name}`] = value;
  // Where tracing tools that know no CloudEvents look for it.
  if (traceparent !== undefined) headers['traceparent'] = traceparent;
  return { partition, key, headers, value: JSON.stringify(event.data) };
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
    return {
      id: required('id'),
      type,
      version: Number(required('schemaversion')),
      stream: required('subject'),
      revision: Number(required('revision')),
      position: position as Position,
      recordedAt: required('recordedat'),
      data: JSON.parse(value.toString()),
      metadata: {
        commandId: required('commandid'),
        commandHash: required('commandhash'),
        correlationId: required('correlationid'),
        causationId: optional('causationid'),
        actor: { id: required('actorid'), role: required('actorrole'), region: optional('actorregion') },
        occurredAt: required('time'),
        caseId: optional('caseid'),
        service: required('source').slice(SOURCE.length),
        facts: optional('facts')?.split(' ') ?? [],
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
