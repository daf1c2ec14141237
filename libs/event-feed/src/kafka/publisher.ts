import type { Producer, RecordMetadata } from 'kafkajs';
import { OperatorError, TransientError } from '../errors.js';
import { KafkaConnection } from './connection.js';
import type { OutgoingMessage } from './message.js';
import type { KafkaSettings } from './settings.js';
import { within } from './within.js';

interface Current {
  readonly connection: KafkaConnection;
  readonly producer: Producer;
  /** The last offset acknowledged in each partition. */
  readonly reached: Map<number, bigint>;
}

/** Milliseconds for a batch, in request time-outs: what the client repeats by itself in between costs no new producer. */
const PATIENCE = 3;

/**
 * Writes batches to one topic, one at a time. An idempotent producer whose send failed may acknowledge the next batch of
 * the same size and store nothing, so that after any failure it is thrown away; and an answer counts only when it names
 * every partition, each at an offset beyond the last one.
 */
export class Publisher {
  private current: Current | null = null;
  private sending = false;
  private closed = false;

  constructor(
    private readonly settings: KafkaSettings,
    private readonly topic: string,
  ) {}

  /** Stored by all replicas, in this order. @throws when that is not known: to be sent again, before anything else. */
  async publish(messages: readonly OutgoingMessage[]): Promise<void> {
    if (this.closed) throw new TransientError('the publisher is closed');
    this.current ??= this.open();
    const { current } = this;
    this.sending = true;
    try {
      await within(
        PATIENCE * this.settings.requestTimeout,
        this.send(current, messages),
        () => current.connection.complaint,
      );
    } catch (error) {
      current.connection.close();
      this.current = null;
      throw error;
    } finally {
      this.sending = false;
    }
  }

  /** What the client complains of while it tries again and again to send. */
  get complaint(): string | null {
    return (this.sending ? this.current?.connection.complaint : null) ?? null;
  }

  /** A batch under way fails. */
  close(): void {
    this.closed = true;
    this.current?.connection.close();
  }

  private open(): Current {
    const connection = new KafkaConnection(this.settings);
    const producer = connection.client.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      retry: { retries: Number.MAX_SAFE_INTEGER },
      // Every message names its partition.
      createPartitioner:
        () =>
        ({ message }) =>
          message.partition!,
    });
    return { connection, producer, reached: new Map() };
  }

  private async send({ connection, producer, reached }: Current, messages: readonly OutgoingMessage[]) {
    if (reached.size === 0) await producer.connect();
    const answer = await producer.send({ topic: this.topic, acks: -1, messages: messages.map(copy) });
    connection.works();
    const counts = new Map<number, number>();
    for (const { partition } of messages) counts.set(partition, (counts.get(partition) ?? 0) + 1);
    for (const [partition, count] of counts) {
      const first = firstOffset(answer, partition);
      if (first === null || first <= (reached.get(partition) ?? -1n))
        throw new OperatorError(`${this.topic}/${partition}: acknowledged, and not stored`);
      reached.set(partition, first + BigInt(count) - 1n);
    }
  }
}

const copy = ({ partition, key, headers, value }: OutgoingMessage) => ({
  partition,
  key,
  headers: { ...headers },
  value,
});

function firstOffset(answer: readonly RecordMetadata[], partition: number): bigint | null {
  const found = answer.find((one) => one.partition === partition && one.errorCode === 0);
  return found?.baseOffset === undefined ? null : BigInt(found.baseOffset);
}
