import type { caseEvents, EventsOf, followUpEvents } from '@kosegin/contracts';
import type { Timer } from '@kosegin/event-feed';
import type { RecordedEvent } from '@kosegin/event-sourcing';
import type { Projection } from '@kosegin/projections';
import { followUp } from '../follow-up/follow-up.js';
import { followUpIdOf } from '../follow-up/follow-up-state.js';

interface Waiting {
  readonly visitId: string;
  readonly dueOn: string;
}

interface Visits {
  readonly closed: boolean;
  /** Neither fallen due nor recorded; the earliest first. */
  readonly waiting: readonly Waiting[];
}

/** A case's visits to come, and the timer of the next: none while the case is closed. */
export type DueVisits = Visits & (Timer | { readonly status: 'fired' });

export const DUE_VISITS = 'follow-up.due-visits';

const TYPES = ['VisitsPlanned', 'VisitFellDue', 'VisitRecorded', 'CaseClosed', 'CaseReopened'] as const;

type Watched = RecordedEvent &
  Extract<EventsOf<typeof followUpEvents & typeof caseEvents>, { type: (typeof TYPES)[number] }>;

const byDay = ({ dueOn: one }: Waiting, { dueOn: other }: Waiting): number =>
  one < other ? -1 : one > other ? 1 : 0;

/** What comes from the case and what from its visits do not touch each other: whichever comes first. */
function change({ closed, waiting }: Visits, event: Watched): Visits {
  switch (event.type) {
    case 'VisitsPlanned': {
      const planned = event.data.visits.map(({ visitId, dueOn }) => ({ visitId, dueOn }));
      return { closed, waiting: [...waiting, ...planned].sort(byDay) };
    }
    case 'VisitFellDue':
    case 'VisitRecorded':
      return { closed, waiting: waiting.filter(({ visitId }) => visitId !== event.data.visitId) };
    case 'CaseClosed':
      return { closed: true, waiting };
    case 'CaseReopened':
      return { closed: false, waiting };
  }
}

function withTimer(caseId: string, visits: Visits): DueVisits {
  const [next] = visits.waiting;
  if (!next || visits.closed) return { ...visits, status: 'fired' };
  const { visitId, dueOn } = next;
  return {
    ...visits,
    status: 'waiting',
    dueAt: `${dueOn}T00:00:00.000Z`,
    intent: {
      aggregate: followUp.name,
      id: followUpIdOf(caseId),
      type: 'visit-fell-due',
      data: { visitId },
    },
  };
}

/** One document for each case, so that its closing settles them all and its reopening brings back what is left. */
export const dueVisits: Projection<DueVisits> = {
  collection: { name: DUE_VISITS, indexes: ['status', 'dueAt'] },
  version: 1,
  types: TYPES,
  keys: (event) => [(event as Watched).data.caseId],
  evolve: (document, event, caseId) => {
    const { closed, waiting }: Visits = document ?? { closed: false, waiting: [] };
    return withTimer(caseId, change({ closed, waiting }, event as Watched));
  },
};
