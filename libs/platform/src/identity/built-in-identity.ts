import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '@kosegin/event-sourcing';
import type { DynamicModule } from '@nestjs/common';
import { AccountStore } from './account-store.js';
import { Accounts } from './accounts.js';
import { IdentityModule } from './identity.module.js';
import { SessionStore } from './session-store.js';
import { Tokens } from './tokens.js';

/** The accounts of a data folder with the keys of their tokens and their browsers' sessions. They live on real time. */
export class BuiltInIdentity {
  private constructor(
    readonly accounts: Accounts,
    readonly sessions: SessionStore,
    readonly tokens: Tokens,
  ) {}

  static async open(folder: string, tokenMinutes: number): Promise<BuiltInIdentity> {
    mkdirSync(folder, { recursive: true });
    const tokens = await Tokens.open(join(folder, 'token-keys.json'), tokenMinutes);
    const store = new AccountStore(join(folder, 'accounts.db'));
    const sessions = new SessionStore(join(folder, 'sessions.db'), store, systemClock);
    return new BuiltInIdentity(new Accounts(store, systemClock), sessions, tokens);
  }

  module(): DynamicModule {
    return IdentityModule.of(this.accounts, this.tokens, this.sessions);
  }

  close(): void {
    this.sessions.close();
    this.accounts.store.close();
  }
}
