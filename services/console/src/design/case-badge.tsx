import type { AnswerOf } from '../api/routes.js';
import { useWords } from '../words/words.js';
import { Badge } from './badge.js';
import type { Mood } from './mood.js';

type Status = AnswerOf<'/api/v1/cases/{id}'>['status'];

const MOODS: Readonly<Record<Status, Mood>> = {
  registered: 'wait',
  assessed: 'wait',
  eligible: 'wait',
  not_eligible: 'stop',
  waiting_list: 'wait',
  plan_drafted: 'wait',
  submitted: 'wait',
  approved: 'good',
  in_assistance: 'good',
  in_follow_up: 'good',
  closed: 'past',
};

/** Where a case stands. */
export function CaseBadge({ status }: { readonly status: Status }) {
  const say = useWords();
  return <Badge mood={MOODS[status]}>{say(`statuses.${status}`)}</Badge>;
}
