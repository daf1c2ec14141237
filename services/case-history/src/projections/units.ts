import type { DataOf, EventsOf, siteEvents } from '@kosegin/contracts';
import type { RecordedEvent } from '@kosegin/event-sourcing';
import type { Projection } from '@kosegin/projections';
import { withEntry, type ById } from './by-id.js';
import { fileIdOf } from './file-id.js';
import { dayOf } from './standing.js';

export const UNITS = 'case-history.units';

type SiteEvent = EventsOf<typeof siteEvents>;
type Delivered = DataOf<typeof siteEvents.StockReceived>;

export const UNIT_STATES = [
  'free',
  'reserved',
  'in_transit',
  'passed_on',
  'handed_over',
  'written_off',
] as const;
export type UnitState = (typeof UNIT_STATES)[number];

/** What one site's ledger says of a unit. */
interface LedgerLine {
  readonly state: UnitState;
  /** Day of the last change. */
  readonly since: string;
  /** Where it was dispatched to, or null. */
  readonly toSiteId: string | null;
}

/** Who answers for a unit: one site, always (invariant 13). */
export interface Custody {
  readonly siteId: string;
  readonly state: Exclude<UnitState, 'passed_on'>;
  readonly since: string;
  /** Set while it is on its way there. */
  readonly toSiteId: string | null;
}

/**
 * A kit in stock, and after. Each ledger's line is folded from its own site's events; custody is computed from the lines, so
 * that the document is the same whatever the order in which the sites' events arrive.
 */
export interface UnitDocument {
  /** Null when a view of the past holds acts on the unit, but not how it came in: then it counts nowhere. */
  readonly delivery:
    | (Pick<Delivered, 'kitModelId' | 'modelVersion' | 'receiptNumber'> & { readonly receivedOn: string })
    | null;
  readonly reservation: { readonly kitId: string; readonly caseId: string } | null;
  readonly lines: ById<LedgerLine>;
  readonly custody: Custody | null;
  /** Sites on whose ledger it stands. */
  readonly sites: readonly string[];
}

const empty: UnitDocument = { delivery: null, reservation: null, lines: {}, custody: null, sites: [] };

function evolve(document: UnitDocument | null, recorded: RecordedEvent): UnitDocument {
  const before = document ?? empty;
  const event = recorded as RecordedEvent & SiteEvent;
  const after = { ...before, lines: withEntry(before.lines, fileIdOf(event), lineAfter(event)) };
  if (event.type === 'StockReceived') {
    const { kitModelId, modelVersion, receiptNumber } = event.data;
    return answeredFor({
      ...after,
      delivery: { kitModelId, modelVersion, receiptNumber, receivedOn: dayOf(event) },
    });
  }
  if (event.type !== 'UnitReserved') return answeredFor(after);
  const { kitId, caseId } = event.data;
  return answeredFor({ ...after, reservation: { kitId, caseId } });
}

function lineAfter(event: RecordedEvent & SiteEvent): LedgerLine {
  const since = dayOf(event);
  const toSiteId = event.type === 'UnitDispatched' ? event.data.toSiteId : null;
  return { state: stateAfter(event), since, toSiteId };
}

function stateAfter(event: RecordedEvent & SiteEvent): UnitState {
  switch (event.type) {
    case 'UnitReserved':
      return 'reserved';
    case 'UnitDispatched':
      return 'in_transit';
    case 'UnitArrived':
      return event.data.siteId === fileIdOf(event) ? 'reserved' : 'passed_on';
    case 'UnitHandedOver':
      return 'handed_over';
    case 'UnitWrittenOff':
      return 'written_off';
    default:
      return 'free';
  }
}

/** Between its arrival on one ledger and its leaving the other, where it has arrived answers for it. */
function answeredFor(unit: UnitDocument): UnitDocument {
  if (!unit.delivery) return unit;
  const lines = Object.entries(unit.lines);
  const holds = lines.find(([, { state }]) => state !== 'in_transit' && state !== 'passed_on');
  const [siteId, line] = holds ?? lines.find(([, { state }]) => state === 'in_transit') ?? [];
  const custody = siteId && line ? ({ siteId, ...line } as Custody) : null;
  return { ...unit, custody, sites: lines.map(([id]) => id) };
}

export const units: Projection<UnitDocument> = {
  collection: {
    name: UNITS,
    indexes: [
      'delivery.kitModelId',
      'delivery.receivedOn',
      'custody.siteId',
      'custody.state',
      'custody.toSiteId',
    ],
    multiIndexes: ['sites'],
  },
  version: 1,
  types: [
    'StockReceived',
    'UnitReserved',
    'UnitDispatched',
    'UnitArrived',
    'UnitHandedOver',
    'UnitWrittenOff',
  ] satisfies readonly SiteEvent['type'][],
  keys({ type, data }) {
    return type === 'StockReceived' ? (data as Delivered).units : [(data as { unitId: string }).unitId];
  },
  evolve,
};
