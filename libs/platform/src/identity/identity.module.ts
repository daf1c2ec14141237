import { Global, Module, type DynamicModule } from '@nestjs/common';
import { ProblemError } from '../problems/problem-error.js';
import { AUTHENTICATOR, type Authenticator } from './access-guard.js';
import { Accounts } from './accounts.js';
import { AccountsController, KeysController, SessionsController } from './identity.controllers.js';
import { SessionIssuer } from './session-issuer.js';
import { SessionStore } from './session-store.js';
import { Tokens } from './tokens.js';

/** A token counts as long as its account stands as it did when it was issued. */
export const authenticatorOf =
  (accounts: Accounts, tokens: Tokens): Authenticator =>
  async (token) => {
    const claims = await tokens.verify(token);
    const account = accounts.store.get(claims.accountId);
    if (!account || account.disabled || account.version !== claims.version)
      throw new ProblemError('invalid-token');
    return account;
  };

/** The built-in accounts, as the issuer of tokens. */
@Global()
@Module({})
export class IdentityModule {
  static of(accounts: Accounts, tokens: Tokens, sessions: SessionStore): DynamicModule {
    const providers = [
      { provide: Accounts, useValue: accounts },
      { provide: Tokens, useValue: tokens },
      { provide: SessionStore, useValue: sessions },
      SessionIssuer,
      { provide: AUTHENTICATOR, useValue: authenticatorOf(accounts, tokens) },
    ];
    return {
      module: IdentityModule,
      providers,
      exports: providers,
      controllers: [SessionsController, AccountsController, KeysController],
    };
  }
}
