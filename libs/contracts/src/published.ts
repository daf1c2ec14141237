import { z } from 'zod';
import { allEvents } from './catalogue.js';
import type { EventDefinition } from './events.js';

export type JsonSchema = Readonly<Record<string, any>>;

/** The JSON Schema of an event's data, personal marks included (`x-personal`). */
export const jsonSchemaOf = (definition: EventDefinition): JsonSchema => ({
  ...z.toJSONSchema(definition.data, { io: 'output' }),
  $id: `${definition.type}.v${definition.version}`,
  'x-service': definition.service,
});

/** The published language as files: `<Type>.v<version>.json`. */
export const publishedSchemas = (): Readonly<Record<string, JsonSchema>> =>
  Object.fromEntries(
    Object.values(allEvents as Record<string, EventDefinition>).map((definition) => [
      `${definition.type}.v${definition.version}.json`,
      jsonSchemaOf(definition),
    ]),
  );
