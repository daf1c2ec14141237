import { defineQuery } from '@kosegin/platform';
import type { Filter } from '@kosegin/projections';
import { z } from 'zod';
import { CASES, type CaseDocument } from '../projections/cases.js';
import { soundOf, wordsOf } from '../projections/names.js';
import { SEARCH, type SearchDocument } from '../projections/search.js';
import { caseSummary, summaryOf } from './case-answer.js';
import { caseConditions, caseFilters } from './cases.js';
import { findPage, pageOf, pagingInBody } from './paging.js';
import { CASE_READERS } from './readers.js';

/** Words looked for; more only narrow a name that is found already. */
const WORDS = 6;

/** A word shorter than this may begin a name, but has no sound of its own yet. */
const SOUNDED = 3;

/** A word begins one of the name's, or sounds like the beginning of one. */
const matching = (word: string): Filter => ({
  any: [
    { where: { words: { hasPrefix: word } } },
    ...(word.length >= SOUNDED ? [{ where: { sounds: { hasPrefix: soundOf(word) } } }] : []),
  ],
});

/** POST, because a name must not stand in an address. */
export const searchCases = defineQuery({
  path: 'cases/search',
  method: 'POST',
  by: CASE_READERS.filter((role) => role !== 'auditor'),
  does: { fr: 'Chercher un dossier par le nom', en: 'Search the cases by name' },
  input: z.strictObject({
    name: z.string().trim().min(1).max(200),
    region: caseFilters.region,
    status: caseFilters.status,
    worker: caseFilters.worker,
    dueBefore: caseFilters.dueBefore,
    ...pagingInBody,
  }),
  answer: pageOf(caseSummary),
  reads: [SEARCH, CASES],
  async run({ name, limit, after, ...filters }, { documents }) {
    const words = wordsOf(name).slice(0, WORDS);
    if (words.length === 0) return { items: [], next: null };
    const filter = { where: caseConditions(filters, 'standing'), all: words.map(matching) };
    const found = await findPage<SearchDocument>(documents, SEARCH, { filter }, { limit, after });
    const cases = await documents.getMany<CaseDocument>(
      CASES,
      found.items.map(({ id }) => id),
    );
    return { items: cases.flatMap(({ id, document }) => summaryOf(id, document) ?? []), next: found.next };
  },
});
