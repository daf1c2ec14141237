import type { Label } from '@kosegin/contracts';
import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, NestFactory, Reflector } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { serveConsole } from './console/console-files.js';
import { FeedsController } from './feeds/feeds.controller.js';
import { OperationsController } from './health/operations.controller.js';
import { Readiness } from './health/readiness.js';
import { AccessGuard } from './identity/access-guard.js';
import { correlationIdOf } from './observability/correlation.js';
import { describeUnexpected, nestLogger } from './observability/logger.js';
import { requestDurations } from './observability/metrics.js';
import { DocsController } from './openapi/docs.controller.js';
import { describedRoutes } from './openapi/described-routes.js';
import { openApiDocument, routesOf } from './openapi/openapi.js';
import { commonRules, platformWords } from './problems/platform-words.js';
import { ProblemError } from './problems/problem-error.js';
import { PROBLEM_REPORT, ProblemFilter } from './problems/problem-filter.js';
import type { Runtime } from './runtime/runtime.js';
import { RuntimeModule } from './runtime/runtime.module.js';
import { API_DOCUMENT } from './runtime/tokens.js';
import type { RuleWords, ServiceDefinition } from './service-definition.js';
import { ServiceModule } from './service-module.js';
import { unusedConnections } from './shutdown/unused-connections.js';

const MEBIBYTE = 1024 * 1024;

/** Nothing is fetched from elsewhere; the documentation page's styles are set by its own script. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export interface HttpOptions {
  readonly log: Logger;
  /** Who answers: the services, and the issuer of tokens or whoever verifies them (provides `AUTHENTICATOR`). */
  readonly imports: readonly DynamicModule[];
  /** Those whose rules are put into words and whose acts and queries are described. */
  readonly services: readonly ServiceDefinition[];
  /** Routes of the process itself, beside health, metrics and documentation. */
  readonly controllers?: readonly Type[];
  /** Every answer says so when the store holds demonstration data. */
  readonly demonstration: boolean;
  /** What is served as the API's document, made of the process's own; that one when absent. */
  readonly document?: (own: object) => Promise<object> | object;
  /** Folder of the built console; without one, `/` leads to the documentation of the API. */
  readonly console?: string;
}

/** The sentences of the platform's and the services' rules. */
const wordsOf = (services: readonly ServiceDefinition[]): RuleWords =>
  Object.assign({}, platformWords, commonRules, ...services.map(({ rules }) => rules)) as RuleWords;

/** The modules and routes of services that run in a process, with the feeds they follow. */
export const servicesOf = (runtime: Runtime) => ({
  services: runtime.services,
  imports: [
    RuntimeModule.of(runtime, wordsOf(runtime.services)),
    ...runtime.services.map((service) => ServiceModule.of(service)),
  ],
  controllers: [FeedsController],
});

@Module({})
class HttpModule {}

/** The process's whole HTTP side, not yet listening. */
export async function createHttpApplication(options: HttpOptions): Promise<NestFastifyApplication> {
  const { log, services } = options;
  const words = wordsOf(services);
  const document: { current: object } = { current: {} };
  const filter = new ProblemFilter(words, (correlationId, error) =>
    log.error({ correlationId, ...describeUnexpected(error) }, 'unexpected error'),
  );
  const module: DynamicModule = {
    module: HttpModule,
    imports: [...options.imports],
    controllers: [OperationsController, DocsController, ...(options.controllers ?? [])],
    providers: [
      Readiness,
      Reflector,
      { provide: API_DOCUMENT, useValue: () => options.document?.(document.current) ?? document.current },
      { provide: PROBLEM_REPORT, useValue: () => {} },
      { provide: APP_FILTER, useValue: filter },
      { provide: APP_GUARD, useClass: AccessGuard },
    ],
  };
  const adapter = new FastifyAdapter({
    bodyLimit: 2 * MEBIBYTE,
    requestTimeout: 30_000,
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    routerOptions: { maxParamLength: 200 },
    logger: false,
    // What is wrong before a request has reached a route: a bad address, a bad header.
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      filter.answer(error, request, reply),
  } as never);
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: nestLogger(log),
    abortOnError: false,
  });
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  // JSON only: Fastify would read plain text too.
  fastify.removeContentTypeParser('text/plain');
  const closeUnused = unusedConnections(fastify.server);
  fastify.addHook('preClose', async () => closeUnused());
  const routes = new Map<string, Set<string>>();
  fastify.addHook('onRoute', ({ url, method }) => {
    const methods = routes.get(url) ?? new Set();
    for (const one of [method].flat()) methods.add(one);
    routes.set(url, methods);
  });
  fastify.addHook('onRequest', async (request, reply) => {
    reply.headers({
      'X-Correlation-Id': correlationIdOf(request),
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Content-Security-Policy': POLICY,
      'Cache-Control': 'no-store',
    });
    if (options.demonstration) reply.header('Kosegin-Store', 'demonstration');
  });
  fastify.addHook('onResponse', async (request, reply) => {
    const labels = {
      method: request.method,
      route: request.routeOptions.url ?? 'unknown',
      status: reply.statusCode,
    };
    requestDurations.observe(labels, reply.elapsedTime / 1000);
    log.info(
      { ...labels, ms: Math.round(reply.elapsedTime), correlationId: correlationIdOf(request) },
      'request',
    );
  });
  await serveConsole(fastify, options.console, (request, reply) =>
    filter.answer(new ProblemError('not-found'), request, reply),
  );
  await app.init();
  refuseOtherMethods(fastify, routes, filter);
  const described = describedRoutes(app);
  document.current = openApiDocument([...described, ...routesOf(services)], tagsOf(services));
  await fastify.ready();
  return app;
}

const tagsOf = (services: readonly ServiceDefinition[]): Record<string, Label> =>
  Object.fromEntries(services.flatMap(({ files }) => files).map((file) => [file.files, file.title]));

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'QUERY'] as const;

/** A known address answers 405 with `Allow` to the methods it does not have. */
function refuseOtherMethods(
  fastify: FastifyInstance,
  routes: ReadonlyMap<string, ReadonlySet<string>>,
  filter: ProblemFilter,
): void {
  for (const [url, methods] of [...routes]) {
    const known = new Set(methods);
    const missing = METHODS.filter((method) => !known.has(method));
    if (url === '*' || url.includes('*') || missing.length === 0) continue;
    fastify.route({
      method: [...missing],
      url,
      // Before the body is read: a body of the wrong kind is not what is wrong here.
      onRequest: async (request, reply) => {
        reply.header('Allow', [...known].join(', '));
        filter.answer(new ProblemError('method-not-allowed'), request, reply);
      },
      handler: async () => undefined,
    });
  }
}
