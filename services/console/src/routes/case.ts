import { createRoute } from '@tanstack/react-router';
import { frameRoute } from './frame.js';
import { screen } from './screen.js';

export const caseRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/cases/$caseId',
  component: screen('case', () => import('../screens/case/case.js'), 'Case'),
});
