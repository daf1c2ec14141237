import type { EventsOf, kitEvents } from '@kosegin/contracts';

export type KitEvent = EventsOf<typeof kitEvents>;

export type KitStatus = 'none' | 'requested' | 'reserved' | 'dispatched' | 'arrived' | 'handed_over';

export interface Kit {
  readonly status: KitStatus;
  readonly caseId: string;
  readonly personId: string;
  readonly kitModelId: string;
  /** The approved plan it was requested on, or requested again. */
  readonly planVersion: number;
  readonly lineId: number;
  /** The unit set aside for it, of the model's version when it was received. */
  readonly unitId: string;
  readonly modelVersion: number;
  /** Where the unit was last in stock. */
  readonly siteId: string;
  /** Where it is on its way to. */
  readonly toSiteId: string;
}

export const initialState: Kit = {
  status: 'none',
  caseId: '',
  personId: '',
  kitModelId: '',
  planVersion: 0,
  lineId: 0,
  unitId: '',
  modelVersion: 0,
  siteId: '',
  toSiteId: '',
};

export function evolve(state: Kit, event: KitEvent): Kit {
  switch (event.type) {
    case 'KitRequested': {
      const { caseId, personId, kitModelId, planVersion, lineId } = event.data;
      // Requested again, it stays where it is.
      const status = state.status === 'none' ? 'requested' : state.status;
      return { ...state, status, caseId, personId, kitModelId, planVersion, lineId };
    }
    case 'KitReserved': {
      const { unitId, siteId, modelVersion } = event.data;
      return { ...state, status: 'reserved', unitId, siteId, modelVersion };
    }
    case 'KitDispatched':
      return { ...state, status: 'dispatched', toSiteId: event.data.toSiteId };
    case 'KitArrived':
      return { ...state, status: 'arrived', siteId: event.data.siteId };
    case 'KitHandedOver':
      return { ...state, status: 'handed_over' };
  }
}
