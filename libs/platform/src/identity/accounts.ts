import { randomBytes, createHash, timingSafeEqual } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import type { Role } from '@kosegin/contracts';
import type { Clock } from '@kosegin/event-sourcing';
import { ProblemError } from '../problems/problem-error.js';
import type { AccountRecord, AccountStore } from './account-store.js';

/** OWASP's recommended minimum for argon2id. */
const ARGON = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const ATTEMPTS = 5;
const LOCK_MINUTES = 15;
const SETUP = 'setup-code-hash';

export interface NewAccount {
  readonly userName: string;
  readonly displayName: string;
  readonly password: string;
  readonly roles: readonly Role[];
  readonly region: string | null;
}

const digest = (code: string): string => createHash('sha256').update(code).digest('hex');

/** The built-in accounts: no default password, lock-out after repeated failures, one first administrator by code. */
export class Accounts {
  /** Verified against when the user is unknown, so that the answer takes as long. */
  private readonly nobody = hash(randomBytes(16).toString('hex'), ARGON);

  constructor(
    readonly store: AccountStore,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError `user-name-taken`, `weak-password`. */
  async create(account: NewAccount): Promise<AccountRecord> {
    const { password, ...rest } = account;
    const passwordHash = await this.hashed(password, account.userName);
    const added = this.store.add({ ...rest, passwordHash });
    if (!added) throw new ProblemError('user-name-taken');
    return added;
  }

  /** @throws ProblemError `wrong-credentials`, or `locked-out` with the moment until which. */
  async signIn(userName: string, password: string): Promise<AccountRecord> {
    const account = this.store.named(userName);
    const now = this.clock.now();
    if (account?.lockedUntil && account.lockedUntil > now.toISOString())
      throw new ProblemError('locked-out', { until: account.lockedUntil });
    const right = await verify(account?.passwordHash ?? (await this.nobody), password);
    if (!account || account.disabled) throw new ProblemError('wrong-credentials');
    if (right) {
      if (account.failures > 0) this.store.note(account.id, 0, null);
      return account;
    }
    const failures = this.store.get(account.id)!.failures + 1;
    const until = new Date(now.getTime() + LOCK_MINUTES * 60_000).toISOString();
    const locked = failures >= ATTEMPTS;
    this.store.note(account.id, locked ? 0 : failures, locked ? until : null);
    throw locked ? new ProblemError('locked-out', { until }) : new ProblemError('wrong-credentials');
  }

  async resetPassword(id: string, password: string): Promise<void> {
    this.store.change(id, { passwordHash: await this.hashed(password, this.existing(id).userName) });
  }

  /** By the account's own holder, who has to know the password there is. @throws ProblemError as `signIn` and `create`. */
  async changePassword(id: string, password: string, next: string): Promise<AccountRecord> {
    await this.signIn(this.existing(id).userName, password);
    await this.resetPassword(id, next);
    return this.existing(id);
  }

  changeRoles(id: string, roles: readonly Role[]): void {
    this.existing(id);
    this.store.change(id, { roles });
  }

  setDisabled(id: string, disabled: boolean): void {
    this.existing(id);
    this.store.change(id, { disabled });
  }

  /** A code to create the first administrator with, once; null when there is one. Only its hash is kept. */
  newSetupCode(): string | null {
    if (this.hasAdministrator()) return null;
    const code = randomBytes(18).toString('base64url');
    this.store.setSetting(SETUP, digest(code));
    return code;
  }

  /** @throws ProblemError `setup-refused` for a wrong or used code, or when an administrator exists. */
  async setUp(code: string, account: Omit<NewAccount, 'roles' | 'region'>): Promise<AccountRecord> {
    const kept = this.store.setting(SETUP);
    const right = kept !== null && timingSafeEqual(Buffer.from(kept), Buffer.from(digest(code)));
    if (!right || this.hasAdministrator()) throw new ProblemError('setup-refused');
    const created = await this.create({ ...account, roles: ['admin'], region: null });
    this.store.setSetting(SETUP, null);
    return created;
  }

  private hasAdministrator(): boolean {
    return this.store.list().some((account) => account.roles.includes('admin'));
  }

  private existing(id: string): AccountRecord {
    const account = this.store.get(id);
    if (!account) throw new ProblemError('not-found');
    return account;
  }

  private hashed(password: string, userName: string): Promise<string> {
    if (password.length < 12 || password.toLowerCase() === userName.toLowerCase())
      throw new ProblemError('weak-password');
    return hash(password, ARGON);
  }
}
