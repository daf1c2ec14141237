import type { Clock, EventStore, RecordedEvent } from '@kosegin/event-sourcing';
import type { CollectionDefinition, DocumentStore, Filter } from '@kosegin/projections';
import { OperatorError } from './errors.js';
import type { ParkedEvent } from './event-feed.js';

/** As it is kept: the event itself stays in the log and is read from there when it is tried again. */
export interface ParkedDocument extends ParkedEvent {
  readonly partition: string;
  readonly revision: number;
}

/** An event given up by an operator, on the record. */
export interface DiscardedDocument extends ParkedDocument {
  readonly discardReason: string;
  readonly discardedBy: string;
  /** ISO 8601, UTC. */
  readonly discardedAt: string;
}

const PARKED: CollectionDefinition = {
  name: 'feed.parked',
  indexes: ['consumer', 'stream', 'position', 'revision'],
};
const DISCARDED: CollectionDefinition = { name: 'feed.discarded', indexes: ['consumer', 'stream'] };
const PAGE = 1000;

const idOf = (consumer: string, eventId: string): string => `${consumer}/${eventId}`;
const fileOf = (consumer: string, stream: string): Filter => ({
  where: { consumer: { eq: consumer }, stream: { eq: stream } },
});

/**
 * The events that consumers could not apply, and those of the same files behind them. Nothing is kept in memory, so
 * that a restart, and another process of the same consumer group, know the same. Writes are keyed by consumer and
 * event: a redelivered event is parked once.
 */
export class ParkingLot {
  constructor(
    private readonly documents: DocumentStore,
    private readonly log: Pick<EventStore, 'readStream'>,
    private readonly clock: Clock,
  ) {}

  prepare(): Promise<void> {
    return this.documents.declare([PARKED, DISCARDED]);
  }

  /** Puts events of waiting files behind them, leaves out discarded ones, and returns those that may be applied. */
  async setAside(
    consumer: string,
    partition: string,
    events: readonly RecordedEvent[],
  ): Promise<readonly RecordedEvent[]> {
    if (events.length === 0) return events;
    const [waiting, touched] = [
      await this.filesIn(PARKED, consumer, events),
      await this.filesIn(DISCARDED, consumer, events),
    ];
    if (waiting.size === 0 && touched.size === 0) return events;
    const discarded = await this.among(DISCARDED, consumer, events, touched);
    const parked = await this.among(PARKED, consumer, events, waiting);
    const behind = events.filter(
      ({ id, stream }) => waiting.has(stream) && !parked.has(id) && !discarded.has(id),
    );
    await this.put(behind.map((event) => this.document(consumer, partition, event, null, 0)));
    const freed = await this.leftAlone(consumer, behind);
    return events.filter(({ id, stream }) => (!waiting.has(stream) || freed.has(id)) && !discarded.has(id));
  }

  park(
    consumer: string,
    partition: string,
    event: RecordedEvent,
    reason: string,
    attempts: number,
  ): Promise<void> {
    return this.put([this.document(consumer, partition, event, reason, attempts)]);
  }

  /** The first parked event of a file. */
  async first(consumer: string, stream: string): Promise<ParkedDocument | null> {
    const page = await this.documents.find<ParkedDocument>(PARKED.name, {
      filter: fileOf(consumer, stream),
      sort: { by: 'revision' },
      limit: 1,
    });
    return page.items[0]?.document ?? null;
  }

  /** @throws OperatorError when the log does not hold it: it was parked from another log. */
  async eventOf(parked: ParkedDocument): Promise<RecordedEvent> {
    for await (const event of this.log.readStream(parked.stream, { from: parked.revision, limit: 1 }))
      if (event.id === parked.eventId) return event;
    throw new OperatorError(`event ${parked.eventId} is not in the log`);
  }

  failedAgain(parked: ParkedDocument, reason: string): Promise<void> {
    return this.put([{ ...parked, reason, attempts: parked.attempts + 1 }]);
  }

  release(parked: ParkedDocument): Promise<void> {
    return this.documents.write({
      writes: [{ collection: PARKED.name, id: idOf(parked.consumer, parked.eventId), document: null }],
      progress: [],
    });
  }

