import { caseHistoryService } from '@kosegin/case-history';
import { followUpService } from '@kosegin/follow-up';
import { fundingService } from '@kosegin/funding';
import { intakeService } from '@kosegin/intake';
import { kitLogisticsService } from '@kosegin/kit-logistics';
import type { ServiceDefinition } from '@kosegin/platform';

/** Everything, in one process. */
export const services: readonly ServiceDefinition[] = [
  intakeService,
  fundingService,
  kitLogisticsService,
  followUpService,
  caseHistoryService,
];
