import { alsoDistributed } from './servers.js';

await alsoDistributed('problems', () => import('../problems.spec.js'));
