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
type Mapping = (value: unknown, replace: Replace) => unknown;

const mappings = new WeakMap<z.ZodType, Mapping>();

/** What a schema says of its marks is read once: every command goes through it. */
function mappingOf(schema: z.ZodType): Mapping {
  const known = mappings.get(schema);
  if (known) return known;
  const mapping = mappingFor(schema);
  mappings.set(schema, mapping);
  return mapping;
}

function mappingFor(schema: z.ZodType): Mapping {
  const mark = markOf(schema);
  if (mark) return (value, replace) => replace(value, mark);
  const inner = unwrapped(schema);
  if (inner) return mappingFor(inner);
  if (schema instanceof z.ZodArray) {
    const element = schema.element as z.ZodType;
    return (value, replace) =>
      Array.isArray(value) ? value.map((item) => mapPersonal(element, item, replace)) : value;
  }
  if (!(schema instanceof z.ZodObject)) return (value) => value;
  const shape = schema.shape as Readonly<Record<string, z.ZodType>>;
  return (value, replace) => {
    if (typeof value !== 'object') return value;
    const kept: Record<string, unknown> = {};
    for (const [key, field] of Object.entries(value as object)) {
      const mapped = Object.hasOwn(shape, key) ? mapPersonal(shape[key]!, field, replace) : field;
      if (mapped !== undefined) kept[key] = mapped;
    }
    return kept;
  };
}

/** The value with each marked field replaced; `undefined` leaves the field out. */
export const mapPersonal = (schema: z.ZodType, value: unknown, replace: Replace): unknown =>
  value === null || value === undefined ? value : mappingOf(schema)(value, replace);

/** What is left for hashes, logs and pseudonymised exports. */
export const withoutPersonal = (schema: z.ZodType, value: unknown): unknown =>
  mapPersonal(schema, value, () => undefined);
