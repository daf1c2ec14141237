const IDS = '0123456789abcdef';
let count = 0;

const BY_FORMAT = {
  uuid: () => `0192f0c0-0000-7000-8000-${String(++count).padStart(12, IDS[0])}`,
  date: () => '2025-11-27',
  'date-time': () => '2025-11-27T10:00:00Z',
};

const BY_PATTERN = {
  '^[A-Z]{3}$': 'USD',
  '^[A-Z]{2}$': 'LY',
  '^[A-Za-z0-9][A-Za-z0-9 ._/-]{0,63}$': 'A-1',
  '^(?!0+(\\.0+)?$)\\d{1,12}(\\.\\d{1,6})?$': '10000.00',
};

/** A value that fits a JSON Schema of the published language, the same at every run. */
export function example(schema) {
  if (schema.anyOf) return example(schema.anyOf[0]);
  if (schema.enum) return schema.enum[0];
  if ('const' in schema) return schema.const;
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties).map(([name, field]) => [name, example(field)]),
      );
    case 'array':
      return Array.from({ length: Math.max(1, schema.minItems ?? 1) }, () => example(schema.items));
    case 'integer':
    case 'number':
      return Math.max(
        schema.minimum ?? 0,
        schema.exclusiveMinimum === undefined ? 0 : schema.exclusiveMinimum + 1,
      );
    case 'boolean':
      return false;
    case 'null':
      return null;
    case 'string':
      return (
        BY_FORMAT[schema.format]?.() ??
        BY_PATTERN[schema.pattern] ??
        'Kosegin'.padEnd(schema.minLength ?? 0, '.')
      );
    default:
      throw new Error(`no example for ${JSON.stringify(schema)}`);
  }
}
