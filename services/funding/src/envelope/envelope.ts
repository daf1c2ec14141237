import { accept, acceptWithClaims, refuse, type Refused } from '@kosegin/event-sourcing';
import { actsOn, code, day, defineFile, francs, id, separationOfDuties } from '@kosegin/contracts';
import { z } from 'zod';
import { claimOf, valueOf } from '../claims.js';
import { disbursement, type Disbursement } from '../disbursement/disbursement.js';
import {
  caseFactsOf,
  eventsBehind,
  otherSelves,
  payable,
  type CaseFacts,
  type LinkedCase,
} from '../facts/case-facts.js';
import { evolve, initialState, type Envelope, type EnvelopeEvent } from './envelope-state.js';

const act = actsOn<Envelope, EnvelopeEvent>();

interface CommitFacts {
  readonly disbursement: Disbursement;
  readonly of: CaseFacts | null;
  /** Cases of the same person. */
  readonly otherSelves: readonly LinkedCase[];
}

/**
 * What someone may still get from this edition: each line once, the whole within the plan approved now (so that no
 * later version pays again what an earlier one paid), and nothing at all where another self is served (invariant 15).
 */
function beyondOnce(state: Envelope, requested: Disbursement, facts: CommitFacts): Refused | null {
  const plan = facts.of!.plan!;
  if (valueOf(plan.edition) !== valueOf(state.edition))
    return refuse('other-edition', { plan: plan.edition, envelope: state.edition });
  const served = state.served.get(requested.personId) ?? [];
  if (
    served.some(({ lineId }) => lineId === requested.lineId) ||
    facts.otherSelves.some(({ personId }) => (state.served.get(personId) ?? []).length > 0)
  )
    return refuse('already-served-in-edition');
  const sum = (items: readonly { amount: number }[]) =>
    items.reduce((total, { amount }) => total + amount, 0);
  const approved = sum(plan.lines.filter(({ kind }) => kind === 'money'));
  const total = sum(served) + requested.amount;
  return total > approved ? refuse('above-approved-plan', { total, approved }) : null;
}

/** The commitment authorisation of one edition. Every franc taken from it passes here, one after the other. */
export const envelope = defineFile<Envelope, EnvelopeEvent>({
  name: 'envelope',
  files: 'envelopes',
  service: 'funding',
  title: { fr: 'enveloppe', en: 'envelope' },
  opening: 'open',
  initialState,
  evolve,
  caseOf: () => null,
  acts: {
    open: act({
      by: ['authorising_officer'],
      does: { fr: 'Ouvrir une enveloppe', en: 'Open an envelope' },
      data: { edition: code, amount: francs, fiscalYear: z.int().min(2000).max(2200), cutOff: day },
      unless: (state) => (state.amount > 0 ? refuse('already-exists') : null),
      decide: ({ id: envelopeId, data }) =>
        // One envelope per edition, so that "once per edition" is judged in one place.
        acceptWithClaims([claimOf('edition-envelope', [data.edition], 'edition-has-envelope')], {
          type: 'EnvelopeOpened',
          data: { envelopeId, ...data },
        }),
    }),

    /** The date that counts is the day it is received, not the one the officer gives (invariant 2). */
    commit: act({
      by: ['authorising_officer'],
      does: { fr: 'Engager une demande de décaissement', en: 'Commit a requested disbursement' },
      data: { disbursementId: id },
      know: async ({ data }, _state, sources) => {
        const requested = await sources.file(disbursement, data.disbursementId);
        const of = await caseFactsOf(requested.caseId, sources);
        const selves = await otherSelves(requested.caseId, sources);
        const facts = { disbursement: requested, of, otherSelves: selves };
        return { facts, reliedOn: eventsBehind(of, selves) };
      },
      already: ({ data }, { commitments }) =>
        commitments.has(data.disbursementId) ? refuse('already-committed') : null,
      unless: ({ closed, cutOff }, { now }) => {
        if (closed) return refuse('exercise-closed');
        return now.slice(0, 10) > cutOff ? refuse('cut-off-passed', { cutOff }) : null;
      },
      decide: (command, state, facts: CommitFacts) => {
        const { disbursementId } = command.data;
        const requested = facts.disbursement;
        const { amount, caseId, personId, lineId } = requested;
        if (requested.envelopeId !== command.id || requested.status !== 'requested')
          return refuse('disbursement-not-requested-here', { state: requested.status });
        const duty = separationOfDuties(requested.hands, 'authorise', command.actor);
        if (duty) return duty;
        const obstacle = payable(facts.of, requested) ?? beyondOnce(state, requested, facts);
        if (obstacle) return obstacle;
        if (state.taken + amount > state.amount)
          return refuse('envelope-exceeded', { amount, rest: state.amount - state.taken });
        return accept({
          type: 'FundsCommitted',
          data: { envelopeId: command.id, disbursementId, caseId, personId, lineId, amount },
        });
      },
    }),

    release: act({
      by: 'system',
      does: { fr: 'Libérer un engagement', en: 'Release a commitment' },
      data: { disbursementId: id },
      decide: ({ id: envelopeId, data: { disbursementId } }, state) => {
        const commitment = state.commitments.get(disbursementId);
        if (!commitment) return refuse('not-committed');
        if (commitment.status === 'released') return accept();
        if (commitment.status === 'paid') return refuse('already-paid');
        return accept({
          type: 'CommitmentReleased',
          data: { envelopeId, disbursementId, amount: commitment.amount },
        });
      },
    }),

    'record-payment': act({
      by: 'system',
      does: { fr: 'Porter le paiement d’un engagement', en: 'Record a commitment as paid' },
      data: { disbursementId: id },
      decide: ({ id: envelopeId, data: { disbursementId } }, state) => {
        const commitment = state.commitments.get(disbursementId);
        if (!commitment || commitment.status === 'released') return refuse('not-committed');
        if (commitment.status === 'paid') return accept();
        return accept({
          type: 'CommitmentPaid',
          data: { envelopeId, disbursementId, amount: commitment.amount },
        });
      },
    }),

    'close-exercise': act({
      by: ['authorising_officer'],
      does: { fr: 'Clore l’exercice', en: 'Close the fiscal year' },
      data: {},
      unless: ({ closed }) => (closed ? refuse('exercise-closed') : null),
      decide: ({ id: envelopeId }) => accept({ type: 'ExerciseClosed', data: { envelopeId } }),
    }),
  },
});

export type { Envelope, EnvelopeEvent } from './envelope-state.js';
