import { mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '@kosegin/contracts';
import { headOf, systemClock, type Position, type RecordedEvent } from '@kosegin/event-sourcing';
import { EventStoreDbEventStore } from '@kosegin/event-sourcing/eventstoredb';
import type { Destination } from '@kosegin/hub';
import { SERVICES } from '@kosegin/hub';
import { Accounts, AccountStore } from '@kosegin/platform';
import { until } from '@kosegin/testing';
import {
  eventStoreDbDouble,
  eventStoreDbUrl,
  ServerProcess,
  type EventStoreDbServer,
} from '@kosegin/testing/servers';
import { frontDoor } from '../../src/distributed/front-door.js';
import { Processes, type Urls } from '../../src/distributed/processes.js';
import { bearer, send, succeeded } from '../client.js';
import { PASSWORD, removeFolder, signIn, System, temporaryFolder, type SystemOptions } from '../harness.js';
import type { Servers } from './servers.js';

const PRELOAD = join(import.meta.dirname, 'preload.mjs');
const ROOT = 'root';
const PATIENCE = 60_000;

export const NAMES: readonly Destination[] = ['hub', ...SERVICES];

interface Parts {
  readonly processes: Processes;
  readonly door: Awaited<ReturnType<typeof frontDoor>>;
  readonly store: EventStoreDbServer;
  readonly urls: Urls;
  readonly admin: string;
}

let systems = 0;

/** The hub and the five services as processes on real servers, behind one address. */
export class DistributedSystem extends System {
  private readonly events: RecordedEvent[] = [];

  private constructor(
    address: string,
    folder: string,
    readonly parts: Parts,
    readonly reader: EventStoreDbEventStore,
    /** Where the log ended before: a store that was given may hold other work. */
    private after: Position | null,
  ) {
    super(address, folder);
  }

  /** On stores that hold nothing of the systems before it. */
  static async on(
    servers: Servers,
    { clock, purpose = 'real', tokenMinutes = 15 }: SystemOptions = {},
  ): Promise<DistributedSystem> {
    if (clock) throw new Error('services in processes of their own have clocks of their own');
    const folder = temporaryFolder();
    const name = `t${process.pid}-${Date.now().toString(36)}-${++systems}`;
    const store = await emptyStore(servers.eventStore);
    const urls: Urls = {
      EVENT_STORE_URL: store.url,
      EVENT_FEED_URL: `${servers.kafka.url}/${name}?requestTimeout=5000`,
      DOCUMENT_STORE_URL: servers.mongo.url(name),
    };
    await firstAccount(folder);
    const reader = await EventStoreDbEventStore.open(store.url, { upcast: catalogue.upcast });
    const before = await headOf(reader);
    const processes = await Processes.begin(
      urls,
      folder,
      {
        KOSEGIN_LOG_LEVEL: 'info',
        KOSEGIN_TOKEN_MINUTES: String(tokenMinutes),
        KOSEGIN_DEMONSTRATION: String(purpose === 'demonstration'),
        NODE_OPTIONS: `--import ${PRELOAD}`,
      },
      (process) => {
        const output = openSync(join(folder, `${process}.log`), 'a');
        return ['ignore', output, output];
      },
    );
    const door = await frontDoor((process) => processes.address(process));
    await door.listen({ port: 0, host: '127.0.0.1' });
    const address = `http://127.0.0.1:${(door.server.address() as { port: number }).port}`;
    const begun = async () => {
      for (const process of NAMES) await ready(processes, process);
      return signIn(address, ROOT);
    };
    try {
      const parts = { processes, door, store, urls, admin: await begun() };
      return new DistributedSystem(address, folder, parts, reader, before);
    } catch (error) {
      const said = NAMES.map((process) => `${process}: ${tail(folder, process)}`).join('\n');
      for (const process of NAMES) await processes.end(process, 'SIGKILL');
      throw new Error(`${(error as Error).message}\n${said}`, { cause: error });
    }
  }

  async stop(): Promise<void> {
    const { processes, door, store } = this.parts;
    await door.close();
    await processes.stop();
    await this.reader.close();
    await store.process?.remove();
    removeFolder(this.folder);
  }

  async log(): Promise<readonly RecordedEvent[]> {
    for await (const event of this.reader.readAll({ after: this.after })) {
      this.events.push(event);
      this.after = event.position;
    }
    return [...this.events];
  }

  /** Nothing was added to the log while every consumer of every service was level with it. */
  async settle(patience = PATIENCE): Promise<void> {
    let lag: Feeds['lag'] = [];
    const isLevel = async () => {
      const before = (await this.log()).at(-1)!.position;
      ({ lag } = await this.feeds());
      const level = lag.every(({ behind, failing }) => behind === 0 && failing === null);
      return level && (await this.log()).at(-1)!.position === before;
    };
    await until(isLevel, patience).catch((error: unknown) => {
      throw new Error(`consumers do not catch up: ${JSON.stringify(lag)}`, { cause: error });
    });
  }

  async feeds(): Promise<Feeds> {
    const headers = bearer(this.parts.admin);
    return succeeded(await send(this.address, 'GET', '/api/v1/feeds', { headers }), 'feeds').body;
  }

  /** What a process has said so far. */
  said(process: Destination): string {
    return readFileSync(join(this.folder, `${process}.log`), 'utf8');
  }

  async isReady(process: Destination): Promise<void> {
    await ready(this.parts.processes, process);
  }

  protected async createAccount(account: object): Promise<unknown> {
    const sent = { body: account, headers: bearer(this.parts.admin) };
    return succeeded(await send(this.address, 'POST', '/api/v1/accounts', sent), 'account');
  }
}

export interface Feeds {
  readonly lag: readonly {
    readonly consumer: string;
    readonly behind: number;
    readonly position: string | null;
    readonly failing: string | null;
  }[];
  readonly parked: readonly {
    readonly consumer: string;
    readonly stream: string;
    readonly type: string;
    readonly reason: string | null;
  }[];
}

/** A double of its own for every system; a server that was given is used as it is. */
const emptyStore = async (given: EventStoreDbServer): Promise<EventStoreDbServer> => {
  if (!given.process) return given;
  const process = await ServerProcess.start(eventStoreDbDouble());
  return { url: eventStoreDbUrl(process.port), process };
};

/** The administrator who makes the others' accounts. */
async function firstAccount(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const accounts = new Accounts(new AccountStore(join(folder, 'accounts.db')), systemClock);
  await accounts.create({
    userName: ROOT,
    displayName: ROOT,
    password: PASSWORD,
    roles: ['admin'],
    region: null,
  });
  accounts.store.close();
}

const ready = (processes: Processes, name: Destination): Promise<void> =>
  until(async () => {
    if (!processes.isRunning(name)) throw new Error(`${name} has ended`);
    const answer = await fetch(`${processes.address(name)}/health/ready`).catch(() => null);
    return answer?.ok ?? false;
  }, PATIENCE);

const tail = (folder: string, name: Destination): string =>
  readFileSync(join(folder, `${name}.log`), 'utf8').slice(-1_000);
