import fc from 'fast-check';
import type { EventsOf, kitEvents, siteEvents } from '@kosegin/contracts';
import type { RecordedEvent } from '@kosegin/event-sourcing';
import { fileId, people, type Desk } from '../../test/desk.js';
import {
  BAMAKO,
  emptySites,
  KAYES,
  learn,
  onKit,
  ready,
  receive,
  reserve,
  send,
} from '../../test/kit-histories.js';
import { kit } from '../kit/kit.js';
import { site } from './site.js';
import type { UnitStatus } from './site-state.js';

type Recorded = RecordedEvent & (EventsOf<typeof siteEvents> | EventsOf<typeof kitEvents>);

const SITES = [BAMAKO, KAYES];
const KITS = [10, 11, 12, 13].map((number) => ({ kitId: fileId(number), caseId: fileId(number + 10) }));

type Step = Readonly<{ act: string; site: number; kit: number; pick: number }>;

/** Tries something as people do, whether or not it can be done; the moves of kits most often. */
async function take(desk: Desk, { act, site: at, kit: of, pick }: Step): Promise<void> {
  const siteId = SITES[at]!;
  const { kitId: id, caseId } = KITS[of]!;
  const units = [...(await desk.state(site, siteId)).units.keys()];
  const unitId = units[pick % Math.max(units.length, 1)] ?? fileId(99);
  const tries: Readonly<Record<string, () => Promise<unknown>>> = {
    receive: () => receive(desk, 1 + (pick % 2), { receiptNumber: `BL-${pick}` }, siteId),
    'write-off': () => send(desk, site, siteId, 'write-off', { unitId, reason: 'lost' }, people.storekeeper),
    request: () => onKit(desk, 'request', { caseId }, { id }),
    reserve: () => reserve(desk, id, siteId),
    dispatch: () => onKit(desk, 'dispatch', { toSiteId: siteId }, { id }),
    arrive: () => onKit(desk, 'arrive', {}, { id }),
    'hand-over': () => onKit(desk, 'hand-over', {}, { id }),
  };
  await tries[act]!();
}

const step = (acts: readonly string[]) =>
  fc.record({
    act: fc.constantFrom(...acts),
    site: fc.nat(1),
    kit: fc.nat(3),
    pick: fc.nat(5),
  });

const walks = fc.array(
  fc.oneof(
    { weight: 1, arbitrary: step(['receive', 'write-off', 'hand-over']) },
    { weight: 3, arbitrary: step(['request', 'reserve', 'dispatch', 'arrive']) },
  ),
  { minLength: 40, maxLength: 60 },
);

interface Ledger {
  readonly received: number;
  readonly inStock: number;
  readonly handedOver: number;
  readonly writtenOff: number;
  readonly inTransit: number;
}

/** Where each unit is, by what people did with it, apart from the ledgers. */
function ledgerByEvents(events: readonly Recorded[], siteId: string): Ledger {
  const count = (type: Recorded['type'], field: 'siteId' | 'fromSiteId') =>
    events.filter((event) => event.type === type && (event.data as Record<string, unknown>)[field] === siteId)
      .length;
  const delivered = events.reduce(
    (sum, { type, data }) =>
      sum + (type === 'StockReceived' && data.siteId === siteId ? data.units.length : 0),
    0,
  );
  const [sent, left] = [count('KitDispatched', 'fromSiteId'), count('KitArrived', 'fromSiteId')];
  const arrived = count('KitArrived', 'siteId');
  const handedOver = count('KitHandedOver', 'siteId');
  const writtenOff = count('UnitWrittenOff', 'siteId');
  return {
    // What came in and did not go on to another site, which then counts it as received.
    received: delivered + arrived - left,
    inStock: delivered + arrived - sent - handedOver - writtenOff,
    handedOver,
    writtenOff,
    inTransit: sent - left,
  };
}

