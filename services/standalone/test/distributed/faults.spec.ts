import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '@kosegin/contracts';
import { kafkaSettings, Relay } from '@kosegin/event-feed/kafka';
import { newId } from '@kosegin/event-sourcing';
import { EventStoreDbEventStore } from '@kosegin/event-sourcing/eventstoredb';
import { SERVICES, type ServiceName } from '@kosegin/hub';
import { SqliteDocumentStore } from '@kosegin/projections/sqlite';
import { metadataOf, until } from '@kosegin/testing';
import { freePort, type ServerProcess } from '@kosegin/testing/servers';
import { mainOf } from '../../src/distributed/processes.js';
import { bearer, send, type Answer } from '../client.js';
import { registration } from '../journey.js';
import { DistributedSystem } from './distributed-system.js';
import { documentsOf } from './documents.js';
import { distributedServers } from './servers.js';

const MINUTE = 60_000;
const servers = distributedServers('distributed: faults', { faults: true });

let system: DistributedSystem;
/** What was answered with success, by the key it was sent under. */
const acknowledged = new Map<string, { readonly id: string; readonly position: string }>();
let keys = 0;

const post = async (key: string, address = system.address): Promise<Answer> => {
  const headers = { ...bearer(await system.token('intake_officer')), 'Idempotency-Key': key };
  const answer = await send(address, 'POST', '/api/v1/cases', { body: registration, headers });
  if (answer.status === 201) acknowledged.set(key, answer.body);
  return answer;
};

/** Sends a registration again and again until it is answered with success, as a careful client does. */
async function register(address?: string): Promise<string> {
  const key = `fault-${++keys}`;
  await until(async () => (await post(key, address).catch(() => null))?.status === 201, MINUTE);
  return acknowledged.get(key)!.id;
}

const shown = async (id: string): Promise<number> =>
  (await system.call('case_worker', 'GET', `/api/v1/cases/${id}`)).status;

/** Nothing is lost, nothing is there twice, nothing stands still, and the read models are those of the log. */
async function isSound(): Promise<void> {
  await system.settle(MINUTE);
  const events = await system.log();
  expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
  const opened = new Map(
    events
      .filter(({ type }) => type === 'ReturneeRegistered')
      .map(({ stream, position }) => [stream, position]),
  );
  for (const { id, position } of acknowledged.values()) expect(opened.get(`case-${id}`)).toBe(position);
  expect((await system.feeds()).parked).toEqual([]);
  const file = join(system.folder, `rebuilt-${keys}.db`);
  const { live, rebuilt } = await documentsOf(system, file);
  expect(live).toEqual(rebuilt);
}

/** One more process of a service, which the front door sends nobody to. */
async function beside(
  name: ServiceName,
): Promise<{ readonly child: ChildProcess; readonly address: string }> {
  const port = await freePort();
  const env = { ...system.parts.processes.environment(name), PORT: String(port) };
  const child = spawn(process.execPath, [mainOf(name)], { env, stdio: 'ignore' });
  const address = `http://127.0.0.1:${port}`;
  await until(async () => (await fetch(`${address}/health/ready`).catch(() => null))?.ok ?? false, MINUTE);
  return { child, address };
}

async function end({ child }: { readonly child: ChildProcess }, signal: NodeJS.Signals): Promise<unknown> {
  const gone = once(child, 'exit');
  child.kill(signal);
  return (await gone)[0];
}

