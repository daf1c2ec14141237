import { createRoute } from '@tanstack/react-router';
import { frameRoute } from './frame.js';
import { screen } from './screen.js';

/** A form for one act on a case. */
export const caseActRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/cases/$caseId/$act',
  component: screen('case', () => import('../screens/case/case-act.js'), 'CaseAct'),
});
