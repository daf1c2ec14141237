import { z } from 'zod';

/** `identity`: who someone is; `sensitive`: what could harm them; `payee`: where their money goes. */
export type PersonalClass = 'identity' | 'sensitive' | 'payee';

export interface PersonalMark {
  /** The field, in the same object or else at the root, that says whose it is: the key under which it is sealed and erased. */
  readonly of: string;
  readonly class: PersonalClass;
}

/**
 * Marks a field as personal data; the mark is in the JSON Schema too (`x-personal`). Nothing personal may lie in a
 * field without it; free text always has it, because people write names into it.
 */
export const personal = <S extends z.ZodType>(schema: S, mark: PersonalMark): S =>
  schema.meta({ ...schema.meta(), 'x-personal': mark }) as unknown as S;

const unwrapped = (schema: z.ZodType): z.ZodType | null =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault
    ? (schema.unwrap() as z.ZodType)
    : null;

/** The mark of a schema, looking through `optional`, `nullable` and `default`. */
export function markOf(schema: z.ZodType): PersonalMark | undefined {
  const mark = (schema.meta() as { 'x-personal'?: PersonalMark } | undefined)?.['x-personal'];
  const inner = unwrapped(schema);
  return mark ?? (inner ? markOf(inner) : undefined);
}

type Replace = (value: unknown, mark: PersonalMark) => unknown;

/** The value with each marked field replaced; `undefined` leaves the field out. */
export function mapPersonal(schema: z.ZodType, value: unknown, replace: Replace): unknown {
  if (value === null || value === undefined) return value;
  const mark = markOf(schema);
  if (mark) return replace(value, mark);
  const inner = unwrapped(schema);
  if (inner) return mapPersonal(inner, value, replace);
  if (schema instanceof z.ZodArray && Array.isArray(value))
    return value.map((item) => mapPersonal(schema.element as z.ZodType, item, replace));
  if (schema instanceof z.ZodObject && typeof value === 'object') {
    const entries = Object.entries(value).map(([key, field]): [string, unknown] => {
      const shape = schema.shape[key] as z.ZodType | undefined;
      return [key, shape ? mapPersonal(shape, field, replace) : field];
    });
    return Object.fromEntries(entries.filter(([, field]) => field !== undefined));
  }
  return value;
}

/** What is left for hashes, logs and pseudonymised exports. */
export const withoutPersonal = (schema: z.ZodType, value: unknown): unknown =>
  mapPersonal(schema, value, () => undefined);
