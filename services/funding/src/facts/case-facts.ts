import { refuse, type FactSources, type RecordedEvent, type Refused } from '@kosegin/event-sourcing';
import { caseEvents, type EventsOf, type PlanLine } from '@kosegin/contracts';
import type { Projection } from '@kosegin/projections';

type CaseEvent = EventsOf<typeof caseEvents>;

/** What funding knows of a case, from intake's events alone. Nothing personal. */
export interface CaseFacts {
  readonly personId: string;
  readonly minor: boolean;
  /** Persons found to be the same one (invariant 15). */
  readonly linkedPersons: readonly string[];
  /** The event that gave the consent for payment now in force, or null. */
  readonly paymentConsent: string | null;
  readonly plan: {
    readonly version: number;
    readonly contentHash: string;
    readonly lines: readonly PlanLine[];
    readonly eventId: string;
  } | null;
  /** The events on which a decision relies when it relies on these facts. */
  readonly reliedOn: readonly string[];
}

export const CASE_FACTS = 'funding.case-facts';

const TYPES = [
  'ReturneeRegistered',
  'ConsentGiven',
  'ConsentWithdrawn',
  'PlanApproved',
  'PlanApprovalVoided',
  'IdentitiesLinked',
  'IdentitiesUnlinked',
] as const satisfies readonly CaseEvent['type'][];

function evolve(facts: CaseFacts | null, recorded: RecordedEvent): CaseFacts | null {
  const event = recorded as RecordedEvent & CaseEvent;
  if (event.type === 'ReturneeRegistered') {
    const { personId, minor } = event.data;
    return { personId, minor, linkedPersons: [], paymentConsent: null, plan: null, reliedOn: [] };
  }
  if (!facts) return null;
  const next = change(facts, event);
  return {
    ...next,
    reliedOn: [next.paymentConsent, next.plan?.eventId].filter((one) => one !== null && one !== undefined),
  };
}

function change(facts: CaseFacts, event: RecordedEvent & CaseEvent): CaseFacts {
  switch (event.type) {
    case 'ConsentGiven':
      return event.data.purpose === 'payment' ? { ...facts, paymentConsent: event.id } : facts;
    case 'ConsentWithdrawn':
      return event.data.purpose === 'payment' ? { ...facts, paymentConsent: null } : facts;
    case 'PlanApproved': {
      const { planVersion: version, contentHash, lines } = event.data;
      return { ...facts, plan: { version, contentHash, lines, eventId: event.id } };
    }
    case 'PlanApprovalVoided':
      return { ...facts, plan: null };
    case 'IdentitiesLinked':
      return { ...facts, linkedPersons: [...facts.linkedPersons, event.data.otherPersonId] };
    case 'IdentitiesUnlinked':
      return {
        ...facts,
        linkedPersons: facts.linkedPersons.filter((one) => one !== event.data.otherPersonId),
      };
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

/** Why no money may move for a requested line now, or null (invariants 3 and 4). */
export function payable(
  facts: CaseFacts | null,
  request: { readonly planVersion: number; readonly contentHash: string },
): Refused | null {
  if (!facts) return refuse('case-not-known');
  if (!facts.paymentConsent) return refuse('no-consent', { purpose: 'payment' });
  if (!facts.plan) return refuse('no-approved-plan');
  if (facts.plan.version !== request.planVersion || facts.plan.contentHash !== request.contentHash)
    return refuse('plan-changed', { approved: facts.plan.version, requested: request.planVersion });
  return null;
}
