import type { FieldError, FieldErrorsImpl, Merge } from 'react-hook-form';
import type { ApiProblem } from '../api/problem.js';
import type { Say } from '../words/words.js';

/** What each field is called on screen, in the order of the form. */
export type Labels<V> = { readonly [F in keyof V & string]: string };

type Fault = FieldError | Merge<FieldError, FieldErrorsImpl> | undefined;

/** What is wrong with a field, in words: the server's own, or ours by the kind of fault (the code of zod's issue). */
export function wordsOf(fault: Fault, field: string, say: Say): string | undefined {
  if (!fault) return undefined;
  if (fault.type === 'server') return String(fault.message);
  switch (fault.type) {
    case 'too_big':
      return say('forms.tooLong', { field });
    case 'too_small':
    case 'invalid_type':
      return say('forms.required', { field });
    case 'invalid_value':
      return say('forms.choose', { field });
    case 'fraction':
      return say('forms.noFraction', { field });
    default:
      return say('forms.invalid', { field });
  }
}

/** The fields that the server found wrong, with its words for them. */
export const faultsOf = <V>(
  problem: ApiProblem,
  labels: Labels<V>,
): readonly { readonly field: string; readonly words: string }[] =>
  problem.details.errors.flatMap(({ pointer, detail }) => {
    const field = pointer?.split('/')[1];
    if (field === undefined || !(field in labels)) return [];
    return [{ field, words: `${labels[field as keyof V & string]} : ${detail ?? problem.details.detail}` }];
  });
