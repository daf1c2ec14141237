import { disbursementEvents } from '@kosegin/contracts';
import type { RecordedEvent } from '@kosegin/event-sourcing';
import type { Projection } from '@kosegin/projections';
import type { DisbursementEvent } from './case-money.js';
import {
  COMMITMENT_TYPES,
  commitmentAfter,
  partOf,
  type Commitment,
  type CommitmentEvent,
  type GaugePart,
} from './commitments.js';
import { disbursementFileAfter, type DisbursementFile } from './disbursement-file.js';
import { actAwaited, type FinanceAct } from './finance-acts.js';

export const DISBURSEMENTS = 'case-history.disbursements';

/**
 * A disbursement and what its envelope set aside for it: two files, which meet only in what is computed from them. An
 * envelope's commitments are these documents, so that an act on it costs the same however many it carries.
 */
export interface DisbursementDocument {
  readonly file: DisbursementFile | null;
  readonly commitment: Commitment | null;
  readonly envelopeId: string;
  readonly caseId: string;
  /** Where its francs stand in the envelope. */
  readonly part: GaugePart | null;
  /** The act that it waits for. */
  readonly waiting: FinanceAct | null;
  readonly held: boolean;
}

const COMMITMENTS: ReadonlySet<string> = new Set(COMMITMENT_TYPES);

function evolve(document: DisbursementDocument | null, event: RecordedEvent): DisbursementDocument | null {
  const { file, commitment } = document ?? { file: null, commitment: null };
  return COMMITMENTS.has(event.type)
    ? documentOf(file, commitmentAfter(commitment, event as RecordedEvent & CommitmentEvent))
    : documentOf(disbursementFileAfter(file, event as RecordedEvent & DisbursementEvent), commitment);
}

function documentOf(
  file: DisbursementFile | null,
  commitment: Commitment | null,
): DisbursementDocument | null {
  const known = file ?? commitment;
  if (!known) return null;
  return {
    file,
    commitment,
    envelopeId: known.envelopeId,
    caseId: known.caseId,
    part: partOf(commitment, file?.status),
    waiting: actAwaited(file?.status, commitment),
    held: file !== null && file.held.length > 0,
  };
}

export const disbursements: Projection<DisbursementDocument> = {
  collection: {
    name: DISBURSEMENTS,
    indexes: [
      'file.status',
      'file.since',
      'commitment.committedOn',
      'envelopeId',
      'caseId',
      'part',
      'waiting',
      'held',
    ],
    sums: ['commitment.amount'],
  },
  version: 1,
  types: [...Object.keys(disbursementEvents), ...COMMITMENT_TYPES],
  keys: ({ data }) => [(data as { disbursementId: string }).disbursementId],
  evolve,
};
