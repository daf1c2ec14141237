import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { readAddresses, SERVICES } from '@kosegin/hub';
import { readHubConfiguration, readServiceConfiguration } from '@kosegin/platform';
import { kafkaSettings } from '@kosegin/event-feed/kafka';
import { ROOT, textOf, yamlOf } from './files.js';

interface Service {
  readonly image: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string | number | null>>;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly networks: readonly string[];
  readonly healthcheck?: { readonly test?: readonly string[]; readonly disable?: boolean };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly profiles?: readonly string[];
  readonly read_only?: boolean;
  readonly cap_drop: readonly string[];
  readonly security_opt: readonly string[];
  readonly mem_limit: string;
}

const file = 'docker-compose.yml';
const text = textOf(file);
const { services, networks, volumes } = yamlOf<{
  services: Record<string, Service>;
  networks: Record<string, { internal?: boolean }>;
  volumes: object;
}>(file);
const all = Object.entries(services);
const of = (name: string): Service => services[name]!;

/** `NAME=value` of deploy/example.env; what is empty there has to be filled in. */
const example = Object.fromEntries(
  [...textOf('deploy/example.env').matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [name!, value!]),
);

/** As Compose fills them in: with the example, and a word for what it leaves to be chosen. */
const filledIn = (value: string): string =>
  value.replace(
    /\$\{([A-Z_]+)(?::[-?]([^}]*))?\}/g,
    (_, name: string, otherwise: string) => example[name] || (name in example ? 'chosen' : otherwise),
  );
const environmentOf = (name: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(of(name).environment ?? {}).flatMap(([setting, value]) =>
      value === null ? [] : [[setting, filledIn(String(value))]],
    ),
  );

