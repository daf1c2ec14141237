import { bearer, type Answer } from './client.js';
import { PASSWORD, System } from './harness.js';

let system: System;
beforeAll(async () => {
  system = await System.start();
});
afterAll(() => system.stop());

const signIn = (userName: string, password = PASSWORD): Promise<Answer> =>
  system.anonymous('POST', '/api/v1/sessions', { body: { userName, password } });

const create = (userName: string, change: object = {}): Promise<Answer> =>
  system.call('admin', 'POST', '/api/v1/accounts', {
    body: { userName, displayName: userName, password: PASSWORD, roles: ['case_worker'], ...change },
  });

describe('accounts', () => {
  it('are made by an administrator, and sign in', async () => {
    const made = await create('new-worker', { region: '01' });
    expect([made.status, made.body.region, made.body.password]).toEqual([201, '01', undefined]);
    const { status, body } = await signIn('NEW-worker');
    expect([status, body.roles, body.accountId]).toEqual([201, ['case_worker'], made.body.id]);
  });

  it.each([
    ['a taken user name', { userName: 'New-Worker' }, 409, 'user-name-taken'],
    ['a short password', { userName: 'x', password: 'short' }, 422, 'weak-password'],
    [
      'the user name as password',
      { userName: 'long-enough-name', password: 'Long-Enough-Name' },
      422,
      'weak-password',
    ],
    ['no role', { userName: 'y', roles: [] }, 400, 'invalid-request'],
    ['a role that nobody can hold', { userName: 'z', roles: ['system'] }, 400, 'invalid-request'],
  ])('with %s are refused', async (_what, change, status, code) => {
    await create('new-worker');
    const answer = await create('unused', change);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('answer alike whether the name or the password is wrong', async () => {
    await create('known');
    const [wrong, unknown] = [await signIn('known', 'not this one'), await signIn('unknown', 'not this one')];
    for (const { status, body } of [wrong, unknown])
      expect([status, body.code, body.detail]).toEqual([401, 'wrong-credentials', wrong.body.detail]);
  });

  it('lock after five failures, for the right password too, and say until when', async () => {
    await create('forgetful');
    for (let failure = 1; failure < 5; failure++)
      expect((await signIn('forgetful', 'not this one')).body.code).toBe('wrong-credentials');
    const locked = await signIn('forgetful', 'not this one');
    expect([locked.status, locked.body.code]).toEqual([429, 'locked-out']);
    const right = await signIn('forgetful');
    expect([right.status, right.body.code]).toEqual([429, 'locked-out']);
    expect(Date.parse(right.body.until)).toBeGreaterThan(Date.now());
  });

  it('count failures anew after a success', async () => {
    await create('clumsy');
    for (let round = 0; round < 3; round++) {
      for (let failure = 1; failure < 5; failure++) await signIn('clumsy', 'not this one');
      expect((await signIn('clumsy')).status).toBe(201);
    }
  });

  it('change their password by knowing the one they have; other sessions end', async () => {
    await create('changer');
    const token = (await signIn('changer')).body.token;
    const change = (password: string, newPassword: string) =>
      system.callWith(token, 'POST', '/api/v1/sessions/current/change-password', {
        body: { password, newPassword },
      });
    expect((await change('not this one', 'another long passphrase')).body.code).toBe('wrong-credentials');
    expect((await change(PASSWORD, 'short')).body.code).toBe('weak-password');
    const changed = await change(PASSWORD, 'another long passphrase');
    expect(changed.status).toBe(200);
    expect((await change(PASSWORD, 'a third passphrase')).body.code).toBe('invalid-token');
    const current = await system.anonymous('GET', '/api/v1/sessions/current', {
      headers: bearer(changed.body.token),
    });
    expect(current.status).toBe(200);
    expect((await signIn('changer')).body.code).toBe('wrong-credentials');
    expect((await signIn('changer', 'another long passphrase')).status).toBe(201);
  });

  it('of the administrator cannot be disabled, demoted or reset by that same administrator', async () => {
    const { body } = await system.call('admin', 'GET', '/api/v1/sessions/current');
    for (const [act, sent] of [
      ['disable', {}],
      ['change-roles', { roles: ['auditor'] }],
      ['reset-password', { password: 'another long passphrase' }],
    ] as const) {
      const answer = await system.call('admin', 'POST', `/api/v1/accounts/${body.accountId}/${act}`, {
        body: sent,
      });
      expect([act, answer.status, answer.body.code]).toEqual([act, 409, 'own-account']);
    }
  });

  it('are never shown with a password or its hash', async () => {
    const { body } = await system.call('admin', 'GET', '/api/v1/accounts');
    expect(body.items.length).toBeGreaterThan(3);
    expect(JSON.stringify(body)).not.toMatch(/argon|password/i);
  });
});
