import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Connections on which nobody has asked anything yet (browsers open some in advance). Node counts them among the busy ones, and a
 * server that closes would wait for them. Returns how to close them.
 */
export function unusedConnections(server: Server): () => void {
  const unused = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  server.on('request', ({ socket }) => unused.delete(socket));
  return () => {
    for (const socket of unused) socket.destroy();
  };
}
