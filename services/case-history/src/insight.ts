import type { QueryDefinition } from '@kosegin/platform';
import type { Projection } from '@kosegin/projections';

/** What is asked about the programme as a whole: its figures. */
export const insight: { projections: readonly Projection[]; queries: readonly QueryDefinition[] } = {
  projections: [],
  queries: [],
};
