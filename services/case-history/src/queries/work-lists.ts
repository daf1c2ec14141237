import type { Role } from '@kosegin/contracts';
import type { Condition } from '@kosegin/projections';
import type { HoldReason } from '../projections/case-money.js';
import { nextVisit } from '../projections/case-visits.js';
import type { CASE_WORK } from '../projections/case-work.js';
import { CASES, type CaseDocument } from '../projections/cases.js';
import { DISBURSEMENTS, type DisbursementDocument } from '../projections/disbursements.js';
import { KITS, type KitDocument } from '../projections/kits.js';
import { STATEMENT_LINES, type StatementLineDocument } from '../projections/statement-lines.js';
import { dayAfter } from './days.js';
import { actsFor } from './finance-inbox.js';
import { journeyOf } from './journey.js';
import type { DatedList } from './merged.js';
import { MONEY_READERS } from './readers.js';

/** On a case, what is asked and the act that does it. */
const CASE_ACTS = {
  screening: 'screen',
  consent: 'give-consent',
  assessment: 'assess-needs',
  plan: 'draft-plan',
  revision: 'draft-plan',
  submission: 'submit-plan',
  assignment: 'assign',
  eligibility: 'find-eligible',
  approval: 'approve-plan',
  duplicate: 'link-identity',
  closure: 'close',
} as const satisfies Record<(typeof CASE_WORK)[number], string> & Record<string, string>;
type CaseKind = keyof typeof CASE_ACTS;

export const WORK_KINDS = [
  ...(Object.keys(CASE_ACTS) as [CaseKind, ...CaseKind[]]),
  'visit',
  'payment',
  'kit',
  'statement_line',
] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

const KIT_ACTS = { requested: 'reserve', reserved: 'dispatch', dispatched: 'arrive', arrived: 'hand-over' };

/** One thing to do. */
export interface Asked {
  readonly kind: WorkKind;
  readonly act: string;
  /** What it is about, by the name of its kind in addresses; the act may lie on another file (a commitment, a reservation). */
  readonly file: { readonly kind: string; readonly id: string };
  readonly caseId: string | null;
  /** For who reads cases. */
  readonly of: CaseDocument | null;
  readonly due: string | null;
  readonly amount: number | null;
  readonly held: readonly HoldReason[];
}

export interface Reader {
  readonly id: string;
  /** Null for the whole country. */
  readonly region: string | null;
  /** Whose work is asked for. */
  readonly roles: readonly Role[];
  /** Whatever region and worker it waits for. */
  readonly everywhere: boolean;
  readonly today: string;
}

export interface WorkList extends DatedList {
  asked(id: string, document: any, today: string): Asked;
}

/** A list, before it is known who reads it. */
interface Work {
  readonly kinds: readonly WorkKind[];
  readonly by: readonly Role[];
  listOf(reader: Reader, kinds: readonly WorkKind[]): WorkList;
}

/** An account that is posted to a region sees the cases of that region. */
const posted = (reader: Reader): Readonly<Record<string, Condition>> =>
  reader.region && !reader.everywhere ? { 'file.standing.region': { eq: reader.region } } : {};

/** Cases assigned to the reader, wherever; of the others those that nobody has, where the reader is posted. */
const ownOrFree = (reader: Reader) => ({
  any: [
    { where: { 'file.standing.workerId': { eq: reader.id } } },
    { where: { 'file.standing.workerId': { eq: null }, ...posted(reader) } },
  ],
});

function askedOn(kind: CaseKind, id: string, document: CaseDocument, today: string): Asked {
  const { plan } = document.file;
  const { next } = journeyOf(document, today);
  const [ahead] = kind === 'closure' ? next.filter(({ step }) => step === 'closed') : next;
  const beside = kind === 'assignment' || kind === 'duplicate';
  const about = kind === 'revision' || kind === 'submission' || kind === 'approval';
  return {
    kind,
    act: CASE_ACTS[kind],
    file: { kind: 'cases', id },
    caseId: id,
    of: document,
    due: ahead && ahead.target !== null && !beside ? dayAfter(ahead.since, ahead.target) : null,
    amount: about ? (plan?.total ?? null) : null,
    held: [],
  };
}

