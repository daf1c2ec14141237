// What an append is answered with, alone or in a stream of appends.
import any from 'google-protobuf/google/protobuf/any_pb.js';
import empty from 'google-protobuf/google/protobuf/empty_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import status from '@eventstore/db-client/generated/status_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { status as codes } from '@grpc/grpc-js';
import { MAX_APPEND } from './messages.mjs';

/** The same things have other names, and other empty messages, in the two kinds of append. */
const BATCH = {
  nothing: () => new empty.Empty(),
  position: () => new shared.AllStreamPosition(),
  setCurrent: 'setCurrentStreamRevision',
  setExpected: 'setExpectedStreamPosition',
};
const ALONE = {
  nothing: () => new shared.Empty(),
  position: () => new streams.AppendResp.Position(),
  setCurrent: 'setCurrentRevision',
  setExpected: 'setExpectedRevision',
};
const UNSPECIFIC = {
  any: 'setExpectedAny',
  no_stream: 'setExpectedNoStream',
  stream_exists: 'setExpectedStreamExists',
};

export function batchAnswer({ actual, ...place }, expected) {
  const response = new streams.BatchAppendResp();
  if (actual === undefined)
    return response.setSuccess(success(new streams.BatchAppendResp.Success(), place, BATCH));
  const details = wrongVersion(new shared.WrongExpectedVersion(), actual, expected, BATCH);
  return response.setError(
    refusal('WrongExpectedVersion', details, 'event_store.client.WrongExpectedVersion'),
  );
}

export function answerAlone({ actual, ...place }, expected) {
  const response = new streams.AppendResp();
  if (actual === undefined)
    return response.setSuccess(success(new streams.AppendResp.Success(), place, ALONE));
  const wrong = new streams.AppendResp.WrongExpectedVersion();
  return response.setWrongExpectedVersion(wrongVersion(wrong, actual, expected, ALONE));
}

export const tooLarge = () => {
  const details = new shared.MaximumAppendSizeExceeded().setMaxappendsize(MAX_APPEND);
  return refused('Too large', details, 'event_store.client.MaximumAppendSizeExceeded');
};

export const tooLate = () => refused('Timeout', new shared.Timeout(), 'event_store.client.Timeout');

export const notReady = () => refused('Server Is Not Ready', new empty.Empty(), 'google.protobuf.Empty');

function success(message, { revision, position }, { nothing, position: newPosition }) {
  if (revision < 0) message.setNoStream(nothing());
  else message.setCurrentRevision(String(revision));
  if (position === null) return message.setNoPosition(nothing());
  const text = String(position);
  return message.setPosition(newPosition().setCommitPosition(text).setPreparePosition(text));
}

function wrongVersion(message, actual, expected, { nothing, setCurrent, setExpected }) {
  if (actual < 0) message.setCurrentNoStream(nothing());
  else message[setCurrent](String(actual));
  if (expected in UNSPECIFIC) return message[UNSPECIFIC[expected]](nothing());
  return message[setExpected](String(expected));
}

const refused = (text, details, type) => new streams.BatchAppendResp().setError(refusal(text, details, type));

function refusal(text, details, type) {
  const packed = new any.Any();
  packed.pack(details.serializeBinary(), type);
  return new status.Status().setCode(codes.UNKNOWN).setMessage(text).setDetails(packed);
}
