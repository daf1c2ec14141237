import { caseEvents } from '@kosegin/contracts';
import type { RecordedEvent } from '@kosegin/event-sourcing';
import type { Projection } from '@kosegin/projections';
import type { ById } from './by-id.js';
import { dueOnOf, VISIT_TYPES, visitsWith, type CaseVisit, type VisitEvent } from './case-visits.js';
import { caseOf } from './concerns.js';
import { soundOf, wordsOf } from './names.js';
import { standing, type CaseEvent, type Standing } from './standing.js';

export const SEARCH = 'case-history.search';

/** How a case is found by its person's name, apart from the case: it can be made again, and forget a person. */
export interface SearchDocument {
  /** Words of the names, folded. */
  readonly words: readonly string[];
  /** The words as they sound. */
  readonly sounds: readonly string[];
  /** By what a search is narrowed. */
  readonly standing: Standing | null;
  readonly visits: ById<CaseVisit>;
  readonly dueOn: string | null;
}

const CASE_TYPES: ReadonlySet<string> = new Set(Object.keys(caseEvents));

const empty: SearchDocument = { words: [], sounds: [], standing: null, visits: {}, dueOn: null };

function evolve(document: SearchDocument | null, event: RecordedEvent): SearchDocument {
  const before = document ?? empty;
  const after = CASE_TYPES.has(event.type)
    ? ofFile(before, event as RecordedEvent & CaseEvent)
    : { ...before, visits: visitsWith(before.visits, event as RecordedEvent & VisitEvent) };
  return { ...after, dueOn: dueOnOf(after.standing?.status, after.visits) };
}

function ofFile(document: SearchDocument, event: RecordedEvent & CaseEvent): SearchDocument {
  const after = { ...document, standing: standing(document.standing, event) };
  if (event.type !== 'ReturneeRegistered') return after;
  const words = [...new Set(wordsOf(`${event.data.givenNames} ${event.data.familyName}`))].sort();
  return { ...after, words, sounds: [...new Set(words.map(soundOf))].sort() };
}

export const search: Projection<SearchDocument> = {
  collection: {
    name: SEARCH,
    indexes: ['standing.status', 'standing.region', 'standing.workerId', 'dueOn'],
    multiIndexes: ['words', 'sounds'],
  },
  version: 1,
  types: [...CASE_TYPES, ...VISIT_TYPES],
  keys: caseOf,
  evolve,
};
