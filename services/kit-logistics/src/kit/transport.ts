import { id } from '@kosegin/contracts';
import { accept, refuse } from '@kosegin/event-sourcing';
import { z } from 'zod';
import { releasable, type CaseFacts } from '../facts/case-facts.js';
import { knowEntitlement } from '../facts/entitlement.js';
import { SITES, type KnownSite } from '../facts/sites.js';
import { act, outOfOrder } from './kit-acts.js';

/** From the unit set aside to the site where it is handed over. */
export const transport = {
  'record-reservation': act({
    by: 'system',
    does: { fr: 'Porter la réservation', en: 'Record the reservation' },
    data: { unitId: id, siteId: id, modelVersion: z.int().min(1) },
    decide: ({ id: kitId, data }, state) =>
      state.unitId === data.unitId
        ? accept()
        : (outOfOrder(state, 'requested') ?? accept({ type: 'KitReserved', data: { kitId, ...data } })),
  }),

  dispatch: act({
    by: ['storekeeper'],
    does: { fr: 'Expédier le kit vers un autre site', en: 'Dispatch the kit to another site' },
    data: { toSiteId: id },
    know: async ({ data }, state, sources) => {
      const { facts, reliedOn } = await knowEntitlement(state.caseId, sources);
      const to = await sources.document<KnownSite>(SITES, data.toSiteId);
      return { facts: { of: facts.of, to }, reliedOn: to ? [...reliedOn, to.eventId] : reliedOn };
    },
    unless: (state) => outOfOrder(state, 'reserved'),
    decide: (
      { id: kitId, data: { toSiteId } },
      state,
      { of, to }: { of: CaseFacts | null; to: KnownSite | null },
    ) => {
      const { unitId, siteId: fromSiteId } = state;
      const refusal = releasable(of, state);
      if (refusal) return refusal;
      if (toSiteId === fromSiteId) return refuse('same-site');
      if (!to) return refuse('site-unknown');
      return accept({ type: 'KitDispatched', data: { kitId, unitId, fromSiteId, toSiteId } });
    },
  }),

  /** A fact, which nothing on the case can undo. */
  arrive: act({
    by: ['storekeeper'],
    does: { fr: 'Constater l’arrivée du kit', en: 'Record the arrival of the kit' },
    data: {},
    unless: (state) => outOfOrder(state, 'dispatched'),
    decide: ({ id: kitId }, { unitId, siteId: fromSiteId, toSiteId: siteId }) =>
      accept({ type: 'KitArrived', data: { kitId, unitId, fromSiteId, siteId } }),
  }),
};