async function ledgerByState(desk: Desk, siteId: string): Promise<Ledger> {
  const { units } = await desk.state(site, siteId);
  const count = (...statuses: readonly UnitStatus[]) =>
    units.count(({ status }) => statuses.includes(status));
  return {
    received: units.size - count('passed_on'),
    inStock: count('free', 'reserved'),
    handedOver: count('handed_over'),
    writtenOff: count('written_off'),
    inTransit: count('in_transit'),
  };
}

const historyOf = (desk: Desk): readonly Recorded[] => [
  ...SITES.flatMap((id) => desk.history(site, id) as readonly Recorded[]),
  ...KITS.flatMap(({ kitId }) => desk.history(kit, kitId) as readonly Recorded[]),
];

describe('invariant 13: a kit unit has exactly one custodian', () => {
  it('on every site, whatever people try: received = in stock + handed over + written off + in transit', async () => {
    const start = learn(await emptySites(), ...KITS.flatMap(({ caseId }) => ready(caseId)));
    const reached = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(walks, async (walk) => {
        const desk = start.fork();
        for (const each of walk) {
          await take(desk, each);
          const events = historyOf(desk);
          for (const siteId of SITES) {
            const ledger = await ledgerByState(desk, siteId);
            expect(ledger).toEqual(ledgerByEvents(events, siteId));
            const { received, inStock, handedOver, writtenOff, inTransit } = ledger;
            expect(received).toBe(inStock + handedOver + writtenOff + inTransit);
          }
        }
        const events = historyOf(desk);
        await oneCustodianEach(desk, events);
        for (const { type } of events) reached.set(type, (reached.get(type) ?? 0) + 1);
      }),
      { numRuns: 100 },
    );
    // The walks went far enough to mean something.
    for (const type of ['UnitDispatched', 'UnitArrived', 'UnitHandedOver', 'UnitWrittenOff'])
      expect(reached.get(type) ?? 0).toBeGreaterThan(20);
  });

  it('the oldest free units are those of the ledger, in the order in which they came', async () => {
    const start = learn(await emptySites(), ...KITS.flatMap(({ caseId }) => ready(caseId)));
    await fc.assert(
      fc.asyncProperty(walks, async (walk) => {
        const desk = start.fork();
        for (const each of walk) await take(desk, each);
        for (const siteId of SITES) {
          const { units, free } = await desk.state(site, siteId);
          const received = (desk.history(site, siteId) as readonly Recorded[]).flatMap((event) =>
            event.type === 'StockReceived' ? event.data.units : [],
          );
          expect([...free.values()].flatMap((list) => list.map(({ unitId }) => unitId).toArray())).toEqual(
            received.filter((unitId) => units.get(unitId)!.status === 'free'),
          );
        }
      }),
      { numRuns: 30 },
    );
  });
});

/** Each unit that was ever delivered is answered for by one site, and by the one its kit says. */
async function oneCustodianEach(desk: Desk, events: readonly Recorded[]): Promise<void> {
  const ledgers = await Promise.all(SITES.map(async (id) => (await desk.state(site, id)).units));
  const delivered = events.flatMap((event) => (event.type === 'StockReceived' ? event.data.units : []));
  expect(new Set(delivered).size).toBe(delivered.length);
  for (const unitId of delivered)
    expect(
      ledgers.filter((units) => (units.get(unitId)?.status ?? 'passed_on') !== 'passed_on'),
    ).toHaveLength(1);
  const ON_LEDGER = {
    reserved: 'reserved',
    dispatched: 'in_transit',
    arrived: 'reserved',
    handed_over: 'handed_over',
  };
  for (const { kitId } of KITS) {
    const { status, unitId, siteId } = await desk.state(kit, kitId);
    const held = ledgers[SITES.indexOf(siteId)]?.get(unitId);
    if (status !== 'none' && status !== 'requested')
      expect(held).toEqual({ kitId, status: ON_LEDGER[status] });
  }
  const reserved = events.filter(({ type }) => type === 'UnitReserved').map(({ data }) => data);
  for (const field of ['unitId', 'kitId'] as const)
    expect(new Set(reserved.map((data) => (data as Record<string, unknown>)[field])).size).toBe(
      reserved.length,
    );
}
