import type { ServiceDefinition } from '@kosegin/platform';
import { asset } from './asset/asset.js';
import { caseFacts } from './facts/case-facts.js';
import { caseKits } from './facts/case-kits.js';
import { sites } from './facts/sites.js';
import { kit } from './kit/kit.js';
import { kitModel } from './kit-model/kit-model.js';
import { stockChain } from './reactions/stock-chain.js';
import { rules } from './rules.js';
import { site } from './site/site.js';

export { asset } from './asset/asset.js';
export { kit } from './kit/kit.js';
export { kitModel } from './kit-model/kit-model.js';
export { site } from './site/site.js';

/** What is given in kind: kit models, stock by site, kits for cases, community assets. */
export const kitLogisticsService: ServiceDefinition = {
  name: 'kit-logistics',
  files: [kitModel, site, kit, asset],
  projections: [caseFacts, caseKits, sites],
  reactions: stockChain,
  queries: [],
  rules,
};
