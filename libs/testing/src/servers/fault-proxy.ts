import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';

export type Direction = 'to-server' | 'to-client';

/** Stands between a client and a server, and loses, delays or cuts what passes. Byte for byte otherwise. */
export class FaultProxy {
  private readonly sockets = new Set<Socket>();
  private readonly lost = new Set<Direction>();
  private readonly delays = new Map<Direction, number>();
  private refusing = false;
  /** Bytes that were lost so far: what a test waits for before it goes on. */
  bytesLost = 0;

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  /** In front of a port of this machine, on a port of its own or the one given. */
  static async start(target: number, port = 0): Promise<FaultProxy> {
    const server = createServer().listen(port, '127.0.0.1');
    await once(server, 'listening');
    const proxy = new FaultProxy(server, (server.address() as AddressInfo).port);
    server.on('connection', (client) => proxy.join(client, target));
    return proxy;
  }

  /** What comes this way from now on arrives nowhere; the connections stay open. */
  drop(direction: Direction): void {
    this.lost.add(direction);
  }

  /** What comes this way is passed on so much later (ms), in its order. */
  delay(direction: Direction, milliseconds: number): void {
    this.delays.set(direction, milliseconds);
  }

  /** Ends every connection, and takes new ones. */
  cut(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  /** Ends every connection, and takes no new one until `heal`. */
  refuse(): void {
    this.refusing = true;
    this.cut();
  }

  heal(): void {
    this.lost.clear();
    this.delays.clear();
    this.refusing = false;
  }

  async stop(): Promise<void> {
    this.cut();
    this.server.close();
    await once(this.server, 'close');
  }

  private join(client: Socket, target: number): void {
    if (this.refusing) return void client.destroy();
    const server = connect(target, '127.0.0.1');
    for (const [one, other] of [
      [client, server],
      [server, client],
    ] as const) {
      this.sockets.add(one);
      one.setNoDelay(true);
      one.on('error', () => one.destroy());
      one.on('close', () => {
        this.sockets.delete(one);
        other.destroy();
      });
    }
    void this.pass(client, server, 'to-server');
    void this.pass(server, client, 'to-client');
  }

  private async pass(from: Socket, to: Socket, direction: Direction): Promise<void> {
    try {
      for await (const bytes of from) {
        const delay = this.delays.get(direction);
        if (delay) await setTimeout(delay);
        if (this.lost.has(direction)) this.bytesLost += (bytes as Buffer).length;
        else if (!to.write(bytes)) await once(to, 'drain');
      }
    } catch {
      // One side is gone; closing tells the other.
    }
    to.destroy();
  }
}
