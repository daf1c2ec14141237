import type { assetEvents, DataOf, disbursementEvents, kitEvents } from '@kosegin/contracts';
import type { Reaction } from '@kosegin/event-feed';
import { followUp } from '../follow-up/follow-up.js';
import { followUpIdOf } from '../follow-up/follow-up-state.js';
import { upkeep, upkeepIdOf } from '../upkeep/upkeep.js';

/** What was given, to whom and when: what a cheque's hand-over and a kit's have in common. */
type HandedOver = DataOf<typeof disbursementEvents.ChequeHandedOver> | DataOf<typeof kitEvents.KitHandedOver>;

export const planVisits: Reaction = {
  name: 'follow-up.plan-visits',
  on: ['ChequeHandedOver', 'KitHandedOver'],
  react: ({ type, data }) => {
    const { caseId, personId, handedOverOn: assistedOn } = data as HandedOver;
    const assistance = type === 'KitHandedOver' ? 'kit' : 'money';
    return [
      {
        aggregate: followUp,
        id: followUpIdOf(caseId),
        type: 'plan',
        data: { caseId, personId, assistance, assistedOn },
      },
    ];
  },
};

export const openUpkeep: Reaction = {
  name: 'follow-up.open-upkeep',
  on: ['AssetHandedOver'],
  react: ({ data }) => {
    const { assetId, region } = data as DataOf<typeof assetEvents.AssetHandedOver>;
    return [{ aggregate: upkeep, id: upkeepIdOf(assetId), type: 'open', data: { assetId, region } }];
  },
};
