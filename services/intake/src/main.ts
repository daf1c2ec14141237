import { runService } from '@kosegin/platform';
import { intakeService } from './index.js';

await runService(intakeService);
