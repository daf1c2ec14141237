import { alsoDistributed } from './servers.js';

await alsoDistributed('race', () => import('../race.spec.js'));
