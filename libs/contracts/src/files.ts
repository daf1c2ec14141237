import {
  knowsNothing,
  type Aggregate,
  type Command,
  type CommandContext,
  type Decision,
  type DomainEvent,
  type FactSources,
  type Known,
  type Refused,
} from '@kosegin/event-sourcing';
import { z } from 'zod';
import type { Label } from './code-lists.js';
import type { Role } from './roles.js';

/** `system`: only reactions and timers; there is no route for it. */
export type Doers = readonly Role[] | 'system';

/** Who stands before a file, and when: all that is known of an act before anything is typed. */
export type Situation = Pick<CommandContext, 'id' | 'actor' | 'now'>;

/**
 * One act on a kind of file: who may do it, what it takes and what it decides. The whole of it: the route, its
 * validation, its documentation and its place in the access matrix come from this entry.
 */
export interface Act<S = any, E = any, D extends z.ZodObject = z.ZodObject, F = any> {
  readonly by: Doers;
  /** What the act does, as a person would say it. */
  readonly does: Label;
  readonly data: D;
  /**
   * The refusal that awaits the act now, whatever would be typed: its precondition. Null promises nothing: what is
   * typed may still be refused.
   */
  obstacle(situation: Situation, state: S, sources: FactSources): Promise<Refused | null>;
  know(command: Command<string, z.output<D>>, state: S, sources: FactSources): Promise<Known<F>>;
  /**
   * The whole decision. The precondition comes first, so that what `obstacle` says is what a try is answered; only what
   * is typed and was done already is told so before.
   */
  decide(command: Command<string, z.output<D>>, state: S, facts: F): Decision<E>;
}

/** A kind of file: its decider, taken apart by act, and the names under which the world reaches it. */
export interface FileDefinition<S = any, E extends DomainEvent = any> extends Aggregate<S, any, E, any> {
  /** Plural in the address: `/api/v1/<files>`. */
  readonly files: string;
  readonly title: Label;
  readonly acts: Readonly<Record<string, Act<S, E>>>;
}

type Fields<D extends z.ZodRawShape> = z.ZodObject<D, z.core.$strict>;
type Typed<D extends z.ZodRawShape> = Command<string, z.output<Fields<D>>>;

interface Entry<S, E, D extends z.ZodRawShape, F> {
  readonly by: Doers;
  readonly does: Label;
  /** The fields by name. */
  readonly data: D;
  /** Refuses what is typed because it was done already, in whatever state the file is. */
  already?(command: Typed<D>, state: S): Refused | null;
  /** What is left to decide once the precondition holds; it does not say it again. */
  decide(command: Typed<D>, state: S, facts: F): Decision<E>;
}

/** An act without facts, or whose facts depend on what is typed (another file's id): its precondition has the state only. */
interface OnState<S, E, D extends z.ZodRawShape, F> extends Entry<S, E, D, F> {
  know?(command: Typed<D>, state: S, sources: FactSources): Promise<Known<F>>;
  readonly knowBefore?: undefined;
  /** The precondition: order of steps, holds, separation of duties, a closed file. */
  unless?(state: S, situation: Situation): Refused | null;
}

/** An act whose facts are known before anything is typed: its precondition has them too (consent, approval). */
interface OnFacts<S, E, D extends z.ZodRawShape, F> extends Entry<S, E, D, F> {
  readonly know?: undefined;
  knowBefore(situation: Situation, state: S, sources: FactSources): Promise<Known<F>>;
  unless(state: S, situation: Situation, facts: F): Refused | null;
}

/** Gives `act`, typed for one kind of file. */
export const actsOn =
  <S, E>() =>
  <D extends z.ZodRawShape, F = undefined>(
    entry: OnState<S, E, D, F> | OnFacts<S, E, D, F>,
  ): Act<S, E, Fields<D>, F> => {
    const { by, does, already, unless, knowBefore = knowsNothing as () => Promise<Known<any>> } = entry;
    return {
      by,
      does,
      data: z.strictObject(entry.data),
      obstacle: async (situation, state, sources) =>
        unless ? unless(state, situation, (await knowBefore(situation, state, sources)).facts) : null,
      know: entry.know ?? knowBefore,
      decide: (command, state, facts) =>
        already?.(command, state) ?? unless?.(state, command, facts) ?? entry.decide(command, state, facts),
    };
  };

/** Makes an aggregate of a description by acts. */
export const defineFile = <S, E extends DomainEvent>(
  description: Omit<FileDefinition<S, E>, 'decide' | 'know'>,
): FileDefinition<S, E> => ({
  ...description,
  know: (command: Command, state, sources) =>
    description.acts[command.type]!.know(command as never, state, sources),
  decide: (command: Command, state, facts) =>
    description.acts[command.type]!.decide(command as never, state, facts),
});
