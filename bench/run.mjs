// Runs the benchmarks named on the command line, or all; prints a table. Loopback only, bounded in time.
const all = {
  append: () => import('./append.mjs').then(({ append }) => append()),
  stream: () => import('./stream.mjs').then(({ stream }) => stream()),
  rebuild: () => import('./rebuild.mjs').then(({ rebuild }) => rebuild()),
  reads: () => import('./reads.mjs').then(({ reads }) => reads()),
  figures: () => import('./figures.mjs').then(({ figures }) => figures()),
  freshness: () => import('./freshness.mjs').then(({ freshness }) => freshness()),
  command: () => import('./command.mjs').then(({ command }) => command()),
};

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
  `\nNode ${process.version}, ${process.arch}; ${missed === 0 ? 'every aim is met' : `${missed} aim(s) missed`}`,
);
process.exitCode = missed === 0 ? 0 : 1;
