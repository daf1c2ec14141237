import type { EventsOf, siteEvents } from '@kosegin/contracts';
import { List, Map as Table, Set as Values } from 'immutable';
import { valueOf } from '../claims.js';

export type SiteEvent = EventsOf<typeof siteEvents>;

/** `in_transit` from here, until it arrives elsewhere and is `passed_on`: then the other site answers for it. */
export type UnitStatus = 'free' | 'reserved' | 'in_transit' | 'passed_on' | 'handed_over' | 'written_off';

export interface Unit {
  readonly status: UnitStatus;
  /** Whom it is set aside for, or null. */
  readonly kitId: string | null;
}

interface FreeUnit {
  readonly unitId: string;
  readonly modelVersion: number;
}

/** Persistent tables: a site carries thousands. */
export interface Site {
  readonly siteId: string;
  /** Receipt numbers taken, as they are compared. */
  readonly receipts: Values<string>;
  /** Everything that ever came in, each unit in exactly one status (invariant 13). */
  readonly units: Table<string, Unit>;
  /** By model, oldest first. */
  readonly free: Table<string, List<FreeUnit>>;
  /** Kits for which a unit was set aside here. */
  readonly reservedFor: Values<string>;
}

export const initialState: Site = {
  siteId: '',
  receipts: Values(),
  units: Table(),
  free: Table(),
  reservedFor: Values(),
};

const moved = (state: Site, unitId: string, status: UnitStatus, kitId: string | null): Site => ({
  ...state,
  units: state.units.set(unitId, { status, kitId }),
});

export function evolve(state: Site, event: SiteEvent): Site {
  switch (event.type) {
    case 'SiteOpened':
      return { ...state, siteId: event.data.siteId };
    case 'StockReceived': {
      const { receiptNumber, kitModelId, modelVersion, units } = event.data;
      return {
        ...state,
        receipts: state.receipts.add(valueOf(receiptNumber)),
        units: state.units.merge(
          units.map((unitId): [string, Unit] => [unitId, { status: 'free', kitId: null }]),
        ),
        free: state.free.update(kitModelId, List(), (known) =>
          known.concat(units.map((unitId) => ({ unitId, modelVersion }))),
        ),
      };
    }
    case 'UnitReserved': {
      const { unitId, kitId, kitModelId } = event.data;
      const free = state.free.update(kitModelId, List(), (units) => units.shift());
      return moved({ ...state, free, reservedFor: state.reservedFor.add(kitId) }, unitId, 'reserved', kitId);
    }
    case 'UnitDispatched':
      return moved(state, event.data.unitId, 'in_transit', event.data.kitId);
    case 'UnitArrived': {
      const here = event.data.siteId === state.siteId;
      return moved(state, event.data.unitId, here ? 'reserved' : 'passed_on', event.data.kitId);
    }
    case 'UnitHandedOver':
      return moved(state, event.data.unitId, 'handed_over', event.data.kitId);
    case 'UnitWrittenOff': {
      const { unitId } = event.data;
      const free = state.free.map((units) => units.filter((unit) => unit.unitId !== unitId));
      return moved({ ...state, free }, unitId, 'written_off', null);
    }
  }
}
