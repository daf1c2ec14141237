import { once } from 'node:events';
import { createServer, type Server } from 'node:http';

const STARTING = JSON.stringify({
  type: 'urn:kosegin:problem:starting',
  title: 'Le service attend ses serveurs. / The service waits for its servers.',
  status: 503,
  code: 'starting',
});

/** Answers that the process lives while it waits for its servers; everything else has to come back later. */
export class Vestibule {
  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  static async open(port: number, host: string): Promise<Vestibule> {
    const server = createServer(({ url }, response) => {
      if (url === '/health/live')
        response.setHeader('Content-Type', 'application/json').end('{"status":"live"}');
      else
        response
          .writeHead(503, {
            'Content-Type': 'application/problem+json',
            'Retry-After': '1',
            Connection: 'close',
          })
          .end(STARTING);
    }).listen(port, host);
    await once(server, 'listening');
    return new Vestibule(server, (server.address() as { port: number }).port);
  }

  async close(): Promise<void> {
    const { server } = this;
    if (!server.listening) return;
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  }
}
