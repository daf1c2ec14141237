import { runService } from '@kosegin/platform';
import { followUpService } from './index.js';

await runService(followUpService);
