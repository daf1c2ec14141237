import { type Aggregate, type FactDocument, type FactSources, streamOf } from './aggregate.js';
import type { Clock } from './clock.js';
import type { CommandRequest, CommandResult } from './command-request.js';
import type { Claim, Command, Decision, DomainEvent } from './decider.js';
import type { EventCatalogue } from './event-catalogue.js';
import type { EventStore, NewEvent, RecordedEvent } from './event-store.js';
import { Folds, type Fold } from './folds.js';
import { derivedId } from './ids.js';
import { KeyedQueue } from './keyed-queue.js';

export type AnyAggregate = Aggregate<any, any, any, any>;

export interface CommandHandlerOptions {
  /** Folded files kept, counted by their events. */
  readonly cachedEvents?: number;
  readonly attempts?: number;
  /** Longest that an event may lie in the future of the service's clock, in milliseconds. */
  readonly clockSkew?: number;
}

/** What every event of one decision comes from. */
interface Origin {
  readonly service: string;
  readonly stream: string;
  readonly request: CommandRequest;
  readonly occurredAt: string;
  readonly facts: readonly string[];
}

/**
 * The one way a command becomes events: load, recognise a repeat, decide, append at the expected revision, try
 * again on conflict. Commands on one file wait for each other here, so that a hot file does not fight itself;
 * across processes the append's expected revision decides, and a stale fold can do no harm.
 */
