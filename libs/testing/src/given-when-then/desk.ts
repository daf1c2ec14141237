import { catalogue, type FileDefinition, type Role } from '@kosegin/contracts';
import {
  CommandHandler,
  derivedId,
  streamOf,
  SYSTEM,
  type Actor,
  type EventStore,
  type ExpectedRevision,
  type NewEvent,
  type Position,
  type Refused,
  type RecordedEvent,
} from '@kosegin/event-sourcing';
import type { FactReader, Reaction } from '@kosegin/event-feed';
import type { Projection } from '@kosegin/projections';

export const NOW = '2026-03-10T12:00:00.000Z';

/** The same number is the same id in every run. */
export const fileId = (number: number): string => derivedId('file', number);

export const person = (id: string, role: Role): Actor => ({ id, role, region: null });

/** What came of a command: the types of its events, `nothing`, or the code of the refusal. */
export interface Answer {
  readonly outcome: string;
  readonly events: readonly RecordedEvent[];
  readonly details: Readonly<Record<string, string | number>>;
}

/** What a desk needs to know of a service. */
export interface ServiceAtDesk {
  readonly projections: readonly Projection[];
  readonly reactions: readonly Reaction[];
}

/**
 * Given, when, then for a service's deciders: its files in memory, behind the real command handler and the real
 * schemas. Given: acts that succeeded before, and events learnt from elsewhere; when: `act`; then: the `Answer`.
 */
export class Desk {
  private commands = 0;
  private readonly handler: CommandHandler;
  /** As much of a document store as deciders and reactions ask for. */
  private readonly reader: FactReader = {
    get: async (collection, id) => (this.documents.get(`${collection}/${id}`) ?? null) as any,
    find: async () => ({ items: [], next: null }),
  };

  private constructor(
    private readonly service: ServiceAtDesk,
    private readonly log: RecordedEvent[],
    readonly documents: Map<string, object>,
  ) {
    this.handler = new CommandHandler(memoryStore(log), catalogue, { now: () => new Date(NOW) }, this.reader);
  }

  static of = (service: ServiceAtDesk): Desk => new Desk(service, [], new Map());

  /** The same history, to go on with differently. */
  fork = (): Desk => new Desk(this.service, [...this.log], new Map(this.documents));

  async act(file: FileDefinition, id: string, type: string, data: object, actor: Actor): Promise<Answer> {
    const before = this.log.length;
    const result = await this.handler.handle(file, id, {
      type,
      data: file.acts[type]!.data.parse(data),
      commandId: derivedId('command', before, ++this.commands),
      commandHash: '',
      actor,
      correlationId: derivedId('correlation', before),
      causationId: null,
    });
    const events = this.log.slice(before);
    const types = events.map((event) => event.type).join(', ') || 'nothing';
    const outcome = result.kind === 'done' ? types : result.kind === 'refused' ? result.rule : result.kind;
    return { outcome, events, details: result.kind === 'refused' ? result.details : {} };
  }

  /** What stands against an act before anything is typed, or null. */
  async obstacle(file: FileDefinition, id: string, type: string, actor: Actor): Promise<Refused | null> {
    const { state } = await this.handler.load(file, id);
    return file.acts[type]!.obstacle({ id, actor, now: NOW }, state, this.handler.sources);
  }

  async state<S>(file: FileDefinition<S>, id: string): Promise<S> {
    return (await this.handler.load(file, id)).state;
  }

  history = (file: FileDefinition, id: string): readonly RecordedEvent[] =>
    this.log.filter((event) => event.stream === streamOf(file, id));

  /** Another service's event reaches the service's facts. */
  learn(event: RecordedEvent): void {
    for (const projection of this.service.projections.filter(({ types }) => types.includes(event.type)))
      for (const id of projection.keys(event)) this.fold(projection, id, event);
  }

  /** An event reaches the service's reactions; what they send is done as the system, and reacted to in its turn. */
  async react(event: RecordedEvent): Promise<readonly RecordedEvent[]> {
    const done: RecordedEvent[] = [];
    for (const reaction of this.service.reactions.filter(({ on }) => on.includes(event.type)))
      for (const { aggregate, id, type, data } of await reaction.react(event, this.reader)) {
        const { events } = await this.act(aggregate as FileDefinition, id, type, data as object, SYSTEM);
        done.push(...events);
        for (const next of events) done.push(...(await this.react(next)));
      }
    return done;
  }

  private fold(projection: Projection, id: string, event: RecordedEvent): void {
    const key = `${projection.collection.name}/${id}`;
    const document = projection.evolve(this.documents.get(key) ?? null, event, id);
    if (document) this.documents.set(key, document);
    else this.documents.delete(key);
  }
}

/** An event of another service, as its feed brings it. */
export const foreign = (
  type: string,
  data: object,
  metadata: { caseId: string | null; eventId?: string },
): RecordedEvent => ({
  ...recorded(
    { id: metadata.eventId ?? derivedId(type, JSON.stringify(data)), type, version: 1, data } as NewEvent,
    `foreign-${type}`,
    0,
    1,
  ),
  metadata: {
    commandId: derivedId('command', type),
    commandHash: '',
    correlationId: derivedId('correlation', type),
    causationId: null,
    actor: person('a-1', 'accountant'),
    occurredAt: NOW,
    caseId: metadata.caseId,
    service: 'elsewhere',
    facts: [],
  },
});

const recorded = (event: NewEvent, stream: string, revision: number, index: number): RecordedEvent => ({
  ...event,
  stream,
  revision,
  position: String(index).padStart(9, '0') as Position,
  recordedAt: NOW,
});

/** As much of a store as the handler asks for, without contention. */
function memoryStore(log: RecordedEvent[]): EventStore {
  const of = (stream: string) => log.filter((event) => event.stream === stream);
  return {
    append: async (stream: string, expected: ExpectedRevision, events: readonly NewEvent[]) => {
      const first = of(stream).length;
      if (expected !== 'any' && first !== (expected === 'no-stream' ? 0 : expected + 1))
        return { kind: 'conflict', actual: first === 0 ? null : first - 1 };
      events.forEach((event, index) => log.push(recorded(event, stream, first + index, log.length)));
      return { kind: 'appended', revision: first + events.length - 1, position: log.at(-1)!.position };
    },
    readStream: async function* (stream: string, { from = 0 } = {}) {
      yield* of(stream).slice(from);
    },
  } as Partial<EventStore> as EventStore;
}