describe('docker-compose.yml', () => {
  it('has hub, five services, proxy, demonstration, three servers, Prometheus and Grafana', () => {
    expect(Object.keys(services).sort()).toEqual(
      [
        ...SERVICES,
        'hub',
        'proxy',
        'demonstration',
        'eventstore',
        'kafka',
        'mongo',
        'prometheus',
        'grafana',
      ].sort(),
    );
    expect(all.filter(([, { profiles }]) => profiles).map(([name]) => name)).toEqual(['demonstration']);
  });

  it.each(all)('%s: is pinned, bounded, guarded and looked after', (name, service) => {
    const built = service.image === 'kosegin:${KOSEGIN_VERSION:-local}';
    if (!built) expect(service.image).toMatch(/^[a-z/-]+:v?\d+\.\d+\.\d+(-[\w.-]+)?$/);
    expect(service.mem_limit).toMatch(/^\d+[mg]$/);
    expect([service.cap_drop, service.security_opt]).toEqual([['ALL'], ['no-new-privileges:true']]);
    // The image of the processes says itself how it is.
    if (!built) expect(service.healthcheck?.test?.length).toBeGreaterThan(1);
    if (built || name === 'proxy') expect(service.read_only).toBe(true);
  });

  it.each(all)('%s: what it waits for, its networks and its volumes are there', (_, service) => {
    for (const [other, { condition }] of Object.entries(service.depends_on ?? {}))
      expect([other in services, condition]).toEqual([true, 'service_healthy']);
    for (const network of service.networks) expect(networks).toHaveProperty(network);
    for (const volume of service.volumes ?? []) {
      const source = volume.split(':')[0]!;
      expect(source.startsWith('./') ? existsSync(join(ROOT, source)) : source in volumes).toBe(true);
    }
  });

  it('publishes the proxy, and Grafana on this machine only; the servers reach nobody outside', () => {
    expect(all.filter(([, { ports }]) => ports).map(([name, { ports }]) => [name, ports])).toEqual([
      ['proxy', ['${KOSEGIN_PORT:-8080}:8080']],
      ['grafana', ['127.0.0.1:${GRAFANA_PORT:-3001}:3000']],
    ]);
    expect(networks['inside']).toEqual({ internal: true });
    for (const [name, service] of all)
      expect(service.networks).toEqual(
        ['proxy', 'grafana'].includes(name) ? ['inside', 'outside'] : ['inside'],
      );
  });

  it('commits no password: each is asked for, and the example has none', () => {
    const secrets = [
      ...new Set([...text.matchAll(/\$\{(\w*(?:PASSWORD|KEY)\w*)/g)].map((match) => match[1]!)),
    ];
    expect(secrets.sort()).toEqual([
      'GRAFANA_PASSWORD',
      'MONGO_KEY',
      'MONGO_PASSWORD',
      'MONGO_ROOT_PASSWORD',
    ]);
    for (const name of secrets) {
      expect(text).toContain(`\${${name}:?see deploy/example.env}`);
      expect([name, example[name]]).toEqual([name, '']);
    }
    expect(textOf('.gitignore').split('\n')).toContain('/.env');
  });

  it('asks for nothing that the example does not explain', () => {
    const asked = new Set([...text.matchAll(/\$\{([A-Z_]+)/g)].map((match) => match[1]!));
    const bySwitch = ['KOSEGIN_VERSION', 'KOSEGIN_DEMONSTRATION'];
    expect([...asked].filter((name) => !(name in example) && !bySwitch.includes(name))).toEqual([]);
    expect(Object.keys(example).filter((name) => !asked.has(name))).toEqual([]);
  });
});

describe('the processes of docker-compose.yml', () => {
  it.each(['hub', ...SERVICES])('%s: runs its own main', (name) => {
    expect(of(name).command).toEqual(['node', `services/${name}/dist/main.js`]);
    expect(existsSync(join(ROOT, `services/${name}/src/main.ts`))).toBe(true);
  });

  it.each(SERVICES)('%s: takes its settings, and has documents of its own', (name) => {
    const { engines, issuer, demonstration } = readServiceConfiguration(environmentOf(name));
    expect(engines).toEqual({
      eventStore: 'esdb://eventstore:2113?tls=false',
      eventFeed: 'kafka://kafka:9092/kosegin?partitions=6&retentionHours=168',
      documentStore: `mongodb://kosegin:chosen@mongo:27017/kosegin-${name}?authSource=admin&replicaSet=kosegin`,
    });
    expect(kafkaSettings(engines.eventFeed)).toMatchObject({ brokers: ['kafka:9092'], partitions: 6 });
    expect([issuer.jwksUrl, demonstration]).toEqual(['http://hub:3000/api/v1/keys', false]);
  });

  it('the hub takes its settings, knows every service, and keeps its accounts', () => {
    const { services: text } = readHubConfiguration(environmentOf('hub'));
    expect(readAddresses(text)).toEqual(
      Object.fromEntries(SERVICES.map((name) => [name, `http://${name}:3000`])),
    );
    expect(of('hub').volumes).toEqual(['accounts:/data']);
  });

  it('the demonstration has the hub’s folder, asks the same services, and is told once all are there', () => {
    const { volumes: folders, depends_on: after, environment } = of('demonstration');
    expect(folders).toEqual(of('hub').volumes);
    expect(environment!['KOSEGIN_SERVICES']).toBe(of('hub').environment!['KOSEGIN_SERVICES']);
    expect(Object.keys(after!)).toEqual(['proxy']);
    expect(Object.keys(of('proxy').depends_on!).sort()).toEqual(['hub', ...SERVICES].sort());
  });
});

describe('MongoDB of docker-compose.yml', () => {
  const run = (script: string, globals: object) => runInNewContext(textOf(`deploy/mongo/${script}`), globals);

  it('lets the processes into the databases that they name, and no other', () => {
    const created: { user: string; pwd: string; roles: { role: string; db: string }[] }[] = [];
    const admin = { createUser: (user: (typeof created)[0]) => created.push(user) };
    run('users.js', { db: { getSiblingDB: () => admin }, process: { env: environmentOf('mongo') } });
    const urls = ['hub', ...SERVICES].map((name) => new URL(environmentOf(name)['DOCUMENT_STORE_URL']!));
    expect(created).toEqual([
      {
        user: urls[0]!.username,
        pwd: urls[0]!.password,
        roles: urls.map(({ pathname }) => ({ role: 'readWrite', db: pathname.slice(1) })),
      },
    ]);
  });

  const health = (state: 'new' | 'starting' | 'primary') => {
    const calls: string[] = [];
    const rs = {
      status: () => {
        if (state === 'new') throw Object.assign(new Error(), { codeName: 'NotYetInitialized' });
        if (state === 'starting') throw Object.assign(new Error(), { codeName: 'NoReplicationEnabled' });
      },
      initiate: ({ _id, members }: { _id: string; members: { host: string }[] }) =>
        calls.push(`${_id} of ${members.map(({ host }) => host).join()}`),
    };
    const hello = () => ({ isWritablePrimary: state === 'primary' });
    run('health.js', { rs, db: { hello }, quit: (code: number) => calls.push(`quit ${code}`) });
    return calls;
  };

  it('becomes a replica set of one, under the names that the addresses have, and is healthy once it takes writes', () => {
    const url = new URL(environmentOf('intake')['DOCUMENT_STORE_URL']!);
    expect(health('new')).toEqual([`${url.searchParams.get('replicaSet')} of ${url.host}`, 'quit 1']);
    expect(of('mongo').command![0]).toContain(`--replSet ${url.searchParams.get('replicaSet')}`);
    expect(health('primary')).toEqual([]);
    expect(() => health('starting')).toThrow(expect.objectContaining({ codeName: 'NoReplicationEnabled' }));
  });
});
