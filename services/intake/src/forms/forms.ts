import { assistanceKinds, vulnerabilities } from '@kosegin/contracts';
import { refuse, type Refused } from '@kosegin/event-sourcing';
import type { z } from 'zod';

type Vulnerability = z.infer<typeof vulnerabilities.schema>;
type Need = z.infer<typeof assistanceKinds.schema>;

interface Form<A> {
  readonly offers: readonly A[];
}

/** A version's questions never change once it was filled in: a change is a new version. */
export type FormVersions<A, F extends Form<A> = Form<A>> = ReadonlyMap<string, F>;

interface ScreeningForm extends Form<Vulnerability> {
  /** What no case may have and wait. */
  readonly urgent: readonly Vulnerability[];
}

export const screeningForms: FormVersions<Vulnerability, ScreeningForm> = new Map([
  [
    'screening-1',
    {
      offers: ['unaccompanied_child', 'trafficking', 'pregnant', 'health_need', 'disability', 'elderly'],
      urgent: ['unaccompanied_child', 'trafficking'],
    },
  ],
  [
    'screening-2',
    {
      offers: vulnerabilities.schema.options,
      urgent: ['unaccompanied_child', 'trafficking', 'gender_based_violence', 'international_protection'],
    },
  ],
]);

export const needsForms: FormVersions<Need> = new Map([
  ['needs-1', { offers: ['money', 'kit', 'training'] }],
  ['needs-2', { offers: assistanceKinds.schema.options }],
]);

/** Why these answers cannot have been given on this version of the form, or null. Names no answer: they are sensitive. */
export function misfit<A>(forms: FormVersions<A>, version: string, answers: readonly A[]): Refused | null {
  const form = forms.get(version);
  if (!form) return refuse('unknown-form-version', { version });
  if (!answers.every((answer) => form.offers.includes(answer)))
    return refuse('answer-not-on-form', { version });
  if (new Set(answers).size < answers.length) return refuse('answer-repeated', { version });
  return null;
}
