// Installs what the tests' servers need, each by its own script, into the ignored folder `.servers` of the checkout.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
for (const name of readdirSync(here)) {
  const script = `${here}${name}/install.mjs`;
  if (!existsSync(script)) continue;
  console.log(`── ${name}`);
  const { status } = spawnSync(process.execPath, [script], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
