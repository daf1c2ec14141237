import type { QueryDefinition } from '@kosegin/platform';
import type { Projection } from '@kosegin/projections';

/** What is asked about cases, visits, forum sessions and convoys. */
export const people: { projections: readonly Projection[]; queries: readonly QueryDefinition[] } = {
  projections: [],
  queries: [],
};
