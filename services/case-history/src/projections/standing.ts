import type { caseEvents, DataOf, EventsOf } from '@kosegin/contracts';
import type { RecordedEvent } from '@kosegin/event-sourcing';

export type CaseEvent = EventsOf<typeof caseEvents>;

/** `registered` is also where a case stands that was reopened to assessment. */
export const CASE_STATUSES = [
  'registered',
  'assessed',
  'eligible',
  'not_eligible',
  'waiting_list',
  'plan_drafted',
  'submitted',
  'approved',
  'in_assistance',
  'in_follow_up',
  'closed',
] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

type Registration = DataOf<typeof caseEvents.ReturneeRegistered>;

/** Where a case stands, from its own file alone: nothing that identifies the person. */
export interface Standing {
  readonly status: CaseStatus;
  /** Day of the last change of status (ISO 8601). */
  readonly since: string;
  readonly region: Registration['region'];
  readonly workerId: string | null;
  readonly edition: string | null;
  /** Of the newest plan. */
  readonly sector: DataOf<typeof caseEvents.PlanDrafted>['sector'] | null;
  /** Whether assistance and follow-up have begun since the case was last assessed: where a new approval leads back to. */
  readonly assisted: boolean;
  readonly followedUp: boolean;
}

export const dayOf = (event: RecordedEvent): string => event.metadata.occurredAt.slice(0, 10);

/** Nothing before the registration: a view by date of happening may lack it. */
export function standing(before: Standing | null, event: RecordedEvent & CaseEvent): Standing | null {
  if (event.type === 'ReturneeRegistered')
    return {
      status: 'registered',
      since: dayOf(event),
      region: event.data.region,
      workerId: null,
      edition: null,
      sector: null,
      assisted: false,
      followedUp: false,
    };
  if (!before) return null;
  const after = change(before, event);
  return after.status === before.status ? after : { ...after, since: dayOf(event) };
}

function change(state: Standing, event: CaseEvent): Standing {
  switch (event.type) {
    case 'WorkerAssigned':
      return { ...state, workerId: event.data.workerId };
    case 'NeedsAssessed':
      return { ...state, status: 'assessed' };
    case 'CaseFoundEligible':
      return { ...state, status: 'eligible', edition: event.data.edition };
    case 'CaseFoundIneligible':
      return { ...state, status: 'not_eligible' };
    case 'CaseWaitlisted':
      return { ...state, status: 'waiting_list' };
    case 'PlanDrafted':
      return { ...state, status: 'plan_drafted', sector: event.data.sector };
    case 'PlanSubmitted':
      return { ...state, status: 'submitted' };
    case 'PlanReturned':
      return { ...state, status: 'plan_drafted' };
    case 'PlanApproved':
      return { ...state, status: onceApproved(state) };
    case 'AssistanceStarted': {
      const status = state.status === 'approved' ? 'in_assistance' : state.status;
      return { ...state, status, assisted: true };
    }
    case 'FollowUpStarted': {
      const begun = state.status === 'approved' || state.status === 'in_assistance';
      return { ...state, status: begun ? 'in_follow_up' : state.status, followedUp: true };
    }
    case 'CaseClosed':
      return { ...state, status: 'closed' };
    case 'CaseReopened':
      return event.data.to === 'follow_up'
        ? { ...state, status: 'in_follow_up', followedUp: true }
        : { ...state, status: 'registered', assisted: false, followedUp: false };
    default:
      return state;
  }
}

const onceApproved = ({ followedUp, assisted }: Standing): CaseStatus =>
  followedUp ? 'in_follow_up' : assisted ? 'in_assistance' : 'approved';
