import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { status } from '@grpc/grpc-js';
import { answerAlone, batchAnswer, notReady, tooLarge, tooLate } from './answers.mjs';
import {
  expectedOf,
  failure,
  identifierOf,
  MAX_APPEND,
  proposed,
  sizeOf,
  streamOf,
  thrown,
} from './messages.mjs';

/** Many appends over one call, each answered under its correlation id as soon as it is committed. */
export function batchAppend({ log, faults }, call) {
  const parts = new Map();

  const answer = (id, stream, response) => {
    if (call.cancelled || call.destroyed) return;
    response.setCorrelationId(new shared.UUID().setString(id)).setStreamIdentifier(identifierOf(stream));
    call.write(response);
  };

  const take = (request) => {
    const id = request.getCorrelationId().getString();
    if (request.hasOptions()) {
      const options = request.getOptions();
      const stream = streamOf(options);
      const expected = expectedOf(options, options.getStreamPosition());
      if (options.getDeadline()?.toDate() <= new Date()) return answer(id, stream, tooLate());
      parts.set(id, { stream, expected, events: [] });
    }
    const append = parts.get(id);
    if (!append) return;
    append.events.push(...request.getProposedMessagesList().map(proposed));
    const large = sizeOf(append.events) > MAX_APPEND;
    if (!large && !request.getIsFinal()) return;
    parts.delete(id);
    if (large) return answer(id, append.stream, tooLarge());
    if (faults.take('not-ready')) return answer(id, append.stream, notReady());
    log.append(append.stream, append.expected, append.events).then(
      (outcome) => {
        if (outcome.position !== undefined && faults.take('no-position'))
          outcome = { ...outcome, position: null };
        answer(id, append.stream, batchAnswer(outcome, append.expected));
      },
      (error) => call.emit('error', thrown(error.message)),
    );
  };

  call.on('data', (request) => {
    try {
      take(request);
    } catch (error) {
      // It ends the whole call: appends of others that were under way on it stay unanswered.
      call.emit('error', error);
    }
  });
  call.on('error', () => {});
  call.on('end', () => call.end());
}

/** One append as a call of its own: what clients send that bring other credentials with it. */
export async function append({ log }, call, callback) {
  try {
    let options;
    const events = [];
    for await (const request of call)
      if (request.hasOptions()) options = request.getOptions();
      else events.push(proposed(request.getProposedMessage()));
    if (sizeOf(events) > MAX_APPEND) throw tooLargeAlone();
    const expected = expectedOf(options, options.getRevision());
    callback(null, answerAlone(await log.append(streamOf(options), expected, events), expected));
  } catch (error) {
    callback(error);
  }
}

const tooLargeAlone = () =>
  failure(status.INVALID_ARGUMENT, 'Maximum Append Size exceeded.', {
    exception: 'maximum-append-size-exceeded',
    'maximum-append-size': MAX_APPEND,
  });

/** Hides the stream's events; its revisions will go on where they were. */
export function softDelete({ records }, call, callback) {
  records.hide(streamOf(call.request.getOptions()));
  callback(null, new streams.DeleteResp().setNoPosition(new shared.Empty()));
}
