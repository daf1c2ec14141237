import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import files from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Nothing inline, nothing from elsewhere. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

const PAGE = 'index.html';
/** What the console's addresses never begin with. */
const NOT_CONSOLE = /^\/(api|health|metrics)(\/|$)/;
/** Named by their content: what is missing here belongs to another version of the console. */
const HASHED = /^assets\//;
const YEAR = 365 * 24 * 60 * 60;

/**
 * The console's files beside the API, as Brotli or gzip where the caller takes it. Files named by their content are kept for
 * ever, the rest is asked for again; every address that is nobody else's gets the page, because addresses are the console's.
 */
export async function serveConsole(
  fastify: FastifyInstance,
  folder: string | undefined,
  notFound: (request: FastifyRequest, reply: FastifyReply) => void,
): Promise<void> {
  if (folder === undefined || !existsSync(join(folder, PAGE))) {
    fastify.get('/', (_request, reply) => reply.redirect('/api/docs', 302));
    return;
  }
  const known = new Set(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)),
  );
  await fastify.register(files, {
    root: folder,
    serve: false,
    preCompressed: true,
    cacheControl: false,
  });
  fastify.get('/*', (request, reply) => {
    const path = request.url.replace(/[?#].*$/, '');
    const name = path.slice(1);
    if (NOT_CONSOLE.test(path) || (HASHED.test(name) && !known.has(name))) {
      notFound(request, reply);
      return reply;
    }
    return reply
      .headers({
        'Content-Security-Policy': POLICY,
        'Cache-Control': HASHED.test(name) ? `public, max-age=${YEAR}, immutable` : 'no-cache',
        Vary: 'Accept-Encoding',
      })
      .sendFile(known.has(name) ? name : PAGE);
  });
}
