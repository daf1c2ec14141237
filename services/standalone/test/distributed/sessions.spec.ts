import { alsoDistributed } from './servers.js';

await alsoDistributed('sessions', () => import('../sessions.spec.js'));
