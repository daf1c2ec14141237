import type { Answer } from './client.js';
import { System } from './harness.js';
import { CHAIN, chainStep, EDITION, Journey, planOf, unused, type Request } from './journey.js';

const AMOUNT = 100_000;

let system: System;
let journey: Journey;
let envelopeId: string;

beforeAll(async () => {
  system = await System.start();
  journey = new Journey(system);
  envelopeId = await journey.envelope(1_000_000_000);
});
afterAll(() => system.stop());

/** The act is refused by a rule, and nothing is written: the code and what it says. */
async function refusal(...[who, path, body = {}]: Parameters<Journey['act']>): Promise<object> {
  await system.settle();
  const before = (await system.log()).length;
  const answer: Answer = await system.call(who, 'POST', `/api/v1/${path}`, { body });
  expect(answer.status).toBe(409);
  expect(await system.log()).toHaveLength(before);
  return answer.body;
}

const step = (act: string, request: Request) =>
  chainStep(act, request, CHAIN.find(([, name]) => name === act)![2]);

/** The types of a file's events that reactions and timers recorded. */
const recordedBySystem = async (stream: string): Promise<readonly string[]> =>
  (await system.log())
    .filter((event) => event.stream === stream && event.metadata.actor.role === 'system')
    .map(({ type }) => type);

/** Model, store and one unit in it, for the kits of these tests. */
async function stocked(): Promise<{ siteId: string; kitModelId: string }> {
  const components = [{ component: 'Machine à coudre', quantity: 1 }];
  const model = { name: 'Kit de couture', sector: 'sewing', components };
  const { body: published } = await journey.act('storekeeper', 'kit-models', model);
  const { body: opened } = await journey.act('storekeeper', 'sites', { name: 'Magasin', region: '00' });
  await journey.act('storekeeper', `sites/${opened.id}/receive`, {
    receiptNumber: unused('BL'),
    kitModelId: published.id,
    quantity: 5,
    supplier: 'Fournisseur de démonstration',
    unitPrice: 200_000,
  });
  return { siteId: opened.id, kitModelId: published.id };
}

/** A case whose approved plan has a line of money and one of a kit. */
async function withKitLine(): Promise<string> {
  const caseId = await journey.assessed();
  const bound = {
    sector: 'sewing',
    members: 1,
    lines: [
      { lineId: 1, kind: 'money', amount: AMOUNT },
      { lineId: 2, kind: 'kit', amount: 200_000 },
    ],
  };
  await journey.act('supervisor', `cases/${caseId}/find-eligible`, { edition: EDITION });
  await journey.act('case_worker', `cases/${caseId}/draft-plan`, { ...bound, title: 'Atelier' });
  await journey.act('case_worker', `cases/${caseId}/submit-plan`);
  const { contentHash } = (await journey.system.log()).findLast(({ type }) => type === 'PlanDrafted')!
    .data as { contentHash: string };
  await journey.act('supervisor', `cases/${caseId}/approve-plan`, { planVersion: 1, contentHash });
  await system.settle();
  return caseId;
}

describe('no disbursement or kit without consent at that moment (invariant 3)', () => {
  it.each(['commit', 'order', 'issue-cheque', 'hand-over'])(
    '%s is refused once the consent for payment is withdrawn, and the disbursement held',
    async (act) => {
      const before = {
        commit: null,
        order: 'verify',
        'issue-cheque': 'accept-order',
        'hand-over': 'issue-cheque',
      };
      const request = await journey.requested(envelopeId, AMOUNT);
      const last = before[act as keyof typeof before];
      if (last) await journey.takes(request, last);
      await journey.act('case_worker', `cases/${request.caseId}/withdraw-consent`, { purpose: 'payment' });
      const role = act === 'order' || act === 'commit' ? 'authorising_officer' : 'accountant';
      const { code } = (await refusal(role, ...step(act, request))) as { code: string };
      expect(code).toBe(act === 'commit' ? 'no-consent' : 'held');
      expect(await recordedBySystem(`disbursement-${request.id}`)).toContain('DisbursementHeld');
      await journey.act('case_worker', `cases/${request.caseId}/give-consent`, {
        purpose: 'payment',
        evidence: 'signed',
      });
      await system.settle();
      await journey.act(role, ...step(act, request));
    },
  );

  it('a kit stays where it is', async () => {
    const { siteId, kitModelId } = await stocked();
    const caseId = await withKitLine();
    const { body: kit } = await journey.act('case_worker', 'kits', { caseId, kitModelId, lineId: 2 });
    await journey.act('storekeeper', `sites/${siteId}/reserve`, { kitId: kit.id });
    await journey.act('intake_officer', `cases/${caseId}/withdraw-consent`, { purpose: 'case_management' });
    const receipt = { handedOverOn: '2025-03-02', receiver: 'Awa Keïta', witnessId: 'temoin-1' };
    expect(await refusal('storekeeper', `kits/${kit.id}/hand-over`, receipt)).toMatchObject({
      code: 'no-consent',
      purpose: 'case_management',
    });
  });
});

