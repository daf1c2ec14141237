import type { EventType } from '@kosegin/contracts';
import { idOf, told, type Told } from './events.js';
import { peopleOf } from './story.js';

type Data = NonNullable<Told['data']>;
type Act = (day: string, type: EventType, data?: Data) => Told;

/** Acts on the files of one case, each at noon of its day; a case may have several disbursements. */
export const actsOn = (number: number) => {
  const { caseId, kitId, followUpId } = peopleOf(number);
  const on =
    (stream: string, ids: Data): Act =>
    (day, type, data = {}) =>
      told(stream, type, { ...ids, ...data }, { caseId, occurredAt: `${day}T12:00:00.000Z` });
  return {
    file: on(`case-${caseId}`, { caseId }),
    money: (which = 1) => {
      const disbursementId = idOf(`disbursement ${which}`, number);
      return on(`disbursement-${disbursementId}`, { disbursementId });
    },
    kit: on(`kit-${kitId}`, { kitId }),
    visit: on(`follow-up-${followUpId}`, { followUpId, caseId }),
  };
};

/** A woman of Kayes, alone in her project: paid and reconciled, visited twice, closed and reopened. */
function first(): readonly Told[] {
  const { file, money, visit } = actsOn(1);
  const cheque = money();
  return [
    file('2025-01-10', 'ReturneeRegistered', {
      sex: 'female',
      minor: false,
      region: '01',
      arrivedOn: '2025-01-08',
    }),
    file('2025-01-13', 'CaseScreened'),
    file('2025-01-20', 'NeedsAssessed'),
    file('2025-02-01', 'CaseFoundEligible', { edition: 'AGR-1' }),
    file('2025-02-05', 'PlanDrafted', { sector: 'sewing', members: 1 }),
    file('2025-02-07', 'PlanSubmitted'),
    file('2025-02-17', 'PlanApproved', { sector: 'sewing' }),
    cheque('2025-03-01', 'DisbursementRequested', { amount: 500_000 }),
    cheque('2025-03-03', 'DisbursementCommitted'),
    cheque('2025-03-04', 'VisaGranted'),
    cheque('2025-03-06', 'ServiceVerified'),
    cheque('2025-03-07', 'PaymentOrdered'),
    // Rejected and ordered again: what counts is when it was first ordered.
    cheque('2025-03-08', 'OrderRejected'),
    cheque('2025-03-09', 'PaymentOrdered'),
    cheque('2025-03-10', 'OrderAccepted'),
    cheque('2025-03-16', 'ChequeIssued', { issuedOn: '2025-03-14' }),
    cheque('2025-03-21', 'ChequeHandedOver', { handedOverOn: '2025-03-20' }),
    file('2025-03-21', 'AssistanceStarted'),
    cheque('2025-03-25', 'PaymentMade', { paidOn: '2025-03-23' }),
    cheque('2025-04-02', 'PaymentReconciled'),
    visit('2025-04-22', 'VisitRecorded', {
      visitedOn: '2025-04-20',
      businessStatus: 'not_started',
      jobs: 9,
      jobsPeak: 9,
      jobsEvidence: 'declared',
    }),
    file('2025-04-22', 'FollowUpStarted'),
    visit('2025-06-20', 'VisitRecorded', {
      visitedOn: '2025-06-20',
      businessStatus: 'running',
      jobs: 2,
      jobsPeak: 3,
      jobsEvidence: 'seen',
    }),
    file('2025-07-01', 'CaseClosed'),
    file('2025-07-15', 'CaseReopened', { to: 'follow_up' }),
  ];
}

/** A boy of Kayes in a project of five: a kit in hand; the visit says nothing of jobs. */
function second(): readonly Told[] {
  const { file, kit, visit } = actsOn(2);
  return [
    file('2025-01-10', 'ReturneeRegistered', {
      sex: 'male',
      minor: true,
      region: '01',
      arrivedOn: '2025-01-10',
    }),
    file('2025-01-10', 'CaseScreened'),
    file('2025-01-24', 'NeedsAssessed'),
    file('2025-02-10', 'CaseFoundEligible', { edition: 'AGR-1' }),
    file('2025-02-11', 'PlanDrafted', { sector: 'commerce', members: 5 }),
    file('2025-02-12', 'PlanSubmitted'),
    file('2025-02-13', 'PlanApproved', { sector: 'commerce' }),
    kit('2025-02-20', 'KitRequested'),
    kit('2025-02-24', 'KitReserved'),
    kit('2025-03-02', 'KitHandedOver', { handedOverOn: '2025-03-01' }),
    file('2025-03-02', 'AssistanceStarted', { kind: 'kit' }),
    visit('2025-04-01', 'VisitRecorded', {
      visitedOn: '2025-04-01',
      businessStatus: 'suspended',
      jobs: null,
      jobsPeak: null,
      jobsEvidence: null,
    }),
    file('2025-04-01', 'FollowUpStarted'),
  ];
}

