import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { bearer, type Answer } from './client.js';
import { PASSWORD, System } from './harness.js';

let system: System;
beforeAll(async () => {
  system = await System.start();
  await system.token('case_worker');
});
afterAll(() => system.stop());

const signIn = (change: object = {}, headers = {}): Promise<Answer> =>
  system.anonymous('POST', '/api/v1/sessions', {
    body: { userName: 'case_worker', password: PASSWORD, renewable: true, ...change },
    headers,
  });

/** The cookie as a browser would send it back. */
const cookieOf = ({ headers }: Answer): string => headers.get('set-cookie')!.split(';')[0]!;

const renew = (cookie: string): Promise<Answer> =>
  system.anonymous('POST', '/api/v1/sessions/renew', { headers: { Cookie: cookie } });

const end = (cookie: string): Promise<Answer> =>
  system.anonymous('POST', '/api/v1/sessions/end', { headers: { Cookie: cookie } });

describe('the session of a browser', () => {
  it('is kept in a cookie that scripts and other sites cannot use, for the sessions’ addresses alone', async () => {
    const attributes = (await signIn()).headers.get('set-cookie')!.split('; ').slice(1);
    expect(attributes.sort()).toEqual(['HttpOnly', 'Path=/api/v1/sessions', 'SameSite=Strict']);
  });

  it('asks for TLS under every name but this machine’s own', async () => {
    const sent = request(`${system.address}/api/v1/sessions`, {
      method: 'POST',
      headers: { Host: 'kosegin.example', 'Content-Type': 'application/json' },
    });
    sent.end(JSON.stringify({ userName: 'case_worker', password: PASSWORD, renewable: true }));
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    answer.resume();
    expect(answer.headers['set-cookie']![0]).toContain('; Secure');
  });

  it('is not kept for those who did not ask', async () =>
    expect((await signIn({ renewable: false })).headers.get('set-cookie')).toBeNull());

  it('is renewed without the password', async () => {
    const { body } = await renew(cookieOf(await signIn()));
    expect(body.session).toMatchObject({
      userName: 'case_worker',
      displayName: 'case_worker',
      roles: ['case_worker'],
      region: null,
    });
    const me = await system.anonymous('GET', '/api/v1/sessions/current', {
      headers: bearer(body.session.token),
    });
    expect(me.body.accountId).toBe(body.session.accountId);
  });

  it('ends, and is renewed no more', async () => {
    const cookie = cookieOf(await signIn());
    const ended = await end(cookie);
    expect([ended.status, ended.headers.get('set-cookie')]).toEqual([
      204,
      expect.stringContaining('Max-Age=0'),
    ]);
    expect((await renew(cookie)).body).toEqual({ session: null });
  });

  it('ends where another begins in the same browser', async () => {
    const cookie = cookieOf(await signIn());
    const other = cookieOf(await signIn({}, { Cookie: cookie }));
    expect((await renew(cookie)).body).toEqual({ session: null });
    expect((await renew(other)).body.session).not.toBeNull();
  });

  it.each(['', 'kosegin-renewal=', 'kosegin-renewal=made-up', 'other=1', '=;;='])(
    'is not there with the cookie %j',
    async (cookie) => {
      const { status, body } = await renew(cookie);
      expect([status, body]).toEqual([200, { session: null }]);
    },
  );

  it.each([
    ['disable', {}],
    ['change-roles', { roles: ['auditor'] }],
    ['reset-password', { password: 'another long passphrase' }],
  ])('ends when an administrator does %s', async (act, body) => {
    const userName = `leaver-${act}`;
    await system.account(userName, ['case_worker']);
    const session = await signIn({ userName });
    const done = await system.call('admin', 'POST', `/api/v1/accounts/${session.body.accountId}/${act}`, {
      body,
    });
    expect(done.status).toBe(200);
    expect((await renew(cookieOf(session))).body).toEqual({ session: null });
  });
});
