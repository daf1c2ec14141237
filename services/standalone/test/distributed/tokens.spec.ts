import { alsoDistributed } from './servers.js';

await alsoDistributed('tokens', () => import('../tokens.spec.js'));
