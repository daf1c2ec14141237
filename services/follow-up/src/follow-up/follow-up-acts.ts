import { actsOn } from '@kosegin/contracts';
import type { FollowUp, FollowUpEvent, Visit } from './follow-up-state.js';

export const act = actsOn<FollowUp, FollowUpEvent>();

export const visitOf = ({ visits }: FollowUp, id: string): Visit | undefined =>
  visits.find(({ visitId }) => visitId === id);
