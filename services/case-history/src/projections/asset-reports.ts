import type { DataOf, upkeepEvents } from '@kosegin/contracts';
import type { Projection } from '@kosegin/projections';

export const ASSET_REPORTS = 'case-history.asset-reports';

type Reported = DataOf<typeof upkeepEvents.AssetStatusReported>;

/** One report of an asset's state: a line of its log. */
export interface AssetReportDocument extends Omit<Reported, 'upkeepId'> {
  readonly who: { readonly id: string; readonly role: string };
  readonly recordedAt: string;
}

export const assetReports: Projection<AssetReportDocument> = {
  collection: { name: ASSET_REPORTS, indexes: ['assetId', 'reportedOn'] },
  version: 1,
  types: ['AssetStatusReported'],
  keys: ({ id }) => [id],
  evolve(_document, { data, metadata: { actor }, recordedAt }) {
    const { assetId, status, reportedOn, note } = data as Reported;
    return { assetId, status, reportedOn, note, who: { id: actor.id, role: actor.role }, recordedAt };
  },
};
