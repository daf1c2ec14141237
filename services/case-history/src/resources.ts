import type { QueryDefinition } from '@kosegin/platform';
import type { Projection } from '@kosegin/projections';

/** What is asked about money, kits, assets and figures. */
export const resources: { projections: readonly Projection[]; queries: readonly QueryDefinition[] } = {
  projections: [],
  queries: [],
};
