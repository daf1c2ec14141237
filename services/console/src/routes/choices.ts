import type { AnswerOf } from '../api/routes.js';
import { codes } from '../words/codes.fr.js';
import { common } from '../words/fr/common.js';

type CaseSummary = AnswerOf<'/api/v1/cases'>['items'][number];

/** In the order of the journey, in which they are put into words. */
export const CASE_STATUSES = Object.keys(
  common.statuses satisfies Record<CaseSummary['status'], string>,
) as (keyof typeof common.statuses)[];

export const CASE_ORDERS = ['since', 'dueOn', 'registeredOn'] as const;

export const REGIONS = (Object.keys(codes.regions) as (keyof typeof codes.regions)[]).sort();

/** A parameter of an address when it is one of the choices; nothing otherwise. */
export const oneOf = <N extends string, C extends string>(
  name: N,
  choices: readonly C[],
  search: Readonly<Record<string, unknown>>,
): { [K in N]?: C } => {
  const found = choices.find((choice) => choice === search[name]);
  return (found === undefined ? {} : { [name]: found }) as { [K in N]?: C };
};