/** Steps of the case itself: at most one waits. */
const steps = (by: Role, ...kinds: readonly (typeof CASE_WORK)[number][]): Work => ({
  kinds,
  by: [by],
  listOf: (reader, wanted) => ({
    name: `steps-${by}`,
    collection: CASES,
    by: 'waiting.since',
    where: {
      'waiting.for': { in: wanted },
      ...(by !== 'case_worker' && posted(reader)),
    },
    ...(by === 'case_worker' && !reader.everywhere && ownOrFree(reader)),
    asked: (id, document: CaseDocument, today) => askedOn(document.waiting!.for, id, document, today),
  }),
});

/** What waits beside the steps. */
const beside = (kind: CaseKind, by: Role, since: keyof CaseDocument): Work => ({
  kinds: [kind],
  by: [by],
  listOf: (reader) => ({
    name: kind,
    collection: CASES,
    by: since,
    where: posted(reader),
    asked: (id, document: CaseDocument, today) => askedOn(kind, id, document, today),
  }),
});

const visits: Work = {
  kinds: ['visit'],
  by: ['follow_up_officer'],
  listOf: (reader) => ({
    name: 'visit',
    collection: CASES,
    by: 'dueOn',
    // Without a standing there is no registration in this view, so nothing that could be shown.
    where: { dueOn: { lte: reader.today }, 'file.standing.status': { ne: null }, ...posted(reader) },
    asked: (id, document: CaseDocument) => ({
      kind: 'visit',
      act: 'record-visit',
      file: { kind: 'follow-ups', id: nextVisit(document.visits)!.followUpId },
      caseId: id,
      of: document,
      due: document.dueOn,
      amount: null,
      held: [],
    }),
  }),
};

const payments: Work = {
  kinds: ['payment'],
  by: MONEY_READERS,
  listOf: ({ roles }) => ({
    name: 'payment',
    collection: DISBURSEMENTS,
    by: 'file.since',
    where: { waiting: { in: actsFor(roles) } },
    asked: (id, { file, waiting }: DisbursementDocument) => ({
      kind: 'payment',
      act: waiting!,
      file: { kind: 'disbursements', id },
      caseId: file!.caseId,
      of: null,
      due: null,
      amount: file!.amount,
      held: file!.held,
    }),
  }),
};

const kits: Work = {
  kinds: ['kit'],
  by: ['storekeeper'],
  listOf: () => ({
    name: 'kit',
    collection: KITS,
    by: 'since',
    where: { status: { in: Object.keys(KIT_ACTS) } },
    asked: (id, { status, caseId }: KitDocument) => ({
      kind: 'kit',
      act: KIT_ACTS[status as keyof typeof KIT_ACTS],
      file: { kind: 'kits', id },
      caseId,
      of: null,
      due: null,
      amount: null,
      held: [],
    }),
  }),
};

const statementLines: Work = {
  kinds: ['statement_line'],
  by: ['reconciler'],
  listOf: () => ({
    name: 'statement_line',
    collection: STATEMENT_LINES,
    by: 'line.bookedOn',
    where: { state: { eq: 'unmatched' } },
    asked: (id, { line }: StatementLineDocument) => ({
      kind: 'statement_line',
      act: 'match',
      file: { kind: 'statement-lines', id },
      caseId: null,
      of: null,
      due: null,
      amount: line!.amount,
      held: [],
    }),
  }),
};

const WORK: readonly Work[] = [
  steps('intake_officer', 'screening'),
  beside('consent', 'intake_officer', 'consentSince'),
  steps('case_worker', 'assessment', 'plan', 'revision', 'submission'),
  beside('assignment', 'supervisor', 'workerSince'),
  beside('duplicate', 'supervisor', 'duplicateSince'),
  steps('supervisor', 'eligibility', 'approval', 'closure'),
  visits,
  payments,
  kits,
  statementLines,
];

/** The lists of a reader, narrowed to kinds. */
export const listsOf = (reader: Reader, wanted: readonly WorkKind[]): readonly WorkList[] =>
  WORK.flatMap(({ kinds, by, listOf }) => {
    const some = kinds.filter((kind) => wanted.includes(kind));
    const own = by.some((role) => reader.roles.includes(role));
    return own && some.length > 0 ? [listOf(reader, some)] : [];
  });
