// Runs the benchmarks named on the command line, or all; prints a table. Loopback only, bounded in time.
import { availableParallelism, loadavg } from 'node:os';

const all = {
  append: () => import('./append.mjs').then(({ append }) => append()),
  command: () => import('./command.mjs').then(({ command }) => command()),
  stream: () => import('./stream.mjs').then(({ stream }) => stream()),
  rebuild: () => import('./rebuild.mjs').then(({ rebuild }) => rebuild()),
  reads: () => import('./reads.mjs').then(({ reads }) => reads()),
  figures: () => import('./figures.mjs').then(({ figures }) => figures()),
  freshness: () => import('./freshness.mjs').then(({ freshness }) => freshness()),
};

/** Processes that waited for a core in the last minute: more than a few tenths before the start is somebody else's work. */
const busy = () => loadavg()[0].toFixed(1);

const before = busy();
const names = process.argv.slice(2);
let missed = 0;
for (const name of names.length > 0 ? names : Object.keys(all)) {
  if (!all[name]) throw new Error(`no benchmark "${name}"; there are: ${Object.keys(all).join(', ')}`);
  console.log(`\n${name}`);
  for (const { what, value, aim, holds } of await all[name]()) {
    console.log(
      `  ${holds === false ? '✗' : holds ? '✓' : ' '} ${what}: ${value}${aim && `   (aim ${aim})`}`,
    );
    if (holds === false) missed++;
  }
}
console.log(
  `\nNode ${process.version}, ${process.arch}, ${availableParallelism()} cores, load ${before} before; ${missed === 0 ? 'every aim is met' : `${missed} aim(s) missed`}`,
);
process.exitCode = missed === 0 ? 0 : 1;
