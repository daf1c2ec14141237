import type { JsonSchema } from './published.js';

/** A larger value lets less through. */
const FLOORS = ['minimum', 'exclusiveMinimum', 'minLength', 'minItems'];
/** A smaller value lets less through. */
const CEILINGS = ['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems'];
/** Any change may refuse what was stored, or hide whose data it is. */
const FIXED = ['type', 'const', 'format', 'pattern', 'x-personal', 'additionalProperties'];

/**
 * Why a published schema may not be changed into this one under the same version, one line each; empty when it may.
 * What was stored must still be read, and nobody who reads it may miss a field: fields may be added when they are
 * optional, codes may be added, bounds may be widened. Everything else is a new version with an upcaster.
 */
export function incompatibilities(older: JsonSchema, newer: JsonSchema, at = ''): readonly string[] {
  const where = at || 'the event';
  const faults: string[] = [];
  for (const key of FIXED)
    if (JSON.stringify(older[key]) !== JSON.stringify(newer[key])) faults.push(`${where}: ${key} changed`);
  for (const key of FLOORS)
    if ((newer[key] ?? -Infinity) > (older[key] ?? -Infinity)) faults.push(`${where}: ${key} raised`);
  for (const key of CEILINGS)
    if ((newer[key] ?? Infinity) < (older[key] ?? Infinity)) faults.push(`${where}: ${key} lowered`);
  const codes = newer['enum'] as readonly unknown[] | undefined;
  for (const code of older['enum'] ?? [])
    if (!codes?.includes(code)) faults.push(`${where}: code ${code} removed`);
  if (!older['enum'] && codes) faults.push(`${where}: narrowed to codes`);
  for (const name of newer['required'] ?? [])
    if (!older['required']?.includes(name)) faults.push(`${where}/${name}: required now`);
  for (const name of older['required'] ?? [])
    if (!newer['required']?.includes(name)) faults.push(`${where}/${name}: no longer certain to be there`);
  for (const [name, schema] of Object.entries<JsonSchema>(older['properties'] ?? {})) {
    const next = newer['properties']?.[name];
    faults.push(...(next ? incompatibilities(schema, next, `${at}/${name}`) : [`${at}/${name}: removed`]));
  }
  if (older['items'] || newer['items'])
    faults.push(...incompatibilities(older['items'] ?? {}, newer['items'] ?? {}, `${at}/[]`));
  const alternatives = newer['anyOf'] as readonly JsonSchema[] | undefined;
  (older['anyOf'] ?? []).forEach((schema: JsonSchema, index: number) => {
    const next = alternatives?.[index];
    faults.push(...(next ? incompatibilities(schema, next, at) : [`${where}: an alternative removed`]));
  });
  return faults;
}