/** A woman of Ségou from the waiting list: one request refused, one ordered and not paid. */
function third(): readonly Told[] {
  const { file, money } = actsOn(3);
  const [refused, ordered] = [money(1), money(2)];
  return [
    file('2025-02-01', 'ReturneeRegistered', {
      sex: 'female',
      minor: false,
      region: '04',
      arrivedOn: '2025-01-30',
    }),
    file('2025-02-04', 'CaseScreened'),
    file('2025-02-10', 'NeedsAssessed'),
    file('2025-02-20', 'CaseWaitlisted'),
    file('2025-03-10', 'CaseFoundEligible', { edition: 'AGR-2' }),
    file('2025-03-11', 'PlanDrafted', { sector: 'sewing', members: 1 }),
    file('2025-03-12', 'PlanSubmitted'),
    file('2025-03-15', 'PlanReturned'),
    file('2025-03-16', 'PlanDrafted', { sector: 'sewing', members: 2 }),
    file('2025-03-18', 'PlanSubmitted'),
    file('2025-03-22', 'PlanApproved', { sector: 'sewing' }),
    refused('2025-04-01', 'DisbursementRequested', { amount: 300_000 }),
    refused('2025-04-05', 'DisbursementCommitted'),
    refused('2025-04-06', 'VisaRefused'),
    refused('2025-04-06', 'DisbursementReleased'),
    ordered('2025-04-10', 'DisbursementRequested', { amount: 200_000 }),
    ordered('2025-04-11', 'DisbursementCommitted'),
    ordered('2025-04-14', 'VisaGranted'),
    ordered('2025-04-15', 'ServiceVerified'),
    ordered('2025-04-18', 'PaymentOrdered'),
  ];
}

/** Two men of Ségou: one found ineligible, one only registered. */
function others(): readonly Told[] {
  const [fourth, fifth] = [actsOn(4), actsOn(5)];
  const man: Data = { sex: 'male', minor: false, region: '04', arrivedOn: '2025-02-01' };
  return [
    fourth.file('2025-02-01', 'ReturneeRegistered', man),
    fourth.file('2025-02-04', 'CaseScreened'),
    fourth.file('2025-02-11', 'NeedsAssessed'),
    fourth.file('2025-02-12', 'CaseFoundIneligible'),
    fifth.file('2025-02-03', 'ReturneeRegistered', man),
  ];
}

/** The first woman again, in Ségou: a kit for a project of three, before anyone saw who she is. */
function firstAgain(): readonly Told[] {
  const { file, kit } = actsOn(6);
  return [
    file('2025-05-01', 'ReturneeRegistered', {
      sex: 'female',
      minor: false,
      region: '04',
      arrivedOn: '2025-05-01',
    }),
    file('2025-05-02', 'CaseFoundEligible', { edition: 'AGR-2' }),
    file('2025-05-02', 'PlanDrafted', { sector: 'sewing', members: 3 }),
    file('2025-05-02', 'PlanApproved', { sector: 'sewing' }),
    kit('2025-05-03', 'KitRequested'),
    kit('2025-05-04', 'KitHandedOver', { handedOverOn: '2025-05-04' }),
    file('2025-05-04', 'AssistanceStarted', { kind: 'kit' }),
    file('2025-06-01', 'IdentitiesLinked', { otherCaseId: peopleOf(1).caseId }),
  ];
}

/** Six cases in two regions, two editions and two sectors, small enough to be counted by hand. */
export const countedStory = (): readonly Told[] => [
  ...first(),
  ...second(),
  ...third(),
  ...others(),
  ...firstAgain(),
];
