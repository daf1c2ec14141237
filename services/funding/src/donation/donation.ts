import { code, defineFile } from '@kosegin/contracts';
import { accept, refuse } from '@kosegin/event-sourcing';
import { allocating } from './allocating.js';
import { act, outOfOrder } from './donation-acts.js';
import { evolve, initialState, type Donation, type DonationEvent } from './donation-state.js';
import { receiving } from './receiving.js';

/** A donation from pledge to beneficiary. Its donor is told of what has arrived there, not of what was meant to. */
export const donation = defineFile<Donation, DonationEvent>({
  name: 'donation',
  files: 'donations',
  service: 'funding',
  title: { fr: 'don', en: 'donation' },
  opening: 'pledge',
  initialState,
  evolve,
  caseOf: () => null,
  acts: {
    ...receiving,
    ...allocating,

    /** Covers all that could be allocated (of a part transferred, that part), every franc of it paid. */
    attest: act({
      by: ['supervisor', 'authorising_officer'],
      does: { fr: 'Attester l’emploi du don au donateur', en: 'Attest to the donor how the gift was used' },
      data: { attestation: code },
      unless: (state) => {
        const rest = state.available - state.allocated;
        return outOfOrder(state, 'paid') ?? (rest > 0 ? refuse('not-all-allocated', { rest }) : null);
      },
      decide: ({ id: donationId, data }, { allocated }) =>
        accept({ type: 'DonationAttested', data: { donationId, ...data, amount: allocated } }),
    }),
  },
});

export type { Donation, DonationEvent } from './donation-state.js';
