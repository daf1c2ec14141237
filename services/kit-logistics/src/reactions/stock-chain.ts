import type { DataOf, kitEvents, siteEvents } from '@kosegin/contracts';
import type { Intent, Reaction } from '@kosegin/event-feed';
import { kit } from '../kit/kit.js';
import { site } from '../site/site.js';

const onSite = (id: string, type: string, data: object): Intent => ({ aggregate: site, id, type, data });

/** The kit learns which unit the site set aside for it. */
const reservation: Reaction = {
  name: 'kit-logistics.reservation-on-kit',
  on: ['UnitReserved'],
  react: ({ data }) => {
    const { kitId, unitId, siteId, modelVersion } = data as DataOf<typeof siteEvents.UnitReserved>;
    return [
      { aggregate: kit, id: kitId, type: 'record-reservation', data: { unitId, siteId, modelVersion } },
    ];
  },
};

const dispatch: Reaction = {
  name: 'kit-logistics.dispatch-on-site',
  on: ['KitDispatched'],
  react: ({ data }) => {
    const { kitId, unitId, fromSiteId, toSiteId } = data as DataOf<typeof kitEvents.KitDispatched>;
    return [onSite(fromSiteId, 'record-dispatch', { unitId, kitId, toSiteId })];
  },
};

/** The destination has it first: a unit may for a moment be on two ledgers, never on none. */
const arrival: Reaction = {
  name: 'kit-logistics.arrival-on-sites',
  on: ['KitArrived'],
  react: ({ data }) => {
    const { kitId, unitId, fromSiteId, siteId } = data as DataOf<typeof kitEvents.KitArrived>;
    return [siteId, fromSiteId].map((id) =>
      onSite(id, 'record-arrival', { unitId, kitId, fromSiteId, siteId }),
    );
  },
};

const handOver: Reaction = {
  name: 'kit-logistics.hand-over-on-site',
  on: ['KitHandedOver'],
  react: ({ data }) => {
    const { kitId, unitId, siteId } = data as DataOf<typeof kitEvents.KitHandedOver>;
    return [onSite(siteId, 'record-hand-over', { unitId, kitId })];
  },
};

/** The site decides which unit a kit is, the kit what becomes of it; each file follows the other. */
export const stockChain: readonly Reaction[] = [reservation, dispatch, arrival, handOver];
