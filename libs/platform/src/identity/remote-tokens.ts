import { regions, roleSchema } from '@kosegin/contracts';
import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload } from 'jose';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { ProblemError } from '../problems/problem-error.js';
import type { Account } from './access.js';
import type { Authenticator } from './access-guard.js';
import { tokenProblem } from './tokens.js';

export interface RemoteIssuer {
  /** Where its public keys are (RFC 7517). */
  readonly jwksUrl: string;
  readonly issuer: string;
  readonly audience: string;
  /** The claim that lists the roles. */
  readonly rolesClaim: string;
}

/** Asymmetric only: whoever verifies must not be able to issue. */
const ALGORITHMS = ['EdDSA', 'ES256', 'ES384', 'RS256', 'PS256'];

/** Shortest time between two readings of the keys, in milliseconds: tokens with invented key ids make no load. */
const COOLDOWN = 1_000;

const region = regions.schema.nullable().catch(null);

/**
 * Believes the tokens of another process or of an OpenID provider. A token with a key that is not known has the keys
 * read again, so that they can be rotated without a restart here. Roles that do not exist here count for nothing.
 */
export function remoteAuthenticator({ jwksUrl, issuer, audience, rolesClaim }: RemoteIssuer): Authenticator {
  const keys = createRemoteJWKSet(new URL(jwksUrl), { cooldownDuration: COOLDOWN, timeoutDuration: 5_000 });
  const verified = new LRUCache<string, Account & { readonly expiresAt: number }>({ max: 10_000 });

  const check = async (token: string): Promise<Account & { readonly expiresAt: number }> => {
    try {
      const { payload } = await jwtVerify(token, keys, {
        algorithms: ALGORITHMS,
        issuer,
        audience,
        requiredClaims: ['sub', 'exp'],
      });
      const account = { ...accountOf(payload, rolesClaim), expiresAt: payload.exp! };
      verified.set(token, account);
      return account;
    } catch (error) {
      // The issuer cannot be asked: nothing is wrong with the token as far as anybody knows.
      if (!(error instanceof errors.JOSEError) || isNoAnswer(error))
        throw new ProblemError('issuer-unavailable');
      throw tokenProblem(error);
    }
  };

  return async (token) => {
    const known = verified.get(token) ?? (await check(token));
    if (known.expiresAt <= Date.now() / 1000) throw new ProblemError('expired-token');
    return known;
  };
}

/** What jose says of an answer that is no key set. */
const isNoAnswer = (error: errors.JOSEError): boolean =>
  error.code === 'ERR_JOSE_GENERIC' ||
  error instanceof errors.JWKSInvalid ||
  error instanceof errors.JWKSTimeout;

function accountOf(payload: JWTPayload, rolesClaim: string): Account {
  const claimed = z.array(z.string()).catch([]).parse(payload[rolesClaim]);
  const roles = claimed.flatMap((role) => roleSchema.safeParse(role).data ?? []);
  return { id: payload.sub!, roles, region: region.parse(payload['region'] ?? null) };
}
