import { EventEmitter } from 'node:events';
import { setImmediate as turn } from 'node:timers/promises';

/** Ids kept for appends that expect no revision: in memory, as on the server, so a restart forgets them. */
const REMEMBERED = 20_000;
const TICKS_PER_MILLISECOND = 10_000n;

/**
 * Appends, decided as the server decides them. Those of one turn share one synchronised commit; each is answered after
 * it, and then emitted as `written` (its records), in the order of the log.
 */
export class Log extends EventEmitter {
  #records;
  #faults;
  #queue = [];
  #remembered = new Map();
  #published = Promise.resolve();

  constructor(records, faults) {
    super();
    this.setMaxListeners(0);
    this.#records = records;
    this.#faults = faults;
  }

  /**
   * `expected`: 'any', 'no_stream', 'stream_exists' or a revision. Resolves to the place of the last event,
   * `{ revision, position }`, or to `{ actual }` when the stream is elsewhere (-1 when there is none).
   */
  append(stream, expected, events) {
    return new Promise((resolve, reject) => {
      if (this.#queue.length === 0) setImmediate(() => this.#flush());
      this.#queue.push({ stream, expected, events, resolve, reject });
    });
  }

  #flush() {
    const batch = this.#queue;
    this.#queue = [];
    let decided;
    try {
      decided = this.#records.commit(() => batch.map((append) => this.#decide(append)));
    } catch (error) {
      for (const { reject } of batch) reject(error);
      return;
    }
    batch.forEach(({ resolve }, index) => resolve(decided[index].answer));
    this.#published = this.#published.then(() => this.#publish(decided));
  }

  async #publish(decided) {
    for (const { written } of decided) {
      if (written.length > 0) this.emit('written', written);
      await turn();
    }
  }

  #decide({ stream, expected, events }) {
    const last = this.#records.lastOf(stream);
    const visible = last >= this.#records.firstOf(stream);
    const repeated = this.#repeated(stream, last, expected, events);
    if (repeated === 'partly' || (!repeated && !fits(expected, last, visible)))
      return { answer: { actual: last }, written: [] };
    return repeated ? { answer: repeated, written: [] } : this.#write(stream, last, events);
  }

  /** The place of the last event when all were written before, 'partly' when only the first was, else null. */
  #repeated(stream, last, expected, events) {
    const base = expected === 'no_stream' ? -1 : expected;
    if (events.length === 0 || base >= last) return null;
    // A server that is not through with the first attempt may take its repeat for a conflict.
    if (this.#faults.take('forgetful')) return null;
    const places =
      typeof base === 'number'
        ? this.#records.streamForwards(stream, base + 1, events.length)
        : events.map(({ id }) => this.#remembered.get(id));
    const same = events.map(({ id }, index) => places[index]?.id === id && places[index].stream === stream);
    if (!same[0]) return null;
    return same.every(Boolean) ? places.at(-1) : 'partly';
  }

  #write(stream, last, events) {
    const created = String(BigInt(Date.now()) * TICKS_PER_MILLISECOND);
    const written = events.map((event, index) => this.#records.add(stream, last + 1 + index, event, created));
    for (const { id, revision, position } of written) {
      this.#remembered.set(id, { id, stream, revision, position });
      if (this.#remembered.size > REMEMBERED) this.#remembered.delete(this.#remembered.keys().next().value);
    }
    return { answer: written.at(-1) ?? { revision: last, position: null }, written };
  }
}

function fits(expected, last, visible) {
  if (expected === 'any') return true;
  if (expected === 'no_stream') return !visible;
  return expected === 'stream_exists' ? visible : expected === last;
}
