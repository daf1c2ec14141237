import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Heard {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly bytes: number;
}

/** Stands for a process behind the proxy: says its name in `X-Process` and keeps what it heard. */
export class NamedProcess {
  readonly heard: Heard[] = [];
  /** How it answers; at first, with its name. */
  answer = (_: Heard, response: ServerResponse): void => void response.end(this.name);

  private constructor(
    readonly name: string,
    private readonly server: Server,
    readonly port: number,
  ) {}

  static async start(name: string): Promise<NamedProcess> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const process = new NamedProcess(name, server, (server.address() as AddressInfo).port);
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      let bytes = 0;
      request.on('data', (piece: Buffer) => (bytes += piece.length));
      request.on('end', () => {
        const { method, url, headers } = request;
        const heard = { method: method!, url: url!, headers, bytes };
        process.heard.push(heard);
        response.setHeader('X-Process', name);
        process.answer(heard, response);
      });
    });
    return process;
  }

  /** On the same port, after `stop`. */
  async restart(): Promise<void> {
    this.server.listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }
}
