import type { ServiceDefinition } from '@kosegin/platform';
import { assets } from './facts/assets.js';
import { caseFacts } from './facts/case-facts.js';
import { followUp } from './follow-up/follow-up.js';
import { DUE_VISITS, dueVisits } from './reactions/due-visits.js';
import { openUpkeep, planVisits } from './reactions/opening.js';
import { rules } from './rules.js';
import { upkeep } from './upkeep/upkeep.js';

export { followUp } from './follow-up/follow-up.js';
export { upkeep } from './upkeep/upkeep.js';

/** What becomes of what was given: visits to beneficiaries, the upkeep of community assets. */
export const followUpService: ServiceDefinition = {
  name: 'follow-up',
  files: [followUp, upkeep],
  projections: [caseFacts, assets, dueVisits],
  reactions: [planVisits, openUpkeep],
  timers: DUE_VISITS,
  queries: [],
  rules,
};
