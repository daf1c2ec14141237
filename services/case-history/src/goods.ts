import type { QueryDefinition } from '@kosegin/platform';
import type { Projection } from '@kosegin/projections';

/** What is asked about kits, stock and community assets. */
export const goods: { projections: readonly Projection[]; queries: readonly QueryDefinition[] } = {
  projections: [],
  queries: [],
};
