import { z } from 'zod';
import { regions, sectors } from '../code-lists.js';
import { eventsOf } from '../events.js';
import { code, day, francs, id, label, personName } from '../fields.js';
import { personal } from '../personal.js';

export const kitComponent = z.strictObject({ component: label, quantity: z.int().min(1).max(10_000) });

export const kitModelEvents = eventsOf('kit-logistics', {
  /** Version 1 opens the model; the version issued stays on the file. */
  KitModelVersionPublished: {
    kitModelId: id,
    version: z.int().min(1),
    name: label,
    sector: sectors.schema,
    components: z.array(kitComponent).min(1).max(100),
  },
});

/** A site's stock ledger: guards that a unit has exactly one custodian. */
export const siteEvents = eventsOf('kit-logistics', {
  SiteOpened: { siteId: id, name: label, region: regions.schema },
  StockReceived: {
    siteId: id,
    receiptNumber: code,
    kitModelId: id,
    modelVersion: z.int().min(1),
    /** One id per unit. */
    units: z.array(id).min(1).max(1_000),
    supplier: label,
    unitPrice: francs,
  },
  UnitReserved: {
    siteId: id,
    unitId: id,
    kitId: id,
    caseId: id,
    kitModelId: id,
    modelVersion: z.int().min(1),
  },
  UnitDispatched: { siteId: id, unitId: id, kitId: id, toSiteId: id },
  UnitArrived: { siteId: id, unitId: id, kitId: id, fromSiteId: id },
  UnitHandedOver: { siteId: id, unitId: id, kitId: id },
  UnitWrittenOff: { siteId: id, unitId: id, reason: code },
});

/** A kit for a case, from the request to its hand-over. */
export const kitEvents = eventsOf('kit-logistics', {
  KitRequested: {
    kitId: id,
    caseId: id,
    personId: id,
    kitModelId: id,
    planVersion: z.int().min(1),
    lineId: z.int().min(1).max(50),
  },
  KitReserved: { kitId: id, unitId: id, siteId: id, modelVersion: z.int().min(1) },
  KitDispatched: { kitId: id, unitId: id, fromSiteId: id, toSiteId: id },
  KitArrived: { kitId: id, unitId: id, fromSiteId: id, siteId: id },
  KitHandedOver: {
    kitId: id,
    caseId: id,
    personId: id,
    unitId: id,
    siteId: id,
    handedOverOn: day,
    receiver: personal(personName, { of: 'personId', class: 'identity' }),
    mandate: code.nullable(),
    giverId: code,
    witnessId: code,
    components: z.array(kitComponent).min(1).max(100),
  },
});

/** A community asset (a borehole) with its committee. */
export const assetEvents = eventsOf('kit-logistics', {
  AssetProposed: { assetId: id, kind: z.enum(['borehole']), name: label, region: regions.schema },
  AssetAccepted: { assetId: id, minutesNumber: code, acceptedOn: day },
  CommitteeConstituted: {
    assetId: id,
    constitutedOn: day,
    members: z
      .array(
        z.strictObject({
          memberId: id,
          name: personal(personName, { of: 'memberId', class: 'identity' }),
          office: z.enum(['president', 'treasurer', 'secretary', 'hygienist', 'member']),
        }),
      )
      .min(3)
      .max(50),
  },
  AssetHandedOver: {
    assetId: id,
    region: regions.schema,
    handedOverOn: day,
    keys: z.int().min(1).max(100),
    minutesNumber: code,
    signatories: z
      .array(
        z.strictObject({
          signatoryId: id,
          name: personal(personName, { of: 'signatoryId', class: 'identity' }),
          capacity: z.enum(['community', 'authority', 'witness']),
        }),
      )
      .min(3)
      .max(20),
  },
});
