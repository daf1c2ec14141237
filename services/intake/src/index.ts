import type { ServiceDefinition } from '@kosegin/platform';
import { caseFile } from './case/case.js';
import { convoy } from './convoy/convoy.js';
import { ManifestController } from './convoy/manifest.controller.js';
import { dialogue } from './dialogue/dialogue.js';
import { openObligations } from './facts/open-obligations.js';
import { startAssistance, startFollowUp } from './reactions/case-progress.js';
import { otherHalfOfLink } from './reactions/other-half-of-link.js';
import { rules } from './rules.js';

export { caseFile } from './case/case.js';
export { convoy } from './convoy/convoy.js';
export { manifestLine, registrationOf, type ManifestLine } from './convoy/manifest.js';

/** Who comes back: registration, consent, assessment, plan and life of the case; convoys; dialogue sessions. */
export const intakeService: ServiceDefinition = {
  name: 'intake',
  files: [caseFile, convoy, dialogue],
  projections: [openObligations],
  reactions: [startAssistance, startFollowUp, otherHalfOfLink],
  queries: [],
  rules,
  controllers: [ManifestController],
};
