import { caseEvents, disbursementEvents, kitEvents } from '@kosegin/contracts';
import type { RecordedEvent } from '@kosegin/event-sourcing';
import type { Projection } from '@kosegin/projections';
import { withEntry, type ById } from './by-id.js';
import { whoOf, type Who } from './case-journey.js';
import { emptyFile, fileWith, type CaseFile } from './case-file.js';
import { kitsWith, type CaseKit, type KitEvent } from './case-kits.js';
import { moneyWith, type CaseDisbursement, type DisbursementEvent } from './case-money.js';
import {
  lastVisit,
  dueOnOf,
  VISIT_TYPES,
  visitsWith,
  type CaseVisit,
  type VisitEvent,
} from './case-visits.js';
import { workOf, type CaseWork } from './case-work.js';
import { caseOf } from './concerns.js';
import type { CaseEvent } from './standing.js';

export const CASES = 'case-history.cases';

/**
 * A case as it stands. Each part is folded from one kind of file: the parts meet only in what is computed from them, so
 * that the document is the same whatever the order in which the files' events arrive.
 */
export interface CaseDocument extends CaseWork {
  readonly file: CaseFile;
  readonly money: ById<CaseDisbursement>;
  readonly kits: ById<CaseKit>;
  readonly visits: ById<CaseVisit>;
  /** By event: hand-overs and visits, which the case's own file records only after them. */
  readonly causes: ById<Cause>;
  /** Day on which the next visit falls due; null when none is open or the case is closed. */
  readonly dueOn: string | null;
  /** Day of the latest visit recorded. */
  readonly visitedOn: string | null;
}

export interface Cause {
  readonly on: string;
  readonly who: Who;
}

type Parts = Pick<CaseDocument, 'file' | 'money' | 'kits' | 'visits' | 'causes'>;

const empty: Parts = { file: emptyFile, money: {}, kits: {}, visits: {}, causes: {} };

const CASE_TYPES: ReadonlySet<string> = new Set(Object.keys(caseEvents));
const MONEY_TYPES: ReadonlySet<string> = new Set(Object.keys(disbursementEvents));
const KIT_TYPES: ReadonlySet<string> = new Set(Object.keys(kitEvents));

export function caseWith(document: CaseDocument | null, event: RecordedEvent): CaseDocument {
  const parts = partsWith(document ?? empty, event);
  return {
    ...parts,
    ...workOf(parts),
    dueOn: dueOnOf(parts.file.standing?.status, parts.visits),
    visitedOn: lastVisit(parts.visits)?.visitedOn ?? null,
  };
}

function partsWith(document: Parts, event: RecordedEvent): Parts {
  const parts = { ...document, causes: causesWith(document.causes, event) };
  const { file, money, kits, visits } = parts;
  if (CASE_TYPES.has(event.type))
    return { ...parts, file: fileWith(file, event as RecordedEvent & CaseEvent) };
  if (MONEY_TYPES.has(event.type))
    return { ...parts, money: moneyWith(money, event as RecordedEvent & DisbursementEvent) };
  if (KIT_TYPES.has(event.type)) return { ...parts, kits: kitsWith(kits, event as RecordedEvent & KitEvent) };
  return { ...parts, visits: visitsWith(visits, event as RecordedEvent & VisitEvent) };
}

/** The day that each of them states, which may lie before the day it was told. */
const DAY_OF: Readonly<Record<string, (data: { handedOverOn: string; visitedOn: string }) => string>> = {
  ChequeHandedOver: (data) => data.handedOverOn,
  KitHandedOver: (data) => data.handedOverOn,
  VisitRecorded: (data) => data.visitedOn,
};

function causesWith(causes: ById<Cause>, event: RecordedEvent): ById<Cause> {
  const on = DAY_OF[event.type]?.(event.data as never);
  return on ? withEntry(causes, event.id, { on, who: whoOf(event) }) : causes;
}

export const cases: Projection<CaseDocument> = {
  collection: {
    name: CASES,
    indexes: [
      'file.standing.status',
      'file.standing.region',
      'file.standing.workerId',
      'file.standing.sector',
      'file.standing.since',
      'file.registration.registeredOn',
      'file.registration.convoyId',
      'dueOn',
      'visitedOn',
      'waiting.for',
      'waiting.since',
      'consentSince',
      'workerSince',
      'duplicateSince',
    ],
  },
  version: 3,
  types: [...CASE_TYPES, ...MONEY_TYPES, ...KIT_TYPES, ...VISIT_TYPES],
  keys: caseOf,
  evolve: caseWith,
};