describe('no disbursement without an approved plan, nor above its line (invariant 4)', () => {
  const asked = (caseId: string, amount: number) => ({
    caseId,
    envelopeId,
    lineId: 1,
    amount,
    payTo: 'beneficiary',
  });

  it('refuses a request on no approval, on no such line and above the line', async () => {
    const caseId = await journey.assessed();
    expect(await refusal('case_worker', 'disbursements', asked(caseId, AMOUNT))).toMatchObject({
      code: 'no-approved-plan',
    });
    const approved = await journey.approved(AMOUNT);
    expect(await refusal('case_worker', 'disbursements', asked(approved.caseId, AMOUNT + 1))).toMatchObject({
      code: 'above-budget-line',
      amount: AMOUNT + 1,
      line: AMOUNT,
    });
    expect(
      await refusal('case_worker', 'disbursements', { ...asked(approved.caseId, AMOUNT), lineId: 9 }),
    ).toMatchObject({ code: 'no-such-budget-line', line: 9 });
  });
});

describe('an approval binds to what it saw (invariant 8)', () => {
  it('an edit holds what was requested on it; only the same content approved anew would lift it', async () => {
    const request = await journey.requested(envelopeId, AMOUNT);
    await journey.takes(request, 'grant-visa');
    const { draft, contentHash } = planOf(AMOUNT + 1);
    await journey.act('case_worker', `cases/${request.caseId}/draft-plan`, draft);
    await system.settle();
    expect(await refusal('supervisor', ...step('verify', request))).toMatchObject({
      code: 'held',
      reason: 'plan_approval_voided',
    });
    await journey.act('case_worker', `cases/${request.caseId}/submit-plan`);
    const approval = { planVersion: 2, contentHash };
    await journey.act('supervisor', `cases/${request.caseId}/approve-plan`, approval);
    expect(await refusal('supervisor', ...step('verify', request))).toMatchObject({ code: 'held' });
  });
});

describe('one instrument, one statement line, three facts (invariants 9, 10 and 11)', () => {
  it('issues no second cheque beside one that is out, and reconciles by a line that matches no other', async () => {
    const request = await journey.requested(envelopeId, AMOUNT);
    await journey.takes(request, 'issue-cheque');
    expect(await refusal('accountant', ...step('issue-cheque', request))).toMatchObject({
      code: 'instrument-still-live',
    });
    await journey.takes(request, 'pay', 'hand-over');
    const [line, second] = [await journey.statementLine(AMOUNT), await journey.statementLine(AMOUNT)];
    const match = { disbursementId: request.id };
    await journey.act('reconciler', `statement-lines/${line}/match`, match);
    await system.settle();
    expect(await refusal('reconciler', `statement-lines/${line}/match`, match)).toMatchObject({
      code: 'statement-line-matched-already',
    });
    expect(await refusal('reconciler', `statement-lines/${second}/match`, match)).toMatchObject({
      code: 'instrument-matched-already',
    });
    const facts = (await system.log())
      .filter(({ stream }) => stream === `disbursement-${request.id}`)
      .map(({ type }) => type);
    expect(facts.slice(-3)).toEqual(['ChequeHandedOver', 'PaymentMade', 'PaymentReconciled']);
  });
});

