import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AccountStore, type AccountRecord } from './account-store.js';
import { IDLE_MINUTES, SESSION_HOURS, SessionStore } from './session-store.js';

const MINUTE = 60_000;
const START = Date.parse('2026-03-02T08:00:00Z');

const folder = mkdtempSync(join(tmpdir(), 'kosegin-sessions-'));
const accounts = new AccountStore(join(folder, 'accounts.db'));
let now = START;
const sessions = new SessionStore(join(folder, 'sessions.db'), accounts, { now: () => new Date(now) });
let account: AccountRecord;

beforeAll(() => {
  account = accounts.add({
    userName: 'a',
    displayName: 'A',
    passwordHash: '-',
    roles: ['dpo'],
    region: null,
  })!;
});
beforeEach(() => void (now = START));
afterAll(() => {
  sessions.close();
  accounts.close();
  rmSync(folder, { recursive: true });
});

describe('a session', () => {
  it('is renewed while it is used, but never past its hours', () => {
    const secret = sessions.open(account);
    const end = START + SESSION_HOURS * 60 * MINUTE;
    for (now += (IDLE_MINUTES - 1) * MINUTE; now < end; now += (IDLE_MINUTES - 1) * MINUTE)
      expect(sessions.renew(secret)).toEqual({ account, until: end });
    now = end;
    expect(sessions.renew(secret)).toBeNull();
  });

  it('that was left alone is over, and trying does not revive it', () => {
    const secret = sessions.open(account);
    now += IDLE_MINUTES * MINUTE;
    expect(sessions.renew(secret)).toBeNull();
    now -= MINUTE;
    sessions.open(account);
    expect(sessions.renew(secret)).not.toBeNull();
    now += IDLE_MINUTES * MINUTE;
    sessions.open(account);
    now = START;
    expect(sessions.renew(secret)).toBeNull();
  });

  it('survives another one’s end', () => {
    const [one, other] = [sessions.open(account), sessions.open(account)];
    sessions.end(one);
    expect([sessions.renew(one), sessions.renew(other)?.account.id]).toEqual([null, account.id]);
  });
});
