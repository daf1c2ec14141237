import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const DIST = fileURLToPath(new URL('../dist', import.meta.url));

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
}

const manifest = JSON.parse(readFileSync(join(DIST, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;

/** A chunk with everything that it cannot run without. */
function needed(names: readonly string[]): ReadonlySet<string> {
  const all = new Set<string>();
  const add = (name: string) => {
    if (all.has(name)) return;
    all.add(name);
    manifest[name]!.imports?.forEach(add);
  };
  names.forEach(add);
  return all;
}

const gzipped = (file: string): number => statSync(join(DIST, `${file}.gz`)).size / 1000;
const sum = (files: Iterable<string>): number =>
  [...new Set(files)].reduce((total, file) => total + gzipped(file), 0);
const scripts = (names: Iterable<string>): number =>
  sum([...names].map((name) => manifest[name]!.file).filter((file) => file.endsWith('.js')));
const styles = (names: Iterable<string>): number =>
  sum([...names].flatMap((name) => manifest[name]!.css ?? []));

const screens = Object.keys(manifest).filter((name) => /^src\/screens\/.*\.tsx$/.test(name));
const words = (area: string): string => `src/words/fr/${area}.ts`;

const START = 'index.html';
const LIST = [
  START,
  'src/screens/work/work.tsx',
  words('work'),
  'src/screens/cases/cases.tsx',
  words('cases'),
];
const list = needed(LIST);
/** The libraries of every form, fetched with the first one: react-hook-form and the contracts' schemas on zod. */
const isForms = (name: string): boolean => manifest[name]!.file.startsWith('assets/forms-');

describe('gzipped, in thousands of bytes', () => {
  it('the scripts to a case worker’s list are at most 170', () =>
    expect(scripts(list)).toBeLessThanOrEqual(170));

  it('the first styles are at most 15', () =>
    expect(styles(needed([START, 'src/screens/sign-in/sign-in.tsx']))).toBeLessThanOrEqual(15));

  it.each(screens)('%s adds at most 40', (screen) => {
    const own = [...needed([screen])].filter((name) => !list.has(name) && !isForms(name));
    expect(scripts(own)).toBeLessThanOrEqual(40);
  });

  it('the libraries of forms are at most 42, and no list waits for them', () => {
    const forms = Object.keys(manifest).filter(isForms);
    expect(forms).toHaveLength(1);
    expect(scripts(forms)).toBeLessThanOrEqual(42);
    expect(forms.filter((name) => list.has(name))).toEqual([]);
  });

  it('there are no fonts', () =>
    expect(Object.values(manifest).filter(({ file }) => /\.(woff2?|ttf|otf)$/.test(file))).toEqual([]));
});
