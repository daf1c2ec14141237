import type { caseEvents, EventsOf } from '@kosegin/contracts';
import type { RecordedEvent } from '@kosegin/event-sourcing';
import type { Projection } from '@kosegin/projections';

/** What follow-up knows of a case when it plans visits, from intake's events alone. Nothing personal. */
export interface CaseFacts {
  /** The newest approval of a plan, and its edition. */
  readonly approved: { readonly edition: string; readonly eventId: string } | null;
  /** The day on which the case was last reopened to assessment. */
  readonly reassessed: { readonly on: string; readonly eventId: string } | null;
}

export const CASE_FACTS = 'follow-up.case-facts';

const TYPES = ['PlanApproved', 'CaseReopened'] as const;

type Watched = RecordedEvent & Extract<EventsOf<typeof caseEvents>, { type: (typeof TYPES)[number] }>;

function evolve(facts: CaseFacts | null, recorded: RecordedEvent): CaseFacts | null {
  const event = recorded as Watched;
  const { approved, reassessed } = facts ?? { approved: null, reassessed: null };
  if (event.type === 'PlanApproved')
    return { approved: { edition: event.data.edition, eventId: event.id }, reassessed };
  if (event.data.to === 'follow_up') return facts;
  return { approved, reassessed: { on: event.metadata.occurredAt.slice(0, 10), eventId: event.id } };
}

export const caseFacts: Projection<CaseFacts> = {
  collection: { name: CASE_FACTS, indexes: [] },
  version: 1,
  types: TYPES,
  keys: (event) => [(event as Watched).data.caseId],
  evolve,
};

/** The events on which a decision relies when it relies on these facts. */
export const eventsBehind = (facts: CaseFacts | null): readonly string[] =>
  [facts?.approved?.eventId, facts?.reassessed?.eventId].filter((one) => typeof one === 'string');