describe('a person receives a benefit once per edition, across linked identities (invariant 15)', () => {
  it('the money of a second file of the same person is not committed', async () => {
    const [first, second] = [
      await journey.requested(envelopeId, AMOUNT),
      await journey.requested(envelopeId, AMOUNT),
    ];
    await journey.act('case_worker', `cases/${first.caseId}/report-duplicate`, { sameAs: second.caseId });
    await journey.act('supervisor', `cases/${first.caseId}/link-identity`, { sameAs: second.caseId });
    await system.settle();
    await journey.takes(first, 'commit');
    expect(await refusal('authorising_officer', ...step('commit', second))).toMatchObject({
      code: 'already-served-in-edition',
    });
  });

  it('a link can be taken back, and both files stay as they were (invariant 16)', async () => {
    const [first, second] = [await journey.registered(), await journey.registered()];
    await journey.act('case_worker', `cases/${first}/report-duplicate`, { sameAs: second });
    await journey.act('supervisor', `cases/${first}/link-identity`, { sameAs: second });
    await system.settle();
    const links = async (caseId: string) =>
      (await system.call('supervisor', 'GET', `/api/v1/cases/${caseId}`)).body.links;
    expect([await links(first), await links(second)]).toEqual([[second], [first]]);
    await journey.act('supervisor', `cases/${second}/unlink-identity`, { otherCaseId: first });
    await system.settle();
    expect([await links(first), await links(second)]).toEqual([[], []]);
  });
});

describe('a minor (invariant 17)', () => {
  const minor = { birthDate: '2014-04-12' };

  it('consents through a guardian only', async () => {
    const caseId = await journey.registered(minor);
    const consent = { purpose: 'payment', evidence: 'signed' };
    expect(await refusal('intake_officer', `cases/${caseId}/give-consent`, consent)).toMatchObject({
      code: 'guardian-consent-required',
    });
  });

  it('receives no cash: the guardian or the supplier does', async () => {
    const { caseId } = await journey.approved(AMOUNT, minor, 'Mariam Keïta');
    const request = { caseId, envelopeId, lineId: 1, amount: AMOUNT };
    expect(await refusal('case_worker', 'disbursements', { ...request, payTo: 'beneficiary' })).toMatchObject(
      { code: 'minor-no-direct-cash' },
    );
    await journey.act('case_worker', 'disbursements', { ...request, payTo: 'guardian' });
  });
});

describe('no closure with an open instrument or a kit in transit (invariant 19)', () => {
  it('waits for the cheque to be paid, and keeps the outcome when reopened (invariant 20)', async () => {
    const request = await journey.requested(envelopeId, AMOUNT);
    await journey.takes(request, 'issue-cheque');
    const close = [`cases/${request.caseId}/close`, { reason: 'plan_completed' }] as const;
    expect(await refusal('supervisor', ...close)).toMatchObject({ code: 'open-instrument', instruments: 1 });
    await journey.takes(request, 'pay', 'hand-over');
    await journey.act('supervisor', ...close);
    await journey.act('supervisor', `cases/${request.caseId}/reopen`, {
      to: 'follow_up',
      reason: 'new-difficulty',
    });
    await system.settle();
    const { body } = await system.call('supervisor', 'GET', `/api/v1/cases/${request.caseId}`);
    expect(body).toMatchObject({
      status: 'in_follow_up',
      closures: [{ reason: 'plan_completed', reopenedTo: 'follow_up' }],
    });
  });

  it('waits for the kit to arrive', async () => {
    const { siteId, kitModelId } = await stocked();
    const { body: kayes } = await journey.act('storekeeper', 'sites', { name: 'Kayes', region: '01' });
    const caseId = await withKitLine();
    const { body: kit } = await journey.act('case_worker', 'kits', { caseId, kitModelId, lineId: 2 });
    await journey.act('storekeeper', `sites/${siteId}/reserve`, { kitId: kit.id });
    await system.settle();
    await journey.act('storekeeper', `kits/${kit.id}/dispatch`, { toSiteId: kayes.id });
    const close = [`cases/${caseId}/close`, { reason: 'beneficiary_stops' }] as const;
    expect(await refusal('supervisor', ...close)).toMatchObject({ code: 'kit-in-transit', kits: 1 });
    await journey.act('storekeeper', `kits/${kit.id}/arrive`);
    await system.settle();
    await journey.act('supervisor', ...close);
  });
});
