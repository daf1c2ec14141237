import type { Role } from '@kosegin/contracts';
import type { DocumentReader } from '@kosegin/projections';
import { z } from 'zod';
import { UNITS, type UnitState } from '../projections/units.js';

/** Who hands out, and who asks for it on a case. There is nothing personal in it. */
export const STOCK_READERS: readonly Role[] = ['storekeeper', 'case_worker', 'supervisor', 'auditor'];

const units = z.int().min(0);

/**
 * Units on a site's ledger, each in one state: received = free + reserved + inTransit + passedOn + handedOver + writtenOff.
 * In stock are the free and the reserved.
 */
export const stock = z.strictObject({
  free: units,
  reserved: units,
  /** Dispatched from here, and not arrived yet. */
  inTransit: units,
  /** Arrived elsewhere: the other site answers for them. */
  passedOn: units,
  handedOver: units,
  writtenOff: units,
  /** Everything that ever came in: delivered here, or arrived from another site. */
  received: units,
  /** On their way here; not on this ledger yet. */
  arriving: units,
});
type Stock = z.input<typeof stock>;

const none: Stock = {
  free: 0,
  reserved: 0,
  inTransit: 0,
  passedOn: 0,
  handedOver: 0,
  writtenOff: 0,
  received: 0,
  arriving: 0,
};

const FIELD: Readonly<Record<UnitState, keyof Stock>> = {
  free: 'free',
  reserved: 'reserved',
  in_transit: 'inTransit',
  passed_on: 'passedOn',
  handed_over: 'handedOver',
  written_off: 'writtenOff',
};

const MODEL = 'delivery.kitModelId';
const [CUSTODIAN, STATE, TO] = ['custody.siteId', 'custody.state', 'custody.toSiteId'] as const;

/** The stock of a site by kit model: two questions, however many units there are. */
export async function stockOf(
  documents: DocumentReader,
  siteId: string,
): Promise<ReadonlyMap<string, Stock>> {
  const [ledger, arriving] = await Promise.all([
    documents.group(UNITS, {
      filter: { where: { sites: { has: siteId } } },
      by: [MODEL, CUSTODIAN, STATE],
    }),
    documents.group(UNITS, { filter: { where: { [TO]: { eq: siteId } } }, by: [MODEL] }),
  ]);
  const byModel = new Map<string, Stock>();
  const add = (model: unknown, fields: readonly (keyof Stock)[], count: number) => {
    const known = byModel.get(model as string) ?? none;
    const more = Object.fromEntries(fields.map((field) => [field, known[field] + count]));
    byModel.set(model as string, { ...known, ...more });
  };
  for (const { key, count } of ledger) {
    const state = key[CUSTODIAN] === siteId ? (key[STATE] as UnitState) : 'passed_on';
    add(key[MODEL], [FIELD[state], 'received'], count);
  }
  for (const { key, count } of arriving) add(key[MODEL], ['arriving'], count);
  return byModel;
}

/** Units free for a kit, by site. */
export async function freeAt(
  documents: DocumentReader,
  siteIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const groups = await documents.group(UNITS, {
    filter: { where: { [CUSTODIAN]: { in: siteIds }, [STATE]: { eq: 'free' } } },
    by: [CUSTODIAN],
  });
  return new Map(groups.map(({ key, count }) => [key[CUSTODIAN] as string, count]));
}
