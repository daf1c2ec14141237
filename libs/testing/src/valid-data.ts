import fc from 'fast-check';
import { z } from 'zod';

type Json = Readonly<Record<string, any>>;

const DAYS = { min: new Date('2000-01-01'), max: new Date('2100-12-31'), noInvalidDate: true };

/** Texts that fit the patterns of the published language's fields. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  '^[A-Z]{3}$': ['XOF', 'USD'],
  '^[A-Z]{2}$': ['LY', 'MA'],
  '^(?!0+(\\.0+)?$)\\d{1,12}(\\.\\d{1,6})?$': ['1', '564', '10000.00'],
};

/** Anything that the schema takes; ids are new ones or those given. */
export function validData(schema: z.ZodType, ids: readonly string[] = []): fc.Arbitrary<any> {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return fitting(json, ids).filter((data) => schema.safeParse(data).success);
}

function fitting(schema: Json, ids: readonly string[]): fc.Arbitrary<unknown> {
  if (schema['anyOf']) return fc.oneof(...schema['anyOf'].map((each: Json) => fitting(each, ids)));
  if (schema['enum']) return fc.constantFrom(...schema['enum']);
  switch (schema['type']) {
    case 'object': {
      const fields = Object.entries<Json>(schema['properties']).map(([name, field]) => [
        name,
        fitting(field, ids),
      ]);
      return fc.record(Object.fromEntries(fields), { requiredKeys: schema['required'] ?? [] });
    }
    case 'array': {
      const least = schema['minItems'] ?? 0;
      const most = Math.min(schema['maxItems'] ?? Infinity, least + 2);
      return fc.array(fitting(schema['items'], ids), { minLength: least, maxLength: most });
    }
    case 'integer':
      return fc.integer({
        min: schema['minimum'] ?? schema['exclusiveMinimum'] + 1,
        max: Math.min(schema['maximum'], 2 ** 31 - 1),
      });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'string':
      return text(schema, ids);
    default:
      throw new Error(`no data for ${JSON.stringify(schema)}`);
  }
}

function text({ format, pattern }: Json, ids: readonly string[]): fc.Arbitrary<string> {
  if (format === 'uuid') return ids.length > 0 ? fc.oneof(fc.uuid(), fc.constantFrom(...ids)) : fc.uuid();
  if (format === 'date') return fc.date(DAYS).map((date) => date.toISOString().slice(0, 10));
  return fc.constantFrom(...(TEXTS[pattern] ?? ['A-1', 'Kosegin', 'b 2/3']));
}
