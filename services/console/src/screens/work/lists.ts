import type { ParametersOf } from '../../api/routes.js';
import type { Role } from '../../api/session.js';

type CaseQuery = NonNullable<ParametersOf<'/api/v1/cases'>['query']>;
type VisitQuery = NonNullable<ParametersOf<'/api/v1/visits'>['query']>;

export type WorkList =
  | {
      readonly kind: 'cases';
      readonly words: 'screen' | 'decide' | 'plan' | 'submit' | 'approve';
      readonly query: CaseQuery;
    }
  | { readonly kind: 'visits'; readonly words: 'visitsOverdue' | 'visitsDue'; readonly query: VisitQuery };

const cases = (
  words: Extract<WorkList, { kind: 'cases' }>['words'],
  status: CaseQuery['status'],
): WorkList => ({
  kind: 'cases',
  words,
  query: { status, sort: 'since', limit: 20 },
});

const visits: readonly WorkList[] = [
  { kind: 'visits', words: 'visitsOverdue', query: { state: 'overdue', limit: 20 } },
  { kind: 'visits', words: 'visitsDue', query: { state: 'due', limit: 20 } },
];

/** What waits for whom, the most pressing list first. */
const LISTS: Partial<Record<Role, readonly WorkList[]>> = {
  intake_officer: [cases('screen', 'registered')],
  case_worker: [
    cases('submit', 'plan_drafted'),
    cases('plan', 'eligible'),
    cases('screen', 'registered'),
    visits[0]!,
  ],
  supervisor: [cases('approve', 'submitted'), cases('decide', 'assessed'), cases('decide', 'waiting_list')],
  commission: [cases('approve', 'submitted')],
  follow_up_officer: visits,
};

/** Each list once, whatever roles are held together. */
export const listsFor = (roles: readonly Role[]): readonly WorkList[] => [
  ...new Map(roles.flatMap((role) => LISTS[role] ?? []).map((list) => [JSON.stringify(list), list])).values(),
];
