import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '@kosegin/testing';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { AccountRecord } from '../src/identity/account-store.js';
import type { Authenticator } from '../src/identity/access-guard.js';
import { remoteAuthenticator } from '../src/identity/remote-tokens.js';
import { AUDIENCE, ISSUER, Tokens } from '../src/identity/tokens.js';

const account = {
  id: '0192f0c0-0000-7000-8000-000000000001',
  roles: ['accountant'],
  region: '01',
  version: 3,
} as unknown as AccountRecord;

let folder: string;
let issuer: Tokens;
let server: Server;
let jwksUrl: string;
let answer: () => { status: number; body: unknown };
let asked = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'keys-'));
  issuer = await Tokens.open(join(folder, 'token-keys.json'), 15);
  server = createServer((_request, response) => {
    asked++;
    const { status, body } = answer();
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  jwksUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`;
});
beforeEach(() => {
  answer = () => ({ status: 200, body: issuer.jwks() });
});
afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await once(server, 'close');
  rmSync(folder, { recursive: true });
});

const verifier = (changes: object = {}): Authenticator =>
  remoteAuthenticator({ jwksUrl, issuer: ISSUER, audience: AUDIENCE, rolesClaim: 'roles', ...changes });

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'let in',
    (error: { code: string }) => error.code,
  );

describe('a token of another process', () => {
  it('is believed by the published keys, with the roles and the region that it claims', async () => {
    const { token } = await issuer.issue(account);
    expect(await verifier()(token)).toMatchObject({ id: account.id, roles: ['accountant'], region: '01' });
  });

  it.each([
    ['another issuer', { issuer: 'https://elsewhere.example' }],
    ['another audience', { audience: 'another-api' }],
  ])('is not believed for %s', async (_what, changes) => {
    const { token } = await issuer.issue(account);
    expect(await codeOf(verifier(changes)(token))).toBe('invalid-token');
  });

  it('is believed after the keys were rotated, without a restart; so is one signed before', async () => {
    const verify = verifier();
    const { token: before } = await issuer.issue(account);
    expect(await codeOf(verify(before))).toBe('let in');
    await issuer.rotateKeys();
    const { token: after } = await issuer.issue(account);
    await until(async () => (await codeOf(verify(after))) === 'let in');
    expect(await codeOf(verifier()(before))).toBe('let in');
    expect(issuer.jwks().keys).toHaveLength(2);
    // Also by its own issuer, and after that one's restart.
    const reopened = await Tokens.open(join(folder, 'token-keys.json'), 15);
    for (const token of [before, after]) expect(await codeOf(reopened.verify(token))).toBe('let in');
  });

  it('costs no question to the issuer once it is known', async () => {
    const verify = verifier();
    const { token } = await issuer.issue(account);
    await verify(token);
    const before = asked;
    for (let n = 0; n < 50; n++) await verify(token);
    expect(asked).toBe(before);
  });

  it('with an invented key asks for the keys no more than once a second', async () => {
    const verify = verifier();
    await verify((await issuer.issue(account)).token);
    const before = asked;
    const { privateKey } = await generateKeyPair('EdDSA');
    for (let n = 0; n < 50; n++) {
      const token = await forged(privateKey, { kid: `invented-${n}`, alg: 'EdDSA' });
      expect(await codeOf(verify(token))).toBe('invalid-token');
    }
    expect(asked - before).toBeLessThanOrEqual(3);
  });

  it('of a symmetric signature is not believed, whatever the keys say', async () => {
    const secret = new TextEncoder().encode('a shared secret of thirty-two bytes!!');
    answer = () => ({
      status: 200,
      body: { keys: [{ kty: 'oct', kid: 's', k: Buffer.from(secret).toString('base64url') }] },
    });
    expect(await codeOf(verifier()(await forged(secret, { kid: 's', alg: 'HS256' })))).toBe('invalid-token');
  });

  it('grants no role that does not exist here, and none without the claim', async () => {
    const { publicKey, privateKey } = await generateKeyPair('ES256');
    const jwk = { ...(await exportJWK(publicKey)), kid: 'p', alg: 'ES256' };
    answer = () => ({ status: 200, body: { keys: [jwk] } });
    const token = await forged(
      privateKey,
      { kid: 'p', alg: 'ES256' },
      { groups: ['auditor', 'root', 'system'], region: '99' },
    );
    expect(await verifier({ rolesClaim: 'groups' })(token)).toMatchObject({
      roles: ['auditor'],
      region: null,
    });
    expect(await verifier({ rolesClaim: 'nothing' })(token)).toMatchObject({ roles: [] });
  });

  it.each([
    ['does not answer well', () => ({ status: 500, body: {} })],
    ['answers no keys', () => ({ status: 200, body: 'nothing' })],
  ])('is a matter for later when the issuer %s', async (_what, bad) => {
    answer = bad;
    expect(await codeOf(verifier()((await issuer.issue(account)).token))).toBe('issuer-unavailable');
  });

  it('is a matter for later when nobody is there', async () => {
    const { token } = await issuer.issue(account);
    expect(await codeOf(verifier({ jwksUrl: 'http://127.0.0.1:9/keys' })(token))).toBe('issuer-unavailable');
  });
});

const forged = (
  key: Parameters<SignJWT['sign']>[0],
  header: { kid: string; alg: string },
  claims: object = {},
) =>
  new SignJWT({ roles: ['admin'], ...claims })
    .setProtectedHeader(header)
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setSubject(account.id)
    .setExpirationTime('1m')
    .sign(key);
