import { ROLES } from '@kosegin/contracts';
import { demoUserName } from '@kosegin/platform';
import { demoAccounts } from '../src/demonstration/accounts.js';
import { bearer } from './client.js';
import { OneProcess } from './harness.js';

const OFFERED = '/api/v1/demonstration';
const SIGN_IN = '/api/v1/demonstration/sign-in';

describe('on demonstration data', () => {
  let system: OneProcess;
  beforeAll(async () => {
    system = await OneProcess.start({ purpose: 'demonstration' });
    await demoAccounts(system.process.accounts, system.folder, null);
  });
  afterAll(() => system.stop());

  it('every role is offered, and every answer says what the data are', async () => {
    const { body, headers } = await system.anonymous('GET', OFFERED);
    expect(body.accounts).toEqual(ROLES.map((role) => ({ role, userName: demoUserName(role) })));
    expect(headers.get('kosegin-store')).toBe('demonstration');
  });

  it.each(ROLES)('one enters as %s without a password, in a session that can be renewed', async (role) => {
    const { status, body, headers } = await system.anonymous('POST', SIGN_IN, { body: { role } });
    expect([status, body.roles]).toEqual([201, [role]]);
    const cookie = headers.get('set-cookie')!.split(';')[0]!;
    const renewed = await system.anonymous('POST', '/api/v1/sessions/renew', { headers: { Cookie: cookie } });
    const me = await system.anonymous('GET', '/api/v1/sessions/current', {
      headers: bearer(renewed.body.session.token),
    });
    expect(me.body.roles).toEqual([role]);
  });

  it('a role that nobody can hold is refused', async () => {
    const { status, body } = await system.anonymous('POST', SIGN_IN, { body: { role: 'system' } });
    expect([status, body.errors[0].pointer]).toEqual([400, '/role']);
  });

  it('a disabled account is not entered', async () => {
    const { accounts } = system.process;
    accounts.setDisabled(accounts.store.named(demoUserName('dpo'))!.id, true);
    const { status } = await system.anonymous('POST', SIGN_IN, { body: { role: 'dpo' } });
    expect(status).toBe(404);
  });
});

it('on real data neither address exists, nor is any account entered without a password', async () => {
  const system = await OneProcess.start();
  try {
    await demoAccounts(system.process.accounts, system.folder, null);
    const answers = [
      await system.anonymous('GET', OFFERED),
      await system.anonymous('POST', SIGN_IN, { body: { role: 'admin' } }),
    ];
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [404, 'not-found'],
      [404, 'not-found'],
    ]);
    expect(answers[0]!.headers.get('kosegin-store')).toBeNull();
  } finally {
    await system.stop();
  }
});
