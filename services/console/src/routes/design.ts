import { createRoute } from '@tanstack/react-router';
import { frameRoute } from './frame.js';
import { screen } from './screen.js';

/** Every token and part in every state; in the demonstration only. */
export const designRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/design',
  component: screen('design', () => import('../screens/design/gallery.js'), 'Gallery'),
});
