// Writes the hub's table of destinations into nginx.conf; with --check only says whether it is there. Needs the build.
import { readFileSync, writeFileSync } from 'node:fs';
import { DESTINATIONS } from '../../services/hub/dist/destinations.js';

const file = new URL('nginx.conf', import.meta.url);
const BLOCK = /( *)# begin destinations.*?\n(.*?) *# end destinations\n/s;

const lines = DESTINATIONS.map(([pattern, destination]) => `  "~${pattern}" ${destination};`);
const map = ['map "$method $path" $destination {', ...lines, '}'];

const before = readFileSync(file, 'utf8');
const after = before.replace(BLOCK, (_, indent) =>
  ['# begin destinations: written by generate.mjs', ...map, '# end destinations', '']
    .map((line) => line && indent + line)
    .join('\n'),
);
if (!after.includes(map[0])) throw new Error('nginx.conf has no place for the destinations');
if (!process.argv.includes('--check')) writeFileSync(file, after);
else if (after !== before) {
  process.stderr.write('nginx.conf is not what the destinations say: node deploy/proxy/generate.mjs\n');
  process.exitCode = 1;
}
