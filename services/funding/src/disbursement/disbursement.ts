import { defineFile } from '@kosegin/contracts';
import { authorising } from './authorising.js';
import { evolve, initialState, type Disbursement, type DisbursementEvent } from './disbursement-state.js';
import { following } from './following.js';
import { paying } from './paying.js';
import { requesting } from './requesting.js';

/** A disbursement along the public-finance chain: commitment, visa, verification, order, payment; none skipped. */
export const disbursement = defineFile<Disbursement, DisbursementEvent>({
  name: 'disbursement',
  files: 'disbursements',
  service: 'funding',
  title: { fr: 'décaissement', en: 'disbursement' },
  opening: 'request',
  initialState,
  evolve,
  caseOf: (state) => state.caseId || null,
  acts: { ...requesting, ...authorising, ...paying, ...following },
});

export type { Disbursement, DisbursementEvent } from './disbursement-state.js';
