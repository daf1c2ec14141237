import { defineFile, type FileDefinition } from '@kosegin/contracts';
import { assessmentActs } from './assessment.js';
import { evolve, initialState, type Case, type CaseEvent } from './case-state.js';
import { closingActs } from './closing.js';
import { identityActs } from './identity.js';
import { planActs } from './plan.js';
import { registrationActs } from './registration.js';

/** A returnee's file, from arrival to closure: one plan at a time, every outcome kept. */
export const caseFile: FileDefinition<Case, CaseEvent> = defineFile<Case, CaseEvent>({
  name: 'case',
  files: 'cases',
  service: 'intake',
  title: { fr: 'dossier', en: 'case' },
  opening: 'register',
  initialState,
  evolve,
  caseOf: (state) => state.caseId || null,
  acts: {
    ...registrationActs,
    ...assessmentActs,
    ...identityActs((caseId, sources) => sources.file(caseFile, caseId)),
    ...planActs,
    ...closingActs,
  },
});
