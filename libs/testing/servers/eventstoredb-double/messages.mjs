// Between the protocol's messages, as the client ships them, and plain objects.
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { Metadata, status as codes } from '@grpc/grpc-js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
export const MAX_APPEND = 1024 * 1024;

const text = (bytes) => Buffer.from(bytes).toString('utf8');

export const streamOf = (options) => text(options.getStreamIdentifier().getStreamName_asU8());

export const identifierOf = (stream) =>
  new shared.StreamIdentifier().setStreamName(new Uint8Array(Buffer.from(stream, 'utf8')));

/** A failed call: its status code and, for errors that the client knows by name, what it wants to know of them. */
export function failure(code, details, about = {}) {
  const metadata = new Metadata();
  for (const [key, value] of Object.entries(about)) metadata.set(key, String(value));
  return Object.assign(new Error(details), { code, details, metadata });
}

export const thrown = (reason) => failure(codes.UNKNOWN, `Exception was thrown by handler. ${reason}`);

/** @throws a failure with code 2 for what the server cannot take: an id that is no UUID, an event without a type. */
export function proposed(message) {
  const id = message.getId().getString();
  const type = message.getMetadataMap().get('type');
  if (!UUID.test(id)) throw thrown('The id is not a UUID.');
  if (!type) throw thrown('The event has no type.');
  return {
    id: id.toLowerCase(),
    type,
    contentType: message.getMetadataMap().get('content-type') ?? 'application/octet-stream',
    metadata: Buffer.from(message.getCustomMetadata_asU8()),
    data: Buffer.from(message.getData_asU8()),
  };
}

/** A place in the log that a request names. @throws a failure with code 2 when no record lies there. */
export function positionIn(message, records) {
  const commit = Number(message.getCommitPosition());
  const prepare = Number(message.getPreparePosition());
  if (commit > 0 && commit < records.end && !records.isRecord(commit)) throw thrown('No record lies there.');
  return { commit, prepare };
}

export const sizeOf = (events) =>
  events.reduce((sum, { type, metadata, data }) => sum + 2 * type.length + metadata.length + data.length, 0);

/** 'any', 'no_stream', 'stream_exists' or a revision; `revision` reads the field of this kind of request. */
export function expectedOf(options, revision) {
  if (options.hasAny()) return 'any';
  if (options.hasNoStream()) return 'no_stream';
  if (options.hasStreamExists()) return 'stream_exists';
  const expected = Number(revision);
  if (!Number.isSafeInteger(expected) || expected < 0) throw thrown(`No revision: ${revision}.`);
  return expected;
}

function recorded({ id, stream, revision, position, type, contentType, created, metadata, data }) {
  const event = new streams.ReadResp.ReadEvent.RecordedEvent()
    .setId(new shared.UUID().setString(id))
    .setStreamIdentifier(identifierOf(stream))
    .setStreamRevision(String(revision))
    .setCommitPosition(String(position))
    .setPreparePosition(String(position))
    .setCustomMetadata(new Uint8Array(metadata))
    .setData(new Uint8Array(data));
  event.getMetadataMap().set('type', type).set('content-type', contentType).set('created', created);
  return event;
}

export const eventMessage = (record) =>
  new streams.ReadResp().setEvent(
    new streams.ReadResp.ReadEvent().setEvent(recorded(record)).setCommitPosition(String(record.position)),
  );

export const notFoundMessage = (stream) =>
  new streams.ReadResp().setStreamNotFound(
    new streams.ReadResp.StreamNotFound().setStreamIdentifier(identifierOf(stream)),
  );

export const confirmationMessage = (id) =>
  new streams.ReadResp().setConfirmation(
    new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId(id),
  );

export const caughtUpMessage = () => new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp());

export const checkpointMessage = ({ commit, prepare }) =>
  new streams.ReadResp().setCheckpoint(
    new streams.ReadResp.Checkpoint().setCommitPosition(String(commit)).setPreparePosition(String(prepare)),
  );
