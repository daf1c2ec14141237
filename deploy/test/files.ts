import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, parseAllDocuments } from 'yaml';

/** The checkout. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

export const yamlOf = <T>(path: string): T => parse(textOf(path), { merge: true }) as T;

/** Every document of a file that may hold several. */
export const yamlsOf = <T>(path: string): readonly T[] =>
  parseAllDocuments(textOf(path)).map((document) => document.toJS() as T);

/** The addresses of headings, as a page that shows the text gives them. */
export const headingsOf = (markdown: string): readonly string[] =>
  [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
