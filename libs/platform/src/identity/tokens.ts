import { errors, jwtVerify, SignJWT, type JWK } from 'jose';
import { LRUCache } from 'lru-cache';
import { ProblemError } from '../problems/problem-error.js';
import type { AccountRecord } from './account-store.js';
import { ALGORITHM, SigningKeys } from './signing-keys.js';

export const ISSUER = 'kosegin';
export const AUDIENCE = 'kosegin-api';

/** What a token says; whether the account still stands is asked of the accounts. */
export interface TokenClaims {
  readonly accountId: string;
  readonly version: number;
  /** Seconds since 1970. */
  readonly expiresAt: number;
}

/**
 * Short-lived tokens, signed with keys that never leave the data folder and verified by their public halves, so that
 * other services can verify them too. What was verified is remembered until it expires: commands come in bursts.
 */
export class Tokens {
  private readonly verified = new LRUCache<string, TokenClaims>({ max: 10_000 });

  private constructor(
    private readonly keys: SigningKeys,
    private readonly minutes: number,
  ) {}

  static async open(keyFile: string, minutes: number): Promise<Tokens> {
    return new Tokens(await SigningKeys.open(keyFile), minutes);
  }

  /** The public key set (RFC 7517). */
  jwks(): { readonly keys: readonly JWK[] } {
    return this.keys.jwks();
  }

  /** New tokens are signed with a new key; those there are stay good until they expire. */
  rotateKeys(): Promise<void> {
    return this.keys.rotate(new Date(), this.minutes * 60_000);
  }

  /** @param until the moment (ms since 1970) that the token may not outlive. */
  async issue(
    account: AccountRecord,
    until = Infinity,
  ): Promise<{ readonly token: string; readonly expiresAt: string }> {
    const expiresAt = Math.floor(Math.min(Date.now() + this.minutes * 60_000, until) / 1000);
    const { kid, privateKey } = this.keys.signing;
    const token = await new SignJWT({ roles: account.roles, region: account.region, ver: account.version })
      .setProtectedHeader({ alg: ALGORITHM, kid })
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setSubject(account.id)
      .setIssuedAt()
      .setExpirationTime(expiresAt)
      .sign(privateKey);
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
      const keyOf = ({ kid = '' }: { kid?: string }) => {
        const key = this.keys.publicKey(kid);
        if (!key) throw new errors.JWKSNoMatchingKey();
        return key;
      };
      const { payload } = await jwtVerify(token, keyOf, {
        algorithms: [ALGORITHM],
        issuer: ISSUER,
        audience: AUDIENCE,
        requiredClaims: ['sub', 'exp', 'ver'],
      });
      const claims = { accountId: payload.sub!, version: payload['ver'] as number, expiresAt: payload.exp! };
      this.verified.set(token, claims);
      return claims;
    } catch (error) {
      throw tokenProblem(error);
    }
  }
}

/** Why a token was not believed, without saying more than its sender needs. */
export const tokenProblem = (error: unknown): ProblemError =>
  new ProblemError(error instanceof errors.JWTExpired ? 'expired-token' : 'invalid-token');
