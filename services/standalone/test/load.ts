import { setTimeout } from 'node:timers/promises';
import { contentHash, type Role } from '@kosegin/contracts';
import { bearer, send, type Answer } from './client.js';

/** Where a journey stands: what was acknowledged, by step. */
export interface Acknowledged {
  readonly id: string;
  readonly revision: number;
  readonly position: string;
}

interface Step {
  readonly as: Role;
  readonly path: (ids: Ids) => string;
  readonly body: (ids: Ids) => object;
  /** The step whose position the facts must have seen. */
  readonly after?: number;
}

interface Ids {
  readonly number: number;
  readonly envelopeId: string;
  readonly caseId: string;
  readonly disbursementId: string;
}

const AMOUNT = 50_000;
export const EDITION = 'KILL-1';
const bound = { sector: 'commerce', members: 1, lines: [{ lineId: 1, kind: 'money', amount: AMOUNT }] };
const onCase = (act: string) => (ids: Ids) => `cases/${ids.caseId}/${act}`;
const onDisbursement = (act: string) => (ids: Ids) => `disbursements/${ids.disbursementId}/${act}`;
const same = (body: object) => () => body;

/** From arrival to the cheque in hand; its visits are due at once, because the cheque was handed over long ago. */
const STEPS: readonly Step[] = [
  {
    as: 'intake_officer',
    path: () => 'cases',
    body: ({ number }) => ({
      givenNames: `Awa ${number}`,
      familyName: 'Keïta',
      birthDate: '1998-04-12',
      sex: 'female',
      targetGroup: 'returnee',
      returnType: 'forced',
      countryOfDeparture: 'LY',
      arrivedOn: '2023-01-15',
      region: '01',
    }),
  },
  ...['case_management', 'payment'].map((purpose): Step => ({
    as: 'intake_officer',
    path: onCase('give-consent'),
    body: same({ purpose, evidence: 'signed' }),
  })),
  {
    as: 'intake_officer',
    path: onCase('screen'),
    body: same({ formVersion: 'screening-2', vulnerabilities: [], priority: 'normal' }),
  },
  {
    as: 'case_worker',
    path: onCase('assess-needs'),
    body: same({ formVersion: 'needs-2', needs: ['money'] }),
  },
  { as: 'supervisor', path: onCase('find-eligible'), body: same({ edition: EDITION }) },
  { as: 'case_worker', path: onCase('draft-plan'), body: same({ ...bound, title: 'Commerce' }) },
  { as: 'case_worker', path: onCase('submit-plan'), body: same({}) },
  {
    as: 'supervisor',
    path: onCase('approve-plan'),
    body: same({ planVersion: 1, contentHash: contentHash(bound) }),
  },
  {
    as: 'case_worker',
    path: () => 'disbursements',
    body: ({ caseId, envelopeId }) => ({
      caseId,
      envelopeId,
      lineId: 1,
      amount: AMOUNT,
      payTo: 'beneficiary',
    }),
    after: 8,
  },
  {
    as: 'authorising_officer',
    path: ({ envelopeId }) => `envelopes/${envelopeId}/commit`,
    body: ({ disbursementId }) => ({ disbursementId }),
  },
  { as: 'financial_controller', path: onDisbursement('grant-visa'), body: same({}) },
  { as: 'supervisor', path: onDisbursement('verify'), body: same({ evidence: 'PV-1' }) },
  {
    as: 'authorising_officer',
    path: onDisbursement('order'),
    body: ({ number }) => ({ orderNumber: `M-${number}` }),
  },
  { as: 'accountant', path: onDisbursement('accept-order'), body: same({}) },
  {
    as: 'accountant',
    path: onDisbursement('issue-cheque'),
    body: ({ number }) => ({
      bank: 'BANK',
      chequeNumber: `C-${number}`,
      issuedOn: '2023-06-01',
      payee: `Awa ${number} Keïta`,
    }),
  },
  {
    as: 'accountant',
    path: onDisbursement('hand-over'),
    body: ({ number }) => ({
      handedOverOn: '2023-06-02',
      receiver: `Awa ${number} Keïta`,
      witnessId: 'temoin-1',
    }),
  },
];
const REGISTERED = 0;
const REQUESTED = 9;

export class LoadJourney {
  readonly acknowledged: Acknowledged[] = [];

  constructor(
    readonly number: number,
    private readonly envelopeId: string,
  ) {}

  get over(): boolean {
    return this.acknowledged.length === STEPS.length;
  }

  /** The key under which a step was and will be sent. */
  keyOf = (step: number): string => `journey-${this.number}:${step}`;

  /** Sends the next step; false when it has to wait for what the one before set off. @throws when the server is gone. */
  async advance(address: string, tokens: ReadonlyMap<Role, string>): Promise<boolean> {
    const step = this.acknowledged.length;
    const { as, path, body, after } = STEPS[step]!;
    const ids: Ids = {
      number: this.number,
      envelopeId: this.envelopeId,
      caseId: this.acknowledged[REGISTERED]?.id ?? '',
      disbursementId: this.acknowledged[REQUESTED]?.id ?? '',
    };
    const answer: Answer = await send(address, 'POST', `/api/v1/${path(ids)}`, {
      body: body(ids),
      headers: {
        ...bearer(tokens.get(as)!),
        'Idempotency-Key': this.keyOf(step),
        ...(after !== undefined && { 'Consistency-Position': this.acknowledged[after]!.position }),
      },
    });
    if (answer.status < 300) this.acknowledged.push(answer.body as Acknowledged);
    else if (!waits(answer))
      throw new Refused(`step ${step}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.status < 300;
  }
}

/** A step that another file's reaction has to take first, or a server that is stopping. */
const waits = ({ status, body }: Answer): boolean =>
  status === 503 || (status === 409 && body.code === 'out-of-order' && body.needs === 'committed');

/** An answer that no kill explains. */
export class Refused extends Error {}

/** Journeys go on side by side until the server is gone or all are over. */
export async function drive(
  journeys: readonly LoadJourney[],
  address: string,
  tokens: ReadonlyMap<Role, string>,
): Promise<void> {
  await Promise.all(
    journeys.map(async (journey) => {
      while (!journey.over)
        try {
          if (!(await journey.advance(address, tokens))) await setTimeout(2);
        } catch (error) {
          if (error instanceof Refused) throw error;
          return; // The server was killed.
        }
    }),
  );
}
