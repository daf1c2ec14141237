// SecantusDB: MongoDB's wire protocol over WiredTiger, in a virtual environment of Python 3.10 to 3.13.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const requirements = fileURLToPath(new URL('requirements.txt', import.meta.url));
const folder = fileURLToPath(new URL('../../../../.servers/mongodb', import.meta.url));
const installed = `${folder}/installed`;
const wanted = readFileSync(requirements, 'utf8');

if (existsSync(installed) && readFileSync(installed, 'utf8') === wanted) {
  console.log('is there already');
  process.exit();
}
const run = (command, ...args) => {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0)
    throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? `ended with ${status}`}`);
};
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
run('python3', '-m', 'venv', `${folder}/venv`);
run(`${folder}/venv/bin/pip`, 'install', '--quiet', '--disable-pip-version-check', '-r', requirements);
writeFileSync(installed, wanted);
console.log(`installed ${wanted.split('\n')[0]}`);
