import type { caseEvents, DataOf, disbursementEvents } from '@kosegin/contracts';
import type { Intent, Reaction } from '@kosegin/event-feed';
import type { RecordedEvent } from '@kosegin/event-sourcing';
import { disbursement } from '../disbursement/disbursement.js';
import type { HoldReason } from '../disbursement/disbursement-state.js';
import { CASE_DISBURSEMENTS, type CaseDisbursements } from '../facts/case-disbursements.js';

type ConsentData = DataOf<typeof caseEvents.ConsentWithdrawn>;

const intent = (type: 'hold' | 'lift-hold', id: string, reason: HoldReason): Intent => ({
  aggregate: disbursement,
  id,
  type,
  data: { reason },
});

/** Something on a case changes what its disbursements rest on; each of them judges for itself whether it concerns it. */
const onCase = (
  name: string,
  on: string,
  type: 'hold' | 'lift-hold',
  reason: HoldReason,
  concerns: (data: ConsentData) => boolean = () => true,
): Reaction => ({
  name: `funding.${name}`,
  on: [on],
  react: async (event, documents) => {
    const data = event.data as ConsentData;
    if (!concerns(data)) return [];
    const of = await documents.get<CaseDisbursements>(CASE_DISBURSEMENTS, data.caseId);
    const live = (of?.disbursements ?? []).filter((one) => one.live);
    return live.map(({ disbursementId }) => intent(type, disbursementId, reason));
  },
});

const forPayment = ({ purpose }: ConsentData): boolean => purpose === 'payment';

/** A fact that changes after a decision that relied on it: what rests on it stands still, visibly, until it is back. */
export const holds: readonly Reaction[] = [
  onCase('hold-on-withdrawn-consent', 'ConsentWithdrawn', 'hold', 'consent_withdrawn', forPayment),
  onCase('lift-on-consent', 'ConsentGiven', 'lift-hold', 'consent_withdrawn', forPayment),
  onCase('hold-on-voided-approval', 'PlanApprovalVoided', 'hold', 'plan_approval_voided'),
  onCase('hold-on-closure', 'CaseClosed', 'hold', 'plan_approval_voided'),
  onCase('lift-on-approval', 'PlanApproved', 'lift-hold', 'plan_approval_voided'),
  {
    // Requested on facts that had fallen away already when it was recorded: nobody else would tell it.
    name: 'funding.hold-on-late-request',
    on: ['DisbursementRequested'],
    react: ({ data }: RecordedEvent) => {
      const { disbursementId } = data as DataOf<typeof disbursementEvents.DisbursementRequested>;
      return (['consent_withdrawn', 'plan_approval_voided'] as const).map((reason) =>
        intent('hold', disbursementId, reason),
      );
    },
  },
];
