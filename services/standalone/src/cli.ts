import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '@kosegin/event-sourcing';
import { StoreInUseError } from '@kosegin/event-sourcing/sqlite';
import { regions, roleSchema, ROLES, type Role } from '@kosegin/contracts';
import {
  Accounts,
  AccountStore,
  ConfigurationError,
  ProblemError,
  readConfiguration,
  WrongPurposeError,
} from '@kosegin/platform';
import { ProjectionRunner } from '@kosegin/projections';
import { Command, InvalidArgumentError } from 'commander';
import { demo } from './commands/demo.js';
import { demoDistributed } from './commands/demo-distributed.js';
import { demoTell } from './commands/demo-tell.js';
import { exportLog } from './commands/export.js';
import { listFeeds } from './commands/feeds.js';
import { offline } from './commands/offline.js';
import { serve } from './commands/serve.js';
import { verifyLog } from './commands/verify.js';
import { readLog } from './data-folder.js';
import { randomPassword } from './random-password.js';
import { progressLine, say, sayProgress } from './terminal.js';

const configuration = () => readConfiguration(process.env);
const dataFolder = () => configuration().data ?? 'data';

const wholeNumber = (text: string): number => {
  if (!/^\d{1,7}$/.test(text)) throw new InvalidArgumentError('a whole number is needed');
  return Number(text);
};

const roleList = (text: string): readonly Role[] =>
  text.split(',').map((each) => {
    const role = roleSchema.safeParse(each.trim());
    if (!role.success)
      throw new InvalidArgumentError(`there is no role "${each}"; the roles: ${ROLES.join(', ')}`);
    return role.data;
  });

const regionCode = (text: string): string => {
  if (!regions.schema.safeParse(text).success)
    throw new InvalidArgumentError(`the regions: ${Object.keys(regions.labels).sort().join(', ')}`);
  return text;
};

const program = new Command('kosegin')
  .description(
    'Case management for the reintegration of returned migrants. / Gestion des dossiers de réintégration.',
  )
  .addHelpText(
    'after',
    '\nSettings (environment): PORT, KOSEGIN_HOST, KOSEGIN_DATA, KOSEGIN_LOG_LEVEL, KOSEGIN_TOKEN_MINUTES, KOSEGIN_DEMO_PASSWORD',
  );

program
  .command('serve')
  .description('serve for real use; data in ./data (KOSEGIN_DATA)')
  .action(async () => (await serve(configuration())).shutdown.onSignals(process));

program
  .command('demo')
  .description('serve demonstration data, made at the first start; in ./demo-data (KOSEGIN_DATA)')
  .option('--cases <number>', 'how many cases the set has', wholeNumber)
  .option('--seed <number>', 'another seed makes other people and amounts', wholeNumber, 1)
  .option('--load-only', 'make the data, say how fast, and stop')
  .action(async (options: { cases?: number; seed: number; loadOnly?: true }) => {
    const running = await demo(configuration(), options);
    if (options.loadOnly) process.exitCode = await running.shutdown.stop();
    else running.shutdown.onSignals(process);
  });

program
  .command('demo-distributed')
  .description(
    'the same as separate services; EVENT_STORE_URL, EVENT_FEED_URL and DOCUMENT_STORE_URL name the servers',
  )
  .option('--cases <number>', 'how many cases the set has', wholeNumber)
  .option('--seed <number>', 'another seed makes other people and amounts', wholeNumber, 1)
  .action(async (options: { cases?: number; seed: number }) =>
    (await demoDistributed(process.env, options)).shutdown.onSignals(process),
  );

program
  .command('demo-tell')
  .argument('<door>', 'address of the proxy before them')
  .argument('[shown-as]', 'the same, as people reach it')
  .description(
    'the same for a hub and services that run already (KOSEGIN_SERVICES), with the hub’s folder (KOSEGIN_DATA)',
  )
  .option('--cases <number>', 'how many cases the set has', wholeNumber)
  .option('--seed <number>', 'another seed makes other people and amounts', wholeNumber, 1)
  .action((door: string, shownAs: string | undefined, options: { cases?: number; seed: number }) =>
    demoTell(process.env, door, shownAs ?? door, options),
  );