if (servers) {
  beforeAll(async () => {
    system = await DistributedSystem.on(servers());
    await register();
    await system.settle();
  }, 2 * MINUTE);
  afterAll(() => system?.stop(), MINUTE);

  describe('a server that is stopped for a while', () => {
    const serverOf = {
      EventStoreDB: () => system.parts.store.process!,
      Kafka: () => servers().kafka.own!.process,
      MongoDB: () => servers().mongo.process!,
    } satisfies Record<string, () => ServerProcess>;

    /** What the overview of the feeds says is wrong, service by service. */
    const complaints = async (): Promise<readonly string[]> => {
      const { lag } = await system.feeds().catch(() => ({ lag: [] as { failing: string | null }[] }));
      return lag.flatMap(({ failing }) => failing ?? []);
    };

    it.each(Object.entries(serverOf))(
      '%s: the processes live on and say what is wrong, and nothing is lost',
      async (name, server) => {
        await server().kill();
        const during = register();
        try {
          await until(async () => (await complaints()).length > 0, MINUTE);
          for (const service of SERVICES)
            expect(
              (await fetch(`${system.parts.processes.address(service)}/health/live`)).ok && service,
            ).toBe(service);
          if (name === 'Kafka') expect(await shown(await during)).toBe(404);
        } finally {
          await server().begin();
        }
        const id = await during;
        await isSound();
        expect(await shown(id)).toBe(200);
        expect(await complaints()).toEqual([]);
      },
      3 * MINUTE,
    );
  });

  describe('a service that is killed', () => {
    it.each<[string, ServiceName]>([
      ['between append and publish', 'intake'],
      ['between publish and checkpoint', 'intake'],
      ['between documents and progress', 'case-history'],
    ])(
      '%s goes on where it was',
      async (point, service) => {
        const { processes } = system.parts;
        const armed = join(system.folder, 'armed');
        await processes.end(service, 'SIGTERM');
        processes.start(service, { KILL_AT: point, KILL_WHEN: armed });
        await system.isReady(service);
        writeFileSync(armed, '');
        const during = register();
        await until(() => !processes.isRunning(service), MINUTE);
        rmSync(armed);
        processes.start(service);
        await system.isReady(service);
        const id = await during;
        await isSound();
        expect(await shown(id)).toBe(200);
        const told = (await system.log()).filter(({ stream }) => stream === `case-${id}`);
        expect(told).toHaveLength(1);
      },
      2 * MINUTE,
    );
  });

  describe('two processes of one service', () => {
    it(
      'do not publish twice, and the second takes over when the first is killed',
      async () => {
        const second = await beside('intake');
        for (let time = 0; time < 5; time++) await Promise.all([register(), register(second.address)]);
        await isSound();
        await system.parts.processes.end('intake', 'SIGKILL');
        const id = await register(second.address);
        await until(async () => (await shown(id)) === 200, MINUTE);
        system.parts.processes.start('intake');
        await system.isReady('intake');
        expect(await end(second, 'SIGTERM')).toBe(0);
        await isSound();
      },
      3 * MINUTE,
    );

    it(
      'share the work of a read model while one joins and leaves under load',
      async () => {
        let loading = true;
        const load = (async () => {
          while (loading) await Promise.all([register(), register()]);
        })();
        try {
          const second = await beside('case-history');
          await register();
          await end(second, 'SIGKILL');
          const third = await beside('case-history');
          await register();
          expect(await end(third, 'SIGTERM')).toBe(0);
        } finally {
          loading = false;
        }
        await load;
        await isSound();
      },
      3 * MINUTE,
    );
  });

  it(
    'a topic on which everything comes a second time, late, changes nothing',
    async () => {
      const { EVENT_FEED_URL, EVENT_STORE_URL } = system.parts.urls;
      const forgetful = new SqliteDocumentStore(join(system.folder, 'forgetful.db'));
      const store = await EventStoreDbEventStore.open(EVENT_STORE_URL);
      // Without a checkpoint it begins at the beginning of the log.
      const relay = new Relay(store, forgetful, kafkaSettings(EVENT_FEED_URL), { service: 'intake' });
      const end = (await system.log()).at(-1)!.position;
      relay.start();
      await until(() => (relay.status().position ?? '') >= end, MINUTE);
      await relay.stop();
      const id = await register();
      await isSound();
      expect(await shown(id)).toBe(200);
      await store.close();
      await forgetful.close();
    },
    2 * MINUTE,
  );

  describe('an event of a version that nobody here can read', () => {
    const caseId = newId();

    it(
      'is set aside in sight with its file, while others go on, and is taken in after an upgrade',
      async () => {
        const template = (await system.log()).find(({ type }) => type === 'ReturneeRegistered')!;
        const store = await EventStoreDbEventStore.open(system.parts.urls.EVENT_STORE_URL);
        const { data, type } = template;
        await store.append(`case-${caseId}`, 'no-stream', [
          {
            id: newId(),
            type,
            version: UNKNOWN,
            data: { ...(data as object), caseId },
            metadata: metadataOf({ caseId, service: 'intake', occurredAt: template.metadata.occurredAt }),
          },
        ]);
        await store.close();
        const parked = async () =>
          (await system.feeds()).parked.filter(({ stream }) => stream === `case-${caseId}`);
        await until(
          async () => (await parked()).some(({ consumer }) => consumer === 'case-history-projections'),
          MINUTE,
        );
        for (const { reason } of await parked()) expect(reason).toMatch(/version/);
        const other = await register();
        await until(async () => (await shown(other)) === 200, MINUTE);
        expect(await shown(caseId)).toBe(404);

        for (const name of SERVICES) {
          await system.parts.processes.end(name, 'SIGTERM');
          system.parts.processes.start(name, { READS_VERSION: String(UNKNOWN) });
        }
        for (const name of SERVICES) await system.isReady(name);
        for (const { consumer, stream } of await parked()) {
          const sent = { body: { stream }, headers: bearer(system.parts.admin) };
          const answer = await send(system.address, 'POST', `/api/v1/feeds/${consumer}/retry`, sent);
          expect([consumer, answer.status, answer.body]).toEqual([consumer, 200, { left: 0 }]);
        }
        expect(await parked()).toEqual([]);
        expect(await shown(caseId)).toBe(200);
      },
      3 * MINUTE,
    );
  });
}

/** Beyond every version there is. */
const UNKNOWN = catalogue.currentVersion('ReturneeRegistered') + 90;
