import { actsOn, personal, separationOfDuties, text, type Duty } from '@kosegin/contracts';
import { refuse, type Actor, type FactSources, type Known, type Refused } from '@kosegin/event-sourcing';
import { caseFactsOf, eventsBehind, type CaseFacts } from '../facts/case-facts.js';
import { knowEntitlement, type Entitlement } from '../facts/entitlement.js';
import type { Disbursement, DisbursementEvent, DisbursementStatus } from './disbursement-state.js';

export const act = actsOn<Disbursement, DisbursementEvent>();

/** A remark beside a coded reason; null when there is nothing to add. */
export const comment = personal(text, { of: 'personId', class: 'sensitive' }).nullable().default(null);

export async function knowThatCase(caseId: string, sources: FactSources): Promise<Known<CaseFacts | null>> {
  const facts = await caseFactsOf(caseId, sources);
  return { facts, reliedOn: eventsBehind(facts) };
}

/** The case as funding knows it at this very moment. */
export const knowCase = (
  _command: unknown,
  state: Disbursement,
  sources: FactSources,
): Promise<Known<CaseFacts | null>> => knowThatCase(state.caseId, sources);

/** For acts that take money nearer to someone: consent, approval and other selves at this very moment (invariants 3, 4, 15). */
export const knowOwnEntitlement = (
  _command: unknown,
  state: Disbursement,
  sources: FactSources,
): Promise<Known<Entitlement>> => knowEntitlement(state, sources);

/** Refuses a step that is not next (invariant 6). */
export const outOfOrder = (state: Disbursement, needs: DisbursementStatus): Refused | null =>
  state.status === needs ? null : refuse('out-of-order', { state: state.status, needs });

/** Why this step may not be taken now: its place in the chain, a hold, the file's own history (invariants 6 and 7). */
export function obstacle(
  state: Disbursement,
  needs: DisbursementStatus,
  duty: Duty,
  actor: Actor,
): Refused | null {
  const refusal = outOfOrder(state, needs);
  if (refusal) return refusal;
  if (state.holds.length > 0) return refuse('held', { reason: state.holds[0]! });
  return separationOfDuties(state.hands, duty, actor);
}
