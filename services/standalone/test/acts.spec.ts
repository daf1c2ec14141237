import type { FileDefinition, Role } from '@kosegin/contracts';
import { validData } from '@kosegin/testing';
import fc from 'fast-check';
import { services } from '../src/services.js';
import type { Answer } from './client.js';
import { System, type Who } from './harness.js';
import { Journey, type Request } from './journey.js';

const AMOUNT = 400_000;
const NOBODY = '00000000-0000-4000-8000-000000000000';

const files = services.flatMap((service) => service.files);
const fileOf = (name: string): FileDefinition => files.find((file) => file.files === name)!;

interface PossibleAct {
  readonly act: string;
  readonly may: boolean;
  readonly refusal: { readonly code: string; readonly sentence: string; readonly details: object } | null;
}

let system: System;
let journey: Journey;
let request: Request;
beforeAll(async () => {
  system = await System.start();
  journey = new Journey(system);
  request = await journey.requested(await journey.envelope(10 * AMOUNT), AMOUNT);
  await system.settle();
});
afterAll(() => system.stop());

const ask = (who: Who, path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  system.call(who, 'GET', `/api/v1/${path}/acts`, { headers });

async function actsOf(who: Who, path: string, headers: Record<string, string> = {}) {
  const { status, body } = await ask(who, path, headers);
  expect(status).toBe(200);
  return body.acts as readonly PossibleAct[];
}

const refusalsOf = async (...asked: Parameters<typeof actsOf>) =>
  Object.fromEntries((await actsOf(...asked)).map(({ act, refusal }) => [act, refusal && refusal.code]));

describe('GET …/acts', () => {
  it('lists the acts of the caller’s role, each with its words and what stands against it', async () => {
    const { body, headers } = await ask('financial_controller', `disbursements/${request.id}`, {
      'Accept-Language': 'en',
    });
    const refusal = {
      code: 'out-of-order',
      sentence: 'This act does not follow the state of the file (requested); it needs: committed.',
      details: { state: 'requested', needs: 'committed' },
    };
    expect(body).toEqual({
      revision: 0,
      acts: [
        {
          act: 'grant-visa',
          does: { fr: 'Accorder le visa', en: 'Grant the visa' },
          may: false,
          refusal,
        },
        {
          act: 'refuse-visa',
          does: { fr: 'Refuser le visa', en: 'Refuse the visa' },
          may: false,
          refusal,
        },
      ],
    });
    expect([headers.get('etag'), headers.get('content-language')]).toEqual(['"0"', 'en']);
    const french = await actsOf('financial_controller', `disbursements/${request.id}`);
    expect(french[0]!.refusal!.sentence).toContain('ne suit pas l’état du dossier (requested)');
  });

  it('says of an act what happens when it is done', async () => {
    const caseId = await journey.assessed();
    const before = await refusalsOf('supervisor', `cases/${caseId}`);
    expect(before).toMatchObject({ 'find-eligible': null, 'approve-plan': 'out-of-order', assign: null });
    await journey.act('supervisor', `cases/${caseId}/find-eligible`, { edition: '2025' });
    const after = await refusalsOf('supervisor', `cases/${caseId}`);
    expect(after).toMatchObject({ 'find-eligible': 'out-of-order' });
  });

  it('judges each person by the file’s own history', async () => {
    const caseId = await journey.registered();
    const other = await journey.registered();
    await journey.act('case_worker', `cases/${caseId}/report-duplicate`, { sameAs: other });
    const link = async (who: Who) => (await refusalsOf(who, `cases/${caseId}`))['link-identity'];
    expect([await link('intake_officer'), await link('supervisor')]).toEqual(['separation-of-duties', null]);
  });

  it('judges on facts that have seen the position that the caller has', async () => {
    const own = await journey.requested(request.envelopeId, AMOUNT);
    await journey.takes(own, 'verify');
    const path = `disbursements/${own.id}`;
    expect(await refusalsOf('authorising_officer', path)).toMatchObject({ order: null });
    const { body } = await journey.act('intake_officer', `cases/${own.caseId}/withdraw-consent`, {
      purpose: 'payment',
    });
    const seen = await refusalsOf('authorising_officer', path, { 'Consistency-Position': body.position });
    // By the consent itself, or by the hold that its withdrawal has put on the file by then.
    expect(['no-consent', 'held']).toContain(seen['order']);
    const ahead = await ask('authorising_officer', path, { 'Consistency-Position': '9'.repeat(20) });
    expect([ahead.status, ahead.body.code]).toEqual([412, 'position-unknown']);
  });

  it('lists the acts of all the roles that an account holds, and no others', async () => {
    const roles: readonly Role[] = ['case_worker', 'supervisor'];
    const { acts } = (
      await system.callWith(
        await system.account('both', roles),
        'GET',
        `/api/v1/cases/${request.caseId}/acts`,
      )
    ).body;
    const expected = Object.entries(fileOf('cases').acts).filter(
      ([name, { by }]) => name !== 'register' && by !== 'system' && by.some((role) => roles.includes(role)),
    );
    expect(acts.map(({ act }: PossibleAct) => act)).toEqual(expected.map(([name]) => name));
  });

  it('is for those who may do something on such files; an auditor may do nothing', async () => {
    expect(await actsOf('auditor', `cases/${request.caseId}`)).toEqual([]);
    expect((await ask('accountant', `cases/${request.caseId}`)).status).toBe(403);
  });

  it('is there for every kind of file: empty where nothing follows the opening', async () => {
    for (const file of files) {
      const { by } = Object.values(file.acts).find((act) => act.by !== 'system')!;
      expect((await ask((by as readonly Role[])[0]!, `${file.files}/${NOBODY}`)).body.code).toBe('not-found');
    }
    const convoy = await journey.act('supervisor', 'convoys', {
      reference: 'Bamako-Sénou',
      arrivedOn: '2025-01-15',
      region: '01',
      countryOfDeparture: 'NE',
      returnType: 'forced',
      expected: 142,
    });
    expect(await actsOf('supervisor', `convoys/${convoy.body.id}`)).toEqual([]);
  });

  it('names the id that is none', async () => {
    const { status, body } = await ask('supervisor', 'cases/none');
    expect([status, body.errors[0].parameter]).toEqual([400, 'id']);
  });
});

describe('an act that is said to be impossible', () => {
  /** Files as far as they have come by now, and whose acts are asked for. */
  async function asked(): Promise<readonly (readonly [files: string, id: string, who: Role])[]> {
    const paid = await journey.requested(request.envelopeId, AMOUNT);
    await journey.takes(paid, 'pay');
    const registered = await journey.registered();
    const line = await journey.statementLine(AMOUNT);
    await journey.act('reconciler', `statement-lines/${line}/match`, { disbursementId: paid.id });
    const asset = await journey.act('supervisor', 'assets', {
      kind: 'borehole',
      name: 'Forage de Diakaba',
      region: '01',
    });
    await system.settle();
    const workers: readonly Role[] = ['case_worker', 'supervisor', 'intake_officer'];
    const money: readonly Role[] = [
      'authorising_officer',
      'financial_controller',
      'accountant',
      'supervisor',
    ];
    return [
      ...workers.map((who) => ['cases', registered, who] as const),
      ...workers.map((who) => ['cases', paid.caseId, who] as const),
      ...money.map((who) => ['disbursements', request.id, who] as const),
      ...money.map((who) => ['disbursements', paid.id, who] as const),
      ['statement-lines', line, 'reconciler'],
      ['assets', asset.body.id, 'supervisor'],
    ];
  }

  it('is refused with that very code, sentence and details, whatever is typed', async () => {
    let tried = 0;
    for (const [name, id, who] of await asked())
      for (const { act, refusal } of await actsOf(who, `${name}/${id}`)) {
        if (!refusal) continue;
        for (const body of fc.sample(validData(fileOf(name).acts[act]!.data, [id]), 3)) {
          const answer = await system.call(who, 'POST', `/api/v1/${name}/${id}/${act}`, { body });
          const { code, sentence: detail, details } = refusal;
          expect({ act, ...answer.body }).toMatchObject({ act, ...details, code, detail });
          tried++;
        }
      }
    expect(tried).toBeGreaterThan(100);
  });
});
