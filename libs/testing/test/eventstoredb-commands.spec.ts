import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { headOf } from '@kosegin/event-sourcing';
import { EventStoreDbEventStore } from '@kosegin/event-sourcing/eventstoredb';
import { describeWithServer, eventStoreDb } from '../src/servers/index.js';

const ROOT = join(import.meta.dirname, '../../..');
const SUITES = 'libs/event-sourcing';

interface Report {
  readonly numPassedTests: number;
  readonly testResults: readonly { readonly status: string; readonly message: string }[];
}

/** What Jest says of a suite that it runs in a process of its own, on the server. */
const run = (suite: string, url: string) =>
  new Promise<Report>((resolve, reject) => {
    const jest = [join(ROOT, 'node_modules/jest/bin/jest.js'), '--runInBand', '--json', suite];
    const env = { ...process.env, TEST_EVENT_STORE_URL: url, RUNS: process.env['RUNS'] ?? '25' };
    const args = ['--experimental-vm-modules', '--no-warnings', ...jest];
    execFile(process.execPath, args, { cwd: ROOT, env, maxBuffer: 1e8 }, (_, out, told) => {
      if (out.startsWith('{')) resolve(JSON.parse(out));
      else reject(new Error(told));
    });
  });

/** Commands are handled on EventStoreDB as they are on SQLite: the same suites, on logs of their own on one server. */
describeWithServer(eventStoreDb, 'commands on EventStoreDB', (server) => {
  const head = async () => {
    const store = await EventStoreDbEventStore.open(server().url);
    const position = await headOf(store);
    await store.close();
    return position;
  };

  it.each(['src/command-handler.spec.ts', 'src/claims.spec.ts', 'test/interleaving.spec.ts'])(
    'keep what %s promises (invariants 1 and 27)',
    async (suite) => {
      const before = await head();
      const { testResults, numPassedTests } = await run(`${SUITES}/${suite}`, server().url);
      expect(testResults.map(({ status, message }) => [status, message])).toEqual([['passed', '']]);
      expect(numPassedTests).toBeGreaterThan(0);
      // It was this server that they ran on.
      expect(await head()).not.toBe(before);
    },
    180_000,
  );
});
