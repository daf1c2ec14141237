import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { ROLES, type Role } from '@kosegin/contracts';
import { systemClock, type RecordedEvent } from '@kosegin/event-sourcing';
import { Accounts, AccountStore, Runtime } from '@kosegin/platform';
import type { DocumentReader } from '@kosegin/projections';
import { until } from '@kosegin/testing';
import { verifyLog } from '../src/commands/verify.js';
import { openEngines, readLog } from '../src/data-folder.js';
import { services } from '../src/services.js';
import { bearer, send } from './client.js';
import { PASSWORD, removeFolder, temporaryFolder } from './harness.js';
import { drive, EDITION, LoadJourney } from './load.js';
import { serve, type Command } from './served.js';

/** `KILLS=1000` is the long run (`npm run chaos`). */
const KILLS = Number(process.env['KILLS'] ?? 10);
const SIDE_BY_SIDE = 16;
const VISITS = 4;
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

describe(`after ${KILLS} kills at random moments under load (seed ${SEED})`, () => {
  it('every journey came to its end', () => {
    expect(journeys.length).toBeGreaterThanOrEqual(SIDE_BY_SIDE);
    expect(journeys.filter(({ over }) => !over)).toEqual([]);
  });

  it('the log is gap-free and readable', async () => {
    const store = readLog(folder);
    expect((await verifyLog(store)).faults).toEqual([]);
    await store.close();
  });

  it('every acknowledged command is there, at the revision that was answered, and none twice', () => {
    const byStream = groups(events);
    const wrong: string[] = [];
    for (const journey of journeys)
      journey.acknowledged.forEach(({ id, revision, position }, step) => {
        const found = ['case', 'disbursement', 'envelope']
          .map((file) => byStream.get(`${file}-${id}`)?.[revision])
          .find(Boolean);
        if (found?.position !== position) wrong.push(`journey ${journey.number} step ${step}`);
      });
    expect(wrong).toEqual([]);
    const commands = events.map(({ stream, type, metadata }) => `${stream} ${type} ${metadata.commandId}`);
    expect(new Set(commands).size).toBe(commands.length);
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
  });

  it('nobody got anything twice', () => {
    const count = (type: string) => events.filter((event) => event.type === type).length;
    for (const type of [
      'ReturneeRegistered',
      'PlanApproved',
      'FundsCommitted',
      'DisbursementCommitted',
      'ChequeIssued',
      'ChequeHandedOver',
      'AssistanceStarted',
      'VisitsPlanned',
    ])
      expect([type, count(type)]).toEqual([type, journeys.length]);
  });

  it('every timer fired once', () => {
    const fired = events
      .filter(({ type }) => type === 'VisitFellDue')
      .map(({ data }) => (data as any).visitId);
    expect(fired).toHaveLength(journeys.length * VISITS);
    expect(new Set(fired).size).toBe(fired.length);
  });

  it(
    'the read models hold what a rebuild from the log holds (invariant 26)',
    async () => {
      const engines = openEngines(folder, systemClock);
      const runtime = new Runtime(services, engines, { report: (_what, error) => expect(error).toBeNull() });
      await runtime.start();
      const collections = services.flatMap(({ projections }) =>
        projections.map(({ collection }) => collection.name),
      );
      const live = await contents(engines.documents, collections);
      for (const runner of runtime.runners) await runner.rebuild();
      expect(await contents(engines.documents, collections)).toEqual(live);
      expect(live.length).toBeGreaterThan(journeys.length);
      await runtime.stop();
    },
    2 * MINUTE,
  );
});

const groups = (all: readonly RecordedEvent[]): ReadonlyMap<string, readonly RecordedEvent[]> => {
  const byStream = new Map<string, RecordedEvent[]>();
  for (const event of all) {
    const stream = byStream.get(event.stream);
    if (stream) stream.push(event);
    else byStream.set(event.stream, [event]);
  }
  return byStream;
};

/** Every document of the collections, in order. */
async function contents(
  documents: DocumentReader,
  collections: readonly string[],
): Promise<readonly unknown[]> {
  const all: unknown[] = [];
  for (const collection of collections)
    for (let after: string | null | undefined; after !== null;) {
      const page = await documents.find(collection, { limit: 1_000, ...(after && { after }) });
      all.push(...page.items.map((item) => [collection, item]));
      after = page.next;
    }
  return all;
}
