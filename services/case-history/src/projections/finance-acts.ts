import type { Role } from '@kosegin/contracts';
import type { DisbursementStatus } from './case-money.js';
import type { Commitment } from './commitments.js';

/** The acts that take a disbursement along the chain: where it stands when it waits for each, and whose they are. */
export const FINANCE_ACTS = {
  commit: { at: 'requested', by: ['authorising_officer'] },
  'grant-visa': { at: 'committed', by: ['financial_controller'] },
  verify: { at: 'visa_granted', by: ['supervisor', 'authorising_officer'] },
  order: { at: 'verified', by: ['authorising_officer'] },
  'accept-order': { at: 'ordered', by: ['accountant'] },
  'issue-cheque': { at: 'accepted', by: ['accountant'] },
  'hand-over': { at: 'issued', by: ['accountant'] },
  pay: { at: 'handed_over', by: ['accountant'] },
  match: { at: 'paid', by: ['reconciler'] },
} as const satisfies Record<string, { readonly at: DisbursementStatus; readonly by: readonly Role[] }>;

export type FinanceAct = keyof typeof FINANCE_ACTS;
export const FINANCE_ACT_NAMES = Object.keys(FINANCE_ACTS) as [FinanceAct, ...FinanceAct[]];

const ACT_AT = new Map<DisbursementStatus, FinanceAct>(
  FINANCE_ACT_NAMES.map((act) => [FINANCE_ACTS[act].at, act]),
);

/** Null when no person's act is next. What the envelope has committed waits for nobody while its file follows. */
export function actAwaited(
  status: DisbursementStatus | undefined,
  commitment: Commitment | null,
): FinanceAct | null {
  const act = status && ACT_AT.get(status);
  return !act || (act === 'commit' && commitment) ? null : act;
}
