import { randomUUID } from 'node:crypto';
import { once, EventEmitter } from 'node:events';
import { status } from '@grpc/grpc-js';
import {
  caughtUpMessage,
  checkpointMessage,
  confirmationMessage,
  eventMessage,
  failure,
  positionIn,
  streamOf,
} from './messages.mjs';

/** Live events that may wait for a consumer before it is dropped, and the default window of a filter. */
const BUFFER = 32;
const PAGE = 32;

/** What comes after a place, exclusive: first from the log, then as it is written. Ends when the client is gone. */
export async function subscribe({ records, log }, options, send, gone) {
  const source = options.hasStream() ? streamSource(records, options) : logSource(records, options);
  await send(confirmationMessage(randomUUID()));
  for (;;) {
    const page = source.next();
    if (page.length === 0) break;
    for (const record of page) if (source.wants(record)) await send(eventMessage(record));
    const checkpoint = source.checkpoint(page.length, { commit: page.at(-1).next, prepare: 0 });
    if (checkpoint) await send(checkpointMessage(checkpoint));
  }
  const live = new Live(log, source, gone);
  try {
    await send(caughtUpMessage());
    for (;;) await send(await live.next());
  } finally {
    live.end();
  }
}

/** Waits for what is written; overtaken by it, it fails as the server does. */
class Live extends EventEmitter {
  #messages = [];
  #slow = false;

  constructor(log, source, gone) {
    super();
    this.log = log;
    this.gone = gone;
    this.take = (written) => {
      for (const record of written.filter((each) => source.isNew(each))) {
        if (source.wants(record)) this.#messages.push(eventMessage(record));
        const { position } = record;
        const checkpoint = source.checkpoint(1, { commit: position, prepare: position });
        if (checkpoint) this.#messages.push(checkpointMessage(checkpoint));
      }
      this.#slow ||= this.#messages.length > BUFFER;
      this.emit('more');
    };
    log.on('written', this.take);
  }

  async next() {
    while (this.#messages.length === 0) await once(this, 'more', { signal: this.gone });
    if (this.#slow)
      throw failure(
        status.ABORTED,
        'Consumer too slow to handle event while live. Client resubscription required.',
      );
    return this.#messages.shift();
  }

  end() {
    this.log.off('written', this.take);
  }
}

function streamSource(records, options) {
  const from = options.getStream();
  const stream = streamOf(from);
  let next = from.hasStart()
    ? 0
    : from.hasEnd()
      ? records.lastOf(stream) + 1
      : Number(from.getRevision()) + 1;
  return {
    next() {
      const page = records.streamForwards(stream, next, PAGE);
      next = (page.at(-1)?.revision ?? next - 1) + 1;
      return page;
    },
    isNew: (record) => record.stream === stream && record.revision >= next,
    wants: () => true,
    checkpoint: () => null,
  };
}

function logSource(records, options) {
  const from = options.getAll();
  let next = from.hasStart() ? 0 : records.end;
  if (from.hasPosition()) {
    const { commit, prepare } = positionIn(from.getPosition(), records);
    next = commit > prepare ? commit : commit + 1;
  }
  const filter = options.getFilter();
  const window = filter?.hasMax() ? filter.getMax() : PAGE;
  const interval = filter ? window * filter.getCheckpointintervalmultiplier() : Infinity;
  let considered = 0;
  return {
    next() {
      const page = records.forwards(next, window);
      next = page.at(-1)?.next ?? next;
      return page;
    },
    isNew: (record) => record.position >= next,
    wants: matcher(filter),
    checkpoint(count, position) {
      considered += count;
      if (considered < interval) return null;
      considered = 0;
      return position;
    },
  };
}

function matcher(filter) {
  if (!filter) return () => true;
  const byStream = filter.hasStreamIdentifier();
  const expression = byStream ? filter.getStreamIdentifier() : filter.getEventType();
  const prefixes = expression.getPrefixList();
  const pattern = expression.getRegex() ? new RegExp(expression.getRegex()) : null;
  return (record) => {
    const name = byStream ? record.stream : record.type;
    return pattern ? pattern.test(name) : prefixes.some((prefix) => name.startsWith(prefix));
  };
}
