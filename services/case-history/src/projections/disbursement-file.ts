import type { DataOf, disbursementEvents } from '@kosegin/contracts';
import type { RecordedEvent } from '@kosegin/event-sourcing';
import { disbursementAfter, type CaseDisbursement, type DisbursementEvent } from './case-money.js';
import { instrumentsAfter, type Instrument } from './instruments.js';
import { dayOf } from './standing.js';

type Requested = DataOf<typeof disbursementEvents.DisbursementRequested>;

/** What a disbursement's own file says, by its own events and in their order. */
export interface DisbursementFile
  extends CaseDisbursement, Pick<Requested, 'caseId' | 'personId' | 'envelopeId' | 'payTo'> {
  readonly revision: number;
  /** Day of the last change of status (ISO 8601). */
  readonly since: string;
  /** Oldest first; at most the last is live (invariant 9). */
  readonly instruments: readonly Instrument[];
}

/** Null before the request. */
export function disbursementFileAfter(
  before: DisbursementFile | null,
  event: RecordedEvent & DisbursementEvent,
): DisbursementFile | null {
  const money = disbursementAfter(before, event);
  if (!money) return null;
  const { revision } = event;
  if (event.type === 'DisbursementRequested') {
    const { caseId, personId, envelopeId, payTo } = event.data;
    const since = dayOf(event);
    return { ...money, caseId, personId, envelopeId, payTo, revision, since, instruments: [] };
  }
  const since = money.status === before!.status ? before!.since : dayOf(event);
  const instruments = instrumentsAfter(before!.instruments, event);
  return { ...before!, ...money, revision, since, instruments };
}
