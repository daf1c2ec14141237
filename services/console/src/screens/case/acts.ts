import type { ActForms } from '../../acts/files.js';

/** The forms of this area. */
export const acts: ActForms = {
  cases: {
    'give-consent': () => import('./give-consent.js'),
    'submit-plan': () => import('./submit-plan.js'),
  },
};
