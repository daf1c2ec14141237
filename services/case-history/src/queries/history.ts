import type { RecordedEvent } from '@kosegin/event-sourcing';
import type { Moment } from '@kosegin/platform';
import { fold, type DocumentReader } from '@kosegin/projections';
import { cases, CASES, type CaseDocument } from '../projections/cases.js';
import { TIMELINE, type TimelineDocument } from '../projections/timeline.js';

/** Pages of a case's history are read at once: even a full case has some hundred events. */
const PAGE = 1000;

/** Every event that concerns a case, in the order of the log. */
export async function historyOf(
  documents: DocumentReader,
  caseId: string,
): Promise<readonly RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for (let after: string | null | undefined; after !== null;) {
    const query = { filter: { where: { caseId: { eq: caseId } } }, limit: PAGE, ...(after && { after }) };
    const page = await documents.find<TimelineDocument>(TIMELINE, query);
    events.push(...page.items.map(({ document }) => document.event));
    after = page.next;
  }
  return events;
}

/** A day ends with its last millisecond in UTC; in milliseconds since 1970. */
export const endOf = (date: string): number =>
  Date.parse(date.length === 10 ? `${date}T23:59:59.999Z` : date);

export const recordedBy = (date: string) => {
  const end = endOf(date);
  return ({ recordedAt }: RecordedEvent): boolean => Date.parse(recordedAt) <= end;
};

export const happenedBy = (date: string) => {
  const end = endOf(date);
  return ({ metadata }: RecordedEvent): boolean => Date.parse(metadata.occurredAt) <= end;
};

/** What of a history belongs to the moment that a query looks at. */
export const within = (events: readonly RecordedEvent[], moment: Moment): readonly RecordedEvent[] =>
  [moment.asOf && recordedBy(moment.asOf), moment.happenedBy && happenedBy(moment.happenedBy)].reduce(
    (kept, belongs) => (belongs ? kept.filter(belongs) : kept),
    events,
  );

export const caseOfHistory = (events: readonly RecordedEvent[], caseId: string): CaseDocument | null =>
  fold(cases, events, caseId);

/** A case as of the moment, from its own history alone when that lies in the past. */
export async function caseAt(
  documents: DocumentReader,
  caseId: string,
  moment: Moment,
): Promise<CaseDocument | null> {
  if (moment.asOf === null && moment.happenedBy === null) return documents.get<CaseDocument>(CASES, caseId);
  return caseOfHistory(within(await historyOf(documents, caseId), moment), caseId);
}
