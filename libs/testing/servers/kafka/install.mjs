// Puts the broker's jars, as the pom pins them, into `.servers/kafka/lib`; a changed pom installs anew.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const pom = path('pom.xml');
const folder = path('../../../../.servers/kafka');
const installed = `${folder}/pom.xml`;

if (existsSync(installed) && readFileSync(installed, 'utf8') === readFileSync(pom, 'utf8')) {
  console.log('kafka: installed already');
} else {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const goal = ['dependency:copy-dependencies', `-DoutputDirectory=${folder}/lib`, '-DincludeScope=runtime'];
  const { status, error } = spawnSync('mvn', ['-B', '-q', '-f', pom, ...goal], { stdio: 'inherit' });
  if (status === 0) writeFileSync(installed, readFileSync(pom));
  console.log(
    status === 0 ? 'kafka: installed' : `kafka: not installed${error ? ` (${error.message})` : ''}`,
  );
  process.exitCode = status === 0 ? 0 : 1;
}
