import { idOf, told, type Told } from './events.js';

const at = (day: string): { occurredAt: string } => ({ occurredAt: `${day}T09:00:00.000Z` });

export const BAMAKO = idOf('site', 1);
export const KAYES = idOf('site', 2);
export const SEWING = idOf('kit model', 1);
export const COMMERCE = idOf('kit model', 2);

export const unitOf = (number: number): string => idOf('unit', number);

const onSite = <
  T extends 'StockReceived' | 'UnitReserved' | 'UnitDispatched' | 'UnitHandedOver' | 'UnitWrittenOff',
>(
  siteId: string,
  type: T,
  day: string,
  data: Told<T>['data'],
): Told<T> => told(`site-${siteId}`, type, { siteId, ...data } as Told<T>['data'], at(day));

export const opened = (siteId: string, name: string, region: '00' | '01', day = '2026-01-02'): Told =>
  told(`site-${siteId}`, 'SiteOpened', { siteId, name, region }, at(day));

export const published = (
  kitModelId: string,
  version: number,
  day: string,
  data: Told<'KitModelVersionPublished'>['data'],
): Told =>
  told(`kit-model-${kitModelId}`, 'KitModelVersionPublished', { kitModelId, version, ...data }, at(day));

export const received = (
  siteId: string,
  units: readonly number[],
  day: string,
  data: Told<'StockReceived'>['data'] = {},
): Told =>
  onSite(siteId, 'StockReceived', day, {
    kitModelId: SEWING,
    modelVersion: 1,
    receiptNumber: `BL-${units[0]}`,
    units: units.map(unitOf),
    ...data,
  });

interface Kit {
  readonly kitId: string;
  readonly caseId: string;
  readonly unitId: string;
}

/** A kit, its case and its unit have the same number. */
export const kitOf = (number: number): Kit => ({
  kitId: idOf('kit', number),
  caseId: idOf('case', number),
  unitId: unitOf(number),
});

const onKit = <T extends 'KitRequested' | 'KitReserved' | 'KitDispatched' | 'KitArrived' | 'KitHandedOver'>(
  { kitId, caseId }: Kit,
  type: T,
  day: string,
  data: Told<T>['data'],
): Told<T> => told(`kit-${kitId}`, type, { kitId, ...data } as Told<T>['data'], { caseId, ...at(day) });

/** What is recorded when people take these steps, on the kit’s file and on the sites’. */
export const steps = {
  requested: (kit: Kit, day: string, data: Told<'KitRequested'>['data'] = {}): readonly Told[] => [
    onKit(kit, 'KitRequested', day, {
      caseId: kit.caseId,
      kitModelId: SEWING,
      planVersion: 1,
      lineId: 1,
      ...data,
    }),
  ],
  reserved: (kit: Kit, siteId: string, day: string): readonly Told[] => [
    onSite(siteId, 'UnitReserved', day, { ...kit, kitModelId: SEWING, modelVersion: 1 }),
    onKit(kit, 'KitReserved', day, { unitId: kit.unitId, siteId, modelVersion: 1 }),
  ],
  dispatched: (kit: Kit, fromSiteId: string, toSiteId: string, day: string): readonly Told[] => [
    onKit(kit, 'KitDispatched', day, { unitId: kit.unitId, fromSiteId, toSiteId }),
    onSite(fromSiteId, 'UnitDispatched', day, { unitId: kit.unitId, kitId: kit.kitId, toSiteId }),
  ],
  /** The destination’s ledger first. */
  arrived: (kit: Kit, fromSiteId: string, siteId: string, day: string): readonly Told[] => {
    const { unitId, kitId } = kit;
    const arrival = { siteId, unitId, kitId, fromSiteId };
    return [
      onKit(kit, 'KitArrived', day, { unitId, fromSiteId, siteId }),
      ...[siteId, fromSiteId].map((on) => told(`site-${on}`, 'UnitArrived', arrival, at(day))),
    ];
  },
  handedOver: (
    kit: Kit,
    siteId: string,
    day: string,
    data: Told<'KitHandedOver'>['data'] = {},
  ): readonly Told[] => [
    onKit(kit, 'KitHandedOver', day, {
      caseId: kit.caseId,
      unitId: kit.unitId,
      siteId,
      handedOverOn: day,
      ...data,
    }),
    onSite(siteId, 'UnitHandedOver', day, { unitId: kit.unitId, kitId: kit.kitId }),
  ],
  writtenOff: (number: number, siteId: string, day: string): readonly Told[] => [
    onSite(siteId, 'UnitWrittenOff', day, { unitId: unitOf(number), reason: 'damaged' }),
  ],
};

const machine = { component: 'Machine à coudre', quantity: 1 };

/**
 * Two sites and seven units: one waits in Bamako, one is written off, one is on its way to Kayes, one has come there, one was
 * handed over there, one is reserved in Bamako; Kayes has one of its own. In the order it happened.
 */
