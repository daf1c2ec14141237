import type { caseEvents, DataOf } from '@kosegin/contracts';
import type { RecordedEvent } from '@kosegin/event-sourcing';
import { withEntry, withoutEntry, type ById } from './by-id.js';
import { journeyWith, type JourneyStep } from './case-journey.js';
import { dayOf, standing, type CaseEvent, type Standing } from './standing.js';

type Registration = DataOf<typeof caseEvents.ReturneeRegistered>;
type Drafted = DataOf<typeof caseEvents.PlanDrafted>;

/** Personal fields of the registration. */
export type CasePerson = Pick<Registration, 'givenNames' | 'familyName' | 'birthDate' | 'phone'>;

export interface CasePlan extends Pick<
  Drafted,
  'contentHash' | 'sector' | 'title' | 'members' | 'lines' | 'total'
> {
  readonly version: number;
  readonly status: 'drafted' | 'submitted' | 'returned' | 'approved';
  /** A second person allowed it over the programme's ceiling. */
  readonly overridden: boolean;
}

export interface CaseClosure {
  readonly reason: DataOf<typeof caseEvents.CaseClosed>['reason'];
  readonly closedOn: string;
  /** Set when the case was reopened after this closure, which stays (invariant 20). */
  readonly reopenedOn: string | null;
  readonly reopenedTo: DataOf<typeof caseEvents.CaseReopened>['to'] | null;
}

/** What the case's own file says, by its own events and in their order. */
export interface CaseFile {
  readonly revision: number;
  readonly standing: Standing | null;
  readonly registration:
    | (Pick<
        Registration,
        | 'personId'
        | 'sex'
        | 'minor'
        | 'targetGroup'
        | 'returnType'
        | 'countryOfDeparture'
        | 'arrivedOn'
        | 'convoyId'
      > & { readonly registeredOn: string; readonly person: CasePerson })
    | null;
  /** The newest; `on` is the day of the first. */
  readonly screening:
    | (Pick<DataOf<typeof caseEvents.CaseScreened>, 'vulnerabilities' | 'priority'> & { readonly on: string })
    | null;
  readonly needs: DataOf<typeof caseEvents.NeedsAssessed>['needs'];
  readonly plan: CasePlan | null;
  /** Day on which the plan came to its status. */
  readonly planSince: string | null;
  /** By purpose. */
  readonly consents: ById<{ readonly given: boolean; readonly on: string }>;
  /** Cases reported as the same person's, not yet adjudicated, each with the day of the report. */
  readonly reported: ById<string>;
  /** Cases found to be the same person's. */
  readonly links: readonly string[];
  /** Oldest first. */
  readonly closures: readonly CaseClosure[];
  readonly journey: readonly JourneyStep[];
}

export const emptyFile: CaseFile = {
  revision: -1,
  standing: null,
  registration: null,
  screening: null,
  needs: [],
  plan: null,
  planSince: null,
  consents: {},
  reported: {},
  links: [],
  closures: [],
  journey: [],
};

export const fileWith = (file: CaseFile, event: RecordedEvent & CaseEvent): CaseFile => ({
  ...change(file, event),
  revision: event.revision,
  standing: standing(file.standing, event),
  journey: journeyWith(file.journey, event),
});

function change(file: CaseFile, event: RecordedEvent & CaseEvent): CaseFile {
  switch (event.type) {
    case 'ReturneeRegistered':
      return { ...file, registration: registrationOf(event.data, dayOf(event)) };
    case 'ConsentGiven':
    case 'ConsentWithdrawn': {
      const consent = { given: event.type === 'ConsentGiven', on: dayOf(event) };
      return { ...file, consents: withEntry(file.consents, event.data.purpose, consent) };
    }
    case 'CaseScreened': {
      const { vulnerabilities, priority } = event.data;
      return { ...file, screening: { vulnerabilities, priority, on: file.screening?.on ?? dayOf(event) } };
    }
    case 'NeedsAssessed':
      return { ...file, needs: event.data.needs };
    case 'DuplicateReported':
      return { ...file, reported: withEntry(file.reported, event.data.sameAs, dayOf(event)) };
    case 'DuplicateDismissed':
      return { ...file, reported: withoutEntry(file.reported, event.data.sameAs) };
    case 'IdentitiesLinked': {
      const { otherCaseId } = event.data;
      const links = [...without(file.links, otherCaseId), otherCaseId];
      return { ...file, reported: withoutEntry(file.reported, otherCaseId), links };
    }
    case 'IdentitiesUnlinked':
      return { ...file, links: without(file.links, event.data.otherCaseId) };
    case 'CaseClosed': {
      const closure = {
        reason: event.data.reason,
        closedOn: dayOf(event),
        reopenedOn: null,
        reopenedTo: null,
      };
      return { ...file, closures: [...file.closures, closure] };
    }
    case 'CaseReopened': {
      const last = file.closures.at(-1);
      if (!last) return file;
      const reopened = { ...last, reopenedOn: dayOf(event), reopenedTo: event.data.to };
      return { ...file, closures: [...file.closures.slice(0, -1), reopened] };
    }
    default:
      return planned(file, planWith(file.plan, event), dayOf(event));
  }
}

function planned(file: CaseFile, plan: CasePlan | null, day: string): CaseFile {
  const same = plan?.version === file.plan?.version && plan?.status === file.plan?.status;
  return { ...file, plan, planSince: same ? file.planSince : day };
}

function planWith(plan: CasePlan | null, event: CaseEvent): CasePlan | null {
  if (event.type === 'PlanDrafted') {
    const { planVersion: version, contentHash, sector, title, members, lines, total } = event.data;
    return {
      version,
      status: 'drafted',
      contentHash,
      sector,
      title,
      members,
      lines,
      total,
      overridden: false,
    };
  }
  if (!plan) return null;
  switch (event.type) {
    case 'PlanCeilingOverridden':
      return { ...plan, overridden: true };
    case 'PlanSubmitted':
      return { ...plan, status: 'submitted' };
    case 'PlanReturned':
      return { ...plan, status: 'returned' };
    case 'PlanApproved':
      return { ...plan, status: 'approved' };
    default:
      // An approval is voided by an edit: the plan is the new version already, which nobody has approved.
      return plan;
  }
}

function registrationOf(data: Registration, registeredOn: string): NonNullable<CaseFile['registration']> {
  const { personId, sex, minor, targetGroup, returnType, countryOfDeparture, arrivedOn, convoyId } = data;
  const { givenNames, familyName, birthDate, phone } = data;
  return {
    personId,
    sex,
    minor,
    targetGroup,
    returnType,
    countryOfDeparture,
    arrivedOn,
    convoyId,
    registeredOn,
    person: { givenNames, familyName, birthDate, phone },
  };
}

const without = (values: readonly string[], value: string): readonly string[] =>
  values.filter((one) => one !== value);
