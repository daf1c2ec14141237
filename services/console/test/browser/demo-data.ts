import { createHash } from 'node:crypto';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { until } from '@kosegin/testing';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const COMMAND = join(ROOT, 'services/standalone/bin/kosegin.js');
const MINUTE = 60_000;

/** Another build of the process makes other data: the story is told anew for it. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const kind of ['libs', 'services'])
    for (const name of readdirSync(join(ROOT, kind)).sort()) {
      const dist = join(ROOT, kind, name, 'dist');
      if (name === 'console' || !existsSync(dist)) continue;
      for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' }).sort())
        hash.update(`${name}/${file} ${statSync(join(dist, file)).mtimeMs}`);
    }
  return hash.digest('hex').slice(0, 16);
}

export const environment = (settings: Readonly<Record<string, string>>): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('KOSEGIN_') && name !== 'NODE_OPTIONS'),
  ),
  KOSEGIN_LOG_LEVEL: 'error',
  PORT: '0',
  ...settings,
});

export const kosegin = (args: readonly string[], settings: Readonly<Record<string, string>>) =>
  spawn(process.execPath, [COMMAND, ...args], {
    env: environment(settings),
    stdio: ['ignore', 'pipe', 'inherit'],
  });

/** The demonstration's data folder, told once for a build, whichever suite comes first; each suite gets a copy. */
export async function demoData(): Promise<string> {
  const kept = join(tmpdir(), `kosegin-console-data-${fingerprint()}`);
  const lock = `${kept}.lock`;
  let mine = false;
  try {
    mkdirSync(lock);
    mine = true;
  } catch {
    // Another suite tells the story.
  }
  if (mine && !existsSync(kept)) {
    const folder = mkdtempSync(join(tmpdir(), 'kosegin-console-telling-'));
    const [code] = (await once(kosegin(['demo', '--load-only'], { KOSEGIN_DATA: folder }), 'close')) as [
      number,
    ];
    if (code !== 0) throw new Error('the demonstration could not be told');
    renameSync(folder, kept);
  }
  if (mine) rmSync(lock, { recursive: true });
  await until(() => existsSync(kept), 3 * MINUTE);
  const copy = mkdtempSync(join(tmpdir(), 'kosegin-console-'));
  cpSync(kept, copy, { recursive: true });
  return copy;
}
