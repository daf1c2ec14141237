import type { QueryDefinition } from '@kosegin/platform';
import type { Projection } from '@kosegin/projections';
import { cases } from './projections/cases.js';
import { convoys } from './projections/convoys.js';
import { dialogues } from './projections/dialogues.js';
import { search } from './projections/search.js';
import { timeline } from './projections/timeline.js';
import { caseChanges } from './queries/changes.js';
import { listCases, oneCase } from './queries/cases.js';
import { listConvoys, oneConvoy } from './queries/convoys.js';
import { listDialogues, oneDialogue } from './queries/dialogues.js';
import { searchCases } from './queries/search.js';
import { caseTimeline } from './queries/timeline.js';
import { listVisits } from './queries/visits.js';

/** What is asked about cases, visits, forum sessions and convoys. */
export const people: { projections: readonly Projection[]; queries: readonly QueryDefinition[] } = {
  projections: [cases, search, timeline, dialogues, convoys],
  queries: [
    listCases,
    oneCase,
    searchCases,
    caseTimeline,
    caseChanges,
    listVisits,
    listDialogues,
    oneDialogue,
    listConvoys,
    oneConvoy,
  ],
};
