import { send, bearer } from './client.js';
import { System } from './harness.js';
import { Journey, registration } from './journey.js';

let system: System;
beforeAll(async () => {
  system = await System.start();
});
afterAll(() => system.stop());

const register = (
  key: string,
  changes: object = {},
  who: 'intake_officer' | 'intake_officer#2' = 'intake_officer',
) =>
  system.call(who, 'POST', '/api/v1/cases', {
    body: { ...registration, ...changes },
    headers: { 'Idempotency-Key': key },
  });

describe('the same command id twice has one effect and the same answer (invariant 27)', () => {
  it('when it opens a file', async () => {
    const first = await register('k-1');
    expect(first.status).toBe(201);
    const length = (await system.log()).length;
    const second = await register('k-1');
    expect([second.status, second.body]).toEqual([201, first.body]);
    expect(second.headers.get('location')).toBe(`/api/v1/cases/${first.body.id}`);
    expect(await system.log()).toHaveLength(length);
  });

  it('also when sixty-four copies arrive at once', async () => {
    const answers = await Promise.all(Array.from({ length: 64 }, () => register('k-64')));
    expect(new Set(answers.map(({ status, body }) => `${status} ${JSON.stringify(body)}`)).size).toBe(1);
    const opened = (await system.log()).filter(({ stream }) => stream === `case-${answers[0]!.body.id}`);
    expect(opened).toHaveLength(1);
  });

  it('also after other acts on the file', async () => {
    const caseId = await new Journey(system).registered();
    const give = (purpose: string, key: string) =>
      system.call('intake_officer', 'POST', `/api/v1/cases/${caseId}/give-consent`, {
        body: { purpose, evidence: 'signed' },
        headers: { 'Idempotency-Key': key },
      });
    const first = await give('payment', 'a');
    await give('case_management', 'b');
    expect((await give('payment', 'a')).body).toEqual(first.body);
    expect((await give('payment', 'c')).body.code).toBe('consent-already-given');
  });

  it('another command under the key is refused, and leaves no trace', async () => {
    await register('k-2');
    const length = (await system.log()).length;
    const other = await register('k-2', { region: '05' });
    expect([other.status, other.body.code]).toEqual([422, 'command-reused']);
    expect(await system.log()).toHaveLength(length);
  });

  it('a key is its sender’s own', async () => {
    const mine = await register('k-3');
    const theirs = await register('k-3', {}, 'intake_officer#2');
    expect(theirs.status).toBe(201);
    expect(theirs.body.id).not.toBe(mine.body.id);
  });

  it('without a key, each is a command of its own', async () => {
    const token = await system.token('intake_officer');
    const sent = { body: registration, headers: bearer(token) };
    const [one, two] = [
      await send(system.address, 'POST', '/api/v1/cases', sent),
      await send(system.address, 'POST', '/api/v1/cases', sent),
    ];
    expect(one.body.id).not.toBe(two.body.id);
  });
});

describe('If-Match', () => {
  const submit = (caseId: string, revision: string) =>
    system.call('intake_officer', 'POST', `/api/v1/cases/${caseId}/give-consent`, {
      body: { purpose: 'research', evidence: 'signed' },
      headers: { 'If-Match': revision },
    });

  it('lets a command pass on the revision that was seen', async () => {
    const caseId = await new Journey(system).registered();
    const answer = await submit(caseId, '"0"');
    expect([answer.status, answer.headers.get('etag')]).toEqual([200, '"1"']);
  });

  it('refuses one that saw an older revision, and says which is the current one', async () => {
    const caseId = await new Journey(system).registered();
    await submit(caseId, '0');
    const length = (await system.log()).length;
    const { status, body } = await submit(caseId, '"0"');
    expect([status, body.code, body.revision]).toEqual([412, 'stale', 1]);
    expect(await system.log()).toHaveLength(length);
  });
});
