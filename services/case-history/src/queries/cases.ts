import { id, regions, sectors } from '@kosegin/contracts';
import { defineQuery } from '@kosegin/platform';
import type { Condition } from '@kosegin/projections';
import { z } from 'zod';
import { CASES, type CaseDocument } from '../projections/cases.js';
import { CASE_STATUSES } from '../projections/standing.js';
import { answerOf, caseAnswer, caseSummary, summaryOf } from './case-answer.js';
import { caseAt } from './history.js';
import { journeyAnswer, journeyOf } from './journey.js';
import { findPage, pageOf, paging } from './paging.js';
import { CASE_READERS } from './readers.js';

/** What lists of cases are narrowed by; the same words in every list. */
export const caseFilters = {
  region: regions.schema.optional(),
  status: z.enum(CASE_STATUSES).optional(),
  worker: z.string().min(1).max(64).optional(),
  sector: sectors.schema.optional(),
  /** A visit is due before this day. */
  dueBefore: z.iso.date().optional(),
};

type CaseFilters = z.output<z.ZodObject<typeof caseFilters>>;

/** `within`: where the standing lies in the collection's documents. */
export const caseConditions = (
  { region, status, worker, sector, dueBefore }: CaseFilters,
  within: string,
): Readonly<Record<string, Condition>> => ({
  // Without a standing there is no registration in this view, so nothing that could be shown.
  [`${within}.status`]: status ? { eq: status } : { ne: null },
  ...(region && { [`${within}.region`]: { eq: region } }),
  ...(worker && { [`${within}.workerId`]: { eq: worker } }),
  ...(sector && { [`${within}.sector`]: { eq: sector } }),
  ...(dueBefore && { dueOn: { lt: dueBefore } }),
});

const SORTS = {
  since: 'file.standing.since',
  dueOn: 'dueOn',
  registeredOn: 'file.registration.registeredOn',
} as const;

/** One case. */
export const oneCase = defineQuery({
  path: 'cases/:id',
  by: CASE_READERS,
  does: { fr: 'Lire un dossier', en: 'Read a case' },
  input: z.strictObject({ id }),
  answer: z.strictObject({ ...caseAnswer.shape, journey: journeyAnswer }),
  reads: [CASES],
  past: 'own',
  async run({ id: caseId }, { documents, moment }) {
    const document = await caseAt(documents, caseId, moment);
    const answer = document && answerOf(caseId, document);
    return answer && { ...answer, journey: journeyOf(document, moment.today) };
  },
});

/** Cases by where they stand; those that have waited longest first, unless asked otherwise. */
export const listCases = defineQuery({
  path: 'cases',
  by: CASE_READERS,
  does: { fr: 'Lister les dossiers', en: 'List the cases' },
  input: z.strictObject({
    ...caseFilters,
    sort: z.enum(['since', 'dueOn', 'registeredOn']).default('since'),
    order: z.enum(['ascending', 'descending']).default('ascending'),
    ...paging,
  }),
  answer: pageOf(caseSummary),
  reads: [CASES],
  async run({ sort, order, limit, after, ...filters }, { documents }) {
    const page = await findPage<CaseDocument>(
      documents,
      CASES,
      {
        filter: { where: caseConditions(filters, 'file.standing') },
        sort: { by: SORTS[sort], descending: order === 'descending' },
      },
      { limit, after },
    );
    return {
      items: page.items.map(({ id: caseId, document }) => summaryOf(caseId, document)!),
      next: page.next,
    };
  },
});
