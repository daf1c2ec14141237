import { idOf, told, type Told } from './events.js';

/** Ids of one case and of what belongs to it. */
export const peopleOf = (number: number) => ({
  caseId: idOf('case', number),
  personId: idOf('person', number),
  disbursementId: idOf('disbursement', number),
  kitId: idOf('kit', number),
  followUpId: idOf('follow-up', number),
  visits: [1, 3, 6, 12].map((month) => ({ visitId: idOf(`visit ${month}`, number), month })),
});

export interface Person {
  readonly givenNames: string;
  readonly familyName: string;
}

const at = (day: string): { occurredAt: string } => ({ occurredAt: `${day}T09:00:00.000Z` });

/** A case that goes the whole way: registered, approved, paid, given a kit, visited and closed. In the order it happened. */
export function wholeCase(number: number, person: Partial<Person> = {}): readonly Told[] {
  const { caseId, personId, disbursementId, kitId, followUpId, visits } = peopleOf(number);
  const file = `case-${caseId}`;
  const ids = { caseId, personId };
  const money = `disbursement-${disbursementId}`;
  const kit = `kit-${kitId}`;
  const dueOn: Record<number, string> = {
    1: '2026-03-01',
    3: '2026-05-01',
    6: '2026-08-01',
    12: '2027-02-01',
  };
  const own = { caseId };
  return [
    told(
      file,
      'ReturneeRegistered',
      {
        ...ids,
        givenNames: 'Awa',
        familyName: 'Traoré',
        region: '01',
        arrivedOn: '2026-01-04',
        convoyId: null,
        ...person,
      },
      { ...own, ...at('2026-01-05') },
    ),
    told(file, 'WorkerAssigned', { caseId, workerId: 'w-1' }, { ...own, ...at('2026-01-06') }),
    told(file, 'ConsentGiven', { ...ids, purpose: 'case_management' }, { ...own, ...at('2026-01-06') }),
    told(
      file,
      'CaseScreened',
      { ...ids, vulnerabilities: ['health_need'], priority: 'high' },
      { ...own, ...at('2026-01-07') },
    ),
    told(file, 'NeedsAssessed', { ...ids, needs: ['money', 'kit'] }, { ...own, ...at('2026-01-08') }),
    told(file, 'CaseFoundEligible', { caseId, edition: '2026' }, { ...own, ...at('2026-01-09') }),
    told(
      file,
      'PlanDrafted',
      { ...ids, planVersion: 1, sector: 'sewing', title: 'Atelier', total: 500_000 },
      { ...own, ...at('2026-01-12') },
    ),
    told(file, 'PlanSubmitted', { caseId }, { ...own, ...at('2026-01-13') }),
    told(file, 'PlanApproved', { ...ids, sector: 'sewing', total: 500_000 }, { ...own, ...at('2026-01-20') }),
    told(file, 'ConsentGiven', { ...ids, purpose: 'payment' }, { ...own, ...at('2026-01-20') }),
    told(
      money,
      'DisbursementRequested',
      { ...ids, disbursementId, amount: 300_000 },
      { ...own, ...at('2026-01-21') },
    ),
    told(kit, 'KitRequested', { ...ids, kitId }, { ...own, ...at('2026-01-21') }),
    told(money, 'DisbursementCommitted', { disbursementId }, { ...own, ...at('2026-01-22') }),
    told(money, 'VisaGranted', { disbursementId }, { ...own, ...at('2026-01-23') }),
    told(kit, 'KitReserved', { kitId }, { ...own, ...at('2026-01-23') }),
    told(
      kit,
      'KitHandedOver',
      { ...ids, kitId, handedOverOn: '2026-02-01' },
      { ...own, ...at('2026-02-01') },
    ),
    told(file, 'AssistanceStarted', { caseId, kind: 'kit' }, { ...own, ...at('2026-02-01') }),
    told(
      `follow-up-${followUpId}`,
      'VisitsPlanned',
      {
        ...ids,
        followUpId,
        assistedOn: '2026-02-01',
        visits: visits.map((visit) => ({ ...visit, dueOn: dueOn[visit.month]! })),
      },
      { ...own, ...at('2026-02-01') },
    ),
    told(file, 'FollowUpStarted', { caseId }, { ...own, ...at('2026-02-01') }),
    told(money, 'PaymentMade', { disbursementId, amount: 300_000 }, { ...own, ...at('2026-02-10') }),
    told(
      `follow-up-${followUpId}`,
      'VisitRecorded',
      { ...ids, followUpId, ...visits[0]!, visitedOn: '2026-03-03', businessStatus: 'running', jobs: 2 },
      { ...own, ...at('2026-03-03') },
    ),
    told(file, 'CaseClosed', { ...ids, reason: 'plan_completed' }, { ...own, ...at('2026-03-05') }),
  ];
}
