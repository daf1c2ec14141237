import { z } from 'zod';

/** How data written under one version become the next version's. Pure. */
export type Upcaster = (data: any) => unknown;

/** One event type of the published language: its current schema and the way there from each older version. */
export interface EventDefinition<T extends string = string, S extends z.ZodObject = z.ZodObject> {
  readonly type: T;
  readonly service: string;
  readonly version: number;
  readonly data: S;
  /** Index 0 brings version 1 to 2, and so on: `version - 1` of them. */
  readonly upcasters: readonly Upcaster[];
}

/** The data of an event, by its definition. */
export type DataOf<D extends EventDefinition> = z.infer<D['data']>;

/** A union of `{ type, data }` over a service's definitions. */
export type EventsOf<M extends Record<string, EventDefinition>> = {
  [K in keyof M]: { readonly type: M[K]['type']; readonly data: DataOf<M[K]> };
}[keyof M];

type Shapes = Record<string, z.ZodRawShape>;

/** A service's events at version 1: name → fields, strict. */
export const eventsOf = <const S extends Shapes>(
  service: string,
  shapes: S,
): { [K in keyof S & string]: EventDefinition<K, z.ZodObject<S[K], z.core.$strict>> } =>
  Object.fromEntries(
    Object.entries(shapes).map(([type, shape]) => [
      type,
      { type, service, version: 1, data: z.strictObject(shape), upcasters: [] },
    ]),
  ) as never;
