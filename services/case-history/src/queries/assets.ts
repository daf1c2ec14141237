import { assetEvents, id, personal, regions, text, waterPointStatuses, type Role } from '@kosegin/contracts';
import { defineQuery } from '@kosegin/platform';
import { z } from 'zod';
import { ASSET_REPORTS, type AssetReportDocument } from '../projections/asset-reports.js';
import { ASSET_STATUSES, ASSETS, type AssetDocument } from '../projections/assets.js';
import { findPage, pageOf, paging } from './paging.js';
import { latest, step, stepOf } from './steps.js';

const READERS: readonly Role[] = ['supervisor', 'follow_up_officer', 'auditor', 'dpo'];

const day = z.iso.date();
const condition = waterPointStatuses.schema;

const { kind } = assetEvents.AssetProposed.data.shape;
const { office } = assetEvents.CommitteeConstituted.data.shape.members.element.shape;
const { capacity } = assetEvents.AssetHandedOver.data.shape.signatories.element.shape;

/** An asset in a list. */
const assetSummary = z.strictObject({
  id,
  kind,
  name: z.string(),
  region: regions.schema,
  status: z.enum(ASSET_STATUSES),
  /** Day of the last change of status. */
  since: day,
  /** As last found, and the day on which; null before the first report. */
  condition: condition.nullable(),
  reportedOn: day.nullable(),
});

const minutesNumber = z.string();

/** One line of the log of an asset's upkeep. */
const report = z.strictObject({
  status: condition,
  reportedOn: day,
  recordedAt: z.iso.datetime(),
  who: z.strictObject({ id: z.string(), role: z.string() }),
  note: personal(text.nullable(), { of: 'assetId', class: 'sensitive' }),
});

const name = (of: string) => personal(z.string().nullable(), { of, class: 'identity' });

/** The card of an asset. */
const assetAnswer = z.strictObject({
  ...assetSummary.shape,
  revision: z.int().min(0),
  acceptance: z.strictObject({ acceptedOn: day, minutesNumber }).nullable(),
  committee: z
    .strictObject({
      constitutedOn: day,
      members: z.array(z.strictObject({ memberId: id, name: name('memberId'), office })),
    })
    .nullable(),
  handOver: z
    .strictObject({
      handedOverOn: day,
      keys: z.int().min(1),
      minutesNumber,
      signatories: z.array(z.strictObject({ signatoryId: id, name: name('signatoryId'), capacity })),
    })
    .nullable(),
  steps: z.array(step),
  /** The latest day first, paged. */
  reports: pageOf(report),
});

/** Null when a view of the past does not hold the proposal. */
function summaryOf(assetId: string, { file, condition: found }: AssetDocument) {
  if (!file) return null;
  const { kind: of, name: called, region, status, since } = file;
  return {
    id: assetId,
    kind: of,
    name: called,
    region,
    status,
    since,
    condition: found?.status ?? null,
    reportedOn: found?.reportedOn ?? null,
  };
}

/** Community assets in the order of their names. */
export const listAssets = defineQuery({
  path: 'assets',
  by: READERS,
  does: { fr: 'Lister les ouvrages communautaires', en: 'List the community assets' },
  input: z.strictObject({
    region: regions.schema.optional(),
    status: z.enum(ASSET_STATUSES).optional(),
    condition: condition.optional(),
    ...paging,
  }),
  answer: pageOf(assetSummary),
  reads: [ASSETS],
  async run({ region, status, condition: found, ...page }, { documents }) {
    const where = {
      'file.status': status ? { eq: status } : { ne: null },
      ...(region && { 'file.region': { eq: region } }),
      ...(found && { 'condition.status': { eq: found } }),
    };
    const query = { filter: { where }, sort: { by: 'file.name' } };
    const assets = await findPage<AssetDocument>(documents, ASSETS, query, page);
    return {
      items: assets.items.map(({ id: assetId, document }) => summaryOf(assetId, document)!),
      next: assets.next,
    };
  },
});

/** One asset, from the proposal to the latest report; `limit` and `after` page the reports. */
export const oneAsset = defineQuery({
  path: 'assets/:id',
  by: READERS,
  does: { fr: 'Lire la fiche d’un ouvrage', en: 'Read the card of an asset' },
  input: z.strictObject({ id, ...paging }),
  answer: assetAnswer,
  reads: [ASSETS, ASSET_REPORTS],
  async run({ id: assetId, ...page }, { documents }) {
    const document = await documents.get<AssetDocument>(ASSETS, assetId);
    const summary = document && summaryOf(assetId, document);
    if (!summary) return null;
    const { revision, history } = document.file!;
    const query = {
      filter: { where: { assetId: { eq: assetId } } },
      sort: { by: 'reportedOn', descending: true },
    };
    const reports = await findPage<AssetReportDocument>(documents, ASSET_REPORTS, query, page);
    return {
      ...summary,
      revision,
      ...cardOf(history),
      steps: history.map(stepOf),
      reports: {
        items: reports.items.map(({ document: { assetId: _, ...one } }) => one),
        next: reports.next,
      },
    };
  },
});

function cardOf(history: Parameters<typeof latest>[0]) {
  const accepted = latest(history, 'AssetAccepted');
  const constituted = latest(history, 'CommitteeConstituted');
  const handedOver = latest(history, 'AssetHandedOver');
  return {
    acceptance: accepted && { acceptedOn: accepted.acceptedOn, minutesNumber: accepted.minutesNumber },
    committee: constituted && {
      constitutedOn: constituted.constitutedOn,
      members: constituted.members,
    },
    handOver: handedOver && {
      handedOverOn: handedOver.handedOverOn,
      keys: handedOver.keys,
      minutesNumber: handedOver.minutesNumber,
      signatories: handedOver.signatories,
    },
  };
}
