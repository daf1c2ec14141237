import { DistributedProcess, readHubConfiguration } from '@kosegin/platform';
import { startHub } from './hub.js';

await DistributedProcess.run(() => startHub(readHubConfiguration(process.env)));
