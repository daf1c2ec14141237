import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { SERVICES, type Destination } from '@kosegin/hub';
import { until } from '@kosegin/testing';
import { FaultProxy, freePort } from '@kosegin/testing/servers';
import { mainOf } from '../../src/distributed/processes.js';
import { removeFolder, temporaryFolder } from '../harness.js';
import { distributedServers } from './servers.js';

const NAMES: readonly Destination[] = ['hub', ...SERVICES];
const MINUTE = 60_000;
const PRELOAD = join(import.meta.dirname, 'preload.mjs');
const folder = temporaryFolder();
const begun: ChildProcess[] = [];

afterAll(() => {
  for (const child of begun) child.kill('SIGKILL');
  removeFolder(folder);
});

interface Started {
  readonly child: ChildProcess;
  readonly address: string;
  said(): string;
}

/** A process that is told just this. */
async function begin(name: Destination, settings: Readonly<Record<string, string>>): Promise<Started> {
  const port = await freePort();
  const env = {
    PATH: process.env['PATH'],
    NODE_OPTIONS: `--import ${PRELOAD}`,
    PORT: String(port),
    ...settings,
  };
  const child = spawn(process.execPath, [mainOf(name)], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  begun.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  return { child, address: `http://127.0.0.1:${port}`, said: () => output };
}

/** Settings that name all servers, at ports of this machine. */
async function settingsFor(ports: Readonly<Record<'store' | 'feed' | 'documents', number>>) {
  return {
    EVENT_STORE_URL: `esdb://127.0.0.1:${ports.store}?tls=false`,
    EVENT_FEED_URL: `kafka://127.0.0.1:${ports.feed}/starting`,
    DOCUMENT_STORE_URL: `mongodb://127.0.0.1:${ports.documents}/starting`,
    AUTH_JWKS_URL: 'http://127.0.0.1:1/keys',
    KOSEGIN_DATA: folder,
    KOSEGIN_SERVICES: SERVICES.map((name) => `${name}=http://127.0.0.1:1`).join(','),
  };
}

const nobody = async () => ({ store: await freePort(), feed: await freePort(), documents: await freePort() });

const status = async ({ address }: Started, path: string): Promise<number> =>
  (await fetch(address + path).catch(() => null))?.status ?? 0;

describe('a process alone, without its servers', () => {
  it.each(NAMES)(
    '%s lives, is not ready, says what it waits for, and stops when asked',
    async (name) => {
      const started = await begin(name, await settingsFor(await nobody()));
      await until(async () => (await status(started, '/health/live')) === 200, MINUTE);
      expect(await status(started, '/health/ready')).toBe(503);
      expect(await status(started, '/api/v1/cases')).toBe(503);
      await until(() => /event store/.test(started.said()), MINUTE);
      const ended = once(started.child, 'exit');
      started.child.kill('SIGTERM');
      expect(await ended).toEqual([0, null]);
    },
    2 * MINUTE,
  );

  it.each<[Destination, string, object, RegExp]>([
    ['intake', 'no store', { EVENT_STORE_URL: '' }, /^EVENT_STORE_URL: /m],
    ['funding', 'a feed of another kind', { EVENT_FEED_URL: 'amqp://here' }, /^EVENT_FEED_URL: /m],
    ['follow-up', 'a feed with a setting nobody knows', { EVENT_FEED_URL: 'kafka://a:1?x=1' }, /setting x/],
    ['case-history', 'no document store', { DOCUMENT_STORE_URL: '' }, /^DOCUMENT_STORE_URL: /m],
    ['kit-logistics', 'no keys', { AUTH_JWKS_URL: 'nowhere' }, /^AUTH_JWKS_URL: /m],
    [
      'hub',
      'no address of a service',
      { KOSEGIN_SERVICES: 'intake=http://a' },
      /^KOSEGIN_SERVICES: .*funding/m,
    ],
    ['intake', 'a setting nobody knows', { KOSEGIN_DATABASE: 'x' }, /^KOSEGIN_DATABASE: /m],
  ])(
    '%s with %s ends and names the setting',
    async (name, _what, settings, words) => {
      const started = await begin(name, { ...(await settingsFor(await nobody())), ...settings });
      const [code] = await once(started.child, 'close');
      expect(code).toBe(1);
      expect(started.said()).toMatch(words);
      expect(started.said()).not.toMatch(/^\s+at /m);
    },
    MINUTE,
  );
});

const servers = distributedServers('distributed: starting');
if (servers)
  it(
    'all of them come up by themselves when their servers come, one after the other',
    async () => {
      const ports = await nobody();
      const settings = await settingsFor(ports);
      const started = new Map<Destination, Started>();
      for (const name of NAMES) {
        const { AUTH_JWKS_URL: _, ...rest } = settings;
        started.set(name, await begin(name, name === 'hub' ? rest : settings));
      }
      const readiness = () =>
        Promise.all([...started.values()].map(async (each) => status(each, '/health/ready')));
      await until(async () => (await readiness()).every((code) => code === 503), MINUTE);
      const { eventStore, kafka, mongo } = servers();
      const targets = { store: eventStore.url, documents: mongo.url('x'), feed: kafka.url };
      const proxies: FaultProxy[] = [];
      try {
        for (const name of ['documents', 'store', 'feed'] as const)
          proxies.push(await FaultProxy.start(Number(new URL(targets[name]).port), ports[name]));
        await until(async () => (await readiness()).every((code) => code === 200), 2 * MINUTE);
      } finally {
        for (const { child } of started.values()) child.kill('SIGKILL');
        for (const proxy of proxies) await proxy.stop();
      }
    },
    4 * MINUTE,
  );
