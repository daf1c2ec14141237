import { code, day, personal, personName } from '@kosegin/contracts';
import { accept, refuse, type Refused } from '@kosegin/event-sourcing';
import { valueOf } from '../claims.js';
import { inTheFuture } from '../dates.js';
import { releasable } from '../facts/case-facts.js';
import { knowEntitlement, servedElsewhere, type Entitlement } from '../facts/entitlement.js';
import { kitModel, type KitModel } from '../kit-model/kit-model.js';
import { act, unless } from './kit-acts.js';

/** Receiver, giver and witness are different people, however their codes are typed (invariant 14). */
function receiptOf(personId: string, giverId: string, witnessId: string): Refused | null {
  const [receiver, giver, witness] = [personId, giverId, witnessId].map(valueOf);
  if (witness === giver) return refuse('receipt-same-person', { parts: 'giver, witness' });
  if (witness === receiver) return refuse('receipt-same-person', { parts: 'receiver, witness' });
  return giver === receiver ? refuse('receipt-same-person', { parts: 'receiver, giver' }) : null;
}

export const handingOver = {
  /** Against a signed receipt, at the site where the unit is; whoever receives with a mandate does so for the beneficiary. */
  'hand-over': act({
    by: ['storekeeper'],
    does: { fr: 'Remettre le kit contre décharge', en: 'Hand the kit over against a receipt' },
    data: {
      handedOverOn: day,
      receiver: personal(personName, { of: 'personId', class: 'identity' }),
      mandate: code.nullable().default(null),
      witnessId: code,
    },
    know: async (_command, state, sources) => {
      const { facts: entitlement, reliedOn } = await knowEntitlement(state.caseId, sources);
      return { facts: { entitlement, model: await sources.file(kitModel, state.kitModelId) }, reliedOn };
    },
    decide: (
      { id: kitId, actor, data, now },
      state,
      facts: { entitlement: Entitlement; model: KitModel },
    ) => {
      const { of } = facts.entitlement;
      const refusal =
        unless(state, 'reserved', 'arrived') ??
        releasable(of, state) ??
        servedElsewhere(facts.entitlement, 'handed_over') ??
        receiptOf(state.personId, actor.id, data.witnessId) ??
        inTheFuture('handedOverOn', data.handedOverOn, now);
      if (refusal) return refusal;
      // The guardian, who consented, is who receives (invariant 17).
      if (of!.minor && !data.mandate) return refuse('minor-needs-guardian');
      const { caseId, personId, unitId, siteId, modelVersion } = state;
      const { components } = facts.model.versions[modelVersion - 1]!;
      return accept({
        type: 'KitHandedOver',
        data: {
          ...data,
          kitId,
          caseId,
          personId,
          unitId,
          siteId,
          giverId: actor.id,
          components: [...components],
        },
      });
    },
  }),
};
