import { derivedId } from '@kosegin/event-sourcing';
import type { EventsOf, followUpEvents } from '@kosegin/contracts';

export type FollowUpEvent = EventsOf<typeof followUpEvents>;

export interface Visit {
  readonly visitId: string;
  readonly month: number;
  readonly dueOn: string;
  /** The day of the assistance that it follows. */
  readonly assistedOn: string;
  readonly status: 'planned' | 'due' | 'recorded';
}

export interface FollowUp {
  readonly caseId: string;
  readonly personId: string;
  /** The day of the assistance on which visits were planned last, or null. */
  readonly assistedOn: string | null;
  /** How often visits were planned. */
  readonly plans: number;
  readonly visits: readonly Visit[];
}

export const initialState: FollowUp = { caseId: '', personId: '', assistedOn: null, plans: 0, visits: [] };

/** The one file of a case's visits. */
export const followUpIdOf = (caseId: string): string => derivedId('follow-up', caseId);

/** The visit of a month; of the months planned again, when the case began anew, by their turn. */
export const visitIdOf = (caseId: string, month: number, plan = 1): string =>
  plan === 1 ? derivedId('visit', caseId, month) : derivedId('visit', caseId, month, plan);

export function evolve(state: FollowUp, event: FollowUpEvent): FollowUp {
  switch (event.type) {
    case 'VisitsPlanned': {
      const { caseId, personId, assistedOn, visits } = event.data;
      const planned = visits.map((visit): Visit => ({ ...visit, assistedOn, status: 'planned' }));
      return { caseId, personId, assistedOn, plans: state.plans + 1, visits: [...state.visits, ...planned] };
    }
    case 'VisitFellDue':
      return moved(state, event.data.visitId, 'due');
    case 'VisitRecorded':
      return moved(state, event.data.visitId, 'recorded');
  }
}

const moved = (state: FollowUp, visitId: string, status: Visit['status']): FollowUp => ({
  ...state,
  visits: state.visits.map((visit) => (visit.visitId === visitId ? { ...visit, status } : visit)),
});
