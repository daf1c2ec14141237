import { INCOMPATIBLE_DUTIES, type Role } from '@kosegin/contracts';
import type { Answer } from './client.js';
import { System } from './harness.js';
import { CHAIN, chainStep, EDITION, Journey, planOf, type Request } from './journey.js';

const AMOUNT = 100_000;
/** Somebody who holds every role of the journey: only the files' own history stands in the way. */
const EVERYTHING: readonly Role[] = [
  'intake_officer',
  'case_worker',
  'supervisor',
  'authorising_officer',
  'financial_controller',
  'accountant',
  'reconciler',
];

let system: System;
let journey: Journey;
let envelopeId: string;
let one: string;

beforeAll(async () => {
  system = await System.start();
  journey = new Journey(system);
  envelopeId = await journey.envelope(1_000_000_000);
  one = await system.account('one-person', EVERYTHING);
});
afterAll(() => system.stop());

/** As the person who holds every role. */
const alone = (path: string, body: object = {}): Promise<Answer> =>
  system.callWith(one, 'POST', `/api/v1/${path}`, { body });

/** A disbursement up to (and without) an act; the acts of `alone` are taken by the one person. */
async function upTo(last: string, own: readonly string[]): Promise<Request> {
  const { caseId, position } = await journey.approved(AMOUNT);
  const request = { caseId, envelopeId, lineId: 1, amount: AMOUNT, payTo: 'beneficiary' };
  const headers = { 'Consistency-Position': position };
  const asked = own.includes('request')
    ? await system.callWith(one, 'POST', '/api/v1/disbursements', { body: request, headers })
    : await journey.act('case_worker', 'disbursements', request, headers);
  expect(asked.status).toBe(201);
  const made: Request = { id: asked.body.id, caseId, envelopeId, amount: AMOUNT };
  for (const [role, act, body] of CHAIN) {
    if (act === last) break;
    const [path, sent] = chainStep(act, made, body);
    const answer = own.includes(act) ? await alone(path, sent) : await journey.act(role, path, sent);
    expect([act, answer.status]).toEqual([act, 200]);
    await system.settle();
  }
  return made;
}

const forbidden = ({ status, body }: Answer) => [status, body.code, body.earlier, body.duty];
const refused = (earlier: string, duty: string) => [403, 'separation-of-duties', earlier, duty];

describe('separation of duties on the file’s own history (invariant 7)', () => {
  it('who registered a case does not adjudicate its duplicate', async () => {
    const other = await journey.registered();
    const { body } = await alone('cases', {
      givenNames: 'Awa',
      familyName: 'Keïta',
      birthDate: '1998-04-12',
      sex: 'female',
      targetGroup: 'returnee',
      returnType: 'forced',
      countryOfDeparture: 'LY',
      arrivedOn: '2025-01-15',
      region: '01',
    });
    await journey.act('case_worker', `cases/${body.id}/report-duplicate`, { sameAs: other });
    for (const act of ['link-identity', 'dismiss-duplicate'])
      expect(forbidden(await alone(`cases/${body.id}/${act}`, { sameAs: other }))).toEqual(
        refused('register', 'adjudicate'),
      );
    await journey.act('supervisor', `cases/${body.id}/link-identity`, { sameAs: other });
  });

  it('who drafted a plan neither approves it, nor overrides its ceiling, nor closes the case', async () => {
    const caseId = await journey.assessed();
    const { draft, contentHash } = planOf(AMOUNT);
    await journey.act('supervisor', `cases/${caseId}/find-eligible`, { edition: EDITION });
    expect((await alone(`cases/${caseId}/draft-plan`, draft)).status).toBe(200);
    expect((await alone(`cases/${caseId}/submit-plan`)).status).toBe(200);
    const approval = { planVersion: 1, contentHash };
    expect(forbidden(await alone(`cases/${caseId}/approve-plan`, approval))).toEqual(
      refused('draft', 'approve'),
    );
    await journey.act('supervisor', `cases/${caseId}/approve-plan`, approval);
    expect(forbidden(await alone(`cases/${caseId}/close`, { reason: 'plan_completed' }))).toEqual(
      refused('draft', 'close'),
    );
    await journey.act('supervisor', `cases/${caseId}/close`, { reason: 'plan_completed' });
  });

  it.each([
    ['request', 'request', 'verify', 'verify'],
    ['commit', 'authorise', 'grant-visa', 'visa'],
    ['commit', 'authorise', 'refuse-visa', 'visa'],
    ['commit', 'authorise', 'accept-order', 'pay'],
    ['order', 'authorise', 'accept-order', 'pay'],
    ['order', 'authorise', 'issue-cheque', 'pay'],
    ['order', 'authorise', 'pay', 'pay'],
    ['grant-visa', 'visa', 'order', 'authorise'],
    ['grant-visa', 'visa', 'accept-order', 'pay'],
    ['grant-visa', 'visa', 'hand-over', 'pay'],
  ])('%s (%s), then %s (%s)', async (first, earlier, second, duty) => {
    const before = second === 'refuse-visa' ? 'grant-visa' : second;
    const request = await upTo(before, [first]);
    const [, , body] = CHAIN.find(([, act]) => act === before)!;
    const sent = second === 'refuse-visa' ? { reason: 'incomplete' } : body;
    expect(forbidden(await alone(...chainStep(second, request, sent)))).toEqual(refused(earlier, duty));
  });

  it('who paid does not reconcile', async () => {
    const request = await upTo('nothing', ['accept-order', 'issue-cheque', 'hand-over', 'pay']);
    const line = await journey.statementLine(AMOUNT);
    const match = { disbursementId: request.id };
    expect(forbidden(await alone(`statement-lines/${line}/match`, match))).toEqual(
      refused('pay', 'reconcile'),
    );
    await journey.act('reconciler', `statement-lines/${line}/match`, match);
  });

  it('covers every pair that the domain names', () =>
    expect(INCOMPATIBLE_DUTIES.map((pair) => pair.join(' / ')).sort()).toEqual([
      'authorise / pay',
      'authorise / visa',
      'draft / approve',
      'draft / close',
      'pay / reconcile',
      'register / adjudicate',
      'request / verify',
      'visa / pay',
    ]));
});
