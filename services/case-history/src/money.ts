import type { QueryDefinition } from '@kosegin/platform';
import type { Projection } from '@kosegin/projections';

/** What is asked about envelopes, disbursements, statement lines and donations. */
export const money: { projections: readonly Projection[]; queries: readonly QueryDefinition[] } = {
  projections: [],
  queries: [],
};
