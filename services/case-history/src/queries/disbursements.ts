import { id, type DataOf, type disbursementEvents, type Role } from '@kosegin/contracts';
import type { RecordedEvent } from '@kosegin/event-sourcing';
import { defineQuery } from '@kosegin/platform';
import { fold, type DocumentReader } from '@kosegin/projections';
import { z } from 'zod';
import { DISBURSEMENT_STATUSES } from '../projections/case-money.js';
import { disbursements, DISBURSEMENTS, type DisbursementDocument } from '../projections/disbursements.js';
import { STATEMENT_LINES, type StatementLineDocument } from '../projections/statement-lines.js';
import { TIMELINE } from '../projections/timeline.js';
import {
  disbursementAnswer,
  disbursementAnswerOf,
  disbursementSummary,
  disbursementSummaryOf,
} from './disbursement-answer.js';
import { historyOf, within } from './history.js';
import { findPage, pageOf, paging } from './paging.js';
import { MONEY_READERS } from './readers.js';

const READERS: readonly Role[] = ['case_worker', ...MONEY_READERS, 'dpo'];

/** Disbursements, those that moved last first. */
export const listDisbursements = defineQuery({
  path: 'disbursements',
  by: READERS,
  does: { fr: 'Lister les décaissements', en: 'List the disbursements' },
  input: z.strictObject({
    status: z.enum(DISBURSEMENT_STATUSES).optional(),
    envelope: id.optional(),
    case: id.optional(),
    held: z.enum(['true', 'false']).optional(),
    ...paging,
  }),
  answer: pageOf(disbursementSummary),
  reads: [DISBURSEMENTS],
  async run({ status, envelope, case: caseId, held, ...page }, { documents }) {
    const where = {
      // Without a status there is no request in this view, so nothing that could be shown.
      'file.status': status ? { eq: status } : { ne: null },
      ...(envelope && { envelopeId: { eq: envelope } }),
      ...(caseId && { caseId: { eq: caseId } }),
      ...(held && { held: { eq: held === 'true' } }),
    };
    const query = { filter: { where }, sort: { by: 'file.since', descending: true } };
    const found = await findPage<DisbursementDocument>(documents, DISBURSEMENTS, query, page);
    const items = found.items.map((one) => disbursementSummaryOf(one.id, one.document.file!));
    return { items, next: found.next };
  },
});

/** One disbursement, now or in the past, from its case's history alone. */
export const oneDisbursement = defineQuery({
  path: 'disbursements/:id',
  by: READERS,
  does: { fr: 'Lire un décaissement', en: 'Read a disbursement' },
  input: z.strictObject({ id }),
  answer: disbursementAnswer,
  reads: [DISBURSEMENTS, TIMELINE, STATEMENT_LINES],
  past: 'own',
  async run({ id: disbursementId }, { documents, moment }) {
    const known = await documents.get<DisbursementDocument>(DISBURSEMENTS, disbursementId);
    if (!known) return null;
    const events = within(await eventsOf(documents, known.caseId, disbursementId), moment);
    const file = fold(disbursements, events, disbursementId)?.file;
    return file ? disbursementAnswerOf(disbursementId, file, events) : null;
  },
});

/** What concerns a disbursement, in the order of the log; the match of its payment stands in no case's history. */
async function eventsOf(
  documents: DocumentReader,
  caseId: string,
  disbursementId: string,
): Promise<readonly RecordedEvent[]> {
  const history = await historyOf(documents, caseId);
  const events = history.filter(
    ({ data }) => (data as { disbursementId?: string }).disbursementId === disbursementId,
  );
  const reconciled = events.find(({ type }) => type === 'PaymentReconciled');
  if (!reconciled) return events;
  const { statementLineId } = reconciled.data as DataOf<typeof disbursementEvents.PaymentReconciled>;
  const line = await documents.get<StatementLineDocument>(STATEMENT_LINES, statementLineId);
  const matched = line?.matched ? [line.matched] : [];
  return [...events, ...matched].sort((one, other) => (one.position < other.position ? -1 : 1));
}
