import { alsoDistributed } from './servers.js';

await alsoDistributed('separation-of-duties', () => import('../separation-of-duties.spec.js'));
