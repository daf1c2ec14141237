import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from './frame.js';

/** A form for one act on a file, at the address that the act has in the API: `/cases/{id}/give-consent`. */
export const actRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/$files/$id/$act',
  component: lazyRouteComponent(() => import('../acts/act-page.js'), 'ActPage'),
});
