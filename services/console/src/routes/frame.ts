import { createRoute, redirect } from '@tanstack/react-router';
import { session } from '../api/session.js';
import { Missing } from '../design/missing.js';
import { Frame } from '../frame/frame.js';
import { rootRoute } from './root.js';

/** Every screen of somebody who is signed in. */
export const frameRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'frame',
  // Before the screen's own files are fetched.
  beforeLoad: ({ location: { pathname } }) => {
    if (!session.now().person)
      throw redirect({ to: '/sign-in', search: pathname === '/' ? {} : { to: pathname } });
  },
  component: Frame,
  notFoundComponent: Missing,
});
