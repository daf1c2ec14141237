import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateKeyPair, importJWK, SignJWT, type CryptoKey, type JWK } from 'jose';
import { bearer } from './client.js';
import { System } from './harness.js';

const PATH = '/api/v1/sessions/current';

let system: System;
let own: CryptoKey;
let kid: string;
let accountId: string;

beforeAll(async () => {
  system = await System.start();
  const current = await system.call('case_worker', 'GET', PATH);
  accountId = current.body.accountId;
  const file = JSON.parse(readFileSync(join(system.folder, 'token-keys.json'), 'utf8'));
  const { jwk } = file.keys[0] as { jwk: JWK & { kid: string } };
  kid = jwk.kid;
  own = (await importJWK(jwk, 'EdDSA')) as CryptoKey;
});
afterAll(() => system.stop());

interface Claims {
  readonly issuer?: string;
  readonly audience?: string;
  readonly subject?: string;
  readonly ver?: number;
  /** Seconds from now. */
  readonly lasts?: number;
}

const tokenOf = (claims: Claims = {}, key: CryptoKey = own): Promise<string> =>
  new SignJWT({ roles: ['admin'], region: null, ver: claims.ver ?? 1 })
    .setProtectedHeader({ alg: 'EdDSA', kid })
    .setIssuer(claims.issuer ?? 'kosegin')
    .setAudience(claims.audience ?? 'kosegin-api')
    .setSubject(claims.subject ?? accountId)
    .setIssuedAt()
    .setExpirationTime(Math.floor(Date.now() / 1000) + (claims.lasts ?? 60))
    .sign(key);

const codeWith = async (token: string) => {
  const { status, body, headers } = await system.anonymous('GET', PATH, { headers: bearer(token) });
  if (status === 401) expect(headers.get('www-authenticate')).toContain('Bearer');
  return status === 200 ? 'let in' : `${status} ${body.code}`;
};

describe('a token', () => {
  it('lets its account in, with the roles that the account has now, not those that it claims', async () => {
    const token = await tokenOf();
    expect(await codeWith(token)).toBe('let in');
    const { body } = await system.anonymous('GET', PATH, { headers: bearer(token) });
    expect(body.roles).toEqual(['case_worker']);
  });

  it('that has expired is refused', async () =>
    expect(await codeWith(await tokenOf({ lasts: -1 }))).toBe('401 expired-token'));

  it('of another key, issuer, audience or of nobody’s account is refused', async () => {
    const { privateKey } = await generateKeyPair('EdDSA');
    expect(await codeWith(await tokenOf({}, privateKey as CryptoKey))).toBe('401 invalid-token');
    for (const claims of [
      { issuer: 'elsewhere' },
      { audience: 'another-api' },
      { subject: '00000000-0000-4000-8000-000000000000' },
    ])
      expect(await codeWith(await tokenOf(claims))).toBe('401 invalid-token');
  });

  it('without a signature is refused', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = { iss: 'kosegin', aud: 'kosegin-api', sub: accountId, ver: 1, exp: 4e9 };
    expect(await codeWith(`${part({ alg: 'none' })}.${part(claims)}.`)).toBe('401 invalid-token');
  });

  it.each(['', 'x', 'a.b.c'])('%j is none', async (token) => {
    const { status } = await system.anonymous('GET', PATH, { headers: { Authorization: `Bearer ${token}` } });
    expect(status).toBe(401);
  });

  it('ends when the account is disabled, gets other roles or a new password', async () => {
    for (const [name, act, body] of [
      ['leaver', 'disable', {}],
      ['mover', 'change-roles', { roles: ['auditor'] }],
      ['forgetter', 'reset-password', { password: 'another long passphrase' }],
    ] as const) {
      const token = await system.account(name, ['case_worker']);
      const { body: me } = await system.anonymous('GET', PATH, { headers: bearer(token) });
      expect(await codeWith(token)).toBe('let in');
      const done = await system.call('admin', 'POST', `/api/v1/accounts/${me.accountId}/${act}`, { body });
      expect(done.status).toBe(200);
      expect(await codeWith(token)).toBe('401 invalid-token');
    }
  });

  it('can be verified by others with the published key, which is not the private one', async () => {
    const { body } = await system.anonymous('GET', '/api/v1/keys');
    expect(body.keys).toHaveLength(1);
    expect(body.keys[0]).toMatchObject({ kty: 'OKP', crv: 'Ed25519', use: 'sig' });
    expect(body.keys[0].d).toBeUndefined();
  });
});
