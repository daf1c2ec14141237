import { refuse, type FactSources, type RecordedEvent, type Refused } from '@kosegin/event-sourcing';
import { caseEvents, type EventsOf, type PlanLine } from '@kosegin/contracts';
import type { Projection } from '@kosegin/projections';

type CaseEvent = EventsOf<typeof caseEvents>;

/** A case found to be the same person's as another, by the event that says so. */
export interface LinkedCase {
  readonly caseId: string;
  readonly personId: string;
  readonly eventId: string;
}

/** What funding knows of a case, from intake's events alone. Nothing personal. */
export interface CaseFacts {
  readonly personId: string;
  readonly minor: boolean;
  readonly links: readonly LinkedCase[];
  /** The event that registered the person. */
  readonly registration: string;
  /** The event that gave the consent for payment now in force, or null. */
  readonly paymentConsent: string | null;
  /** The version whose approval is in force: none after an edit, nor once the case is closed. */
  readonly plan: {
    readonly version: number;
    readonly edition: string;
    readonly contentHash: string;
    readonly lines: readonly PlanLine[];
    readonly eventId: string;
  } | null;
}

export const CASE_FACTS = 'funding.case-facts';

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
    return { personId, minor, links: [], registration: event.id, paymentConsent: null, plan: null };
  }
  return facts && change(facts, event);
}

function change(facts: CaseFacts, event: RecordedEvent & CaseEvent): CaseFacts {
  switch (event.type) {
    case 'ConsentGiven':
      return event.data.purpose === 'payment' ? { ...facts, paymentConsent: event.id } : facts;
    case 'ConsentWithdrawn':
      return event.data.purpose === 'payment' ? { ...facts, paymentConsent: null } : facts;
    case 'PlanApproved': {
      const { planVersion: version, edition, contentHash, lines } = event.data;
      return { ...facts, plan: { version, edition, contentHash, lines, eventId: event.id } };
    }
    case 'PlanApprovalVoided':
    case 'CaseClosed':
      return { ...facts, plan: null };
    case 'IdentitiesLinked': {
      const { otherCaseId: caseId, otherPersonId: personId } = event.data;
      return { ...facts, links: [...facts.links, { caseId, personId, eventId: event.id }] };
    }
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

/** The events on which a decision relies when it relies on these facts, and on the links that it followed. */
export const eventsBehind = (
  facts: CaseFacts | null,
  followed: readonly LinkedCase[] = [],
): readonly string[] =>
  [
    facts?.registration,
    facts?.paymentConsent,
    facts?.plan?.eventId,
    ...followed.map(({ eventId }) => eventId),
  ].filter((one) => typeof one === 'string');

/** The other cases that links, followed to their end, find to be the same person's (invariant 15). */
export async function otherSelves(caseId: string, sources: FactSources): Promise<readonly LinkedCase[]> {
  const found = new Map<string, LinkedCase>();
  const follow = async (of: CaseFacts | null): Promise<void> => {
    for (const link of of?.links ?? [])
      if (link.caseId !== caseId && !found.has(link.caseId)) {
        found.set(link.caseId, link);
        await follow(await caseFactsOf(link.caseId, sources));
      }
  };
  await follow(await caseFactsOf(caseId, sources));
  return [...found.values()];
}

/** What a disbursement was requested on. */
export interface RequestedOn {
  readonly planVersion: number;
  readonly contentHash: string;
}

export const isApproved = (facts: CaseFacts | null, request: RequestedOn): boolean =>
  facts?.plan?.version === request.planVersion && facts.plan.contentHash === request.contentHash;

/** Why no money may move for a requested line now, or null (invariants 3, 4 and 8). */
export function payable(facts: CaseFacts | null, request: RequestedOn): Refused | null {
  if (!facts) return refuse('case-not-known');
  if (!facts.paymentConsent) return refuse('no-consent', { purpose: 'payment' });
  if (!facts.plan) return refuse('no-approved-plan');
  if (!isApproved(facts, request))
    return refuse('approved-plan-changed', { approved: facts.plan.version, requested: request.planVersion });
  return null;
}
