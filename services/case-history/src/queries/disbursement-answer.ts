import { day, francs, id, personal } from '@kosegin/contracts';
import type { RecordedEvent } from '@kosegin/event-sourcing';
import { z } from 'zod';
import { DISBURSEMENT_STATUSES } from '../projections/case-money.js';
import type { DisbursementFile } from '../projections/disbursement-file.js';
import { step, stepOf } from './steps.js';

const payee = personal(z.string().nullable(), { of: 'personId', class: 'payee' });

export const holdReasons = z.array(z.enum(['consent_withdrawn', 'plan_approval_voided']));

/** A disbursement in a list. Days in ISO 8601 (UTC). */
export const disbursementSummary = z.strictObject({
  id,
  caseId: id,
  personId: id,
  envelopeId: id,
  /** Line of the plan, and the version of it that was approved. */
  lineId: z.int(),
  planVersion: z.int(),
  amount: francs,
  payTo: z.enum(['beneficiary', 'guardian', 'supplier']),
  status: z.enum(DISBURSEMENT_STATUSES),
  /** Day of the last change of status. */
  since: day,
  /** Why nothing moves; empty when nothing holds it. */
  held: holdReasons,
});

const instrument = z.strictObject({
  instrumentId: id,
  bank: z.string(),
  chequeNumber: z.string(),
  issuedOn: day,
  payee,
  handOver: z
    .strictObject({
      handedOverOn: day,
      receiver: payee,
      mandate: z.string().nullable(),
      giverId: z.string(),
      witnessId: z.string(),
    })
    .nullable(),
  voided: z
    .strictObject({ cause: z.enum(['returned', 'stopped', 'proven_unpaid']), voidedOn: day })
    .nullable(),
  paidOn: day.nullable(),
  reconciled: z.strictObject({ statementLineId: id, reconciledOn: day }).nullable(),
});

const disbursementStep = step.extend({
  /** The remark beside a refusal's reason. */
  comment: personal(z.string().nullable(), { of: 'personId', class: 'sensitive' }),
  /** Ids of the events of other files on which it relied. */
  facts: z.array(id),
});

/** A whole disbursement. */
export const disbursementAnswer = z.strictObject({
  ...disbursementSummary.shape,
  /** Of the disbursement's own file: what `If-Match` takes. */
  revision: z.int().min(0),
  /** Oldest first; at most the last is live. */
  instruments: z.array(instrument),
  /** What was done, oldest first: by the file's own acts, and by those on the envelope and the statement line that it follows. */
  steps: z.array(disbursementStep),
});

export function disbursementSummaryOf(
  disbursementId: string,
  { revision: _revision, instruments: _instruments, ...file }: DisbursementFile,
): z.input<typeof disbursementSummary> {
  return { ...file, id: disbursementId, held: [...file.held] };
}

export const disbursementAnswerOf = (
  disbursementId: string,
  file: DisbursementFile,
  events: readonly RecordedEvent[],
): z.input<typeof disbursementAnswer> => ({
  ...disbursementSummaryOf(disbursementId, file),
  revision: file.revision,
  instruments: [...file.instruments],
  steps: events.map((event) => ({
    ...stepOf(event),
    comment: (event.data as { comment?: string | null }).comment ?? null,
    facts: [...event.metadata.facts],
  })),
});
