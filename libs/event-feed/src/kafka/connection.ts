import { connect, type Socket } from 'node:net';
import kafkajs, { type Kafka } from 'kafkajs';
import type { KafkaSettings } from './settings.js';

const { KafkaJSConnectionError, logLevel } = kafkajs;

/**
 * One client of Kafka that can be closed at any time: the library's own `disconnect` waits for a broker that may be
 * gone, and its retries, which have to be unlimited, go on behind it. Here they end at once.
 */
export class KafkaConnection {
  readonly client: Kafka;
  private readonly sockets = new Set<Socket>();
  private closed = false;
  private trouble: string | null = null;

  constructor({ brokers, requestTimeout }: KafkaSettings) {
    this.client = new kafkajs.Kafka({
      clientId: 'kosegin',
      // Without an address to go to, retries give up.
      brokers: async () => (this.closed ? [] : [...brokers]),
      socketFactory: ({ host, port, onConnect }) => this.open(host, port, onConnect),
      requestTimeout,
      // Set here, since retries set on a producer or consumer do not reach the inner ones.
      retry: { retries: Number.MAX_SAFE_INTEGER, initialRetryTime: 50, maxRetryTime: 1_000 },
      logLevel: logLevel.ERROR,
      logCreator:
        () =>
        ({ log: { message } }) => {
          this.trouble = message;
        },
    });
  }

  /** What the client complained of since it was last known to work. */
  get complaint(): string | null {
    return this.trouble;
  }

  /** It works: earlier complaints are over. */
  works(): void {
    this.trouble = null;
  }

  /** Whatever is under way fails, and nothing of it goes on. */
  close(): void {
    this.closed = true;
    for (const socket of this.sockets) socket.destroy(new Error('closed'));
  }

  private open(host: string, port: number, onConnect: () => void): Socket {
    if (this.closed) throw new KafkaJSConnectionError('closed');
    const socket = connect({ host, port }, onConnect);
    socket.setKeepAlive(true, 60_000);
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket));
    return socket;
  }
}
