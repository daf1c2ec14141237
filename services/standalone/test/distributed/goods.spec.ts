import { alsoDistributed } from './servers.js';

await alsoDistributed('goods', () => import('../goods.spec.js'));
