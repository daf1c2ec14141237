import { day, francs, id } from '@kosegin/contracts';
import { defineQuery } from '@kosegin/platform';
import { z } from 'zod';
import { STATEMENT_LINES, type StatementLineDocument } from '../projections/statement-lines.js';
import { findPage, pageOf, paging } from './paging.js';
import { MONEY_READERS } from './readers.js';
import { step, stepOf } from './steps.js';

const STATES = ['unmatched', 'matched'] as const;

const statementLineAnswer = z.strictObject({
  id,
  account: z.string(),
  reference: z.string(),
  bookedOn: day,
  amount: francs,
  state: z.enum(STATES),
  /** What it was matched to, and who did it; null as long as it is not. */
  matched: z.strictObject({ disbursementId: id, instrumentId: id, step }).nullable(),
});

/** Lines of statements: the unmatched oldest first, as they have to be dealt with; any others the latest first. */
export const listStatementLines = defineQuery({
  path: 'statement-lines',
  by: MONEY_READERS,
  does: { fr: 'Lister les lignes de relevé', en: 'List the statement lines' },
  input: z.strictObject({
    state: z.enum(STATES).optional(),
    account: z.string().min(1).max(64).optional(),
    ...paging,
  }),
  answer: pageOf(statementLineAnswer),
  reads: [STATEMENT_LINES],
  async run({ state, account, ...page }, { documents }) {
    const where = {
      // Without an account the view lacks the import, so there is nothing that could be shown.
      'line.account': account ? { eq: account } : { ne: null },
      ...(state && { state: { eq: state } }),
    };
    const query = { filter: { where }, sort: { by: 'line.bookedOn', descending: state !== 'unmatched' } };
    const found = await findPage<StatementLineDocument>(documents, STATEMENT_LINES, query, page);
    const items = found.items.map(({ id: statementLineId, document }) => ({
      ...document.line!,
      id: statementLineId,
      state: document.state,
      matched: document.matched && {
        disbursementId: document.matched.data.disbursementId,
        instrumentId: document.matched.data.instrumentId,
        step: stepOf(document.matched),
      },
    }));
    return { items, next: found.next };
  },
});
