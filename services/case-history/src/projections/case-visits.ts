import type { DataOf, EventsOf, followUpEvents } from '@kosegin/contracts';
import { withEntry, type ById } from './by-id.js';

export const VISIT_TYPES = ['VisitsPlanned', 'VisitRecorded'] as const;
export type VisitEvent = Extract<EventsOf<typeof followUpEvents>, { type: (typeof VISIT_TYPES)[number] }>;

type Recorded = DataOf<typeof followUpEvents.VisitRecorded>;

/** One visit of a case; what was found is null until it is recorded. */
export interface CaseVisit {
  /** The file on which it is recorded. */
  readonly followUpId: string;
  readonly month: number;
  readonly dueOn: string | null;
  readonly visitedOn: string | null;
  readonly businessStatus: Recorded['businessStatus'] | null;
  readonly jobs: number | null;
  readonly satisfaction: number | null;
}

const unseen = { visitedOn: null, businessStatus: null, jobs: null, satisfaction: null };

export function visitsWith(visits: ById<CaseVisit>, event: VisitEvent): ById<CaseVisit> {
  switch (event.type) {
    case 'VisitsPlanned': {
      const { followUpId } = event.data;
      return event.data.visits.reduce(
        (all, { visitId, month, dueOn }) => withEntry(all, visitId, { ...unseen, followUpId, month, dueOn }),
        visits,
      );
    }
    case 'VisitRecorded': {
      const { visitId, followUpId, month, visitedOn, businessStatus, jobs, satisfaction } = event.data;
      const dueOn = visits[visitId]?.dueOn ?? null;
      const seen = { visitedOn, businessStatus, jobs, satisfaction };
      return withEntry(visits, visitId, { followUpId, month, dueOn, ...seen });
    }
  }
}

type Numbered = CaseVisit & { readonly id: string };

const listed = (visits: ById<CaseVisit>): readonly Numbered[] =>
  Object.entries(visits).map(([id, visit]) => ({ id, ...visit }));

/** The earliest visit not yet recorded. */
export const nextVisit = (visits: ById<CaseVisit>): Numbered | null =>
  listed(visits)
    .filter(({ visitedOn, dueOn }) => visitedOn === null && dueOn !== null)
    .sort((one, other) => compare(one.dueOn!, other.dueOn!))[0] ?? null;

/** Day on which the next visit falls due; none does when the case is closed. */
export const dueOnOf = (status: string | undefined, visits: ById<CaseVisit>): string | null =>
  status === 'closed' ? null : (nextVisit(visits)?.dueOn ?? null);

/** The latest visit recorded. */
export const lastVisit = (visits: ById<CaseVisit>): Numbered | null =>
  listed(visits)
    .filter(({ visitedOn }) => visitedOn !== null)
    .sort((one, other) => compare(other.visitedOn!, one.visitedOn!))[0] ?? null;

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
