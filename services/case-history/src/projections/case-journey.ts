import type { caseEvents, DataOf } from '@kosegin/contracts';
import type { Actor, RecordedEvent } from '@kosegin/event-sourcing';
import type { CaseEvent } from './standing.js';

/** The way of a case, in its order; `assisted` is a line for each kind of assistance, side by side. */
export const STEPS = [
  'arrived',
  'registered',
  'screened',
  'assessed',
  'eligible',
  'submitted',
  'approved',
  'assisted',
  'in_follow_up',
  'closed',
] as const;

/** What leads aside or back: steps taken before it stay, and are taken again after it. */
export const TURNS = [
  'waiting_list',
  'not_eligible',
  'returned',
  'approval_voided',
  'reopened_to_assessment',
  'reopened_to_follow_up',
] as const;

export type Step = (typeof STEPS)[number] | (typeof TURNS)[number];
export type Assistance = DataOf<typeof caseEvents.AssistanceStarted>['kind'];
export type Who = Pick<Actor, 'id' | 'role'>;

export interface JourneyStep {
  readonly step: Step;
  /** Of `assisted`. */
  readonly assistance: Assistance | null;
  readonly on: string;
  /** Null for the arrival. */
  readonly who: Who | null;
  /** The event of another file that this one only records. */
  readonly cause: string | null;
}

/** Which steps are to be taken again after a turn. */
const UNDONE: Readonly<Partial<Record<Step, readonly Step[]>>> = {
  returned: ['submitted'],
  approval_voided: ['submitted', 'approved'],
  reopened_to_assessment: [...STEPS.slice(STEPS.indexOf('assessed')), 'waiting_list', 'not_eligible'],
  reopened_to_follow_up: ['closed'],
};

/** A turn after which a step needs not be taken any more. */
const LEADS_TO: Readonly<Partial<Record<Step, Step>>> = { reopened_to_follow_up: 'in_follow_up' };

/** And nothing has undone it since. */
export function isReached(
  journey: readonly JourneyStep[],
  step: Step,
  assistance: Assistance | null = null,
): boolean {
  const taken = journey.findLastIndex(
    (one) => (one.step === step && one.assistance === assistance) || LEADS_TO[one.step] === step,
  );
  return taken > journey.findLastIndex((one) => UNDONE[one.step]?.includes(step));
}

export const whoOf = ({ metadata: { actor } }: RecordedEvent): Who => ({ id: actor.id, role: actor.role });

const STEP_OF: Readonly<Partial<Record<CaseEvent['type'], Step>>> = {
  ReturneeRegistered: 'registered',
  CaseScreened: 'screened',
  NeedsAssessed: 'assessed',
  CaseWaitlisted: 'waiting_list',
  CaseFoundIneligible: 'not_eligible',
  CaseFoundEligible: 'eligible',
  PlanSubmitted: 'submitted',
  PlanReturned: 'returned',
  PlanApproved: 'approved',
  PlanApprovalVoided: 'approval_voided',
  AssistanceStarted: 'assisted',
  FollowUpStarted: 'in_follow_up',
  CaseClosed: 'closed',
};

/** Recorded when something happened on another file: who did it, and when, is written there. */
const RECORDING: ReadonlySet<string> = new Set(['AssistanceStarted', 'FollowUpStarted']);

/** The journey with what an event of the case's own file adds to it: of a step taken several times, the first. */
export function journeyWith(
  journey: readonly JourneyStep[],
  event: RecordedEvent & CaseEvent,
): readonly JourneyStep[] {
  const step =
    event.type === 'CaseReopened' ? (`reopened_to_${event.data.to}` as const) : STEP_OF[event.type];
  if (!step) return journey;
  const assistance = event.type === 'AssistanceStarted' ? event.data.kind : null;
  const again = !(step in UNDONE) && isReached(journey, step, assistance);
  // A plan that was not approved since loses no approval.
  if (again || (step === 'approval_voided' && !isReached(journey, 'approved'))) return journey;
  const taken: JourneyStep = {
    step,
    assistance,
    on: event.metadata.occurredAt.slice(0, 10),
    who: whoOf(event),
    cause: RECORDING.has(event.type) ? event.metadata.causationId : null,
  };
  if (event.type !== 'ReturneeRegistered') return [...journey, taken];
  const { arrivedOn } = event.data;
  return [{ step: 'arrived', assistance: null, on: arrivedOn, who: null, cause: null }, taken];
}
