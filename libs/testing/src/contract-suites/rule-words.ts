import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Words = Readonly<Record<string, { readonly fr: string; readonly en: string }>>;

/** Codes of refusals and of the claims behind them, as the sources write them. */
const USES = /(?:refuse\(\s*|claimOf\([^)]*?,\s*)'([^']+)'/g;

/** What problem details say themselves (RFC 9457): a detail of this name would be lost in the answer. */
const TAKEN = ['type', 'title', 'status', 'detail', 'instance', 'code', 'correlationId', 'errors'];

const placeholders = (sentence: string): readonly string[] =>
  [...new Set([...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!))].sort();

/** What a service's rules in words have to be: one for every code that its sources refuse with, and no other. */
export function ruleWordsSuite(sourceFolder: string, own: Words, common: Words): void {
  const sources = readdirSync(sourceFolder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .map((file) => readFileSync(join(sourceFolder, file), 'utf8'))
    .join('\n');
  const used = new Set([...sources.matchAll(USES)].map(([, rule]) => rule!));

  describe('the words of the rules', () => {
    it('are there for every code that a decision uses, and for no other', () => {
      expect(used.size).toBeGreaterThan(0);
      expect(Object.keys(own).sort()).toEqual([...used].filter((rule) => !(rule in common)).sort());
    });

    it.each(Object.entries(own))('%s says the same in both languages', (_rule, { fr, en }) => {
      expect(fr).not.toBe('');
      expect(en).not.toBe(fr);
      expect(placeholders(en)).toEqual(placeholders(fr));
      expect(placeholders(fr).filter((name) => TAKEN.includes(name))).toEqual([]);
    });
  });
}