export class CommandHandler {
  private readonly folds: Folds;
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
    this.folds = new Folds(store, options.cachedEvents ?? 500_000);
    this.attempts = options.attempts ?? 10;
    this.clockSkew = options.clockSkew ?? 60_000;
  }

  /**
   * A command that was accepted is recognised when it comes again, and answered as the first time. One that was
   * refused, or had nothing to change, left no trace: it is decided anew.
   * @throws when the store or a fact source does, or when an event does not fit its schema; safe to repeat.
   */
  handle(aggregate: AnyAggregate, id: string, request: CommandRequest): Promise<CommandResult> {
    const stream = streamOf(aggregate, id);
    return this.queue.run(stream, async () => {
      const opened = await this.open(aggregate, id, request);
      if (opened) return opened;
      for (let attempt = 0; attempt < this.attempts; attempt++) {
        const result = await this.attempt(aggregate, id, request, await this.folds.fresh(aggregate, stream));
        if (result) return result;
      }
      return { kind: 'contended' };
    });
  }

  /** The fresh state of a file and its revision (-1 when there is no such file). */
  async load<S>(aggregate: Aggregate<S, any, any, any>, id: string): Promise<{ state: S; revision: number }> {
    const { state, revision } = await this.folds.fresh(aggregate, streamOf(aggregate, id));
    return { state: state as S, revision };
  }

  /**
   * A file is nearly always opened once: that it is not there need not be read first, the append says so. Null, and
   * nothing was written, when it is there after all or anything else speaks against it: then it is looked at.
   */
  private async open(
    aggregate: AnyAggregate,
    id: string,
    request: CommandRequest,
  ): Promise<CommandResult | null> {
    if (request.type !== aggregate.opening || request.expectedRevision !== undefined) return null;
    const unread = this.folds.unread(aggregate, streamOf(aggregate, id));
    const result = unread && (await this.attempt(aggregate, id, request, unread, 'unread'));
    return result?.kind === 'done' ? result : null;
  }

  /** Null asks for another attempt: after a conflict, or since what was believed unread has to be read. */
  private async attempt(
    aggregate: AnyAggregate,
    id: string,
    request: CommandRequest,
    { state, revision, position, answers }: Fold,
    belief: 'read' | 'unread' = 'read',
  ): Promise<CommandResult | null> {
    const stream = streamOf(aggregate, id);
    const answer = answers.get(request.commandId);
    if (answer) {
      if (answer.hash !== request.commandHash) return { kind: 'command-reused' };
      return { kind: 'done', id, revision: answer.revision, position: answer.position };
    }
    if (revision < 0 && request.type !== aggregate.opening) return { kind: 'not-found' };
    if (request.expectedRevision !== undefined && request.expectedRevision !== revision)
      return { kind: 'stale', revision };

    const now = this.clock.now();
    const { type, data, actor, occurredAt = now.toISOString() } = request;
    if (Date.parse(occurredAt) > now.getTime() + this.clockSkew)
      return { kind: 'refused', rule: 'occurred-in-the-future', details: { occurredAt }, revision };

    const command: Command = { type, data, actor, occurredAt, now: now.toISOString(), id };
    const known = await aggregate.know(command, state, this.sources);
    const decision: Decision<DomainEvent> = aggregate.decide(command, state, known.facts);
    if (decision.kind === 'refused') return { ...decision, revision };
    if (decision.events.length === 0)
      return position === null ? { kind: 'not-found' } : { kind: 'done', id, revision, position };

    // A value is taken for good: not for a file that may be another's.
    if (belief === 'unread' && decision.claims.length > 0) return null;
    const { service } = aggregate;
    const origin: Origin = { service, stream, request, occurredAt, facts: known.reliedOn };
    const events = this.stamp(aggregate, state, decision.events, origin);
    const taken = await this.claim(decision.claims, events[0]!.metadata.caseId, origin);
    if (taken) return { kind: 'refused', rule: taken.rule, details: {}, revision };
    const outcome = await this.store.append(stream, revision < 0 ? 'no-stream' : revision, events);
    if (outcome.kind === 'conflict' || (outcome.kind === 'duplicate' && belief === 'unread')) return null;
    // Also when it was written by an attempt whose answer was lost.
    return { kind: 'done', id, revision: outcome.revision, position: outcome.position };
  }

  private stamp(
    aggregate: AnyAggregate,
    state: unknown,
    events: readonly DomainEvent[],
    origin: Origin,
  ): NewEvent[] {
    let next = state;
    return events.map(({ type, data: decided }, index) => {
      const data = this.catalogue.validate(type, decided);
      next = aggregate.evolve(next, { type, data });
      return this.newEvent(index, type, data, aggregate.caseOf(next), origin);
    });
  }

  /**
   * Takes each value for this file, for good; the claim that another file holds is returned. A file that comes back
   * for its own value, after a crash or another refusal, finds that it has it. All are looked at before the first is
   * taken, so that a refusal takes none; only who loses a race in between keeps what it took before.
   */
  private async claim(
    claims: readonly Claim[],
    caseId: string | null,
    origin: Origin,
  ): Promise<Claim | null> {
    const free: Claim[] = [];
    for (const claim of claims) {
      const holder = await this.holderOf(claim);
      if (holder === null) free.push(claim);
      else if (holder !== origin.stream) return claim;
    }
    for (const claim of free) {
      const data = this.catalogue.validate('ValueClaimed', { holder: origin.stream });
      const event = this.newEvent(claim.name, 'ValueClaimed', data, caseId, { ...origin, facts: [] });
      const outcome = await this.store.append(claim.name, 'no-stream', [event]);
      if (outcome.kind === 'conflict' && (await this.holderOf(claim)) !== origin.stream) return claim;
    }
    return null;
  }

  private async holderOf({ name }: Claim): Promise<string | null> {
    for await (const first of this.store.readStream(name, { limit: 1 }))
      return (first as RecordedEvent<string, { holder: string }>).data.holder;
    return null;
  }

  private newEvent(
    part: number | string,
    type: string,
    data: unknown,
    caseId: string | null,
    { service, stream, request, occurredAt, facts }: Origin,
  ): NewEvent {
    const { commandId, commandHash, correlationId, causationId, actor } = request;
    return {
      // With the hash, since another command under the same id is no repeat; with the file, since one command id
      // may be used on several.
      id: derivedId(commandId, commandHash, stream, part),
      type,
      version: this.catalogue.currentVersion(type),
      data,
      metadata: {
        commandId,
        commandHash,
        correlationId,
        causationId,
        actor,
        occurredAt,
        caseId,
        service,
        facts,
      },
    };
  }

  /** Where the facts of this service's decisions come from. */
  readonly sources: FactSources = {
    file: async (aggregate, id) => (await this.load(aggregate, id)).state,
    document: async <D>(collection: string, id: string) =>
      (await this.documents.get(collection, id)) as D | null,
  };
}
