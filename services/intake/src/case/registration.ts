import { accept, derivedId, refuse, type FactSources, type Known } from '@kosegin/event-sourcing';
import {
  code,
  consentPurposes,
  country,
  day,
  id,
  personal,
  personName,
  regions,
  returnTypes,
  sexes,
  targetGroups,
  written,
} from '@kosegin/contracts';
import { z } from 'zod';
import { convoy, type Convoy } from '../convoy/convoy.js';
import { act, closed } from './case-acts.js';

const identity = <S extends z.ZodType>(schema: S) => personal(schema, { of: 'personId', class: 'identity' });

/** Who arrives; the age is known by the birth date or else declared. */
export const personFields = {
  givenNames: identity(personName),
  familyName: identity(personName),
  birthDate: identity(day).nullable().default(null),
  /** Under 18; null to go by the birth date. */
  minor: z.boolean().nullable().default(null),
  phone: identity(written(40)).nullable().default(null),
  sex: sexes.schema,
};

const registrationFields = {
  ...personFields,
  targetGroup: targetGroups.schema,
  returnType: returnTypes.schema,
  countryOfDeparture: country,
  arrivedOn: day,
  region: regions.schema,
  convoyId: id.nullable().default(null),
};

export type Registration = z.output<z.ZodObject<typeof registrationFields>>;

/** The day on which someone turns 18; who is born on a 29 February does on a 1 March. */
const comingOfAge = (birthDate: string): string => `${+birthDate.slice(0, 4) + 18}${birthDate.slice(4)}`;

const purpose = consentPurposes.schema;

export const registrationActs = {
  register: act({
    by: ['intake_officer', 'case_worker'],
    does: { fr: 'Enregistrer une personne de retour', en: 'Register a returnee' },
    data: registrationFields,
    know: async ({ data }, _state, sources: FactSources): Promise<Known<Convoy | null>> => ({
      facts: data.convoyId ? await sources.file(convoy, data.convoyId) : null,
      reliedOn: [],
    }),
    unless: (state) => (state.status === 'none' ? null : refuse('already-exists')),
    decide: ({ id: caseId, data, now, occurredAt }, _state, of: Convoy | null) => {
      if (of?.convoyId === '') return refuse('convoy-unknown');
      const today = now.slice(0, 10);
      if (data.arrivedOn > today) return refuse('date-in-the-future', { field: 'arrivedOn' });
      if (data.birthDate && data.birthDate > today)
        return refuse('date-in-the-future', { field: 'birthDate' });
      const byBirth = data.birthDate && occurredAt.slice(0, 10) < comingOfAge(data.birthDate);
      const minor = data.birthDate ? Boolean(byBirth) : data.minor;
      if (minor === null) return refuse('age-unknown');
      if (data.minor !== null && data.minor !== minor) return refuse('minor-contradicts-birth-date');
      return accept({
        type: 'ReturneeRegistered',
        data: { ...data, caseId, personId: derivedId('person', caseId), minor },
      });
    },
  }),

  assign: act({
    by: ['supervisor'],
    does: { fr: 'Confier le dossier à un chargé de dossier', en: 'Assign the case to a case worker' },
    data: { workerId: code },
    unless: closed,
    decide: ({ id: caseId, data: { workerId } }, state) =>
      state.workerId === workerId
        ? refuse('already-assigned')
        : accept({ type: 'WorkerAssigned', data: { caseId, workerId } }),
  }),

  /** In every state: research and publication outlast the case. */
  'give-consent': act({
    by: ['intake_officer', 'case_worker', 'follow_up_officer'],
    does: { fr: 'Recueillir un consentement', en: 'Record a consent' },
    data: {
      purpose,
      guardian: identity(personName).nullable().default(null),
      evidence: z.enum(['signed', 'oral_witnessed']),
    },
    decide: ({ id: caseId, data }, state) => {
      if (state.consents.includes(data.purpose))
        return refuse('consent-already-given', { purpose: data.purpose });
      if (state.minor && data.guardian === null) return refuse('guardian-consent-required');
      return accept({ type: 'ConsentGiven', data: { caseId, personId: state.personId, ...data } });
    },
  }),

  'withdraw-consent': act({
    by: ['intake_officer', 'case_worker', 'follow_up_officer'],
    does: { fr: 'Retirer un consentement', en: 'Withdraw a consent' },
    data: { purpose },
    decide: ({ id: caseId, data }, state) =>
      state.consents.includes(data.purpose)
        ? accept({ type: 'ConsentWithdrawn', data: { caseId, personId: state.personId, ...data } })
        : refuse('no-consent', { purpose: data.purpose }),
  }),
};
