import type { QueryDefinition } from '@kosegin/platform';
import type { Projection } from '@kosegin/projections';
import { assetReports } from './projections/asset-reports.js';
import { assets } from './projections/assets.js';
import { deliveries } from './projections/deliveries.js';
import { kitModels } from './projections/kit-models.js';
import { kits } from './projections/kits.js';
import { sites } from './projections/sites.js';
import { units } from './projections/units.js';
import { listAssets, oneAsset } from './queries/assets.js';
import { listKitModels, oneKitModel } from './queries/kit-models.js';
import { listKits, oneKit } from './queries/kits.js';
import { listSiteUnits } from './queries/site-units.js';
import { listSites, oneSite } from './queries/sites.js';

/** What is asked about kits, stock and community assets. */
export const goods: { projections: readonly Projection[]; queries: readonly QueryDefinition[] } = {
  projections: [sites, units, kitModels, deliveries, kits, assets, assetReports],
  queries: [
    listSites,
    oneSite,
    listSiteUnits,
    listKitModels,
    oneKitModel,
    listKits,
    oneKit,
    listAssets,
    oneAsset,
  ],
};
