import { createRoute } from '@tanstack/react-router';
import type { ParametersOf } from '../api/routes.js';
import { CASE_ORDERS, CASE_STATUSES, REGIONS, oneOf } from './choices.js';
import { frameRoute } from './frame.js';
import { screen } from './screen.js';

type Filters = NonNullable<ParametersOf<'/api/v1/cases'>['query']>;
export type CaseFilters = Pick<Filters, 'region' | 'status' | 'sort'>;

export const casesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/cases',
  validateSearch: (search: Record<string, unknown>): CaseFilters => ({
    ...oneOf('region', REGIONS, search),
    ...oneOf('status', CASE_STATUSES, search),
    ...oneOf('sort', CASE_ORDERS, search),
  }),
  component: screen('cases', () => import('../screens/cases/cases.js'), 'Cases'),
});
