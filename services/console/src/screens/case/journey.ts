import type { AnswerOf } from '../../api/routes.js';
import { daysBetween } from '../../words/format.js';

export type TimelineEntry = AnswerOf<'/api/v1/cases/{id}/timeline'>['items'][number];

const ORDER = [
  'registered',
  'assessed',
  'eligible',
  'drafted',
  'approved',
  'assisted',
  'followedUp',
  'closed',
] as const;
type Main = (typeof ORDER)[number];

const REACHED: Readonly<Record<string, Main>> = {
  ReturneeRegistered: 'registered',
  NeedsAssessed: 'assessed',
  CaseFoundEligible: 'eligible',
  PlanDrafted: 'drafted',
  PlanApproved: 'approved',
  AssistanceStarted: 'assisted',
  FollowUpStarted: 'followedUp',
  CaseClosed: 'closed',
};

export interface Step {
  readonly name: Main | 'reopened';
  readonly state: 'done' | 'current' | 'ahead';
  /** ISO day on which it was reached. */
  readonly on: string | null;
  readonly role: string | null;
  /** Since the step before; for the current one, until the day looked at. */
  readonly days: number | null;
}

interface Reached {
  readonly name: Step['name'];
  readonly on: string;
  readonly role: string;
}

/** The steps that a case has taken, in the order of its history: a reopening begins again and takes nothing away. */
function reachedIn(history: readonly TimelineEntry[]): { steps: Reached[]; lap: Set<Main> } {
  const steps: Reached[] = [];
  let lap = new Set<Main>();
  for (const { type, who, occurredAt, data } of history) {
    const on = occurredAt.slice(0, 10);
    if (type === 'CaseReopened') {
      const kept = data['to'] === 'follow_up' ? ORDER.slice(0, -1) : ORDER.slice(0, 1);
      lap = new Set(kept);
      steps.push({ name: 'reopened', on, role: who.role });
    }
    const name = REACHED[type];
    if (name === undefined || lap.has(name)) continue;
    lap.add(name);
    steps.push({ name, on, role: who.role });
  }
  return { steps, lap };
}

/** @param until the day looked at (ISO). */
export function journeyOf(history: readonly TimelineEntry[], until: string): readonly Step[] {
  const { steps, lap } = reachedIn(history);
  const last = steps.length - 1;
  const closed = steps[last]?.name === 'closed';
  const taken = steps.map(({ name, on, role }, at): Step => {
    const current = at === last && !closed;
    const before = steps[at - 1];
    const days = current ? daysBetween(on, until) : before ? daysBetween(before.on, on) : null;
    return { name, on, role, state: current ? 'current' : 'done', days };
  });
  const ahead = closed
    ? []
    : ORDER.filter((name) => !lap.has(name)).map((name): Step => ({
        name,
        state: 'ahead',
        on: null,
        role: null,
        days: null,
      }));
  return [...taken, ...ahead];
}
