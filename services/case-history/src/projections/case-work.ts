import type { ById } from './by-id.js';
import type { CaseFile } from './case-file.js';
import type { CaseKit } from './case-kits.js';
import type { CaseDisbursement } from './case-money.js';
import { lastVisit, nextVisit, type CaseVisit } from './case-visits.js';

/** What a case waits for that takes it further; at most one at a time. */
export const CASE_WORK = [
  'screening',
  'assessment',
  'eligibility',
  'plan',
  'revision',
  'submission',
  'approval',
  'closure',
] as const;

/** What people have to do on a case, each with the day since which it waits (ISO 8601); null where nothing does. */
export interface CaseWork {
  readonly waiting: { readonly for: (typeof CASE_WORK)[number]; readonly since: string } | null;
  /** The consent for case management, without which nothing goes on after the screening. */
  readonly consentSince: string | null;
  /** A case worker. */
  readonly workerSince: string | null;
  /** Somebody who judges whether it is the same person's as another. */
  readonly duplicateSince: string | null;
}

interface Parts {
  readonly file: CaseFile;
  readonly money: ById<CaseDisbursement>;
  readonly kits: ById<CaseKit>;
  readonly visits: ById<CaseVisit>;
}

export function workOf(parts: Parts): CaseWork {
  const { file } = parts;
  const { standing, registration } = file;
  if (!standing || !registration || standing.status === 'closed')
    return { waiting: null, consentSince: null, workerSince: null, duplicateSince: null };
  const { status, since, workerId } = standing;
  const consent = file.consents['case_management'];
  const unassigned = workerId === null && status !== 'not_eligible';
  return {
    waiting: waitingOf(parts, standing),
    consentSince: status === 'registered' && !consent?.given ? latest(since, consent?.on) : null,
    workerSince: unassigned ? (file.closures.at(-1)?.reopenedOn ?? registration.registeredOn) : null,
    duplicateSince: Object.values(file.reported).sort()[0] ?? null,
  };
}

function waitingOf(
  { file, money, kits, visits }: Parts,
  { status, since }: NonNullable<CaseFile['standing']>,
): CaseWork['waiting'] {
  const { screening, consents, plan, planSince } = file;
  switch (status) {
    case 'registered': {
      if (!screening) return { for: 'screening', since };
      const consent = consents['case_management'];
      return consent?.given ? { for: 'assessment', since: latest(since, screening.on, consent.on) } : null;
    }
    case 'assessed':
      return { for: 'eligibility', since };
    case 'eligible':
      return { for: 'plan', since };
    case 'plan_drafted':
      return { for: plan?.status === 'returned' ? 'revision' : 'submission', since: planSince ?? since };
    case 'submitted':
      return { for: 'approval', since: planSince ?? since };
    case 'in_follow_up': {
      const last = lastVisit(visits);
      const over = last && !nextVisit(visits) && !somethingOut(money, kits);
      return over ? { for: 'closure', since: latest(since, last.visitedOn!) } : null;
    }
    default:
      return null;
  }
}

/** A cheque that the bank would pay, or a kit on its way: no case is closed over them (invariant 19). */
const somethingOut = (money: ById<CaseDisbursement>, kits: ById<CaseKit>): boolean =>
  Object.values(money).some(({ status }) => status === 'issued' || status === 'handed_over') ||
  Object.values(kits).some(({ status }) => status === 'dispatched');

const latest = (first: string, ...days: readonly (string | undefined)[]): string =>
  days.reduce<string>((last, day) => (day && day > last ? day : last), first);