export const stockStory: readonly Told[] = [
  opened(BAMAKO, 'Magasin central', '00'),
  opened(KAYES, 'Antenne de Kayes', '01'),
  published(SEWING, 1, '2026-01-03', { name: 'Kit de couture', sector: 'sewing', components: [machine] }),
  published(COMMERCE, 1, '2026-01-03', { name: 'Kit de commerce', sector: 'commerce' }),
  received(BAMAKO, [1, 2, 3, 4, 5, 6], '2026-01-05', {
    supplier: 'Fournitures du fleuve',
    unitPrice: 285_000,
  }),
  received(KAYES, [7], '2026-01-06', {
    kitModelId: COMMERCE,
    supplier: 'Comptoir de Kayes',
    unitPrice: 150_000,
  }),
  published(SEWING, 2, '2026-01-07', {
    name: 'Kit de couture',
    sector: 'sewing',
    components: [machine, { component: 'Table', quantity: 1 }],
  }),
  ...steps.writtenOff(2, BAMAKO, '2026-01-08'),
  ...[3, 4, 5, 6].flatMap((number) => steps.requested(kitOf(number), `2026-01-${10 + number}`)),
  ...[3, 4, 5, 6].flatMap((number) => steps.reserved(kitOf(number), BAMAKO, `2026-01-${15 + number}`)),
  ...[3, 4, 5].flatMap((number) => steps.dispatched(kitOf(number), BAMAKO, KAYES, '2026-01-22')),
  ...[4, 5].flatMap((number) => steps.arrived(kitOf(number), BAMAKO, KAYES, `2026-01-${20 + number}`)),
  ...steps.handedOver(kitOf(5), KAYES, '2026-02-05', {
    receiver: 'Awa Diarra',
    mandate: null,
    giverId: 'k-1',
    witnessId: 'temoin-1',
    components: [machine],
  }),
];

export const BOREHOLE = idOf('asset', 1);
export const PROPOSED = idOf('asset', 2);

const onAsset = <T extends 'AssetProposed' | 'AssetAccepted' | 'CommitteeConstituted' | 'AssetHandedOver'>(
  assetId: string,
  type: T,
  day: string,
  data: Told<T>['data'],
): Told<T> => told(`asset-${assetId}`, type, { assetId, ...data } as Told<T>['data'], at(day));

export const reported = (
  assetId: string,
  status: 'functioning' | 'needs_attention' | 'out_of_order' | 'decommissioned',
  reportedOn: string,
  recordedAt = `${reportedOn}T09:00:00.000Z`,
  upkeep = 1,
): Told =>
  told(
    `upkeep-${idOf(`upkeep ${assetId}`, upkeep)}`,
    'AssetStatusReported',
    {
      upkeepId: idOf(`upkeep ${assetId}`, upkeep),
      assetId,
      status,
      reportedOn,
      note: `Vu par Moussa le ${reportedOn}`,
    },
    { ...at(reportedOn), recordedAt, actor: { id: 'f-1', role: 'follow_up_officer', region: null } },
  );

/** A borehole that was handed over and broke down, and one that is proposed. */
export const assetStory: readonly Told[] = [
  onAsset(BOREHOLE, 'AssetProposed', '2026-01-02', {
    name: 'Forage de Sanankoro',
    region: '01',
    kind: 'borehole',
  }),
  onAsset(BOREHOLE, 'AssetAccepted', '2026-01-13', { minutesNumber: 'PV-1', acceptedOn: '2026-01-12' }),
  onAsset(BOREHOLE, 'CommitteeConstituted', '2026-01-20', {
    constitutedOn: '2026-01-19',
    members: ['president', 'treasurer', 'secretary'].map((office, n) => ({
      memberId: idOf('member', n),
      name: `Fanta Coulibaly ${n}`,
      office: office as 'president',
    })),
  }),
  onAsset(BOREHOLE, 'AssetHandedOver', '2026-02-05', {
    region: '01',
    handedOverOn: '2026-02-05',
    keys: 3,
    minutesNumber: 'PV-2',
    signatories: ['community', 'authority', 'witness'].map((capacity, n) => ({
      signatoryId: idOf('signatory', n),
      name: `Sékou Koné ${n}`,
      capacity: capacity as 'community',
    })),
  }),
  onAsset(PROPOSED, 'AssetProposed', '2026-02-06', {
    name: 'Forage de Diakaba',
    region: '04',
    kind: 'borehole',
  }),
  reported(BOREHOLE, 'functioning', '2026-02-10'),
  reported(BOREHOLE, 'out_of_order', '2026-02-20'),
  // Told late: the state of an earlier day.
  reported(BOREHOLE, 'needs_attention', '2026-02-15', '2026-02-25T09:00:00.000Z'),
];
