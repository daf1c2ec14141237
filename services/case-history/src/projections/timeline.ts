import { allEvents } from '@kosegin/contracts';
import type { RecordedEvent } from '@kosegin/event-sourcing';
import type { Projection } from '@kosegin/projections';
import { casesOf } from './concerns.js';

export const TIMELINE = 'case-history.timeline';

/** One event in the history of one case. */
export interface TimelineDocument {
  readonly caseId: string;
  readonly event: RecordedEvent;
}

/** The order of the ids is the order of the log within a case. */
const entryId = (caseId: string, event: RecordedEvent): string => `${caseId}/${event.position}`;

/** A case's whole history, from every service: a document for each event and each case that it concerns. */
export const timeline: Projection<TimelineDocument> = {
  collection: { name: TIMELINE, indexes: ['caseId'] },
  version: 1,
  once: true,
  types: Object.keys(allEvents),
  keys: (event) => casesOf(event).map((caseId) => entryId(caseId, event)),
  evolve: (_document, event, key) => ({ caseId: key.slice(0, key.indexOf('/')), event }),
};
