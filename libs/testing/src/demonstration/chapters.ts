import { contentHash, type PlanLine } from '@kosegin/contracts';
import { later, WORKER, type Journey } from './journey.js';
import { fullName, type Person } from './people.js';

/** The chapters that most stories share, each on a journey whose case is kept as `case`. */

export interface Arrival {
  readonly region: string;
  readonly from: string;
  readonly returnType: string;
  readonly arrivedOn: string;
}

/** Registration with its consents. */
export function arrives(journey: Journey, day: string, person: Person, arrival: Arrival): void {
  const { region, from, returnType, arrivedOn } = arrival;
  journey.open(day, 'intake_officer', 'cases', 'case', () => ({
    ...person,
    targetGroup: 'returnee',
    countryOfDeparture: from,
    returnType,
    arrivedOn,
    region,
  }));
  for (const purpose of ['case_management', 'payment', 'sharing'])
    journey.act(day, 'intake_officer', 'cases', 'case', 'give-consent', () => ({
      purpose,
      evidence: 'signed',
    }));
}

export const assessed = (
  journey: Journey,
  screened: string,
  assessedOn: string,
  needs: readonly string[],
): Journey =>
  journey
    .act(screened, 'intake_officer', 'cases', 'case', 'screen', () => ({
      formVersion: 'screening-2',
      vulnerabilities: [],
      priority: 'normal',
    }))
    .act(screened, 'supervisor', 'cases', 'case', 'assign', (ref) => ({ workerId: ref(WORKER) }))
    .act(assessedOn, 'case_worker', 'cases', 'case', 'assess-needs', () => ({
      formVersion: 'needs-2',
      needs,
    }));

export interface Plan {
  readonly sector: string;
  readonly title: string;
  readonly members: number;
  readonly lines: readonly PlanLine[];
}

export const plans = (journey: Journey, day: string, edition: string, plan: Plan): Journey =>
  journey
    .act(day, 'supervisor', 'cases', 'case', 'find-eligible', () => ({ edition }))
    .act(later(day, 7), 'case_worker', 'cases', 'case', 'draft-plan', () => plan);

export const submits = (journey: Journey, day: string): Journey =>
  journey.act(day, 'case_worker', 'cases', 'case', 'submit-plan');

/** Approves the version seen: its number and its content's hash, as the case shows them. */
export const approves = (
  journey: Journey,
  day: string,
  { sector, lines, members }: Plan,
  planVersion = 1,
): Journey =>
  journey.act(day, 'supervisor', 'cases', 'case', 'approve-plan', () => ({
    planVersion,
    contentHash: contentHash({ sector, lines, members }),
  }));

export const requests = (journey: Journey, day: string, edition: string, amount: number): Journey =>
  journey.open(day, 'case_worker', 'disbursements', 'disbursement', (ref) => ({
    caseId: ref(`${journey.name}.case`),
    envelopeId: ref(`${edition}.envelope`),
    lineId: 1,
    amount,
    payTo: 'beneficiary',
  }));

export const commits = (journey: Journey, day: string, edition: string): Journey =>
  journey.act(day, 'authorising_officer', 'envelopes', `${edition}.envelope`, 'commit', (ref) => ({
    disbursementId: ref(`${journey.name}.disbursement`),
  }));

export interface Cheque {
  readonly number: string;
  readonly issuedOn: string;
  readonly handedOverOn: string;
}

const onMoney = (
  journey: Journey,
  day: string,
  as: 'accountant' | 'authorising_officer' | 'financial_controller' | 'supervisor',
  act: string,
  body: object = {},
) => journey.act(day, as, 'disbursements', 'disbursement', act, () => body);

/** Visa, verification, order, acceptance and the cheque, up to its hand-over. */
export function receivesCheque(journey: Journey, visaOn: string, person: Person, cheque: Cheque): void {
  onMoney(journey, visaOn, 'financial_controller', 'grant-visa');
  onMoney(journey, later(visaOn, 2), 'supervisor', 'verify', { evidence: `PV-${cheque.number}` });
  onMoney(journey, later(visaOn, 4), 'authorising_officer', 'order', { orderNumber: `M-${cheque.number}` });
  onMoney(journey, later(visaOn, 6), 'accountant', 'accept-order');
  onMoney(journey, cheque.issuedOn, 'accountant', 'issue-cheque', {
    bank: 'BNDA-DEMO',
    chequeNumber: cheque.number,
    issuedOn: cheque.issuedOn,
    payee: fullName(person),
  });
  onMoney(journey, cheque.handedOverOn, 'accountant', 'hand-over', {
    handedOverOn: cheque.handedOverOn,
    receiver: fullName(person),
    witnessId: 'temoin-ceremonie',
  });
}

export const isPaid = (journey: Journey, paidOn: string): Journey =>
  onMoney(journey, later(paidOn, 1), 'accountant', 'pay', { paidOn });

/** The bank's statement line arrives and is matched. */
export function isReconciled(journey: Journey, day: string, reference: string, amount: number): void {
  journey.open(day, 'reconciler', 'statement-lines', 'line', () => ({
    account: 'BNDA-DEMO-01',
    reference,
    bookedOn: day,
    amount,
  }));
  journey.act(later(day, 1), 'reconciler', 'statement-lines', 'line', 'match', (ref) => ({
    disbursementId: ref(`${journey.name}.disbursement`),
  }));
}
