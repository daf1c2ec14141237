import type { ServiceDefinition } from '@kosegin/platform';
import { AuditController } from './audit/audit.controller.js';
import { goods } from './goods.js';
import { insight } from './insight.js';
import { LiveController } from './live/live.controller.js';
import { money } from './money.js';
import { people } from './people.js';

const parts = [people, money, goods, insight];

/** The read side: what the four services' events come to, now and on any day before. It decides nothing. */
export const caseHistoryService: ServiceDefinition = {
  name: 'case-history',
  files: [],
  projections: parts.flatMap(({ projections }) => projections),
  reactions: [],
  queries: parts.flatMap(({ queries }) => queries),
  rules: {},
  controllers: [LiveController, AuditController],
};
