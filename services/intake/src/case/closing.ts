import { accept, refuse } from '@kosegin/event-sourcing';
import { assistanceKinds, closureReasons, code, separationOfDuties } from '@kosegin/contracts';
import { z } from 'zod';
import { knowObligations, type OpenObligations } from '../facts/open-obligations.js';
import { act, closed, outOfOrder, remark, voidedApproval } from './case-acts.js';
import type { CaseEvent } from './case-state.js';

export const closingActs = {
  /** A hand-over is a fact wherever the case stands; only an approved case moves on by it. */
  'start-assistance': act({
    by: 'system',
    does: { fr: 'Porter le début de l’assistance', en: 'Record the start of assistance' },
    data: { kind: assistanceKinds.schema },
    decide: ({ id: caseId, data: { kind } }, state) =>
      state.assistance.includes(kind)
        ? accept()
        : accept({ type: 'AssistanceStarted', data: { caseId, kind } }),
  }),

  /** By the first visit after an assistance; visits that concern an earlier round of the case change nothing. */
  'start-follow-up': act({
    by: 'system',
    does: { fr: 'Porter le début du suivi', en: 'Record the start of follow-up' },
    data: {},
    decide: ({ id: caseId }, state) => {
      const served = state.status === 'approved' || state.status === 'in_assistance';
      const inRevision = ['plan_drafted', 'submitted'].includes(state.status) && state.assistance.length > 0;
      return !state.followedUp && (served || inRevision)
        ? accept({ type: 'FollowUpStarted', data: { caseId } })
        : accept();
    },
  }),

  /** Not while an instrument is open or a kit on its way (invariant 19). */
  close: act({
    by: ['supervisor'],
    does: { fr: 'Clore le dossier', en: 'Close the case' },
    data: { reason: closureReasons.schema, comment: remark },
    knowBefore: knowObligations,
    unless: (state, { actor }, open: OpenObligations) => {
      const refusal = closed(state) ?? separationOfDuties(state.hands, 'close', actor);
      if (refusal) return refusal;
      if (open.instruments > 0) return refuse('open-instrument', { instruments: open.instruments });
      return open.kits > 0 ? refuse('kit-in-transit', { kits: open.kits }) : null;
    },
    decide: ({ id: caseId, data }, state) =>
      accept({ type: 'CaseClosed', data: { caseId, personId: state.personId, ...data } }),
  }),

  /** The earlier outcome stays (invariant 20); an assessment begun anew leaves no approval of the old plan standing. */
  reopen: act({
    by: ['supervisor'],
    does: { fr: 'Rouvrir le dossier', en: 'Reopen the case' },
    data: { to: z.enum(['assessment', 'follow_up']), reason: code },
    unless: (state) => outOfOrder(state, 'closed'),
    decide: ({ id: caseId, data }, state) => {
      if (data.to === 'follow_up' && state.assistance.length === 0) return refuse('nothing-to-follow-up');
      return accept<CaseEvent>(
        { type: 'CaseReopened', data: { caseId, ...data, earlierReason: state.outcomes.at(-1)! } },
        ...(data.to === 'assessment' ? voidedApproval(state) : []),
      );
    },
  }),
};
