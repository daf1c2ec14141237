import { code, day, personal, personName } from '@kosegin/contracts';
import { accept, refuse, type Refused } from '@kosegin/event-sourcing';
import { valueOf } from '../claims.js';
import { inTheFuture } from '../dates.js';
import { releasable } from '../facts/case-facts.js';
import { knowEntitlement, servedElsewhere, type Entitlement } from '../facts/entitlement.js';
import { kitModel, type KitModel } from '../kit-model/kit-model.js';
import { act, outOfOrder } from './kit-acts.js';

/** Receiver, giver and witness are different people, however their codes are typed (invariant 14). */
function receiptOf(personId: string, giverId: string, witnessId: string): Refused | null {
  const [receiver, giver, witness] = [personId, giverId, witnessId].map(valueOf);
  if (witness === giver) return refuse('receipt-same-person', { parts: 'giver, witness' });
  if (witness === receiver) return refuse('receipt-same-person', { parts: 'receiver, witness' });
  return giver === receiver ? refuse('receipt-same-person', { parts: 'receiver, giver' }) : null;
}

interface HandOverFacts {
  readonly entitlement: Entitlement;
  readonly model: KitModel;
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
    knowBefore: async (_situation, state, sources) => {
      const { facts: entitlement, reliedOn } = await knowEntitlement(state.caseId, sources);
      return { facts: { entitlement, model: await sources.file(kitModel, state.kitModelId) }, reliedOn };
    },
    unless: (state, _situation, { entitlement }: HandOverFacts) =>
      outOfOrder(state, 'reserved', 'arrived') ??
      releasable(entitlement.of, state) ??
      servedElsewhere(entitlement, 'handed_over'),
    decide: ({ id: kitId, actor, data, now }, state, { entitlement, model }: HandOverFacts) => {
      const refusal =
        receiptOf(state.personId, actor.id, data.witnessId) ??
        inTheFuture('handedOverOn', data.handedOverOn, now);
      if (refusal) return refusal;
      // The guardian, who consented, is who receives (invariant 17).
      if (entitlement.of!.minor && !data.mandate) return refuse('minor-needs-guardian');
      const { caseId, personId, unitId, siteId, modelVersion } = state;
      const { components } = model.versions[modelVersion - 1]!;
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
