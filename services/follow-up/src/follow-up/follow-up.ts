import { defineFile } from '@kosegin/contracts';
import { evolve, initialState, type FollowUp, type FollowUpEvent } from './follow-up-state.js';
import { planning } from './planning.js';
import { visiting } from './visiting.js';

/** The visits of a case after its first assistance. */
export const followUp = defineFile<FollowUp, FollowUpEvent>({
  name: 'follow-up',
  files: 'follow-ups',
  service: 'follow-up',
  title: { fr: 'suivi', en: 'follow-up' },
  opening: 'plan',
  initialState,
  evolve,
  caseOf: (state) => state.caseId || null,
  acts: { ...planning, ...visiting },
});

export type { FollowUp, FollowUpEvent } from './follow-up-state.js';
