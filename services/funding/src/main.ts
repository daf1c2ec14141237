import { runService } from '@kosegin/platform';
import { fundingService } from './index.js';

await runService(fundingService);
