import type { Actor, Command, Decider, DomainEvent } from './decider.js';

/** What a decision was given to know, and the ids of the events those facts come from. */
export interface Known<F> {
  readonly facts: F;
  readonly reliedOn: readonly string[];
}

/** A document of the service's own fact projections. */
export interface FactDocument {
  readonly [field: string]: unknown;
}

/** Where a decision's facts come from; the only doors out of a file. */
export interface FactSources {
  /** The folded state of another file of the same service, fresh. */
  file<S>(aggregate: Aggregate<S, any, any, any>, id: string): Promise<S>;
  /** A document that the service's own projection keeps of other services' events. */
  document<D>(collection: string, id: string): Promise<D | null>;
}

/**
 * One kind of file: a decider, the name of its streams and where its facts come from.
 * Commands reach it by one generic handler; nothing is written per command.
 */
export interface Aggregate<
  S,
  C extends { type: string },
  E extends DomainEvent,
  F = undefined,
> extends Decider<S, Command & C, E, F> {
  /** Category of its streams: `<name>-<id>`. */
  readonly name: string;
  readonly service: string;
  /** The act that opens a file; every other act needs the file to exist. */
  readonly opening: string;
  /**
   * The case that the file belongs to; events carry it. The same from the file's opening on: where events travel by case,
   * another one would take the file's later events past its earlier ones.
   */
  caseOf(state: S): string | null;
  know(command: Command & C, state: S, sources: FactSources): Promise<Known<F>>;
}

/** For decisions that need nothing but their own file. */
export const knowsNothing = async (): Promise<Known<undefined>> => ({ facts: undefined, reliedOn: [] });

export const streamOf = (aggregate: { name: string }, id: string): string => `${aggregate.name}-${id}`;

/** Reactions and timers act under this name; no account can. */
export const SYSTEM: Actor = { id: 'system', role: 'system', region: null };
