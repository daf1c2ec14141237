import { francs, id } from '@kosegin/contracts';
import { accept, refuse } from '@kosegin/event-sourcing';
import { z } from 'zod';
import { payable, type CaseFacts } from '../facts/case-facts.js';
import { act, knowThatCase } from './disbursement-acts.js';

export const requesting = {
  request: act({
    by: ['case_worker'],
    does: {
      fr: 'Demander le décaissement d’une ligne du plan approuvé',
      en: 'Request a line of the approved plan',
    },
    data: {
      caseId: id,
      envelopeId: id,
      lineId: z.int().min(1).max(50),
      amount: francs,
      payTo: z.enum(['beneficiary', 'guardian', 'supplier']),
    },
    know: ({ data }, _state, sources) => knowThatCase(data.caseId, sources),
    unless: (state) => (state.status === 'none' ? null : refuse('already-exists')),
    decide: ({ id: disbursementId, data }, _state, of: CaseFacts | null) => {
      const planVersion = of?.plan?.version ?? 0;
      const contentHash = of?.plan?.contentHash ?? '';
      const refusal = payable(of, { planVersion, contentHash });
      if (refusal) return refusal;
      const line = of!.plan!.lines.find(({ lineId }) => lineId === data.lineId);
      if (line?.kind !== 'money') return refuse('no-such-budget-line', { line: data.lineId });
      if (data.amount > line.amount)
        return refuse('above-budget-line', { amount: data.amount, line: line.amount });
      if (of!.minor && data.payTo === 'beneficiary') return refuse('minor-no-direct-cash');
      return accept({
        type: 'DisbursementRequested',
        data: { ...data, disbursementId, personId: of!.personId, planVersion, contentHash },
      });
    },
  }),
};
