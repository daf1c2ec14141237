import { createHash } from 'node:crypto';
import {
  derivedId,
  SYSTEM,
  type AnyAggregate,
  type CommandHandler,
  type CommandResult,
  type Position,
  type RecordedEvent,
} from '@kosegin/event-sourcing';
import type { DocumentReader, DocumentStore } from '@kosegin/projections';
import { OperatorError, TransientError } from './errors.js';
import type { Consumer } from './event-feed.js';

/** The service's own documents, its projections of other services' events among them. */
export type FactReader = Pick<DocumentReader, 'get' | 'find'>;

/** A command that a reaction or a timer wants sent to a file of its own service. */
export interface Intent {
  readonly aggregate: AnyAggregate;
  readonly id: string;
  readonly type: string;
  readonly data: unknown;
  /** ISO 8601, UTC; when the event happened, when absent. */
  readonly occurredAt?: string;
}

/**
 * What a service does when something happens elsewhere. Only the feed runs it: a replay or a rebuild folds
 * projections and never comes here. It may run again for the same event; its commands then repeat their ids.
 */
export interface Reaction {
  /** Part of its commands' ids: never renamed once in use. */
  readonly name: string;
  readonly on: readonly string[];
  react(event: RecordedEvent, documents: FactReader): Promise<readonly Intent[]> | readonly Intent[];
}

/**
 * Over the type only: a command's id already says which cause and which reaction it comes from, and what it carries
 * may be computed from facts that have moved on when it is repeated.
 */
export const systemCommandHash = (type: string): string => createHash('sha256').update(type).digest('hex');

/** @throws TransientError when it may succeed later as it is, OperatorError with the rule's code when it was refused. */
export function expectDone(sender: string, type: string, result: CommandResult): void {
  if (result.kind === 'done') return;
  if (result.kind === 'contended') throw new TransientError(`${sender}: ${type} found its file contended`);
  throw new OperatorError(`${sender}: ${type}: ${result.kind === 'refused' ? result.rule : result.kind}`);
}

/** Runs a service's reactions as one consumer. Files go on side by side; a file's events one after the other. */
export class ReactionConsumer implements Consumer {
  readonly types: ReadonlySet<string>;

  /**
   * `factsSeen` waits, for a bounded time, until the service's fact projections have dealt with the position, so
   * that a reaction never decides on less than its event.
   */
  constructor(
    readonly name: string,
    private readonly reactions: readonly Reaction[],
    private readonly handler: Pick<CommandHandler, 'handle'>,
    private readonly documents: DocumentStore,
    private readonly factsSeen: (position: Position) => Promise<boolean>,
  ) {
    this.types = new Set(reactions.flatMap((reaction) => reaction.on));
  }

  progress(partition: string): Promise<Position | null> {
    return this.documents.progress(this.name, partition);
  }

  async apply(batch: Parameters<Consumer['apply']>[0]): Promise<void> {
    const streams = [...new Set(batch.events.map((event) => event.stream))];
    // All of them settle before the batch is answered: nothing goes on in the background.
    const outcomes = await Promise.allSettled(
      streams.map((stream) => this.inOrder(batch.events.filter((event) => event.stream === stream))),
    );
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
    if (batch.upTo === null) return;
    const progress = [{ consumer: this.name, partition: batch.partition, position: batch.upTo }];
    await this.documents.write({ writes: [], progress });
  }

  private async inOrder(events: readonly RecordedEvent[]): Promise<void> {
    for (const event of events) {
      if (!(await this.factsSeen(event.position))) throw new TransientError(`${this.name}: facts lag behind`);
      for (const reaction of this.reactions)
        if (reaction.on.includes(event.type)) await this.react(reaction, event);
    }
  }

  private async react(reaction: Reaction, event: RecordedEvent): Promise<void> {
    const intents = await reaction.react(event, this.documents);
    for (const [index, { aggregate, id, type, data, occurredAt }] of intents.entries()) {
      const result = await this.handler.handle(aggregate, id, {
        type,
        data,
        commandId: derivedId('reaction', reaction.name, event.id, index),
        commandHash: systemCommandHash(type),
        actor: SYSTEM,
        occurredAt: occurredAt ?? event.metadata.occurredAt,
        correlationId: event.metadata.correlationId,
        causationId: event.id,
      });
      expectDone(reaction.name, type, result);
    }
  }
}
