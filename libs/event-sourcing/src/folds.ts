import { LRUCache } from 'lru-cache';
import type { Aggregate } from './aggregate.js';
import type { EventStore, Position } from './event-store.js';

interface Answer {
  readonly hash: string;
  readonly revision: number;
  readonly position: Position;
}

/** A folded file: never changed, replaced by its successor; `answers` only ever gains what the log holds. */
export interface Fold {
  readonly state: unknown;
  /** -1 when there is no such file. */
  readonly revision: number;
  readonly position: Position | null;
  /** By command id, what the command was answered. */
  readonly answers: ReadonlyMap<string, Answer>;
}

/** Files folded to their end. What was folded before is kept, so that only a stream's tail is read. */
export class Folds {
  private readonly kept: LRUCache<string, Fold & { readonly answers: Map<string, Answer> }>;

  /** `capacity`: of the folded files kept, counted by their events. */
  constructor(
    private readonly store: EventStore,
    capacity: number,
  ) {
    this.kept = new LRUCache({ maxSize: capacity, sizeCalculation: (fold) => fold.revision + 2 });
  }

  /** Nothing, as if there were no such file; null when it is known that there is one. */
  unread(aggregate: Aggregate<any, any, any, any>, stream: string): Fold | null {
    return this.kept.has(stream) ? null : nothing(aggregate);
  }

  /** Holds all that was in the stream when it was called. */
  async fresh(aggregate: Aggregate<any, any, any, any>, stream: string): Promise<Fold> {
    const known = this.kept.get(stream) ?? nothing(aggregate);
    const { answers } = known;
    let { state, revision, position } = known;
    for await (const event of this.store.readStream(stream, { from: revision + 1 })) {
      state = aggregate.evolve(state, event);
      ({ revision, position } = event);
      const { commandId, commandHash: hash } = event.metadata;
      // Reads of one file may overlap: none may put a command's earlier event in the place of its last.
      if ((answers.get(commandId)?.revision ?? -1) < revision)
        answers.set(commandId, { hash, revision, position });
    }
    if (revision === known.revision) return known;
    const fold = { state, revision, position, answers };
    this.kept.set(stream, fold);
    return fold;
  }
}

const nothing = (aggregate: Aggregate<any, any, any, any>) => ({
  state: aggregate.initialState as unknown,
  revision: -1,
  position: null,
  answers: new Map<string, Answer>(),
});
