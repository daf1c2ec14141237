import { Inject, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { ProblemError } from '../problems/problem-error.js';
import { ACCESS, type AccessDecision, type Account, type AuthenticatedRequest } from './access.js';

export const AUTHENTICATOR = Symbol('Authenticator');

/** Says who holds a token. @throws ProblemError when nobody does any more. */
export type Authenticator = (token: string) => Promise<Account>;

/** Deny unless allowed: a route without a decision is closed to everybody. */
export class AccessGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(AUTHENTICATOR) private readonly authenticate: Authenticator,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const decision = this.reflector.getAllAndOverride<AccessDecision | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (decision === 'public') return true;
    const request = context
      .switchToHttp()
      .getRequest<FastifyRequest & { actor: AuthenticatedRequest['actor'] }>();
    const actor = await this.authenticate(bearerOf(request));
    if (!decision) throw new ProblemError('no-decision');
    const { roles } = decision;
    if (roles !== 'any' && !roles.some((role) => actor.roles.includes(role)))
      throw new ProblemError('forbidden');
    request.actor = actor;
    return true;
  }
}

/** The token a request came with. @throws ProblemError `no-token`. */
export function bearerOf(request: FastifyRequest): string {
  const [scheme, token, rest] = (request.headers.authorization ?? '').split(' ');
  if (scheme?.toLowerCase() !== 'bearer' || !token || rest !== undefined) throw new ProblemError('no-token');
  return token;
}
