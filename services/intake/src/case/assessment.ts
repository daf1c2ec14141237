import { accept, refuse } from '@kosegin/event-sourcing';
import { assistanceKinds, code, personal, vulnerabilities } from '@kosegin/contracts';
import { z } from 'zod';
import { misfit, needsForms, screeningForms, type FormVersions } from '../forms/forms.js';
import { act, closed, outOfOrder, remark } from './case-acts.js';

const formVersion = (forms: FormVersions<any>) => code.meta({ examples: [...forms.keys()] });

export const assessmentActs = {
  /** As often as needed while the case is open: what someone went through may come to light late. */
  screen: act({
    by: ['intake_officer', 'case_worker'],
    does: { fr: 'Consigner l’entretien d’accueil', en: 'Record the screening' },
    data: {
      formVersion: formVersion(screeningForms),
      vulnerabilities: personal(z.array(vulnerabilities.schema).max(20), {
        of: 'personId',
        class: 'sensitive',
      }),
      priority: z.enum(['normal', 'high']),
      note: remark,
    },
    unless: closed,
    decide: ({ id: caseId, data }, state) => {
      const refusal = misfit(screeningForms, data.formVersion, data.vulnerabilities);
      if (refusal) return refusal;
      const { urgent } = screeningForms.get(data.formVersion)!;
      if (data.priority !== 'high' && data.vulnerabilities.some((one) => urgent.includes(one)))
        return refuse('priority-too-low');
      return accept({ type: 'CaseScreened', data: { caseId, personId: state.personId, ...data } });
    },
  }),

  'assess-needs': act({
    by: ['case_worker'],
    does: { fr: 'Évaluer les besoins', en: 'Assess the needs' },
    data: {
      formVersion: formVersion(needsForms),
      needs: z.array(assistanceKinds.schema).min(1).max(4),
      note: remark,
    },
    unless: (state) => {
      const refusal = outOfOrder(state, 'registered', 'assessed');
      if (refusal) return refusal;
      if (!state.screened) return refuse('not-screened');
      return state.consents.includes('case_management')
        ? null
        : refuse('no-consent', { purpose: 'case_management' });
    },
    decide: ({ id: caseId, data }, state) =>
      misfit(needsForms, data.formVersion, data.needs) ??
      accept({ type: 'NeedsAssessed', data: { caseId, personId: state.personId, ...data } }),
  }),

  'find-eligible': act({
    by: ['supervisor'],
    does: { fr: 'Déclarer éligible à une édition', en: 'Find eligible for an edition' },
    data: { edition: code },
    unless: (state) => outOfOrder(state, 'assessed', 'waiting_list'),
    decide: ({ id: caseId, data }) => accept({ type: 'CaseFoundEligible', data: { caseId, ...data } }),
  }),

  'find-ineligible': act({
    by: ['supervisor'],
    does: { fr: 'Déclarer non éligible et orienter', en: 'Find ineligible and refer' },
    data: { reason: code, referredTo: code.nullable().default(null) },
    unless: (state) => outOfOrder(state, 'assessed', 'waiting_list'),
    decide: ({ id: caseId, data }) => accept({ type: 'CaseFoundIneligible', data: { caseId, ...data } }),
  }),

  'put-on-waiting-list': act({
    by: ['supervisor'],
    does: { fr: 'Inscrire sur la liste d’attente', en: 'Put on the waiting list' },
    data: { reason: code },
    unless: (state) => outOfOrder(state, 'assessed'),
    decide: ({ id: caseId, data }) => accept({ type: 'CaseWaitlisted', data: { caseId, ...data } }),
  }),
};
