import {
  actsOn,
  code,
  day,
  defineFile,
  francs,
  id,
  separationOfDuties,
  statementEvents,
  type EventsOf,
} from '@kosegin/contracts';
import { acceptWithClaims, refuse } from '@kosegin/event-sourcing';
import { claimOf } from '../claims.js';
import { inTheFuture } from '../dates.js';
import { disbursement, type Disbursement } from '../disbursement/disbursement.js';

export type StatementLineEvent = EventsOf<typeof statementEvents>;

export interface StatementLine {
  readonly status: 'none' | 'imported' | 'matched';
  readonly amount: number;
}

const initialState: StatementLine = { status: 'none', amount: 0 };

function evolve(state: StatementLine, event: StatementLineEvent): StatementLine {
  switch (event.type) {
    case 'StatementLineImported':
      return { status: 'imported', amount: event.data.amount };
    case 'StatementLineMatched':
      return { ...state, status: 'matched' };
  }
}

const act = actsOn<StatementLine, StatementLineEvent>();

/** A line of a bank's or an operator's statement: the only thing that reconciles a payment (invariant 10). */
export const statementLine = defineFile<StatementLine, StatementLineEvent>({
  name: 'statement-line',
  files: 'statement-lines',
  service: 'funding',
  title: { fr: 'ligne de relevé', en: 'statement line' },
  opening: 'import',
  initialState,
  evolve,
  caseOf: () => null,
  acts: {
    import: act({
      by: ['reconciler'],
      does: { fr: 'Importer une ligne de relevé', en: 'Import a statement line' },
      data: { account: code, reference: code, bookedOn: day, amount: francs },
      unless: ({ status }) => (status === 'none' ? null : refuse('already-exists')),
      decide: ({ id: statementLineId, data, now }) =>
        inTheFuture('bookedOn', data.bookedOn, now) ??
        acceptWithClaims(
          [claimOf('bank-reference', [data.account, data.reference], 'statement-line-imported-already')],
          { type: 'StatementLineImported', data: { statementLineId, ...data } },
        ),
    }),

    /** Whoever paid may not do it: judged on the disbursement's history. */
    match: act({
      by: ['reconciler'],
      does: { fr: 'Rapprocher d’un paiement', en: 'Match with a payment' },
      data: { disbursementId: id },
      know: async ({ data }, _state, sources) => ({
        facts: await sources.file(disbursement, data.disbursementId),
        reliedOn: [],
      }),
      unless: ({ status }) => (status === 'matched' ? refuse('statement-line-matched-already') : null),
      decide: ({ id: statementLineId, data: { disbursementId }, actor }, { amount }, of: Disbursement) => {
        if (of.status === 'reconciled') return refuse('instrument-matched-already');
        if (of.status !== 'paid') return refuse('not-paid', { state: of.status });
        if (of.amount !== amount) return refuse('amount-differs', { line: amount, paid: of.amount });
        const duty = separationOfDuties(of.hands, 'reconcile', actor);
        if (duty) return duty;
        const instrumentId = of.instrument!.id;
        return acceptWithClaims(
          [claimOf('reconciled-instrument', [instrumentId], 'instrument-matched-already')],
          {
            type: 'StatementLineMatched',
            data: { statementLineId, disbursementId, instrumentId, amount },
          },
        );
      },
    }),
  },
});
