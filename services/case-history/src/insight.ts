import type { QueryDefinition } from '@kosegin/platform';
import type { Projection } from '@kosegin/projections';
import { figures } from './projections/figures.js';
import { work } from './queries/work.js';
import { programmeFigures } from './queries/figures.js';

/** What is asked across all of it: the programme's figures, and what waits for whom. */
export const insight: { projections: readonly Projection[]; queries: readonly QueryDefinition[] } = {
  projections: [figures],
  queries: [programmeFigures, work],
};
