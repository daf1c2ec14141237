import { createRoute } from '@tanstack/react-router';
import { frameRoute } from './frame.js';
import { screen } from './screen.js';

export const workRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/',
  component: screen('work', () => import('../screens/work/work.js'), 'Work'),
});
