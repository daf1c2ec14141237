import { id } from '@kosegin/contracts';
import { acceptWithClaims, refuse, type Decision } from '@kosegin/event-sourcing';
import { z } from 'zod';
import { claimOf } from '../claims.js';
import { lacking, releasable } from '../facts/case-facts.js';
import type { KitOfCase } from '../facts/case-kits.js';
import { knowEntitlement, servedElsewhere, type Entitlement } from '../facts/entitlement.js';
import { kitModel, type KitModel } from '../kit-model/kit-model.js';
import { act, knowCase, outOfOrder } from './kit-acts.js';
import type { KitEvent } from './kit-state.js';

interface Request {
  readonly caseId: string;
  readonly kitModelId: string;
  readonly lineId: number;
}

/**
 * On the plan approved now: each of its lines once, no more kits than it has lines for them (so that no later version
 * gives again what an earlier one gave), and none where another self's has come as far as `barred` (invariant 15).
 */
function requested(
  kitId: string,
  request: Request,
  facts: Entitlement,
  ...barred: readonly KitOfCase['reached'][]
): Decision<KitEvent> {
  const { of, own } = facts;
  const planVersion = of?.plan?.version ?? 0;
  const refusal =
    releasable(of, { planVersion, lineId: request.lineId }) ?? servedElsewhere(facts, ...barred);
  if (refusal) return refusal;
  const { edition, lines } = of!.plan!;
  const others = own.filter((kit) => kit.kitId !== kitId);
  if (others.length >= lines.filter(({ kind }) => kind === 'kit').length)
    return refuse('already-served-in-edition');
  const benefit = [edition, request.caseId, `${request.lineId}`];
  return acceptWithClaims([claimOf('kit-benefit', benefit, 'already-served-in-edition')], {
    type: 'KitRequested',
    data: { ...request, kitId, personId: of!.personId, planVersion },
  });
}

export const requesting = {
  request: act({
    by: ['case_worker'],
    does: { fr: 'Demander un kit du plan approuvé', en: 'Request a kit of the approved plan' },
    data: { caseId: id, kitModelId: id, lineId: z.int().min(1).max(50) },
    know: async ({ data }, _state, sources) => {
      const { facts: entitlement, reliedOn } = await knowEntitlement(data.caseId, sources);
      return { facts: { entitlement, model: await sources.file(kitModel, data.kitModelId) }, reliedOn };
    },
    unless: ({ status }) => (status === 'none' ? null : refuse('already-exists')),
    decide: ({ id: kitId, data }, _state, facts: { entitlement: Entitlement; model: KitModel }) => {
      if (facts.model.versions.length === 0) return refuse('kit-model-unknown');
      return requested(kitId, data, facts.entitlement, 'requested', 'reserved', 'handed_over');
    },
  }),

  /** After the plan was edited and approved anew, without which nothing may go on; the kit stays where it is. */
  'request-again': act({
    by: ['case_worker'],
    does: {
      fr: 'Redemander le kit sur le nouveau plan approuvé',
      en: 'Request the kit on the new approved plan',
    },
    data: { lineId: z.int().min(1).max(50) },
    knowBefore: knowCase,
    unless: (state, _situation, { of }: Entitlement) =>
      outOfOrder(state, 'requested', 'reserved', 'dispatched', 'arrived') ??
      (of?.plan?.version === state.planVersion
        ? refuse('request-stands', { version: state.planVersion })
        : lacking(of)),
    decide: ({ id: kitId, data: { lineId } }, { caseId, kitModelId }, facts: Entitlement) =>
      // Of two selves that asked already, the first to be served is judged at the steps to come.
      requested(kitId, { caseId, kitModelId, lineId }, facts, 'handed_over'),
  }),
};
