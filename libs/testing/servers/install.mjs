// Installs the servers that tests run as child processes: each sub-folder with an install.mjs is one of them.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
for (const name of readdirSync(here).filter((entry) => existsSync(`${here}${entry}/install.mjs`))) {
  const { status } = spawnSync(process.execPath, [`${here}${name}/install.mjs`], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
