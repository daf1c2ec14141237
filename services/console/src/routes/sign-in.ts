import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from './root.js';

/** Where one was going: an address of the console, without any name in it. */
const target = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\/[a-z0-9/_-]*$/i.test(value) && !value.startsWith('//') ? value : undefined;

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { to?: string } => {
    const to = target(search['to']);
    return to === undefined ? {} : { to };
  },
  component: lazyRouteComponent(() => import('../screens/sign-in/sign-in.js'), 'SignIn'),
});
