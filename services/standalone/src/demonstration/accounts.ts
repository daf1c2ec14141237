import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { roleLabels, ROLES } from '@kosegin/contracts';
import { demoUserName, type Accounts } from '@kosegin/platform';
import { randomPassword } from '../random-password.js';

const FILE = 'demo-password.txt';

/** One account for each role, all with one password: chosen by the environment, or at random and kept in the folder. */
export async function demoAccounts(
  accounts: Accounts,
  folder: string,
  chosen: string | null,
): Promise<string> {
  const file = join(folder, FILE);
  const kept = existsSync(file) ? readFileSync(file, 'utf8') : null;
  const password = chosen ?? kept ?? randomPassword();
  if (password !== kept) writeFileSync(file, password, { mode: 0o600 });
  for (const role of ROLES) {
    const userName = demoUserName(role);
    const account = accounts.store.named(userName);
    if (!account)
      await accounts.create({
        userName,
        displayName: roleLabels[role].fr,
        password,
        roles: [role],
        region: null,
      });
    else if (password !== kept) await accounts.resetPassword(account.id, password);
  }
  return password;
}
