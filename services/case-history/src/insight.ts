import type { QueryDefinition } from '@kosegin/platform';
import type { Projection } from '@kosegin/projections';
import { figures } from './projections/figures.js';
import { programmeFigures } from './queries/figures.js';

/** What is asked about the programme as a whole: its figures. */
export const insight: { projections: readonly Projection[]; queries: readonly QueryDefinition[] } = {
  projections: [figures],
  queries: [programmeFigures],
};
