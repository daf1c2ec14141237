import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { ROLES, type Role } from '@kosegin/contracts';
import type { RecordedEvent } from '@kosegin/event-sourcing';
import type { ServerProcess } from '@kosegin/testing/servers';
import { until } from '@kosegin/testing';
import { verifyLog } from '../../src/commands/verify.js';
import { describeAftermath, VISITS } from '../aftermath.js';
import { Journey } from '../journey.js';
import { EDITION, LoadJourney, waits } from '../load.js';
import { documentsOf } from './documents.js';
import { DistributedSystem, NAMES } from './distributed-system.js';
import { distributedServers } from './servers.js';

const VICTIMS = [...NAMES, 'EventStoreDB', 'Kafka', 'MongoDB'] as const;
/** Each in turn, once; `KILLS=200` is the long run. Processes start slowly, so these are fewer than of the one process. */
const KILLS = Number(process.env['KILLS'] ?? VICTIMS.length);
const SIDE_BY_SIDE = 4;
/** Milliseconds under load before a kill, at most. */
const LONGEST = 1_500;
const MINUTE = 60_000;
const SEED = Number(process.env['KILL_SEED'] ?? 20_251_127);
const moments = (seed: number) => () => (seed = (seed * 48_271) % 2_147_483_647) % LONGEST;

const servers = distributedServers('distributed: kill', { faults: true });
const tokens = new Map<Role, string>();
const journeys: LoadJourney[] = [];
let system: DistributedSystem;
let events: readonly RecordedEvent[];

/** One journey after the other, each to its end, until no more are begun. */
async function drive(envelopeId: string, enough: () => boolean): Promise<void> {
  while (!enough()) {
    const journey = new LoadJourney(journeys.length + 1, envelopeId);
    journeys.push(journey);
    while (!journey.over)
      // While a process or a server is down, whatever goes wrong there is said by a status beyond 500.
      if (!(await journey.advance(system.address, tokens, (answer) => answer.status >= 500 || waits(answer))))
        await setTimeout(20);
  }
}

/** Dies, and is begun again on what it had. */
async function kill(victim: (typeof VICTIMS)[number]): Promise<void> {
  const own = serverOf(victim);
  if (own) {
    await own.kill();
    return own.begin();
  }
  const { processes } = system.parts;
  const name = victim as (typeof NAMES)[number];
  await processes.end(name, 'SIGKILL');
  processes.start(name);
  await system.isReady(name);
}

function serverOf(victim: (typeof VICTIMS)[number]): ServerProcess | null {
  if (victim === 'EventStoreDB') return system.parts.store.process;
  if (victim === 'Kafka') return servers!().kafka.own!.process;
  return victim === 'MongoDB' ? servers!().mongo.process : null;
}

const dueVisits = async (): Promise<number> =>
  (await system.log()).filter(({ type }) => type === 'VisitFellDue').length;

if (servers) {
  beforeAll(
    async () => {
      system = await DistributedSystem.on(servers());
      for (const role of ROLES) tokens.set(role, await system.token(role));
      const body = { edition: EDITION, amount: 1_000_000_000_000, fiscalYear: 2023, cutOff: '2199-12-31' };
      const { body: envelope } = await new Journey(system).act('authorising_officer', 'envelopes', body);
      let killing = true;
      const driven = Promise.all(
        Array.from({ length: SIDE_BY_SIDE }, () => drive(envelope.id, () => !killing)),
      );
      const killed = (async () => {
        const next = moments(SEED);
        for (let time = 0; time < KILLS; time++) {
          await setTimeout(next());
          await kill(VICTIMS[time % VICTIMS.length]!);
        }
      })().finally(() => (killing = false));
      await Promise.all([driven, killed]);
      await system.settle(2 * MINUTE);
      await until(async () => (await dueVisits()) === journeys.length * VISITS, MINUTE);
      await system.settle(2 * MINUTE);
      events = await system.log();
    },
    KILLS * 20_000 + 5 * MINUTE,
  );
  afterAll(() => system?.stop(), MINUTE);

  describeAftermath(
    `distributed: after ${KILLS} kills at random moments under load (seed ${SEED})`,
    () => ({
      journeys,
      events,
      faults: async () => (await verifyLog(system.reader)).faults,
      documents: () => documentsOf(system, join(system.folder, 'rebuilt.db')),
    }),
    SIDE_BY_SIDE,
  );

  it('nothing is set aside', async () => expect((await system.feeds()).parked).toEqual([]));
}
