import type { QueryDefinition } from '@kosegin/platform';
import type { Projection } from '@kosegin/projections';
import { allocations } from './projections/allocations.js';
import { disbursements } from './projections/disbursements.js';
import { donations } from './projections/donations.js';
import { envelopes } from './projections/envelopes.js';
import { statementLines } from './projections/statement-lines.js';
import { listDisbursements, oneDisbursement } from './queries/disbursements.js';
import { listDonations, oneDonation } from './queries/donations.js';
import { envelopeCommitments, listEnvelopes, oneEnvelope } from './queries/envelopes.js';
import { financeInbox } from './queries/finance-inbox.js';
import { listStatementLines } from './queries/statement-lines.js';

/** What is asked about envelopes, disbursements, statement lines and donations. */
export const money: { projections: readonly Projection[]; queries: readonly QueryDefinition[] } = {
  projections: [envelopes, disbursements, statementLines, donations, allocations],
  queries: [
    listEnvelopes,
    oneEnvelope,
    envelopeCommitments,
    listDisbursements,
    oneDisbursement,
    financeInbox,
    listStatementLines,
    listDonations,
    oneDonation,
  ],
};
