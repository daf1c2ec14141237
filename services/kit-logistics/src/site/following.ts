import { id } from '@kosegin/contracts';
import { accept, refuse, type Refused } from '@kosegin/event-sourcing';
import { act } from './site-acts.js';
import type { Site, UnitStatus } from './site-state.js';

const statusOf = (state: Site, unitId: string): UnitStatus | undefined => state.units.get(unitId)?.status;

/** Refuses a unit that is not in that status here for that kit. */
function unless(
  state: Site,
  needs: UnitStatus,
  { unitId, kitId }: { unitId: string; kitId: string },
): Refused | null {
  const unit = state.units.get(unitId);
  if (!unit || unit.kitId !== kitId) return refuse('unit-not-here');
  return unit.status === needs ? null : refuse('out-of-order', { state: unit.status, needs });
}

/** What happened to a kit, on the ledger of the site that has its unit. */
export const following = {
  'record-dispatch': act({
    by: 'system',
    does: { fr: 'Porter l’expédition', en: 'Record the dispatch' },
    data: { unitId: id, kitId: id, toSiteId: id },
    decide: ({ id: siteId, data }, state) => {
      const status = statusOf(state, data.unitId);
      if (status === 'in_transit' || status === 'passed_on') return accept();
      return unless(state, 'reserved', data) ?? accept({ type: 'UnitDispatched', data: { siteId, ...data } });
    },
  }),

  /** On both ledgers: the destination has it, the origin no longer answers for it (invariant 13). */
  'record-arrival': act({
    by: 'system',
    does: { fr: 'Porter l’arrivée', en: 'Record the arrival' },
    data: { unitId: id, kitId: id, fromSiteId: id, siteId: id },
    decide: ({ id: here, data }, state) => {
      const status = statusOf(state, data.unitId);
      const recorded = here === data.siteId ? status !== undefined : status === 'passed_on';
      if (recorded) return accept();
      const refusal = here === data.siteId ? null : unless(state, 'in_transit', data);
      return refusal ?? accept({ type: 'UnitArrived', data });
    },
  }),

  'record-hand-over': act({
    by: 'system',
    does: { fr: 'Porter la remise', en: 'Record the hand-over' },
    data: { unitId: id, kitId: id },
    decide: ({ id: siteId, data }, state) =>
      statusOf(state, data.unitId) === 'handed_over'
        ? accept()
        : (unless(state, 'reserved', data) ?? accept({ type: 'UnitHandedOver', data: { siteId, ...data } })),
  }),
};
