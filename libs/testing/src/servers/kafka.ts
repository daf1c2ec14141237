import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import kafkajs from 'kafkajs';
import { freePort, ServerProcess, type ServerRecipe } from './server-process.js';
import type { ServerSource } from './server-suite.js';

const HOME = join(import.meta.dirname, '../../../../.servers/kafka');
const CLASSES = join(HOME, 'lib', '*');
const CLUSTER = 'kosegin-tests-00000000';

/** A broker, and where its clients find it. */
export interface KafkaServer {
  readonly url: string;
  /** Only for one that is the suite's own. */
  readonly own: OwnKafka | null;
}

export interface OwnKafka {
  readonly process: ServerProcess;
  /**
   * Clients that come in by the first port are told to use the second from then on: where a `FaultProxy` for the first
   * has to listen, so that all they say passes through it.
   */
  readonly proxied: { readonly target: number; readonly port: number };
}

/** One broker that is its own controller, on data of its own. */
export const kafkaSource: ServerSource<KafkaServer> = {
  name: 'Kafka',
  setting: 'TEST_EVENT_FEED_URL',
  own: existsSync(join(HOME, 'pom.xml')) ? start : null,
  at: (url) => ({ url, own: null }),
  release: async ({ own }) => own?.process.remove(),
};

async function start(): Promise<KafkaServer> {
  const [controller, target, port] = [await freePort(), await freePort(), await freePort()];
  const process = await ServerProcess.start(recipe(controller, { target, port }));
  return { url: `kafka://127.0.0.1:${process.port}`, own: { process, proxied: { target, port } } };
}

const recipe = (controller: number, proxied: OwnKafka['proxied']): ServerRecipe => ({
  name: 'kafka',
  patience: 60_000,
  command: ({ folder, port }) => {
    const [data, config] = [join(folder, 'data'), join(folder, 'server.properties')];
    writeFileSync(config, properties(data, port, controller, proxied));
    const java = ['-XX:TieredStopAtLevel=1', '-cp', CLASSES];
    if (!existsSync(join(data, 'meta.properties'))) {
      const format = ['kafka.tools.StorageTool', 'format', '--cluster-id', CLUSTER, '--config', config];
      execFileSync('java', ['-Xmx128m', ...java, ...format], { stdio: 'ignore' });
    }
    return ['java', '-Xms64m', '-Xmx256m', '-XX:+UseSerialGC', ...java, 'kafka.Kafka', config];
  },
  ready: async (port) => {
    const kafka = new kafkajs.Kafka({
      brokers: [`127.0.0.1:${port}`],
      logLevel: kafkajs.logLevel.NOTHING,
      retry: { retries: 0 },
    });
    const admin = kafka.admin();
    try {
      await admin.connect();
      return (await admin.describeCluster()).brokers.length === 1;
    } catch {
      return false;
    } finally {
      await admin.disconnect().catch(() => {});
    }
  },
});

const properties = (data: string, port: number, controller: number, proxied: OwnKafka['proxied']): string => `
process.roles=broker,controller
node.id=1
controller.quorum.voters=1@127.0.0.1:${controller}
listeners=PLAINTEXT://127.0.0.1:${port},PROXIED://127.0.0.1:${proxied.target},CONTROLLER://127.0.0.1:${controller}
advertised.listeners=PLAINTEXT://127.0.0.1:${port},PROXIED://127.0.0.1:${proxied.port}
listener.security.protocol.map=PLAINTEXT:PLAINTEXT,PROXIED:PLAINTEXT,CONTROLLER:PLAINTEXT
controller.listener.names=CONTROLLER
inter.broker.listener.name=PLAINTEXT
log.dirs=${data}
auto.create.topics.enable=false
default.replication.factor=1
offsets.topic.replication.factor=1
offsets.topic.num.partitions=4
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
share.coordinator.state.topic.replication.factor=1
share.coordinator.state.topic.min.isr=1
min.insync.replicas=1
group.initial.rebalance.delay.ms=0
group.min.session.timeout.ms=1000
log.cleaner.dedupe.buffer.size=16777216
broker.session.timeout.ms=1500
broker.heartbeat.interval.ms=500
`;
