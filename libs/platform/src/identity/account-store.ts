import Database from 'better-sqlite3';
import { roleSchema, type Role } from '@kosegin/contracts';
import { newId } from '@kosegin/event-sourcing';
import { z } from 'zod';

export interface AccountRecord {
  readonly id: string;
  readonly userName: string;
  readonly displayName: string;
  readonly passwordHash: string;
  readonly roles: readonly Role[];
  readonly region: string | null;
  readonly disabled: boolean;
  readonly failures: number;
  /** ISO 8601, UTC; locked out until then. */
  readonly lockedUntil: string | null;
  /** Raised at each change that a token issued before must not survive. */
  readonly version: number;
}

interface Row {
  id: string;
  user_name: string;
  display_name: string;
  password_hash: string;
  roles: string;
  region: string | null;
  disabled: number;
  failures: number;
  locked_until: string | null;
  version: number;
}

const SCHEMA = `
CREATE TABLE IF NOT EXISTS accounts (
  id            TEXT PRIMARY KEY,
  user_name     TEXT NOT NULL COLLATE NOCASE UNIQUE,
  display_name  TEXT NOT NULL,
  password_hash TEXT NOT NULL,
  roles         TEXT NOT NULL,
  region        TEXT,
  disabled      INTEGER NOT NULL DEFAULT 0,
  failures      INTEGER NOT NULL DEFAULT 0,
  locked_until  TEXT,
  version       INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
`;

/** The built-in accounts of one machine, in a file of their own; passwords as argon2id hashes only. */
export class AccountStore {
  private readonly db: Database.Database;
  /** On the path of every request; in step with the writes below, and with accounts that the command line adds. */
  private readonly byId = new Map<string, AccountRecord>();

  constructor(file: string) {
    this.db = new Database(file);
    this.db.pragma('journal_mode = WAL');
    this.db.pragma('synchronous = FULL');
    this.db.exec(SCHEMA);
    for (const row of this.db.prepare<[], Row>('SELECT * FROM accounts').all())
      this.byId.set(row.id, read(row));
  }

  get(id: string): AccountRecord | undefined {
    return this.byId.get(id);
  }

  named(userName: string): AccountRecord | undefined {
    const row = this.db.prepare<[string], Row>('SELECT * FROM accounts WHERE user_name = ?').get(userName);
    if (!row) return undefined;
    const account = read(row);
    this.byId.set(account.id, account);
    return account;
  }

  list(): readonly AccountRecord[] {
    return [...this.byId.values()].sort((a, b) => a.userName.localeCompare(b.userName));
  }

  /** Null when the user name is taken, in whatever letter case. */
  add(
    account: Pick<AccountRecord, 'userName' | 'displayName' | 'passwordHash' | 'roles' | 'region'>,
  ): AccountRecord | null {
    if (this.named(account.userName)) return null;
    const id = newId();
    this.db
      .prepare(
        'INSERT INTO accounts (id, user_name, display_name, password_hash, roles, region) VALUES (?, ?, ?, ?, ?, ?)',
      )
      .run(
        id,
        account.userName,
        account.displayName,
        account.passwordHash,
        JSON.stringify(account.roles),
        account.region,
      );
    return this.refresh(id);
  }

  /** Changes that end the account's tokens. */
  change(
    id: string,
    change: Partial<Pick<AccountRecord, 'passwordHash' | 'roles' | 'disabled'>>,
  ): AccountRecord {
    const { passwordHash, roles, disabled } = { ...this.byId.get(id)!, ...change };
    this.db
      .prepare(
        'UPDATE accounts SET password_hash = ?, roles = ?, disabled = ?, failures = 0, locked_until = NULL, version = version + 1 WHERE id = ?',
      )
      .run(passwordHash, JSON.stringify(roles), disabled ? 1 : 0, id);
    return this.refresh(id);
  }

  /** Notes how an attempt to sign in ended. */
  note(id: string, failures: number, lockedUntil: string | null): void {
    this.db
      .prepare('UPDATE accounts SET failures = ?, locked_until = ? WHERE id = ?')
      .run(failures, lockedUntil, id);
    this.refresh(id);
  }

  setting(name: string): string | null {
    return (
      this.db.prepare<[string], { value: string }>('SELECT value FROM settings WHERE name = ?').get(name)
        ?.value ?? null
    );
  }

  /** Null removes it. */
  setSetting(name: string, value: string | null): void {
    this.db.prepare('DELETE FROM settings WHERE name = ?').run(name);
    if (value !== null) this.db.prepare('INSERT INTO settings (name, value) VALUES (?, ?)').run(name, value);
  }

  close(): void {
    this.db.close();
  }

  private refresh(id: string): AccountRecord {
    const account = read(this.db.prepare<[string], Row>('SELECT * FROM accounts WHERE id = ?').get(id)!);
    this.byId.set(id, account);
    return account;
  }
}

const read = (row: Row): AccountRecord => ({
  id: row.id,
  userName: row.user_name,
  displayName: row.display_name,
  passwordHash: row.password_hash,
  roles: z.array(roleSchema).parse(JSON.parse(row.roles)),
  region: row.region,
  disabled: row.disabled === 1,
  failures: row.failures,
  lockedUntil: row.locked_until,
  version: row.version,
});
