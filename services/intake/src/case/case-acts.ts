import { actsOn, personal, text } from '@kosegin/contracts';
import { refuse, type Refused } from '@kosegin/event-sourcing';
import type { Case, CaseEvent, CaseStatus } from './case-state.js';

export const act = actsOn<Case, CaseEvent>();

export const sensitiveText = personal(text, { of: 'personId', class: 'sensitive' });

/** A remark beside a coded answer; null when there is nothing to add. */
export const remark = sensitiveText.nullable().default(null);

/** Refuses a step that is not next; null when it is. */
export const outOfOrder = (state: Case, ...needs: readonly CaseStatus[]): Refused | null =>
  needs.includes(state.status)
    ? null
    : refuse('out-of-order', { state: state.status, needs: needs.join(', ') });

/** Refuses what a closed case takes no more; null when it is open. */
export const closed = (state: Case): Refused | null =>
  state.status === 'closed' ? refuse('case-closed') : null;

/** An approval holds for what was approved and no longer. */
export const voidedApproval = ({ caseId, plan }: Case): readonly CaseEvent[] =>
  plan?.approved ? [{ type: 'PlanApprovalVoided', data: { caseId, planVersion: plan.version } }] : [];
