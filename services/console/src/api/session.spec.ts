import { jest } from '@jest/globals';
import { authorised } from './client.js';
import { session, SignedOut } from './session.js';

const GIVEN = {
  token: 'first',
  expiresAt: '2099-01-01T00:00:00Z',
  accountId: 'a',
  userName: 'awa',
  displayName: 'Awa',
  roles: ['case_worker'],
  region: null,
};

const json = (status: number, body: object): Response => new Response(JSON.stringify(body), { status });

/** A server that lets in who holds `good`, renews to `renewed`, and gives a token for the password `right`. */
const server = { good: 'first', renewed: null as string | null, renewals: 0, seen: [] as (string | null)[] };

async function answer(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (pathname.endsWith('/renew')) {
    server.renewals++;
    return json(200, { session: server.renewed && { ...GIVEN, token: server.renewed } });
  }
  if (pathname.endsWith('/end')) return new Response(null, { status: 204 });
  if (pathname.endsWith('/sessions')) {
    const { password } = (await request.json()) as { password: string };
    return password === 'right'
      ? json(201, { ...GIVEN, token: server.good })
      : json(401, { code: 'wrong-credentials' });
  }
  const token = request.headers.get('Authorization');
  server.seen.push(token);
  return token === `Bearer ${server.good}` ? json(200, {}) : json(401, { code: 'expired-token' });
}

const { fetch } = globalThis;
beforeEach(async () => {
  Object.assign(server, { good: 'first', renewed: null, renewals: 0, seen: [] });
  globalThis.fetch = jest.fn(answer) as never;
  await session.signIn('awa', 'right');
});
afterEach(() => session.signOut());
afterAll(() => void (globalThis.fetch = fetch));

const call = (): Promise<Response> => authorised(new Request('http://localhost/api/v1/cases'));

/** The token on this page is no longer good. */
const expire = (): void => void (server.good = 'second');

/** Resolves once the password is asked for. */
const asked = (): Promise<void> =>
  new Promise((resolve) => {
    const stop = session.subscribe(() => {
      if (!session.now().lock) return;
      stop();
      resolve();
    });
  });

describe('a session', () => {
  it('sends its token, and tells who it is without it', async () => {
    expect((await call()).status).toBe(200);
    expect(server.seen).toEqual(['Bearer first']);
    expect(JSON.stringify(session.now())).not.toContain('first');
  });

  it('that expired is renewed once for all the requests that find it so', async () => {
    expire();
    server.renewed = 'second';
    const answers = await Promise.all([call(), call(), call()]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(server.renewals).toBe(1);
  });

  it('that cannot be renewed asks for the password, and what waited goes on', async () => {
    expire();
    const locked = asked();
    const waiting = [call(), call()];
    await locked;
    expect(session.now().lock).toBe('expired');
    await expect(session.unlock('wrong')).rejects.toMatchObject({ code: 'wrong-credentials' });
    expect(session.now().lock).toBe('expired');
    await session.unlock('right');
    expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual([200, 200]);
    expect(session.now().lock).toBeNull();
  });

  it('locked by idleness is not renewed behind the lock', async () => {
    server.renewed = 'first';
    await session.lock('idle');
    const waiting = call();
    await Promise.resolve();
    expect(session.token).toBeNull();
    await session.unlock('right');
    expect((await waiting).status).toBe(200);
    expect(server.renewals).toBe(0);
  });

  it('that is left gives up what waited for it', async () => {
    expire();
    const locked = asked();
    const waiting = call();
    await locked;
    const given = expect(waiting).rejects.toBeInstanceOf(SignedOut);
    await session.signOut();
    await given;
    expect(session.now().person).toBeNull();
  });
});
