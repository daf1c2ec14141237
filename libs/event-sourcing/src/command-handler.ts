import { LRUCache } from 'lru-cache';
import { type Aggregate, type FactDocument, type FactSources, streamOf } from './aggregate.js';
import type { Clock } from './clock.js';
import type { Claim, Command, Decision, DomainEvent, Refused } from './decider.js';
import type { EventCatalogue } from './event-catalogue.js';
import type { AppendOutcome, EventStore, NewEvent, Position, RecordedEvent } from './event-store.js';
import { derivedId } from './ids.js';
import { KeyedQueue } from './keyed-queue.js';

/** What a caller sends; the handler adds `now` and the file's id. */
export interface CommandRequest {
  readonly type: string;
  readonly data: unknown;
  readonly commandId: string;
  /** Over type and data without personal fields. */
  readonly commandHash: string;
  readonly actor: Command['actor'];
  /** Defaults to now. */
  readonly occurredAt?: string;
  readonly correlationId: string;
  readonly causationId: string | null;
  /** If-Match: the revision the caller saw. */
  readonly expectedRevision?: number;
}

export type CommandResult =
  | { readonly kind: 'done'; readonly id: string; readonly revision: number; readonly position: Position }
  | (Refused & { readonly revision: number })
  | { readonly kind: 'not-found' }
  /** The file moved on since the caller looked (If-Match). */
  | { readonly kind: 'stale'; readonly revision: number }
  /** Another command was given under this id before. */
  | { readonly kind: 'command-reused' }
  /** Others kept writing to the file; the bounded attempts are used up. Safe to repeat. */
  | { readonly kind: 'contended' };

export type AnyAggregate = Aggregate<any, any, any, any>;

interface Answer {
  readonly hash: string;
  readonly revision: number;
  readonly position: Position;
}

/** A folded file: never changed, replaced by its successor; `answers` only ever gains what the log holds. */
interface Fold {
  readonly state: unknown;
  readonly revision: number;
  readonly position: Position | null;
  readonly answers: Map<string, Answer>;
}

export interface CommandHandlerOptions {
  /** Folded files kept, counted by their events. */
  readonly cachedEvents?: number;
  readonly attempts?: number;
  /** Longest that an event may lie in the future of the service's clock, in milliseconds. */
  readonly clockSkew?: number;
}

/**
 * The one way a command becomes events: load, recognise a repeat, decide, append at the expected revision, try
 * again on conflict. Commands on one file wait for each other here, so that a hot file does not fight itself;
 * across processes the append's expected revision decides, and a stale fold can do no harm.
 */
export class CommandHandler {
  private readonly folds: LRUCache<string, Fold>;
  private readonly queue = new KeyedQueue();
  private readonly attempts: number;
  private readonly clockSkew: number;

  constructor(
    private readonly store: EventStore,
    private readonly catalogue: EventCatalogue,
    private readonly clock: Clock,
    private readonly documents: { get(collection: string, id: string): Promise<FactDocument | null> },
    options: CommandHandlerOptions = {},
  ) {
    this.folds = new LRUCache({
      maxSize: options.cachedEvents ?? 500_000,
      sizeCalculation: (fold) => fold.revision + 2,
    });
    this.attempts = options.attempts ?? 10;
    this.clockSkew = options.clockSkew ?? 60_000;
  }

  handle(aggregate: AnyAggregate, id: string, request: CommandRequest): Promise<CommandResult> {
    return this.queue.run(streamOf(aggregate, id), async () => {
      for (let attempt = 0; attempt < this.attempts; attempt++) {
        const result = await this.attempt(aggregate, id, request);
        if (result) return result;
      }
      return { kind: 'contended' };
    });
  }

  /** The fresh state of a file and its revision (-1 when there is no such file). */
  async load<S>(aggregate: Aggregate<S, any, any, any>, id: string): Promise<{ state: S; revision: number }> {
    const fold = await this.fold(aggregate, streamOf(aggregate, id));
    return { state: fold.state as S, revision: fold.revision };
  }

