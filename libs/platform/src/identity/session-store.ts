import { createHash, randomBytes } from 'node:crypto';
import Database from 'better-sqlite3';
import type { Clock } from '@kosegin/event-sourcing';
import type { AccountRecord, AccountStore } from './account-store.js';

/** A session ends so long after its password was typed, however much it is used. */
export const SESSION_HOURS = 12;
/** And so long after its last renewal: a browser that was left alone does not come back by itself. */
export const IDLE_MINUTES = 30;

const MINUTE = 60_000;

const SCHEMA = `
CREATE TABLE IF NOT EXISTS sessions (
  hash       TEXT PRIMARY KEY,
  account_id TEXT NOT NULL,
  version    INTEGER NOT NULL,
  ends_at    INTEGER NOT NULL,
  idle_at    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`;

interface Row {
  account_id: string;
  version: number;
  ends_at: number;
}

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/**
 * Sessions that can be renewed without the password. Who renews one shows a secret of which only the hash is kept. A session
 * ends with its hours, when it lies idle, when it is ended, and with whatever ends its account's tokens.
 */
export class SessionStore {
  private readonly db: Database.Database;

  constructor(
    file: string,
    private readonly accounts: AccountStore,
    private readonly clock: Clock,
  ) {
    this.db = new Database(file);
    this.db.pragma('journal_mode = WAL');
    this.db.exec(SCHEMA);
  }

  /** The secret to renew it with. */
  open(account: AccountRecord): string {
    const secret = randomBytes(32).toString('base64url');
    const now = this.now();
    this.db.prepare('DELETE FROM sessions WHERE ends_at <= ? OR idle_at <= ?').run(now, now);
    this.db
      .prepare('INSERT INTO sessions (hash, account_id, version, ends_at, idle_at) VALUES (?, ?, ?, ?, ?)')
      .run(
        hashOf(secret),
        account.id,
        account.version,
        now + SESSION_HOURS * 60 * MINUTE,
        now + IDLE_MINUTES * MINUTE,
      );
    return secret;
  }

  /** Whose session it is, and until when a token may be given for it (ms since 1970); null when it is over. */
  renew(secret: string): { readonly account: AccountRecord; readonly until: number } | null {
    const now = this.now();
    const row = this.db
      .prepare<[number, string, number, number], Row>(
        'UPDATE sessions SET idle_at = ? WHERE hash = ? AND ends_at > ? AND idle_at > ? RETURNING account_id, version, ends_at',
      )
      .get(now + IDLE_MINUTES * MINUTE, hashOf(secret), now, now);
    const account = row && this.accounts.get(row.account_id);
    if (!account || account.disabled || account.version !== row.version) return null;
    return { account, until: row.ends_at };
  }

  end(secret: string): void {
    this.db.prepare('DELETE FROM sessions WHERE hash = ?').run(hashOf(secret));
  }

  close(): void {
    this.db.close();
  }

  private now(): number {
    return this.clock.now().getTime();
  }
}
