import { runService } from '@kosegin/platform';
import { kitLogisticsService } from './index.js';

await runService(kitLogisticsService);
