import { accept, refuse, type Refused } from '@kosegin/event-sourcing';
import {
  code,
  contentHash,
  francs,
  planLine,
  sectors,
  separationOfDuties,
  type PlanLine,
} from '@kosegin/contracts';
import { z } from 'zod';
import { act, outOfOrder, remark, sensitiveText, voidedApproval } from './case-acts.js';
import type { Case, CaseEvent } from './case-state.js';
import { ceilingOf } from './programme.js';

/** Why the newest version may not go further: it costs more than the programme allows and nobody allowed it. */
function aboveCeiling(state: Case): Refused | null {
  const { total, overridden } = state.plan!;
  const ceiling = ceilingOf(state.edition!);
  return total > ceiling && !overridden ? refuse('above-ceiling', { total, ceiling }) : null;
}

function unfit(lines: readonly PlanLine[], total: number): Refused | null {
  if (new Set(lines.map(({ lineId }) => lineId)).size < lines.length) return refuse('line-repeated');
  const empty = lines.find(({ kind, amount }) => kind === 'money' && amount === 0);
  if (empty) return refuse('line-without-amount', { line: empty.lineId });
  return francs.safeParse(total).success ? null : refuse('total-out-of-range', { total });
}

export const planActs = {
  /** Every draft is a new version. One after an approval voids it (invariant 8). */
  'draft-plan': act({
    by: ['case_worker'],
    does: { fr: 'Rédiger ou réviser le plan', en: 'Draft or revise the plan' },
    data: {
      sector: sectors.schema,
      title: sensitiveText,
      /** People in the project, the beneficiary among them. */
      members: z.int().min(1).max(10_000),
      /** Whole XOF francs. */
      lines: z.array(planLine).min(1).max(50),
    },
    unless: (state, { actor }) =>
      outOfOrder(state, 'eligible', 'plan_drafted', 'approved', 'in_assistance') ??
      separationOfDuties(state.hands, 'draft', actor),
    decide: ({ id: caseId, data }, state) => {
      const total = data.lines.reduce((sum, { amount }) => sum + amount, 0);
      const refusal = unfit(data.lines, total);
      if (refusal) return refusal;
      const { sector, lines, members } = data;
      const drafted = {
        ...data,
        caseId,
        personId: state.personId,
        planVersion: (state.plan?.version ?? 0) + 1,
        contentHash: contentHash({ sector, lines, members }),
        total,
      };
      return accept<CaseEvent>({ type: 'PlanDrafted', data: drafted }, ...voidedApproval(state));
    },
  }),

  /** By someone else than who drafted (invariant 5); holds for this version only. */
  'override-ceiling': act({
    by: ['supervisor'],
    does: { fr: 'Autoriser le dépassement du plafond', en: 'Allow the plan to pass the ceiling' },
    data: { reason: code },
    unless: (state, { actor }) =>
      outOfOrder(state, 'plan_drafted') ??
      separationOfDuties(state.hands, 'approve', actor) ??
      (aboveCeiling(state) ? null : refuse('override-not-needed')),
    decide: ({ id: caseId, data }, state) => {
      const ceiling = ceilingOf(state.edition!);
      return accept({
        type: 'PlanCeilingOverridden',
        data: { caseId, planVersion: state.plan!.version, ceiling, ...data },
      });
    },
  }),

  'submit-plan': act({
    by: ['case_worker'],
    does: { fr: 'Soumettre le plan', en: 'Submit the plan' },
    data: {},
    unless: (state) => outOfOrder(state, 'plan_drafted') ?? aboveCeiling(state),
    decide: ({ id: caseId }, state) => {
      const { version: planVersion, contentHash } = state.plan!;
      return accept({ type: 'PlanSubmitted', data: { caseId, planVersion, contentHash } });
    },
  }),

  'return-plan': act({
    by: ['supervisor'],
    does: { fr: 'Retourner le plan pour révision', en: 'Return the plan for revision' },
    data: { reason: code, comment: remark },
    unless: (state) => outOfOrder(state, 'submitted'),
    decide: ({ id: caseId, data }, state) =>
      accept({
        type: 'PlanReturned',
        data: { caseId, personId: state.personId, planVersion: state.plan!.version, ...data },
      }),
  }),

  /** Binds to the content that the approver saw and names. */
  'approve-plan': act({
    by: ['supervisor'],
    does: { fr: 'Approuver le plan', en: 'Approve the plan' },
    data: { planVersion: z.int().min(1), contentHash: code },
    unless: (state, { actor }) =>
      outOfOrder(state, 'submitted') ?? separationOfDuties(state.hands, 'approve', actor),
    decide: ({ id: caseId, data }, state) => {
      const { version, contentHash, sector, lines, total } = state.plan!;
      if (data.planVersion !== version || data.contentHash !== contentHash)
        return refuse('plan-changed', { current: version, seen: data.planVersion });
      const { personId, edition } = state;
      return accept({
        type: 'PlanApproved',
        data: { ...data, caseId, personId, edition: edition!, sector, lines: [...lines], total },
      });
    },
  }),
};
