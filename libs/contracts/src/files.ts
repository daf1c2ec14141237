import {
  knowsNothing,
  type Aggregate,
  type Command,
  type Decision,
  type DomainEvent,
  type FactSources,
  type Known,
} from '@kosegin/event-sourcing';
import { z } from 'zod';
import type { Label } from './code-lists.js';
import type { Role } from './roles.js';

/** `system`: only reactions and timers; there is no route for it. */
export type Doers = readonly Role[] | 'system';

/**
 * One act on a kind of file: who may do it, what it takes and what it decides. The whole of it: the route, its
 * validation, its documentation and its place in the access matrix come from this entry.
 */
export interface Act<S = any, E = any, D extends z.ZodObject = z.ZodObject, F = any> {
  readonly by: Doers;
  /** What the act does, as a person would say it. */
  readonly does: Label;
  readonly data: D;
  know(command: Command<string, z.output<D>>, state: S, sources: FactSources): Promise<Known<F>>;
  decide(command: Command<string, z.output<D>>, state: S, facts: F): Decision<E>;
}

/** A kind of file: its decider, taken apart by act, and the names under which the world reaches it. */
export interface FileDefinition<S = any, E extends DomainEvent = any> extends Aggregate<S, any, E, any> {
  /** Plural in the address: `/api/v1/<files>`. */
  readonly files: string;
  readonly title: Label;
  readonly acts: Readonly<Record<string, Act<S, E>>>;
}

/** What `act(…)` is given: the fields by name, and facts only where the decision needs them. */
interface ActEntry<S, E, D extends z.ZodRawShape, F> {
  readonly by: Doers;
  readonly does: Label;
  readonly data: D;
  know?(
    command: Command<string, z.output<z.ZodObject<D, z.core.$strict>>>,
    state: S,
    sources: FactSources,
  ): Promise<Known<F>>;
  decide(command: Command<string, z.output<z.ZodObject<D, z.core.$strict>>>, state: S, facts: F): Decision<E>;
}

/** Gives `act`, typed for one kind of file. */
export const actsOn =
  <S, E>() =>
  <D extends z.ZodRawShape, F = undefined>(
    entry: ActEntry<S, E, D, F>,
  ): Act<S, E, z.ZodObject<D, z.core.$strict>, F> => ({
    ...entry,
    data: z.strictObject(entry.data),
    know: entry.know ?? (knowsNothing as () => Promise<Known<any>>),
    decide: entry.decide,
  });

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
