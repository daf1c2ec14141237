import { createRootRoute, retainSearchParams } from '@tanstack/react-router';
import { Missing } from '../design/missing.js';
import { momentIn, type Moment } from '../time/moment.js';

/** Around every address: the two dates go with every link. */
export const rootRoute = createRootRoute({
  validateSearch: (search: Record<string, unknown>): Moment => momentIn(search),
  search: { middlewares: [retainSearchParams(['asOf', 'happenedBy'])] },
  notFoundComponent: Missing,
});
