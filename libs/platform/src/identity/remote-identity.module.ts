import { Global, Module, type DynamicModule } from '@nestjs/common';
import { AUTHENTICATOR } from './access-guard.js';
import { remoteAuthenticator, type RemoteIssuer } from './remote-tokens.js';

/** Whoever holds a token of the issuer is who it says; there are no accounts here. */
@Global()
@Module({})
export class RemoteIdentityModule {
  static of(issuer: RemoteIssuer): DynamicModule {
    const providers = [{ provide: AUTHENTICATOR, useValue: remoteAuthenticator(issuer) }];
    return { module: RemoteIdentityModule, providers, exports: providers };
  }
}
