import { accept, acceptWithClaims, refuse } from '@kosegin/event-sourcing';
import {
  actsOn,
  code,
  day,
  defineFile,
  envelopeEvents,
  francs,
  id,
  separationOfDuties,
  type EventsOf,
} from '@kosegin/contracts';
import { Map as Table } from 'immutable';
import { z } from 'zod';
import { disbursement, type Disbursement } from '../disbursement/disbursement.js';
import { caseFactsOf, payable, type CaseFacts } from '../facts/case-facts.js';

export type EnvelopeEvent = EventsOf<typeof envelopeEvents>;

interface Commitment {
  readonly amount: number;
  readonly personId: string;
  readonly lineId: number;
  readonly status: 'committed' | 'released' | 'paid';
}

export interface Envelope {
  readonly amount: number;
  /** Committed and not released; what is paid stays in it. Never above `amount` (invariant 1). */
  readonly taken: number;
  readonly paid: number;
  readonly cutOff: string;
  readonly closed: boolean;
  /** By disbursement. A persistent table: an envelope carries thousands. */
  readonly commitments: Table<string, Commitment>;
  /** Plan lines that this edition already serves, by person (invariant 15). */
  readonly served: Table<string, readonly number[]>;
}

const initialState: Envelope = {
  amount: 0,
  taken: 0,
  paid: 0,
  cutOff: '',
  closed: false,
  commitments: Table(),
  served: Table(),
};

function evolve(state: Envelope, event: EnvelopeEvent): Envelope {
  switch (event.type) {
    case 'EnvelopeOpened':
      return { ...state, amount: event.data.amount, cutOff: event.data.cutOff };
    case 'FundsCommitted': {
      const { disbursementId, personId, lineId, amount } = event.data;
      return {
        ...state,
        taken: state.taken + amount,
        commitments: state.commitments.set(disbursementId, { amount, personId, lineId, status: 'committed' }),
        served: state.served.update(personId, [], (lines) => [...lines, lineId]),
      };
    }
    case 'CommitmentReleased': {
      const { disbursementId, amount } = event.data;
      const commitment = state.commitments.get(disbursementId)!;
      return {
        ...state,
        taken: state.taken - amount,
        commitments: state.commitments.set(disbursementId, { ...commitment, status: 'released' }),
        served: state.served.update(commitment.personId, [], (lines) =>
          lines.filter((line) => line !== commitment.lineId),
        ),
      };
    }
    case 'CommitmentPaid': {
      const { disbursementId, amount } = event.data;
      const commitment = state.commitments.get(disbursementId)!;
      return {
        ...state,
        paid: state.paid + amount,
        commitments: state.commitments.set(disbursementId, { ...commitment, status: 'paid' }),
      };
    }
    case 'ExerciseClosed':
      return { ...state, closed: true };
  }
}

/** The same line twice, or anything at all for someone found to be the same person. */
const servedAlready = (
  state: Envelope,
  personId: string,
  lineId: number,
  linked: readonly string[],
): boolean =>
  (state.served.get(personId) ?? []).includes(lineId) ||
  linked.some((person) => (state.served.get(person) ?? []).length > 0);

const act = actsOn<Envelope, EnvelopeEvent>();

interface CommitFacts {
  readonly disbursement: Disbursement;
  readonly of: CaseFacts | null;
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
      decide: ({ id: envelopeId, data }) =>
        // One envelope per edition, so that "once per edition" is judged in one place.
        acceptWithClaims([{ name: `envelope-of-edition-${data.edition}`, rule: 'edition-has-envelope' }], {
          type: 'EnvelopeOpened',
          data: { envelopeId, ...data },
        }),
    }),

    commit: act({
      by: ['authorising_officer'],
      does: { fr: 'Engager une demande de décaissement', en: 'Commit a requested disbursement' },
      data: { disbursementId: id },
      know: async ({ data }, _state, sources) => {
        const requested = await sources.file(disbursement, data.disbursementId);
        const of = await caseFactsOf(requested.caseId, sources);
        return { facts: { disbursement: requested, of }, reliedOn: of?.reliedOn ?? [] };
      },
      decide: (command, state, { disbursement: requested, of }: CommitFacts) => {
        const { disbursementId } = command.data;
        const { amount, caseId, personId, lineId } = requested;
        if (requested.envelopeId !== command.id || requested.status !== 'requested')
          return refuse('disbursement-not-requested-here', { status: requested.status });
        if (state.commitments.has(disbursementId)) return refuse('already-committed');
        const duty = separationOfDuties(requested.hands, 'authorise', command.actor);
        if (duty) return duty;
        if (state.closed) return refuse('exercise-closed');
        if (command.now.slice(0, 10) > state.cutOff)
          return refuse('cut-off-passed', { cutOff: state.cutOff });
        const obstacle = payable(of, requested);
        if (obstacle) return obstacle;
        if (servedAlready(state, personId, lineId, of!.linkedPersons))
          return refuse('already-served-in-edition');
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
      decide: ({ id: envelopeId }, state) =>
        state.closed ? refuse('exercise-closed') : accept({ type: 'ExerciseClosed', data: { envelopeId } }),
    }),
  },
});
