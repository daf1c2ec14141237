import { assistanceKinds, day, id } from '@kosegin/contracts';
import { accept, refuse } from '@kosegin/event-sourcing';
import { monthsAfter } from '../dates.js';
import { CASE_FACTS, eventsBehind, type CaseFacts } from '../facts/case-facts.js';
import { act, visitOf } from './follow-up-acts.js';
import { visitIdOf, type FollowUp } from './follow-up-state.js';
import { monthsOf } from './programme.js';

/**
 * The first assistance plans the visits, as recorded first; those that come after it plan none, until the case is
 * reopened to assessment: the first assistance after that is followed up in its turn.
 */
const isFirst = ({ assistedOn: planned }: FollowUp, assistedOn: string, { reassessed }: CaseFacts): boolean =>
  planned === null || (reassessed !== null && planned < reassessed.on && assistedOn >= reassessed.on);

export const planning = {
  plan: act({
    by: 'system',
    does: { fr: 'Prévoir les visites de suivi', en: 'Plan the follow-up visits' },
    data: { caseId: id, personId: id, assistance: assistanceKinds.schema, assistedOn: day },
    know: async ({ data }, _state, sources) => {
      const facts = await sources.document<CaseFacts>(CASE_FACTS, data.caseId);
      return { facts, reliedOn: eventsBehind(facts) };
    },
    decide: ({ id: followUpId, data }, state, facts: CaseFacts | null) => {
      if (!facts?.approved) return refuse('case-not-known');
      if (!isFirst(state, data.assistedOn, facts)) return accept();
      const visits = monthsOf(facts.approved.edition).map((month) => ({
        visitId: visitIdOf(data.caseId, month, state.plans + 1),
        month,
        dueOn: monthsAfter(data.assistedOn, month),
      }));
      return accept({ type: 'VisitsPlanned', data: { followUpId, ...data, visits } });
    },
  }),

  /** By the timer; a visit that was recorded before its day falls due no more. */
  'visit-fell-due': act({
    by: 'system',
    does: { fr: 'Porter l’échéance d’une visite', en: 'Record that a visit fell due' },
    data: { visitId: id },
    decide: ({ id: followUpId, data }, state) => {
      const visit = visitOf(state, data.visitId);
      if (!visit) return refuse('visit-unknown');
      const { visitId, month, dueOn, status } = visit;
      if (status !== 'planned') return accept();
      const { caseId } = state;
      return accept({ type: 'VisitFellDue', data: { followUpId, caseId, visitId, month, dueOn } });
    },
  }),
};
