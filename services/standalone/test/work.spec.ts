import type { Role } from '@kosegin/contracts';
import { System, type Who } from './harness.js';
import { Journey } from './journey.js';

const AMOUNT = 400_000;

interface Item {
  readonly kind: string;
  readonly act: string;
  readonly caseId: string | null;
  readonly familyName: string | null;
}

let system: System;
let journey: Journey;
beforeAll(async () => {
  system = await System.start();
  journey = new Journey(system);
});
afterAll(() => system.stop());

const workOf = async (who: Who, caseId: string, query = ''): Promise<readonly Item[]> => {
  await system.settle();
  const { status, body } = await system.call(who, 'GET', `/api/v1/work?limit=200${query}`);
  expect(status).toBe(200);
  return (body.items as Item[]).filter((item) => item.caseId === caseId);
};
const kindsOf = async (...of: Parameters<typeof workOf>) =>
  (await workOf(...of)).map(({ kind, act }) => `${kind}: ${act}`);

describe('GET work', () => {
  it('hands a case on from one role to the next', async () => {
    const caseId = await journey.registered();
    expect(await kindsOf('intake_officer', caseId)).toEqual(['screening: screen', 'consent: give-consent']);
    expect(await kindsOf('case_worker', caseId)).toEqual([]);
    const at = `cases/${caseId}`;
    await journey.act('intake_officer', `${at}/give-consent`, {
      purpose: 'case_management',
      evidence: 'signed',
    });
    await journey.act('intake_officer', `${at}/screen`, {
      formVersion: 'screening-2',
      vulnerabilities: [],
      priority: 'normal',
    });
    expect(await kindsOf('intake_officer', caseId)).toEqual([]);
    expect(await kindsOf('case_worker', caseId)).toEqual(['assessment: assess-needs']);
    expect(await kindsOf('supervisor', caseId)).toEqual(['assignment: assign']);
  });

  it('is a case worker’s own once it is assigned to their account', async () => {
    const caseId = await journey.assessed();
    await journey.act('supervisor', `cases/${caseId}/find-eligible`, { edition: '2025' });
    const [own, other]: readonly Who[] = ['case_worker#2', 'case_worker#3'];
    expect(await kindsOf(own!, caseId)).toEqual(['plan: draft-plan']);
    const { body } = await system.call(own!, 'GET', '/api/v1/sessions/current');
    await journey.act('supervisor', `cases/${caseId}/assign`, { workerId: body.accountId });
    expect(await kindsOf(own!, caseId)).toEqual(['plan: draft-plan']);
    expect(await kindsOf(other!, caseId)).toEqual([]);
  });

  it('is a payment’s from the request to the statement, and tells an auditor of nobody', async () => {
    const request = await journey.requested(await journey.envelope(AMOUNT), AMOUNT);
    const steps: readonly (readonly [Role, string, string | null])[] = [
      ['authorising_officer', 'commit', 'commit'],
      ['financial_controller', 'grant-visa', 'grant-visa'],
      ['accountant', 'accept-order', 'hand-over'],
    ];
    for (const [role, act, upTo] of steps) {
      if (act === 'accept-order') await journey.takes(request, 'order', 'verify');
      expect(await kindsOf(role, request.caseId, '&kind=payment')).toEqual([`payment: ${act}`]);
      if (upTo) await journey.takes(request, upTo, act);
    }
    const seen = await workOf('auditor', request.caseId);
    expect(seen.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['payment', 'assignment']));
    expect(seen.every(({ familyName }) => familyName === null)).toBe(true);

    const { body } = await system.call('supervisor', 'GET', `/api/v1/cases/${request.caseId}`);
    const account = (await system.call('accountant', 'GET', '/api/v1/sessions/current')).body.accountId;
    expect(body.journey.steps.at(-1)).toMatchObject({
      step: 'assisted',
      assistance: 'money',
      on: '2025-03-02',
      who: { id: account, role: 'accountant' },
    });
    expect(body.journey.next).toMatchObject([{ step: 'in_follow_up', since: '2025-03-02', beyond: true }]);
  });
});
