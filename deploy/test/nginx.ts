import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Destination } from '@kosegin/hub';
import { ServerProcess } from '@kosegin/testing/servers';

export const DEPLOY = fileURLToPath(new URL('..', import.meta.url));
const NGINX = '/usr/sbin/nginx';

export const hasNginx = spawnSync(NGINX, ['-v']).status === 0;

/** The proxy's configuration in a folder of its own, with the given site; nothing is written elsewhere. */
export function lay(folder: string, site: Readonly<Record<string, string>>): string {
  cpSync(join(DEPLOY, 'proxy/site'), join(folder, 'site'), { recursive: true });
  for (const [name, text] of Object.entries(site)) writeFileSync(join(folder, 'site', name), text);
  const file = join(folder, 'nginx.conf');
  writeFileSync(
    file,
    readFileSync(join(DEPLOY, 'proxy/nginx.conf'), 'utf8').replaceAll('/tmp/', `${folder}/`),
  );
  return file;
}

/** What nginx says against a configuration; nothing when it takes it. */
export function complaints(file: string): string {
  const { status, stderr } = spawnSync(NGINX, ['-t', '-q', '-e', 'stderr', '-c', file], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return status === 0 ? '' : stderr;
}

const plain = (port: number) => ({ 'listen.conf': `listen 127.0.0.1:${port};\n` });

/** The proxy in front of processes on ports of this machine; `site`: how it listens. */
export const startProxy = (
  ports: ReadonlyMap<Destination, number>,
  site: (port: number) => Readonly<Record<string, string>> = plain,
): Promise<ServerProcess> =>
  ServerProcess.start({
    name: 'nginx',
    patience: 10_000,
    command: ({ folder, port }) => {
      const addresses = [...ports].map(([name, at]) => `  ${name} 127.0.0.1:${at};`);
      const file = lay(folder, {
        'addresses.conf': `map $destination $address {\n${addresses.join('\n')}\n}\n`,
        ...site(port),
      });
      // One process, so that it is gone when it is killed.
      return [NGINX, '-e', 'stderr', '-g', 'daemon off; master_process off;', '-c', file];
    },
    ready: (port) =>
      new Promise((tell) => {
        const socket = connect(port, '127.0.0.1', () => tell(true)).on('error', () => tell(false));
        socket.once('connect', () => socket.destroy());
      }),
  });
