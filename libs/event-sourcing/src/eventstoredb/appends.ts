import {
  ANY,
  NO_STREAM,
  WrongExpectedVersionError,
  type AppendExpectedRevision,
  type EventData,
} from '@eventstore/db-client';
import type { AppendOutcome, ExpectedRevision, Position } from '../event-store.js';
import { Writer } from './clients.js';
import { isOpen, NoAnswerError } from './failures.js';
import { persist, type Patience } from './patience.js';
import { toPosition } from './position.js';
import type { Reads } from './reads.js';

type Place = { readonly revision: number; readonly position: Position };

/**
 * Appends until the outcome is known. One without an answer may have been written: it is sent again as it was, and
 * whether a refusal is only the answer to our own repeat is seen from the events that lie there.
 */
export class Appends {
  private writer: Writer | null = null;
  private readonly underWay = new Set<Promise<unknown>>();

  constructor(
    private readonly url: string,
    private readonly reads: Reads,
    private readonly patience: Patience,
  ) {}

  /** @throws StoreUnavailableError when the outcome stays unknown. */
  async append(stream: string, expected: ExpectedRevision, events: EventData[]): Promise<AppendOutcome> {
    const appending = persist(() => this.attempt(stream, expected, events), isOpen, this.patience);
    this.underWay.add(appending);
    try {
      return await appending;
    } finally {
      this.underWay.delete(appending);
    }
  }

  /** Waits for what is under way. */
  async close(): Promise<void> {
    await Promise.allSettled(this.underWay);
    await this.writer?.release();
  }

  private async attempt(
    stream: string,
    expected: ExpectedRevision,
    events: EventData[],
  ): Promise<AppendOutcome> {
    if (expected === 'any') {
      // The server knows repeats of such appends only by a bounded memory, which does not outlive it.
      const place = await this.found(stream, events);
      if (place) return { kind: 'duplicate', ...place };
    }
    const writer = (this.writer ??= Writer.lease(this.url));
    try {
      const answer = await writer.append(stream, events, onTheServer(expected), this.patience.timeout);
      const revision = Number(answer.nextExpectedRevision);
      const { position } = answer;
      return {
        kind: 'appended',
        revision,
        position: position ? toPosition(position) : await this.positionOf(stream, revision),
      };
    } catch (error) {
      if (!(error instanceof WrongExpectedVersionError)) throw error;
      const place = expected === 'any' ? null : await this.lying(stream, next(expected), events);
      if (place) return { kind: 'duplicate', ...place };
      const { actualVersion } = error;
      return { kind: 'conflict', actual: typeof actualVersion === 'bigint' ? Number(actualVersion) : null };
    }
  }

  /** The place of the last one, when these very events lie in the stream from a revision on. */
  private async lying(stream: string, from: number, events: EventData[]): Promise<Place | null> {
    let count = 0;
    for await (const { event } of this.reads.stream(stream, { from, limit: events.length })) {
      if (event!.id !== events[count]!.id) return null;
      if (++count === events.length)
        return { revision: Number(event!.revision), position: toPosition(event!.position!) };
    }
    return null;
  }

  private async found(stream: string, events: EventData[]): Promise<Place | null> {
    for await (const { event } of this.reads.stream(stream, {}))
      if (event!.id === events[0]!.id) return this.lying(stream, Number(event!.revision), events);
    return null;
  }

  /** A repeat may be answered before the server can tell where its first attempt lies. */
  private async positionOf(stream: string, revision: number): Promise<Position> {
    for await (const { event } of this.reads.stream(stream, { from: revision, limit: 1 }))
      return toPosition(event!.position!);
    throw new NoAnswerError('it is written, and cannot be read yet');
  }
}

/** Where an append would put its first event. */
const next = (expected: 'no-stream' | number): number => (expected === 'no-stream' ? 0 : expected + 1);

function onTheServer(expected: ExpectedRevision): AppendExpectedRevision {
  if (expected === 'any') return ANY;
  return expected === 'no-stream' ? NO_STREAM : BigInt(expected);
}
