import type { ServiceDefinition } from '@kosegin/platform';
import { people } from './people.js';
import { resources } from './resources.js';

/** The read side: what the four services' events come to, now and on any day before. It decides nothing. */
export const caseHistoryService: ServiceDefinition = {
  name: 'case-history',
  files: [],
  projections: [...people.projections, ...resources.projections],
  reactions: [],
  queries: [...people.queries, ...resources.queries],
  rules: {},
};
