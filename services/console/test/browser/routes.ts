import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = new URL('../../src/routes/', import.meta.url);

/** Every address of the console, read from the route files. */
export const routes = (): readonly string[] =>
  readdirSync(FOLDER)
    .flatMap((file) => /^ {2}path: '([^']+)'/m.exec(readFileSync(new URL(file, FOLDER), 'utf8'))?.[1] ?? [])
    .sort();
