import { createRouter } from '@tanstack/react-router';
import { Broken } from './frame/broken.js';
import { actRoute } from './routes/act.js';
import { caseRoute } from './routes/case.js';
import { casesRoute } from './routes/cases.js';
import { designRoute } from './routes/design.js';
import { frameRoute } from './routes/frame.js';
import { rootRoute } from './routes/root.js';
import { signInRoute } from './routes/sign-in.js';
import { workRoute } from './routes/work.js';

const routeTree = rootRoute.addChildren([
  signInRoute,
  frameRoute.addChildren([workRoute, casesRoute, caseRoute, actRoute, designRoute]),
]);

/** Plain text in addresses: a region is a code, also where its digits look like a number. */
const parseSearch = (search: string): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(search));

function stringifySearch(search: Readonly<Record<string, unknown>>): string {
  const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== '');
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return text && `?${text}`;
}

export const router = createRouter({
  routeTree,
  parseSearch,
  stringifySearch,
  defaultErrorComponent: Broken,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
