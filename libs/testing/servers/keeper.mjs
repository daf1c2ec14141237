// Runs a server and ends it when whoever asked for it is gone: its standard input closes, whatever happened there.
import { spawn } from 'node:child_process';
import { openSync } from 'node:fs';

const [log, command, ...args] = process.argv.slice(2);
const output = openSync(log, 'a');
const server = spawn(command, args, { stdio: ['ignore', output, output] });
server.on('error', (error) => {
  process.stderr.write(`${command}: ${error.message}\n`);
  process.exit(1);
});
server.on('spawn', () => process.stdout.write(`${server.pid}\n`));
server.on('exit', (code) => process.exit(code ?? 1));
// Signals for a group are meant for the test, which ends its servers itself.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {});
process.stdin.on('close', () => server.kill('SIGKILL')).resume();
