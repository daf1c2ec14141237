import {
  caseEvents,
  disbursementEvents,
  kitEvents,
  type DataOf,
  type followUpEvents,
} from '@kosegin/contracts';
import type { RecordedEvent } from '@kosegin/event-sourcing';
import type { Projection } from '@kosegin/projections';
import type { ById } from './by-id.js';
import { kitsWith, type CaseKit, type KitEvent } from './case-kits.js';
import type { DisbursementEvent } from './case-money.js';
import { caseOf } from './concerns.js';
import { figureFileWith, noFile, type FigureFile } from './figure-file.js';
import { figureMoneyWith, noMoney, type FigureMoney } from './figure-money.js';
import { FIGURE_PATHS, GROUP_PATHS } from './figure-paths.js';
import {
  nothingReceived,
  receivedOf,
  servedOf,
  type FigureReceived,
  type FigureServed,
} from './figure-received.js';
import { latestVisit, type FigureVisit } from './figure-visit.js';
import { waitsOf, type Waits } from './figure-waits.js';
import type { CaseEvent } from './standing.js';

export const FIGURES = 'case-history.figures';

/**
 * A case in numbers, for groups of cases to add up. Each part is folded from one kind of file: the parts meet only in
 * what is computed from them. Nothing that identifies the person.
 */
export interface FiguresDocument {
  readonly file: FigureFile;
  readonly money: FigureMoney;
  readonly kits: ById<CaseKit>;
  readonly visit: FigureVisit | null;
  readonly received: FigureReceived;
  /** From the approval to the first cheque or kit in hand. */
  readonly assisted: Waits;
  /** Once they had something. */
  readonly served: FigureServed | null;
  /** Another case is the same person's; null when none is known. */
  readonly linked: true | null;
}

/** Nothing of these is counted. */
const NOT_COUNTED: ReadonlySet<string> = new Set([
  'WorkerAssigned',
  'ConsentGiven',
  'ConsentWithdrawn',
  'DuplicateReported',
  'DuplicateDismissed',
  'PlanCeilingOverridden',
  'PlanApprovalVoided',
]);
const CASE_TYPES: ReadonlySet<string> = new Set(
  Object.keys(caseEvents).filter((type) => !NOT_COUNTED.has(type)),
);
const MONEY_TYPES: ReadonlySet<string> = new Set(Object.keys(disbursementEvents));
const KIT_TYPES: ReadonlySet<string> = new Set(Object.keys(kitEvents));
const VISIT_TYPES: ReadonlySet<string> = new Set(['VisitRecorded']);

const empty = { file: noFile, money: noMoney, kits: {}, visit: null, received: nothingReceived };
const NO_WAIT: Waits = {};

/** Called some hundred thousand times for one view of the past: what the event does not touch is not computed again. */
function evolve(document: FiguresDocument | null, event: RecordedEvent): FiguresDocument {
  let { file, money, kits, visit, received } = document ?? empty;
  const { type } = event;
  if (CASE_TYPES.has(type)) file = figureFileWith(file, event as RecordedEvent & CaseEvent);
  else if (VISIT_TYPES.has(type))
    visit = latestVisit(visit, event.data as DataOf<typeof followUpEvents.VisitRecorded>);
  else {
    if (MONEY_TYPES.has(type)) money = figureMoneyWith(money, event as RecordedEvent & DisbursementEvent);
    else kits = kitsWith(kits, event as RecordedEvent & KitEvent);
    received = receivedOf(money, kits);
  }
  const { assistedOn: assisted, servedOn } = received;
  return {
    file,
    money,
    kits,
    visit,
    received,
    assisted: assisted ? waitsOf(['approved', 'assisted'], [{ ...file.days, assisted }]) : NO_WAIT,
    served: servedOn ? servedOf(file) : null,
    linked: file.links.length > 0 || null,
  };
}

export const figures: Projection<FiguresDocument> = {
  collection: {
    name: FIGURES,
    indexes: [...Object.values(GROUP_PATHS), 'linked'],
    sums: FIGURE_PATHS,
  },
  version: 1,
  types: [...CASE_TYPES, ...MONEY_TYPES, ...KIT_TYPES, ...VISIT_TYPES],
  keys: caseOf,
  evolve,
};
