import type { QueryDefinition } from '@kosegin/platform';
import type { Projection } from '@kosegin/projections';
import { cases } from './projections/cases.js';
import { timeline } from './projections/timeline.js';
import { listCases, oneCase } from './queries/cases.js';
import { caseTimeline } from './queries/timeline.js';

/** What is asked about cases, visits, forum sessions and convoys. */
export const people: { projections: readonly Projection[]; queries: readonly QueryDefinition[] } = {
  projections: [cases, timeline],
  queries: [listCases, oneCase, caseTimeline],
};