program
  .command('rebuild')
  .description(
    'build read models anew from the log, verify them and swap them in; all of them, or those named',
  )
  .argument('[collection...]')
  .action(async (collections: string[]) => {
    const line = sayProgress();
    await offline(configuration(), async ({ runners }) => {
      const chosen = collections.length > 0 ? collections : undefined;
      const report = await ProjectionRunner.rebuildAll(runners, chosen, { ...line, verify: 'all' });
      say(
        `${report.events} events, ${JSON.stringify(report.documents)}, ${report.milliseconds} ms, verified`,
      );
    });
  });

program
  .command('verify')
  .description('check that every file’s events are gap-free and readable; also beside a running server')
  .action(async () => {
    const line = progressLine();
    const store = readLog(dataFolder());
    const { events, files, faults } = await verifyLog(store, (count) => line.show(`${count} events`));
    await store.close();
    line.done(
      `${events} events in ${files} files: ${faults.length === 0 ? 'gap-free and readable' : 'FAULTS'}`,
    );
    for (const fault of faults) say(`  ${fault}`);
    if (faults.length > 0) process.exitCode = 1;
  });

const feeds = program.command('feeds').description('lag of the consumers, and events set aside');
feeds.command('list', { isDefault: true }).action(() => offline(configuration(), listFeeds));
feeds
  .command('retry')
  .argument('<consumer>')
  .argument('<stream>')
  .description('try a file’s parked events again')
  .action((consumer: string, stream: string) =>
    offline(configuration(), async ({ engines: { feed } }) =>
      say(`${await feed.retry(consumer, stream)} left`),
    ),
  );
feeds
  .command('discard')
  .argument('<consumer>')
  .argument('<stream>')
  .requiredOption('--reason <text>', 'why it is given up; kept on the record')
  .description('give up a file’s first parked event')
  .action((consumer: string, stream: string, { reason }: { reason: string }) =>
    offline(configuration(), async ({ engines: { feed } }) =>
      say(`${await feed.discard(consumer, stream, reason, 'command-line')} left`),
    ),
  );

program
  .command('export')
  .description('write the whole log as NDJSON; also beside a running server')
  .option('--to <file>', 'a file instead of the standard output')
  .action(async ({ to }: { to?: string }) => {
    const store = readLog(dataFolder());
    const out = to ? createWriteStream(to, { mode: 0o600 }) : process.stdout;
    const lines = await exportLog(store, out);
    await store.close();
    if (to) {
      await new Promise<void>((resolve, reject) =>
        out.end((error?: Error | null) => (error ? reject(error) : resolve())),
      );
      say(`${lines} events written to ${to}`);
    }
  });

program
  .command('user')
  .description('built-in accounts')
  .command('add')
  .argument('<user-name>')
  .requiredOption('--roles <roles>', `separated by commas: ${ROLES.join(', ')}`, roleList)
  .option('--name <display name>')
  .option('--region <code>', 'region code; the whole country when absent', regionCode)
  .description('add an account and print its password once')
  .action(async (userName: string, options: { roles: readonly Role[]; name?: string; region?: string }) => {
    const folder = dataFolder();
    mkdirSync(folder, { recursive: true });
    const store = new AccountStore(join(folder, 'accounts.db'));
    const password = randomPassword();
    await new Accounts(store, systemClock).create({
      userName,
      displayName: options.name ?? userName,
      password,
      roles: options.roles,
      region: options.region ?? null,
    });
    store.close();
    say(`${userName}: ${password}`);
  });

/** Errors that a person at the terminal can act on are said in a line; the others keep their trace. */
program.parseAsync().catch((error: unknown) => {
  const expected = [ConfigurationError, StoreInUseError, WrongPurposeError, ProblemError];
  const known =
    expected.some((kind) => error instanceof kind) || (error as { name?: string }).name === 'OperatorError';
  process.stderr.write(`${known ? (error as Error).message : ((error as Error).stack ?? String(error))}\n`);
  process.exit(1);
});
