import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { ROLES, type Role } from '@kosegin/contracts';
import { systemClock, type RecordedEvent } from '@kosegin/event-sourcing';
import { Accounts, AccountStore, Runtime } from '@kosegin/platform';
import { until } from '@kosegin/testing';
import { verifyLog } from '../src/commands/verify.js';
import { openEngines, readLog } from '../src/data-folder.js';
import { services } from '../src/services.js';
import { allDocuments, describeAftermath, VISITS } from './aftermath.js';
import { bearer, send } from './client.js';
import { PASSWORD, removeFolder, temporaryFolder } from './harness.js';
import { drive, EDITION, LoadJourney } from './load.js';
import { serve, type Command } from './served.js';

/** `KILLS=1000` is the long run (`npm run chaos`). */
const KILLS = Number(process.env['KILLS'] ?? 10);
const SIDE_BY_SIDE = 16;
/** Milliseconds under load before the kill, at most. */
const LONGEST = 250;
const MINUTE = 60_000;

/** Reproducible moments; the seed is said when a run fails. */
const SEED = Number(process.env['KILL_SEED'] ?? 20_251_127);
const moments = (seed: number) => () => (seed = (seed * 48_271) % 2_147_483_647) % LONGEST;

const folder = temporaryFolder();
const accountIds = new Map<Role, string>();
const tokens = new Map<Role, string>();
const journeys: LoadJourney[] = [];
let envelopeId: string;

/** The accounts are there before the first start, as `kosegin user add` would make them. */
async function makeAccounts(): Promise<void> {
  const accounts = new Accounts(new AccountStore(join(folder, 'accounts.db')), systemClock);
  for (const role of ROLES) {
    const made = await accounts.create({
      userName: role,
      displayName: role,
      password: PASSWORD,
      roles: [role],
      region: null,
    });
    accountIds.set(role, made.id);
  }
  accounts.store.close();
}

async function signIn(address: string): Promise<void> {
  for (const role of ROLES) {
    const { body } = await send(address, 'POST', '/api/v1/sessions', {
      body: { userName: role, password: PASSWORD },
    });
    tokens.set(role, body.token);
  }
}

/** Journeys that were cut off go on where their last answer left them; new ones take the place of those that are over. */
function atWork(): readonly LoadJourney[] {
  const going = journeys.filter((journey) => !journey.over);
  while (going.length < SIDE_BY_SIDE) {
    const journey = new LoadJourney(journeys.length + 1, envelopeId);
    journeys.push(journey);
    going.push(journey);
  }
  return going;
}

async function openEnvelope(address: string): Promise<void> {
  const { body } = await send(address, 'POST', '/api/v1/envelopes', {
    body: { edition: EDITION, amount: 1_000_000_000_000, fiscalYear: 2023, cutOff: '2199-12-31' },
    headers: bearer(tokens.get('authorising_officer')!),
  });
  envelopeId = body.id;
}

/** Waits until the consumers are level and say so twice in a row, so that what they set off is dealt with too. */
async function settled(address: string): Promise<void> {
  const headers = bearer(tokens.get('admin')!);
  let last = '';
  await until(async () => {
    const { body } = await send(address, 'GET', '/api/v1/feeds', { headers });
    const now = JSON.stringify(body.lag);
    const level = body.lag.every(({ behind }: { behind: number }) => behind === 0) && now === last;
    last = now;
    return level;
  }, MINUTE);
}

let events: readonly RecordedEvent[];
let server: Command & { readonly address: string };

beforeAll(
  async () => {
    await makeAccounts();
    const next = moments(SEED);
    for (let kill = 0; kill <= KILLS; kill++) {
      server = await serve(folder);
      if (tokens.size === 0 || kill % 100 === 0) await signIn(server.address);
      if (kill === 0) await openEnvelope(server.address);
      const going = atWork();
      const driven = drive(going, server.address, tokens);
      if (kill < KILLS) {
        await setTimeout(next());
        await server.end('SIGKILL');
        await driven;
        continue;
      }
      // The last start: everything that was cut off comes to its end, and the server stops by itself.
      await driven;
      await settled(server.address);
      await until(async () => (await dueVisits()) === journeys.length * VISITS, MINUTE);
      await settled(server.address);
      expect(await server.end('SIGTERM')).toMatchObject({ code: 0 });
    }
    events = await wholeLog();
  },
  KILLS * 10_000 + 2 * MINUTE,
);
afterAll(async () => {
  // Gone already, unless something above failed.
  await server?.end('SIGKILL');
  removeFolder(folder);
});

async function wholeLog(): Promise<readonly RecordedEvent[]> {
  const store = readLog(folder);
  const all: RecordedEvent[] = [];
  for await (const event of store.readAll()) all.push(event);
  await store.close();
  return all;
}

const dueVisits = async (): Promise<number> =>
  (await wholeLog()).filter(({ type }) => type === 'VisitFellDue').length;

/** The read models as they are, and after a rebuild in place. */
async function documents() {
  const engines = openEngines(folder, systemClock);
  const runtime = new Runtime(services, engines, { report: (_what, error) => expect(error).toBeNull() });
  await runtime.start();
  const live = await allDocuments(engines.documents);
  for (const runner of runtime.runners) await runner.rebuild();
  const rebuilt = await allDocuments(engines.documents);
  await runtime.stop();
  return { live, rebuilt };
}

async function faults(): Promise<readonly string[]> {
  const store = readLog(folder);
  const found = await verifyLog(store);
  await store.close();
  return found.faults;
}

describeAftermath(
  `after ${KILLS} kills at random moments under load (seed ${SEED})`,
  () => ({ journeys, events, faults, documents }),
  SIDE_BY_SIDE,
);
