import { jsonEvent, type EventData, type ResolvedEvent } from '@eventstore/db-client';
import type { EventMetadata, NewEvent, RecordedEvent } from '../event-store.js';
import { isId } from '../ids.js';
import { jsonText } from '../json-text.js';
import { toPosition } from './position.js';

/** What lies in the metadata of an event: ours, the version of its schema, and in a told story its own date. */
interface StoredMetadata extends EventMetadata {
  readonly version: number;
  readonly recordedAt?: string;
}

/** The server takes so much in one append. */
const MOST_BYTES = 1024 * 1024;

/**
 * Events as the client sends them, which stay as they are whatever happens to the objects handed over.
 * @throws RangeError, TypeError before anything is sent: what the server refuses fails others' appends as well, and what
 * JSON cannot hold is never answered.
 */
export function toStored(events: readonly NewEvent[], recordedAt: string | null): EventData[] {
  let bytes = 0;
  const stored = events.map(({ id, type, version, data, metadata }) => {
    if (!isId(id)) throw new RangeError('the id of an event must be a UUID');
    if (type === '') throw new RangeError('an event needs a type');
    const dataText = jsonText(data);
    const metadataText = jsonText({ ...metadata, version, ...(recordedAt && { recordedAt }) });
    bytes += Buffer.byteLength(dataText) + Buffer.byteLength(metadataText) + 2 * type.length;
    return jsonEvent({ id, type, data: JSON.parse(dataText), metadata: JSON.parse(metadataText) });
  });
  if (bytes > MOST_BYTES)
    throw new RangeError(`an append of ${bytes} bytes is too large: EventStoreDB takes ${MOST_BYTES}`);
  return stored;
}

/** Null for what the system or another program wrote. */
export function fromStored({ event }: ResolvedEvent): RecordedEvent | null {
  if (!event?.isJson || event.streamId.startsWith('$') || !isOurs(event.metadata)) return null;
  const stored: StoredMetadata = event.metadata;
  const { version, recordedAt = event.created.toISOString(), ...metadata } = stored;
  return {
    id: event.id,
    stream: event.streamId,
    revision: Number(event.revision),
    position: toPosition(event.position!),
    type: event.type,
    version,
    recordedAt,
    metadata,
    data: event.data,
  };
}

function isOurs(metadata: unknown): metadata is StoredMetadata {
  const { version, commandId } = (metadata ?? {}) as Partial<StoredMetadata>;
  return typeof version === 'number' && typeof commandId === 'string';
}
