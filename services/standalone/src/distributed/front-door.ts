import httpProxy from '@fastify/http-proxy';
import { destinationOf, type Destination } from '@kosegin/hub';
import fastify, { type FastifyInstance } from 'fastify';

/** One address for all processes, by the table that the reverse proxy of `deploy/` is made from. */
export async function frontDoor(address: (name: Destination) => string): Promise<FastifyInstance> {
  const door = fastify({ bodyLimit: 2 * 1024 * 1024, forceCloseConnections: true });
  await door.register(httpProxy, {
    upstream: '',
    http2: false,
    replyOptions: {
      getUpstream: ({ method, url }) => address(destinationOf(method!, url!.split('?')[0]!)),
      // As the proxy of `deploy/` does: the hub asks browsers for TLS by the name that they called.
      rewriteRequestHeaders: ({ headers: { host } }, headers) => ({ ...headers, host }),
    },
  });
  return door;
}
