import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import {
  calculateJwkThumbprint,
  errors,
  exportJWK,
  generateKeyPair,
  importJWK,
  jwtVerify,
  SignJWT,
  type CryptoKey,
  type JWK,
} from 'jose';
import { LRUCache } from 'lru-cache';
import { ProblemError } from '../problems/problem-error.js';
import type { AccountRecord } from './account-store.js';

const ISSUER = 'kosegin';
const AUDIENCE = 'kosegin-api';
const ALGORITHM = 'EdDSA';

/** What a token says; whether the account still stands is asked of the accounts. */
export interface TokenClaims {
  readonly accountId: string;
  readonly version: number;
  /** Seconds since 1970. */
  readonly expiresAt: number;
}

/**
 * Short-lived tokens, signed with a key that never leaves the data folder and verified by its public half, so that
 * other services can verify them too. What was verified is remembered until it expires: commands come in bursts.
 */
export class Tokens {
  private readonly verified = new LRUCache<string, TokenClaims>({ max: 10_000 });

  private constructor(
    private readonly privateKey: CryptoKey,
    private readonly publicKey: CryptoKey,
    private readonly publicJwk: JWK,
    private readonly minutes: number,
  ) {}

  /** Reads the key file, or makes it (mode 0600) at the first start. */
  static async open(keyFile: string, minutes: number): Promise<Tokens> {
    if (!existsSync(keyFile)) {
      const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
      writeFileSync(keyFile, JSON.stringify(await exportJWK(privateKey)), { mode: 0o600 });
    }
    chmodSync(keyFile, 0o600);
    const jwk = JSON.parse(readFileSync(keyFile, 'utf8')) as JWK;
    const { d: _, ...open } = jwk;
    const publicJwk = { ...open, alg: ALGORITHM, use: 'sig', kid: await calculateJwkThumbprint(open) };
    const [privateKey, publicKey] = await Promise.all([
      importJWK(jwk, ALGORITHM),
      importJWK(open, ALGORITHM),
    ]);
    return new Tokens(privateKey as CryptoKey, publicKey as CryptoKey, publicJwk, minutes);
  }

  /** The public key set (RFC 7517). */
  jwks(): { readonly keys: readonly JWK[] } {
    return { keys: [this.publicJwk] };
  }

  /** @param until the moment (ms since 1970) that the token may not outlive. */
  async issue(
    account: AccountRecord,
    until = Infinity,
  ): Promise<{ readonly token: string; readonly expiresAt: string }> {
    const expiresAt = Math.floor(Math.min(Date.now() + this.minutes * 60_000, until) / 1000);
    const token = await new SignJWT({ roles: account.roles, region: account.region, ver: account.version })
      .setProtectedHeader({ alg: ALGORITHM, kid: this.publicJwk.kid! })
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setSubject(account.id)
      .setIssuedAt()
      .setExpirationTime(expiresAt)
      .sign(this.privateKey);
    return { token, expiresAt: new Date(expiresAt * 1000).toISOString() };
  }

  /** @throws ProblemError `expired-token` or `invalid-token`. */
  async verify(token: string): Promise<TokenClaims> {
    const known = this.verified.get(token) ?? (await this.check(token));
    if (known.expiresAt <= Date.now() / 1000) throw new ProblemError('expired-token');
    return known;
  }

  private async check(token: string): Promise<TokenClaims> {
    try {
      const { payload } = await jwtVerify(token, this.publicKey, {
        algorithms: [ALGORITHM],
        issuer: ISSUER,
        audience: AUDIENCE,
        requiredClaims: ['sub', 'exp', 'ver'],
      });
      const claims = { accountId: payload.sub!, version: payload['ver'] as number, expiresAt: payload.exp! };
      this.verified.set(token, claims);
      return claims;
    } catch (error) {
      throw new ProblemError(error instanceof errors.JWTExpired ? 'expired-token' : 'invalid-token');
    }
  }
}
