import { id, regions } from '@kosegin/contracts';
import { defineQuery } from '@kosegin/platform';
import type { Condition } from '@kosegin/projections';
import { z } from 'zod';
import { lastVisit, nextVisit } from '../projections/case-visits.js';
import { CASES, type CaseDocument } from '../projections/cases.js';
import { identity, visitAnswer } from './case-answer.js';
import { caseFilters } from './cases.js';
import { findPage, pageOf, paging } from './paging.js';

const STATES = ['overdue', 'due', 'upcoming', 'recorded'] as const;
type VisitState = (typeof STATES)[number];

/** One case to visit, with the visit that is next; or, among the recorded, the latest. */
const caseVisit = z.strictObject({
  caseId: id,
  personId: id,
  givenNames: identity(z.string()),
  familyName: identity(z.string()),
  phone: identity(z.string()),
  region: regions.schema,
  workerId: z.string().nullable(),
  state: z.enum(STATES),
  visit: visitAnswer,
});

/** Due is due today; before it, overdue; after it, upcoming. */
const stateOf = (dueOn: string, today: string): VisitState =>
  dueOn < today ? 'overdue' : dueOn === today ? 'due' : 'upcoming';

const conditionOf = (state: VisitState | undefined, today: string): Readonly<Record<string, Condition>> => {
  switch (state) {
    case 'overdue':
      return { dueOn: { lt: today } };
    case 'due':
      return { dueOn: { eq: today } };
    case 'upcoming':
      return { dueOn: { gt: today } };
    case 'recorded':
      return { visitedOn: { ne: null } };
    case undefined:
      return { dueOn: { ne: null } };
  }
};

/**
 * Whom to visit: one line for each open case, by the day its next visit falls due; a case with several visits overdue is one
 * journey, not several. `recorded`: one line for each case visited, the latest first.
 */
export const listVisits = defineQuery({
  path: 'visits',
  by: ['case_worker', 'supervisor', 'follow_up_officer', 'auditor', 'dpo'],
  does: { fr: 'Lister les visites à faire et faites', en: 'List the visits due and recorded' },
  input: z.strictObject({
    /** Without it, every open visit. */
    state: z.enum(STATES).optional(),
    region: caseFilters.region,
    worker: caseFilters.worker,
    ...paging,
  }),
  answer: pageOf(caseVisit),
  reads: [CASES],
  async run({ state, region, worker, limit, after }, { documents, moment: { today } }) {
    const recorded = state === 'recorded';
    const where = {
      'file.standing.status': { ne: null },
      ...(region && { 'file.standing.region': { eq: region } }),
      ...(worker && { 'file.standing.workerId': { eq: worker } }),
      ...conditionOf(state, today),
    };
    const sort = { by: recorded ? 'visitedOn' : 'dueOn', descending: recorded };
    const page = await findPage<CaseDocument>(
      documents,
      CASES,
      { filter: { where }, sort },
      { limit, after },
    );
    const items = page.items.map(({ id: caseId, document: { file, visits } }) => {
      const { personId, person } = file.registration!;
      const { givenNames, familyName, phone } = person;
      const { region: of, workerId } = file.standing!;
      const visit = (recorded ? lastVisit(visits) : nextVisit(visits))!;
      return {
        caseId,
        personId,
        givenNames,
        familyName,
        phone,
        region: of,
        workerId,
        state: recorded ? state : stateOf(visit.dueOn!, today),
        visit,
      };
    });
    return { items, next: page.next };
  },
});