  /** Null asks for another attempt after a conflict. */
  private async attempt(
    aggregate: AnyAggregate,
    id: string,
    request: CommandRequest,
  ): Promise<CommandResult | null> {
    const stream = streamOf(aggregate, id);
    const fold = await this.fold(aggregate, stream);
    const answer = fold.answers.get(request.commandId);
    if (answer) {
      if (answer.hash !== request.commandHash) return { kind: 'command-reused' };
      return { kind: 'done', id, revision: answer.revision, position: answer.position };
    }
    if (fold.revision < 0 && request.type !== aggregate.opening) return { kind: 'not-found' };
    if (request.expectedRevision !== undefined && request.expectedRevision !== fold.revision)
      return { kind: 'stale', revision: fold.revision };

    const now = this.clock.now();
    const occurredAt = request.occurredAt ?? now.toISOString();
    if (Date.parse(occurredAt) > now.getTime() + this.clockSkew)
      return { kind: 'refused', rule: 'occurred-in-the-future', details: { occurredAt }, revision: fold.revision };

    const command: Command = {
      type: request.type,
      data: request.data,
      actor: request.actor,
      occurredAt,
      now: now.toISOString(),
      id,
    };
    const known = await aggregate.know(command, fold.state, this.sources);
    const decision: Decision<DomainEvent> = aggregate.decide(command, fold.state, known.facts);
    if (decision.kind === 'refused') return { ...decision, revision: fold.revision };
    if (decision.events.length === 0) return this.unchanged(id, fold);

    const taken = await this.claim(aggregate, id, decision.claims, request, command);
    if (taken) return { kind: 'refused', rule: taken.rule, details: {}, revision: fold.revision };
    const events = this.stamp(aggregate, fold.state, decision.events, request, command, known.reliedOn);
    const outcome = await this.store.append(stream, fold.revision < 0 ? 'no-stream' : fold.revision, events);
    return outcome.kind === 'conflict' ? null : this.appended(id, outcome);
  }

  /** The revision and position of the append are the answer, whether it was written now or by a lost attempt. */
  private appended(id: string, outcome: Exclude<AppendOutcome, { kind: 'conflict' }>): CommandResult {
    return { kind: 'done', id, revision: outcome.revision, position: outcome.position };
  }

  /** Nothing to record: the file already is as the command wants it. */
  private unchanged(id: string, fold: Fold): CommandResult {
    return fold.position === null
      ? { kind: 'not-found' }
      : { kind: 'done', id, revision: fold.revision, position: fold.position };
  }

  private async fold(aggregate: AnyAggregate, stream: string): Promise<Fold> {
    const known = this.folds.get(stream) ?? {
      state: aggregate.initialState,
      revision: -1,
      position: null,
      answers: new Map<string, Answer>(),
    };
    let { state, revision, position } = known;
    for await (const event of this.store.readStream(stream, { from: revision + 1 })) {
      state = aggregate.evolve(state, event);
      ({ revision, position } = event);
      const { commandId, commandHash: hash } = event.metadata;
      known.answers.set(commandId, { hash, revision, position });
    }
    if (revision === known.revision) return known;
    const fold = { state, revision, position, answers: known.answers };
    this.folds.set(stream, fold);
    return fold;
  }

  private stamp(
    aggregate: AnyAggregate,
    state: unknown,
    events: readonly DomainEvent[],
    request: CommandRequest,
    command: Command,
    facts: readonly string[],
  ): NewEvent[] {
    let next = state;
    return events.map((event, index) => {
      next = aggregate.evolve(next, { ...event });
      return {
        id: derivedId(request.commandId, command.id, index),
        type: event.type,
        version: this.catalogue.currentVersion(event.type),
        data: this.catalogue.validate(event.type, event.data),
        metadata: {
          commandId: request.commandId,
          commandHash: request.commandHash,
          correlationId: request.correlationId,
          causationId: request.causationId,
          actor: request.actor,
          occurredAt: command.occurredAt,
          caseId: aggregate.caseOf(next),
          service: aggregate.service,
          facts,
        },
      };
    });
  }

  /** Takes each value for this file; the claim that another file holds is returned. Repeats find their own. */
  private async claim(
    aggregate: AnyAggregate,
    id: string,
    claims: readonly Claim[],
    request: CommandRequest,
    command: Command,
  ): Promise<Claim | null> {
    for (const claim of claims) {
      const holder = streamOf(aggregate, id);
      const [event] = this.stamp(
        { ...aggregate, evolve: (state: unknown) => state },
        aggregate.initialState,
        [{ type: 'ValueClaimed', data: { holder } }],
        request,
        { ...command, id: claim.name },
        [],
      );
      const outcome = await this.store.append(claim.name, 'no-stream', [event!]);
      if (outcome.kind !== 'conflict') continue;
      for await (const first of this.store.readStream(claim.name, { limit: 1 }))
        if ((first as RecordedEvent<string, { holder: string }>).data.holder !== holder) return claim;
    }
    return null;
  }

  private readonly sources: FactSources = {
    file: async (aggregate, id) => (await this.load(aggregate, id)).state,
    document: async <D>(collection: string, id: string) =>
      (await this.documents.get(collection, id)) as D | null,
  };
}
