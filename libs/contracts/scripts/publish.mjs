// Writes the JSON Schemas of new events and versions, and of compatible changes; refuses the others.
// Writes one golden example for each event version that has none yet; never changes one.
// Writes the AsyncAPI document of the topics.
import { existsSync, readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { asyncApi, incompatibilities, publishedSchemas } from '../dist/index.js';
import { example } from './example.mjs';

const folder = (name) => fileURLToPath(new URL(`../${name}/`, import.meta.url));
const write = (file, value) => writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
for (const name of ['schemas', 'golden']) mkdirSync(folder(name), { recursive: true });

let refused = 0;
for (const [name, schema] of Object.entries(publishedSchemas())) {
  const file = folder('schemas') + name;
  const faults = existsSync(file) ? incompatibilities(JSON.parse(readFileSync(file, 'utf8')), schema) : [];
  if (faults.length > 0) {
    refused++;
    console.error(
      `${name} is published; this change needs a new version and an upcaster:\n  ${faults.join('\n  ')}`,
    );
    continue;
  }
  write(file, schema);
  const golden = folder('golden') + name;
  if (!existsSync(golden)) write(golden, example(schema));
}
const docs = fileURLToPath(new URL('../../../docs/', import.meta.url));
mkdirSync(docs, { recursive: true });
write(`${docs}asyncapi.json`, asyncApi());
process.exitCode = refused === 0 ? 0 : 1;
