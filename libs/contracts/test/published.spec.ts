import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  allEvents,
  catalogue,
  incompatibilities,
  publishedSchemas,
  upcastData,
  definitionOf,
  type EventDefinition,
} from '../src/index.js';

const folder = (name: string) => join(import.meta.dirname, '..', name);
const read = (...path: [string, string]) => JSON.parse(readFileSync(join(folder(path[0]), path[1]), 'utf8'));
const published = readdirSync(folder('schemas'));
const definitions = Object.values(allEvents as Record<string, EventDefinition>);

describe('the published language', () => {
  it.each(Object.entries(publishedSchemas()))('%s is published as it is in the code', (name, schema) => {
    expect(published).toContain(name);
    expect(incompatibilities(read('schemas', name), schema)).toEqual([]);
    // Compatible changes are published too: npm run contracts
    expect(read('schemas', name)).toEqual(JSON.parse(JSON.stringify(schema)));
  });

  it('forgets no version that was ever published', () => {
    const known = definitions.flatMap(({ type, version }) =>
      Array.from({ length: version }, (_, index) => `${type}.v${index + 1}.json`),
    );
    expect(known.sort()).toEqual([...published].sort());
    expect(readdirSync(folder('golden')).sort()).toEqual([...published].sort());
  });

  it.each(readdirSync(folder('golden')))('the stored example %s is still read', (name) => {
    const [, type, version] = /^(\w+)\.v(\d+)\.json$/.exec(name)!;
    const data = upcastData(definitionOf(type!), Number(version), read('golden', name));
    expect(catalogue.validate(type!, data)).toEqual(data);
  });

  it('has an upcaster from each version to the next', () => {
    for (const { version, upcasters } of definitions) expect(upcasters).toHaveLength(version - 1);
  });
});
