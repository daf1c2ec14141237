import {
  caseEvents,
  withHand,
  type DataOf,
  type Duty,
  type EventsOf,
  type Hand,
  type PlanLine,
} from '@kosegin/contracts';
import type { RecordedEvent } from '@kosegin/event-sourcing';

export type CaseEvent = EventsOf<typeof caseEvents>;

/** `registered` is also where a case stands that was reopened to assessment. */
export type CaseStatus =
  | 'none'
  | 'registered'
  | 'assessed'
  | 'eligible'
  | 'not_eligible'
  | 'waiting_list'
  | 'plan_drafted'
  | 'submitted'
  | 'approved'
  | 'in_assistance'
  | 'in_follow_up'
  | 'closed';

/** The newest version of the plan; earlier ones are in the history. Amounts in whole XOF francs. */
export interface Plan {
  readonly version: number;
  readonly contentHash: string;
  readonly sector: DataOf<typeof caseEvents.PlanDrafted>['sector'];
  readonly lines: readonly PlanLine[];
  readonly total: number;
  readonly overridden: boolean;
  readonly approved: boolean;
}

export interface Link {
  readonly caseId: string;
  readonly personId: string;
}

/** What decisions on a case need of it: nothing that identifies the person. */
export interface Case {
  readonly status: CaseStatus;
  readonly caseId: string;
  readonly personId: string;
  readonly minor: boolean;
  readonly workerId: string | null;
  /** Purposes with a consent in force. */
  readonly consents: readonly DataOf<typeof caseEvents.ConsentGiven>['purpose'][];
  readonly screened: boolean;
  readonly edition: string | null;
  /** Cases reported as the same person's, not yet adjudicated. */
  readonly reported: readonly string[];
  readonly links: readonly Link[];
  readonly plan: Plan | null;
  /** Kinds of assistance begun, and whether follow-up has, since the case was last assessed. */
  readonly assistance: readonly PlanLine['kind'][];
  readonly followedUp: boolean;
  /** Every closure's reason, oldest first; reopening takes none away (invariant 20). */
  readonly outcomes: readonly DataOf<typeof caseEvents.CaseClosed>['reason'][];
  readonly hands: readonly Hand[];
}

export const initialState: Case = {
  status: 'none',
  caseId: '',
  personId: '',
  minor: false,
  workerId: null,
  consents: [],
  screened: false,
  edition: null,
  reported: [],
  links: [],
  plan: null,
  assistance: [],
  followedUp: false,
  outcomes: [],
  hands: [],
};

/** Which duty an event of this file puts on its actor; adjudicating bars nothing, because registering came first. */
const DUTIES: Partial<Record<CaseEvent['type'], Duty>> = {
  ReturneeRegistered: 'register',
  PlanDrafted: 'draft',
  PlanCeilingOverridden: 'approve',
  PlanApproved: 'approve',
  CaseClosed: 'close',
};

export function evolve(state: Case, event: CaseEvent): Case {
  const next = change(state, event);
  const duty = DUTIES[event.type];
  // A decision is folded before it is recorded, without its actor; who took it counts once it is.
  const actor = (event as Partial<RecordedEvent>).metadata?.actor.id;
  return duty && actor ? { ...next, hands: withHand(next.hands, duty, actor) } : next;
}

function change(state: Case, event: CaseEvent): Case {
  switch (event.type) {
    case 'ReturneeRegistered': {
      const { caseId, personId, minor } = event.data;
      return { ...state, status: 'registered', caseId, personId, minor };
    }
    case 'WorkerAssigned':
      return { ...state, workerId: event.data.workerId };
    case 'ConsentGiven':
      return { ...state, consents: [...state.consents, event.data.purpose] };
    case 'ConsentWithdrawn':
      return { ...state, consents: state.consents.filter((one) => one !== event.data.purpose) };
    case 'CaseScreened':
      return { ...state, screened: true };
    case 'NeedsAssessed':
      return { ...state, status: 'assessed' };
    case 'CaseFoundEligible':
      return { ...state, status: 'eligible', edition: event.data.edition };
    case 'CaseFoundIneligible':
      return { ...state, status: 'not_eligible' };
    case 'CaseWaitlisted':
      return { ...state, status: 'waiting_list' };
    case 'DuplicateReported':
      return { ...state, reported: [...state.reported, event.data.sameAs] };
    case 'DuplicateDismissed':
      return { ...state, reported: without(state.reported, event.data.sameAs) };
    case 'IdentitiesLinked': {
      const { otherCaseId, otherPersonId } = event.data;
      return {
        ...state,
        reported: without(state.reported, otherCaseId),
        links: [...state.links, { caseId: otherCaseId, personId: otherPersonId }],
      };
    }
    case 'IdentitiesUnlinked':
      return { ...state, links: state.links.filter(({ caseId }) => caseId !== event.data.otherCaseId) };
    case 'PlanDrafted': {
      const { planVersion: version, contentHash, sector, lines, total } = event.data;
      const plan = { version, contentHash, sector, lines, total, overridden: false, approved: false };
      return { ...state, status: 'plan_drafted', plan };
    }
    case 'PlanCeilingOverridden':
      return { ...state, plan: { ...state.plan!, overridden: true } };
    case 'PlanSubmitted':
      return { ...state, status: 'submitted' };
    case 'PlanReturned':
      return { ...state, status: 'plan_drafted' };
    case 'PlanApproved':
      return { ...state, status: onceApproved(state), plan: { ...state.plan!, approved: true } };
    case 'PlanApprovalVoided':
      // After an edit the plan is the new version already, which nobody has approved.
      return { ...state, plan: { ...state.plan!, approved: false } };
    case 'AssistanceStarted': {
      const status = state.status === 'approved' ? 'in_assistance' : state.status;
      return { ...state, status, assistance: [...state.assistance, event.data.kind] };
    }
    case 'FollowUpStarted': {
      const begun = state.status === 'approved' || state.status === 'in_assistance';
      return { ...state, status: begun ? 'in_follow_up' : state.status, followedUp: true };
    }
    case 'CaseClosed':
      return { ...state, status: 'closed', outcomes: [...state.outcomes, event.data.reason] };
    case 'CaseReopened':
      return event.data.to === 'follow_up'
        ? { ...state, status: 'in_follow_up', followedUp: true }
        : { ...state, status: 'registered', assistance: [], followedUp: false };
  }
}

const without = (values: readonly string[], value: string): readonly string[] =>
  values.filter((one) => one !== value);

/** A new approval takes the case back to where the edit found it. */
const onceApproved = ({ followedUp, assistance }: Case): CaseStatus =>
  followedUp ? 'in_follow_up' : assistance.length > 0 ? 'in_assistance' : 'approved';
