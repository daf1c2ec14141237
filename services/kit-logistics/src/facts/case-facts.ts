import { refuse, type FactSources, type RecordedEvent, type Refused } from '@kosegin/event-sourcing';
import type { caseEvents, EventsOf, PlanLine } from '@kosegin/contracts';
import type { Projection } from '@kosegin/projections';

type CaseEvent = EventsOf<typeof caseEvents>;

/** What kit logistics knows of a case, from intake's events alone. Nothing personal. */
export interface CaseFacts {
  readonly personId: string;
  readonly minor: boolean;
  /** Cases found to be the same person's. */
  readonly links: readonly { readonly caseId: string; readonly eventId: string }[];
  /** The event that registered the person. */
  readonly registration: string;
  /** The event that gave the consent for case management now in force, or null. */
  readonly consent: string | null;
  /** The version whose approval is in force: none after an edit, nor once the case is closed. */
  readonly plan: {
    readonly version: number;
    readonly edition: string;
    readonly lines: readonly PlanLine[];
    readonly eventId: string;
  } | null;
  /** For which edition each version was ever approved, so that an earlier kit is counted in its own. */
  readonly editions: Readonly<Record<number, string>>;
}

export const CASE_FACTS = 'kit-logistics.case-facts';

const PURPOSE = 'case_management';

const TYPES = [
  'ReturneeRegistered',
  'ConsentGiven',
  'ConsentWithdrawn',
  'PlanApproved',
  'PlanApprovalVoided',
  'CaseClosed',
  'IdentitiesLinked',
  'IdentitiesUnlinked',
] as const satisfies readonly CaseEvent['type'][];

function evolve(facts: CaseFacts | null, recorded: RecordedEvent): CaseFacts | null {
  const event = recorded as RecordedEvent & CaseEvent;
  if (event.type === 'ReturneeRegistered') {
    const { personId, minor } = event.data;
    return { personId, minor, links: [], registration: event.id, consent: null, plan: null, editions: {} };
  }
  return facts && change(facts, event);
}

function change(facts: CaseFacts, event: RecordedEvent & CaseEvent): CaseFacts {
  switch (event.type) {
    case 'ConsentGiven':
      return event.data.purpose === PURPOSE ? { ...facts, consent: event.id } : facts;
    case 'ConsentWithdrawn':
      return event.data.purpose === PURPOSE ? { ...facts, consent: null } : facts;
    case 'PlanApproved': {
      const { planVersion: version, edition, lines } = event.data;
      const plan = { version, edition, lines, eventId: event.id };
      return { ...facts, plan, editions: { ...facts.editions, [version]: edition } };
    }
    case 'PlanApprovalVoided':
    case 'CaseClosed':
      return { ...facts, plan: null };
    case 'IdentitiesLinked':
      return {
        ...facts,
        links: [...facts.links, { caseId: event.data.otherCaseId, eventId: event.id }],
      };
    case 'IdentitiesUnlinked':
      return { ...facts, links: facts.links.filter(({ caseId }) => caseId !== event.data.otherCaseId) };
    default:
      return facts;
  }
}

export const caseFacts: Projection<CaseFacts> = {
  collection: { name: CASE_FACTS, indexes: [] },
  version: 1,
  types: TYPES,
  keys: (event) => [(event.data as { caseId: string }).caseId],
  evolve,
};

export const caseFactsOf = (caseId: string, sources: FactSources): Promise<CaseFacts | null> =>
  sources.document<CaseFacts>(CASE_FACTS, caseId);

/** The events on which a decision relies when it relies on these facts. */
export const eventsBehind = (facts: CaseFacts | null): readonly string[] =>
  facts
    ? [
        facts.registration,
        ...facts.links.map(({ eventId }) => eventId),
        facts.consent,
        facts.plan?.eventId,
      ].filter((one) => typeof one === 'string')
    : [];

/** What a kit was requested on. */
export interface RequestedOn {
  readonly planVersion: number;
  readonly lineId: number;
}

/** What every kit of a case needs now and this one has not, or null (invariants 3 and 4). */
export function lacking(facts: CaseFacts | null): Refused | null {
  if (!facts) return refuse('case-not-known');
  if (!facts.consent) return refuse('no-consent', { purpose: PURPOSE });
  return facts.plan ? null : refuse('no-approved-plan');
}

/** Why no kit may be released for a requested line now, or null (invariants 3 and 4). */
export function releasable(facts: CaseFacts | null, { planVersion, lineId }: RequestedOn): Refused | null {
  const refusal = lacking(facts);
  if (refusal) return refusal;
  const { version, lines } = facts!.plan!;
  if (version !== planVersion)
    return refuse('approved-plan-changed', { approved: version, requested: planVersion });
  return lines.some((line) => line.lineId === lineId && line.kind === 'kit')
    ? null
    : refuse('no-such-budget-line', { line: lineId });
}
