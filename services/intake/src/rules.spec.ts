import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from './rules.js';

const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
  .map((file) => readFileSync(join(import.meta.dirname, file), 'utf8'))
  .join('\n');

const placeholders = (sentence: string): readonly string[] =>
  [...new Set([...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!))].sort();

describe('the words of the rules', () => {
  it('are there for every code that a decision uses, and for no other', () => {
    const used = [...sources.matchAll(/refuse\(\s*'([^']+)'/g)].map(([, rule]) => rule!);
    expect(used.length).toBeGreaterThan(30);
    expect(Object.keys(rules).sort()).toEqual([...new Set(used)].sort());
  });

  it.each(Object.entries(rules))('%s says the same in both languages', (_rule, { fr, en }) => {
    expect(fr).not.toBe('');
    expect(en).not.toBe(fr);
    expect(placeholders(en)).toEqual(placeholders(fr));
  });
});
