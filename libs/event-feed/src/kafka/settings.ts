/** Where Kafka is and how its topics are made; the same for every process of an installation. */
export interface KafkaSettings {
  /** `host:port` */
  readonly brokers: readonly string[];
  /** Topics are `<prefix>.<service>`, consumer groups `<prefix>.<consumer>`. */
  readonly prefix: string;
  /** Of each topic, for good: another number would send files to other partitions. */
  readonly partitions: number;
  /** How long a message is kept; whoever comes later reads the event store. */
  readonly retentionHours: number;
  /** Milliseconds after which a request without an answer is made again. */
  readonly requestTimeout: number;
}

const ADDRESS =
  /^kafka:\/\/(?<brokers>[\w.-]+:\d+(?:,[\w.-]+:\d+)*)(?:\/(?<prefix>[\w.-]+))?(?:\?(?<rest>.*))?$/;
const NUMBERS = { partitions: 6, retentionHours: 7 * 24, requestTimeout: 10_000 };

/**
 * Reads `kafka://host:port,host:port/prefix?partitions=6&retentionHours=168&requestTimeout=10000`; all but the brokers
 * may be left out. @throws TypeError naming what is wrong.
 */
export function kafkaSettings(url: string): KafkaSettings {
  const { brokers, prefix = 'kosegin', rest } = ADDRESS.exec(url)?.groups ?? {};
  if (!brokers) throw new TypeError('not a Kafka address: kafka://host:port,host:port/prefix is one');
  const numbers = { ...NUMBERS };
  for (const [name, text] of new URLSearchParams(rest)) {
    if (!(name in NUMBERS)) throw new TypeError(`the Kafka address has no setting ${name}`);
    const value = Number(text);
    if (!Number.isInteger(value) || value < 1)
      throw new TypeError(`${name} must be a whole number above zero`);
    numbers[name as keyof typeof NUMBERS] = value;
  }
  return { brokers: brokers.split(','), prefix, ...numbers };
}

export const topicOf = ({ prefix }: KafkaSettings, service: string): string => `${prefix}.${service}`;
