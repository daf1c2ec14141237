import { code, francs, id, label, regions } from '@kosegin/contracts';
import { accept, acceptWithClaims, derivedId, refuse } from '@kosegin/event-sourcing';
import { z } from 'zod';
import { claimOf, valueOf } from '../claims.js';
import { releasable } from '../facts/case-facts.js';
import { knowEntitlement, servedElsewhere, type Entitlement } from '../facts/entitlement.js';
import { kit, type Kit } from '../kit/kit.js';
import { kitModel, type KitModel } from '../kit-model/kit-model.js';
import { act } from './site-acts.js';

/** What a storekeeper does with the stock of a site. */
export const stock = {
  open: act({
    by: ['storekeeper'],
    does: { fr: 'Ouvrir un site de stockage', en: 'Open a storage site' },
    data: { name: label, region: regions.schema },
    unless: (state) => (state.siteId ? refuse('already-exists') : null),
    decide: ({ id: siteId, data }) => accept({ type: 'SiteOpened', data: { siteId, ...data } }),
  }),

  /** Checked in under the number of the delivery note, once; the units are of the version published by then. */
  receive: act({
    by: ['storekeeper'],
    does: { fr: 'Réceptionner une livraison', en: 'Receive a delivery' },
    data: {
      receiptNumber: code,
      kitModelId: id,
      quantity: z.int().min(1).max(1_000),
      supplier: label,
      unitPrice: francs,
    },
    know: async ({ data }, _state, sources) => ({
      facts: await sources.file(kitModel, data.kitModelId),
      reliedOn: [],
    }),
    decide: ({ id: siteId, data: { quantity, ...data } }, state, model: KitModel) => {
      const number = valueOf(data.receiptNumber);
      if (state.receipts.has(number)) return refuse('receipt-number-used');
      const modelVersion = model.versions.length;
      if (modelVersion === 0) return refuse('kit-model-unknown');
      const units = Array.from({ length: quantity }, (_, n) => derivedId(siteId, 'receipt', number, n + 1));
      return accept({ type: 'StockReceived', data: { ...data, siteId, modelVersion, units } });
    },
  }),

  /** The oldest free unit of the kit's model, for a case that may have it at this moment (invariants 3, 4 and 15). */
  reserve: act({
    by: ['storekeeper'],
    does: { fr: 'Réserver une unité pour un kit demandé', en: 'Reserve a unit for a requested kit' },
    data: { kitId: id },
    know: async ({ data }, _state, sources) => {
      const requested = await sources.file(kit, data.kitId);
      const { facts: entitlement, reliedOn } = await knowEntitlement(requested.caseId, sources);
      return { facts: { requested, entitlement }, reliedOn };
    },
    decide: (
      { id: siteId, data: { kitId } },
      state,
      { requested, entitlement }: { requested: Kit; entitlement: Entitlement },
    ) => {
      const { status, caseId, kitModelId } = requested;
      if (status === 'none') return refuse('kit-unknown');
      if (state.reservedFor.has(kitId)) return refuse('kit-reserved-already');
      if (status !== 'requested') return refuse('out-of-order', { state: status, needs: 'requested' });
      const refusal =
        releasable(entitlement.of, requested) ?? servedElsewhere(entitlement, 'reserved', 'handed_over');
      if (refusal) return refusal;
      const unit = state.free.get(kitModelId)?.first();
      if (!unit) return refuse('none-in-stock');
      // Two sites may be asked for the same kit before it knows of either.
      return acceptWithClaims([claimOf('kit-reservation', [kitId], 'kit-reserved-already')], {
        type: 'UnitReserved',
        data: { siteId, kitId, caseId, kitModelId, ...unit },
      });
    },
  }),

  'write-off': act({
    by: ['storekeeper'],
    does: { fr: 'Sortir une unité du stock', en: 'Write a unit off' },
    data: { unitId: id, reason: code },
    decide: ({ id: siteId, data }, state) => {
      const unit = state.units.get(data.unitId);
      if (!unit) return refuse('unit-not-here');
      if (unit.status !== 'free') return refuse('unit-not-free', { state: unit.status });
      return accept({ type: 'UnitWrittenOff', data: { siteId, ...data } });
    },
  }),
};
