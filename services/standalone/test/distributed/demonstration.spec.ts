import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROLES, type Role } from '@kosegin/contracts';
import { systemClock } from '@kosegin/event-sourcing';
import { Accounts, AccountStore, demoUserName } from '@kosegin/platform';
import { demoAccounts } from '../../src/demonstration/accounts.js';
import { bearer, send } from '../client.js';
import { removeFolder, temporaryFolder } from '../harness.js';
import { Command } from '../served.js';
import { distributedServers } from './servers.js';
import { plain, queriesOf, walk, type Reader } from './walk.js';

const PASSWORD = 'a passphrase of the demonstration';
const MINUTE = 60_000;
const PRELOAD = join(import.meta.dirname, 'preload.mjs');

/** A store that was given is not empty: the story cannot be told to it. */
const servers = distributedServers('distributed: demonstration', { faults: true });
const folder = temporaryFolder();

interface Told extends Reader {
  readonly command: Command;
}

/** One command, and what its readers need; the same accounts for both, so that all ids come out the same. */
async function tell(name: string, settings: Readonly<Record<string, string>>): Promise<Told> {
  const command = Command.run([name], {
    KOSEGIN_DATA: join(folder, name),
    KOSEGIN_DEMO_PASSWORD: PASSWORD,
    PORT: '0',
    ...settings,
  });
  const [, address] = await command.says(/: (http:\/\/localhost:\d+)/);
  await command.says(/asOf=/);
  const tokens = new Map<Role, string>();
  for (const role of ROLES) {
    const body = { userName: demoUserName(role), password: PASSWORD };
    tokens.set(role, (await send(address!, 'POST', '/api/v1/sessions', { body })).body.token);
  }
  return { command, address: address!, tokens };
}

async function sameAccounts(): Promise<void> {
  const [one, other] = ['demo', 'demo-distributed'].map((name) => join(folder, name));
  for (const place of [one!, other!]) mkdirSync(place);
  const accounts = new Accounts(new AccountStore(join(one!, 'accounts.db')), systemClock);
  await demoAccounts(accounts, one!, PASSWORD);
  accounts.store.close();
  for (const file of ['accounts.db', 'demo-password.txt']) copyFileSync(join(one!, file), join(other!, file));
}

if (servers)
  describe('the demonstration told to one process and to the services', () => {
    let one: Told;
    let distributed: Told;

    beforeAll(async () => {
      await sameAccounts();
      const { eventStore, kafka, mongo } = servers();
      one = await tell('demo', {});
      distributed = await tell('demo-distributed', {
        EVENT_STORE_URL: eventStore.url,
        EVENT_FEED_URL: kafka.url,
        DOCUMENT_STORE_URL: mongo.url('kosegin'),
        NODE_OPTIONS: `--import ${PRELOAD}`,
      });
    }, 20 * MINUTE);
    afterAll(async () => {
      for (const told of [one, distributed]) await told?.command.end('SIGTERM');
      removeFolder(folder);
    }, MINUTE);

    it('has the same queries', async () =>
      expect(await queriesOf(distributed)).toEqual(await queriesOf(one)));

    it(
      'answers every one of them alike',
      async () => {
        const [expected, found] = [await walk(one), await walk(distributed)];
        // At a past moment a file of today may not have been there.
        const refused = [...expected].filter(
          ([asked, answer]) => (answer as Answered).status !== 200 && !/asOf|happenedBy/.test(asked),
        );
        expect(refused).toEqual([]);
        expect(expected.size).toBeGreaterThan(900);
        expect([...found.keys()].sort()).toEqual([...expected.keys()].sort());
        const differing = [...expected].filter(
          ([asked, answer]) => JSON.stringify(found.get(asked)) !== JSON.stringify(answer),
        );
        // The first few say enough.
        for (const [asked, answer] of differing.slice(0, 3))
          expect([asked, found.get(asked)]).toEqual([asked, answer]);
        expect(differing.map(([asked]) => asked)).toEqual([]);
      },
      5 * MINUTE,
    );

    it('finds the same people', async () => {
      for (const name of ['keita', 'Traoré', 'diallo 19', 'nobody at all']) {
        const [expected, found] = await Promise.all([one, distributed].map((each) => search(each, name)));
        expect(found).toEqual(expected);
      }
    });

    it('has the same files, event by event', async () => {
      const [expected, found] = [await files(one), await files(distributed)];
      expect(expected.size).toBeGreaterThan(300);
      expect(found).toEqual(expected);
    });
  });

interface Answered {
  readonly status: number;
}

async function search({ address, tokens }: Reader, name: string): Promise<unknown> {
  const headers = bearer(tokens.get('supervisor')!);
  const { status, body } = await send(address, 'POST', '/api/v1/cases/search', { body: { name }, headers });
  expect(status).toBe(200);
  return plain(body);
}

/**
 * The events of each file, without their places in the log. What many do on one day on one file (an envelope, a site)
 * comes in any order.
 */
async function files({ address, tokens }: Reader): Promise<ReadonlyMap<string, readonly string[]>> {
  const headers = bearer(tokens.get('dpo')!);
  const { body } = await send(address, 'GET', '/api/v1/audit/events', { headers });
  const all = new Map<string, string[]>();
  for (const line of (body as string).split('\n').slice(0, -1)) {
    const { revision: _place, ...event } = JSON.parse(line) as { stream: string; revision: number };
    if (event.stream.startsWith('store-')) continue;
    all.set(event.stream, [...(all.get(event.stream) ?? []), JSON.stringify(plain(event))]);
  }
  return new Map(
    [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([stream, events]) => [stream, events.sort()]),
  );
}
