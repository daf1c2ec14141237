import type { Role } from '@kosegin/contracts';
import { SetMetadata } from '@nestjs/common';

/** Who sent a request, once the guard has let it in. */
export interface Account {
  readonly id: string;
  readonly roles: readonly Role[];
  /** Code of the region the account is posted to, or null for the whole country. */
  readonly region: string | null;
}

export interface AuthenticatedRequest {
  readonly actor: Account;
}

export const ACCESS = 'kosegin:access';

/** A route's decision; a route without one is refused to everybody. */
export type AccessDecision = 'public' | { readonly roles: readonly Role[] | 'any' };

export const Access = (decision: Exclude<AccessDecision, 'public'>): MethodDecorator & ClassDecorator =>
  SetMetadata(ACCESS, decision);

export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(ACCESS, 'public');
