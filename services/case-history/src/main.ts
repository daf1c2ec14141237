import { runService } from '@kosegin/platform';
import { caseHistoryService } from './index.js';

await runService(caseHistoryService);
