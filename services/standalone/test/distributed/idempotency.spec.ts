import { alsoDistributed } from './servers.js';

await alsoDistributed('idempotency', () => import('../idempotency.spec.js'));
