import { once } from 'node:events';
import { status } from '@grpc/grpc-js';
import { eventMessage, failure, notFoundMessage, positionIn, streamOf } from './messages.mjs';
import { subscribe } from './subscription.mjs';

const PAGE = 32;

/** Reads of a stream or of the log, and subscriptions to one: the protocol has one call for all of them. */
export async function read(double, call) {
  const gone = new AbortController();
  call.on('cancelled', () => gone.abort());
  const send = async (message) => {
    gone.signal.throwIfAborted();
    if (!call.write(message)) await once(call, 'drain', { signal: gone.signal });
  };
  const options = call.request.getOptions();
  try {
    if (isBusy(double, options)) throw failure(status.UNAVAILABLE, 'Server Is Too Busy');
    if (options.hasSubscription()) await subscribe(double, options, send, gone.signal);
    else await answer(double, options, send);
    call.end();
  } catch (error) {
    if (!gone.signal.aborted) call.emit('error', error);
  }
}

const isBusy = ({ faults }, options) =>
  options.hasStream() && streamOf(options.getStream()).startsWith('busy-') && faults.take('busy');

async function answer({ records }, options, send) {
  if (options.hasStream()) {
    const stream = streamOf(options.getStream());
    if (records.lastOf(stream) < records.firstOf(stream)) return send(notFoundMessage(stream));
  }
  const next = options.hasStream() ? streamPages(records, options) : logPages(records, options);
  for (let left = Number(options.getCount()); left > 0;) {
    const page = next(Math.min(PAGE, left));
    for (const record of page) await send(eventMessage(record));
    if (page.length === 0) return;
    left -= page.length;
  }
}

function streamPages(records, options) {
  const from = options.getStream();
  const stream = streamOf(from);
  const last = records.lastOf(stream);
  let revision = from.hasStart() ? 0 : from.hasEnd() ? last : Number(from.getRevision());
  if (options.getReadDirection() === 0)
    return (limit) => {
      const page = records.streamForwards(stream, revision, limit);
      revision = (page.at(-1)?.revision ?? revision) + 1;
      return page;
    };
  revision = Math.min(revision, last);
  return (limit) => {
    const page = records.streamBackwards(stream, revision, limit);
    revision = (page.at(-1)?.revision ?? 0) - 1;
    return page;
  };
}

/** Forwards the position is the first that may be read; backwards it is the first that may not. */
function logPages(records, options) {
  const from = options.getAll();
  let position = from.hasStart() ? 0 : records.end;
  if (from.hasPosition()) {
    const { commit, prepare } = positionIn(from.getPosition(), records);
    position = prepare > commit ? commit + 1 : commit;
  }
  if (options.getReadDirection() === 0)
    return (limit) => {
      const page = records.forwards(position, limit);
      position = page.at(-1)?.next ?? position;
      return page;
    };
  return (limit) => {
    const page = records.backwards(position, limit);
    position = page.at(-1)?.position ?? 0;
    return page;
  };
}