  discard(parked: ParkedDocument, reason: string, by: string): Promise<void> {
    const id = idOf(parked.consumer, parked.eventId);
    const discarded: DiscardedDocument = {
      ...parked,
      discardReason: reason,
      discardedBy: by,
      discardedAt: this.clock.now().toISOString(),
    };
    return this.documents.write({
      writes: [
        { collection: DISCARDED.name, id, document: { ...discarded } },
        { collection: PARKED.name, id, document: null },
      ],
      progress: [],
    });
  }

  left(consumer: string, stream: string): Promise<number> {
    return this.documents.count(PARKED.name, fileOf(consumer, stream));
  }

  /** In the order of the log. */
  async list(consumer?: string): Promise<readonly ParkedEvent[]> {
    const all: ParkedEvent[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof this.page>> = await this.page(consumer, after);
      for (const { document } of page.items) {
        const { partition: _partition, revision: _revision, ...event } = document;
        all.push(event);
      }
      after = page.next;
    } while (after !== null);
    return all;
  }

  private page(consumer: string | undefined, after: string | null) {
    return this.documents.find<ParkedDocument>(PARKED.name, {
      ...(consumer === undefined ? {} : { filter: { where: { consumer: { eq: consumer } } } }),
      sort: { by: 'position' },
      limit: PAGE,
      ...(after === null ? {} : { after }),
    });
  }

  /** Which of the events' files have something in the collection: nearly always none, and then that is all it costs. */
  private async filesIn(
    collection: CollectionDefinition,
    consumer: string,
    events: readonly RecordedEvent[],
  ): Promise<ReadonlySet<unknown>> {
    const streams = [...new Set(events.map((event) => event.stream))];
    const groups = await this.documents.group(collection.name, {
      filter: { where: { consumer: { eq: consumer }, stream: { in: streams } } },
      by: ['stream'],
    });
    return new Set(groups.map((group) => group.key['stream']));
  }

  /**
   * Takes back those put behind files that another process, asked to retry, has freed in between: nobody would come for
   * them. What it may have begun with them meanwhile is only done twice.
   */
  private async leftAlone(consumer: string, behind: readonly RecordedEvent[]): Promise<ReadonlySet<string>> {
    const freed = new Set<string>();
    for (const stream of new Set(behind.map((event) => event.stream))) {
      const own = behind.filter((event) => event.stream === stream);
      const first = await this.first(consumer, stream);
      if (first !== null && first.eventId !== own[0]!.id) continue;
      for (const { id } of own) freed.add(id);
    }
    const writes = Array.from(freed, (id) => ({
      collection: PARKED.name,
      id: idOf(consumer, id),
      document: null,
    }));
    if (writes.length > 0) await this.documents.write({ writes, progress: [] });
    return freed;
  }

  /** The ids of those events of the files that the collection holds. */
  private async among(
    collection: CollectionDefinition,
    consumer: string,
    events: readonly RecordedEvent[],
    files: ReadonlySet<unknown>,
  ): Promise<ReadonlySet<string>> {
    const ids = events.filter(({ stream }) => files.has(stream)).map(({ id }) => idOf(consumer, id));
    const found = await this.documents.getMany<ParkedDocument>(collection.name, ids);
    return new Set(found.map(({ document }) => document.eventId));
  }

  private document(
    consumer: string,
    partition: string,
    event: RecordedEvent,
    reason: string | null,
    attempts: number,
  ): ParkedDocument {
    const { stream, id: eventId, type, position, revision } = event;
    const parkedAt = this.clock.now().toISOString();
    return { consumer, stream, eventId, type, position, reason, attempts, parkedAt, partition, revision };
  }

  private async put(parked: readonly ParkedDocument[]): Promise<void> {
    if (parked.length === 0) return;
    await this.documents.write({
      writes: parked.map((document) => ({
        collection: PARKED.name,
        id: idOf(document.consumer, document.eventId),
        document: { ...document },
      })),
      progress: [],
    });
  }
}
