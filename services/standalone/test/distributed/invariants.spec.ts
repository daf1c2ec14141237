import { alsoDistributed } from './servers.js';

await alsoDistributed('invariants', () => import('../invariants.spec.js'));
