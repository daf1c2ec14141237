import { contentHash, type Role } from '@kosegin/contracts';
import { succeeded, type Answer } from './client.js';
import type { System, Who } from './harness.js';

export const EDITION = '2025';

export const registration = {
  givenNames: 'Awa',
  familyName: 'Keïta',
  birthDate: '1998-04-12',
  sex: 'female',
  targetGroup: 'returnee',
  returnType: 'voluntary_humanitarian',
  countryOfDeparture: 'LY',
  arrivedOn: '2025-01-15',
  region: '01',
};

/** One plan line of money, and what binds an approval to it. */
export const planOf = (amount: number) => {
  const bound = { sector: 'sewing', members: 1, lines: [{ lineId: 1, kind: 'money', amount }] };
  return { draft: { ...bound, title: 'Atelier de couture' }, contentHash: contentHash(bound) };
};

/** The chain of payment after the request: who takes each step, and with what. */
export const CHAIN: readonly (readonly [Role, act: string, body: object])[] = [
  ['authorising_officer', 'commit', {}],
  ['financial_controller', 'grant-visa', {}],
  ['supervisor', 'verify', { evidence: 'PV-1' }],
  ['authorising_officer', 'order', {}],
  ['accountant', 'accept-order', {}],
  ['accountant', 'issue-cheque', { bank: 'BANK', issuedOn: '2025-03-01', payee: 'Awa Keïta' }],
  ['accountant', 'hand-over', { handedOverOn: '2025-03-02', receiver: 'Awa Keïta', witnessId: 'temoin-1' }],
  ['accountant', 'pay', { paidOn: '2025-03-03' }],
];

let number = 0;

/** A number that no other test has used. */
export const unused = (prefix: string): string => `${prefix}-${++number}`;

/** Where a step of the chain is sent, and with which numbers of its own. */
export function chainStep(
  act: string,
  request: Request,
  body: object,
): readonly [path: string, body: object] {
  if (act === 'commit') return [`envelopes/${request.envelopeId}/commit`, { disbursementId: request.id }];
  const numbers = {
    ...(act === 'order' && { orderNumber: unused('M') }),
    ...(act === 'issue-cheque' && { chequeNumber: unused('C') }),
  };
  return [`disbursements/${request.id}/${act}`, { ...body, ...numbers }];
}

/** What people do one after the other, by role, on the files of one returnee. */
export class Journey {
  constructor(readonly system: System) {}

  async act(
    who: Who,
    path: string,
    body: object = {},
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const answer = await this.system.call(who, 'POST', `/api/v1/${path}`, { body, headers });
    return succeeded(answer, `${who} ${path}`);
  }

  async registered(changes: object = {}): Promise<string> {
    return (await this.act('intake_officer', 'cases', { ...registration, ...changes })).body.id;
  }

  /** Registered, consented (for a minor, by the guardian named) and assessed. */
  async assessed(changes: object = {}, guardian: string | null = null): Promise<string> {
    const caseId = await this.registered(changes);
    const at = `cases/${caseId}`;
    for (const purpose of ['case_management', 'payment'])
      await this.act('intake_officer', `${at}/give-consent`, { purpose, evidence: 'signed', guardian });
    await this.act('intake_officer', `${at}/screen`, {
      formVersion: 'screening-2',
      vulnerabilities: [],
      priority: 'normal',
    });
    await this.act('case_worker', `${at}/assess-needs`, { formVersion: 'needs-2', needs: ['money'] });
    return caseId;
  }

  /** With an approved plan of one line of money, on the facts of which others may decide at once. */
  async approved(
    amount: number,
    ...person: Parameters<Journey['assessed']>
  ): Promise<{ caseId: string; position: string }> {
    const caseId = await this.assessed(...person);
    const at = `cases/${caseId}`;
    const { draft, contentHash } = planOf(amount);
    await this.act('supervisor', `${at}/find-eligible`, { edition: EDITION });
    await this.act('case_worker', `${at}/draft-plan`, draft);
    await this.act('case_worker', `${at}/submit-plan`);
    const { body } = await this.act('supervisor', `${at}/approve-plan`, { planVersion: 1, contentHash });
    return { caseId, position: body.position };
  }

  async envelope(amount: number): Promise<string> {
    const body = { edition: EDITION, amount, fiscalYear: 2025, cutOff: '2199-12-31' };
    return (await this.act('authorising_officer', 'envelopes', body)).body.id;
  }

  /** A requested disbursement of a new returnee's whole line. */
  async requested(envelopeId: string, amount: number): Promise<Request> {
    const { caseId, position } = await this.approved(amount);
    const answer = await this.act(
      'case_worker',
      'disbursements',
      { caseId, envelopeId, lineId: 1, amount, payTo: 'beneficiary' },
      { 'Consistency-Position': position },
    );
    return { caseId, envelopeId, amount, id: answer.body.id };
  }

  /** Takes the steps of the chain from `first` (the commitment) up to `last`, each by its role. */
  async takes(request: Request, last: string, first = 'commit'): Promise<void> {
    const from = CHAIN.findIndex(([, act]) => act === first);
    const to = CHAIN.findIndex(([, act]) => act === last);
    for (const [role, act, body] of CHAIN.slice(from, to + 1)) {
      await this.act(role, ...chainStep(act, request, body));
      await this.system.settle();
    }
  }

  /** A statement line of an amount, as the bank reports it. */
  async statementLine(amount: number): Promise<string> {
    const line = { account: 'BANK-1', reference: unused('R'), bookedOn: '2025-03-04', amount };
    return (await this.act('reconciler', 'statement-lines', line)).body.id;
  }
}

export interface Request {
  readonly id: string;
  readonly caseId: string;
  readonly envelopeId: string;
  readonly amount: number;
}
