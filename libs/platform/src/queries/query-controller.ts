import { mapPersonal, type Role } from '@kosegin/contracts';
import type { Clock } from '@kosegin/event-sourcing';
import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Param,
  Post,
  Query,
  Req,
  Res,
  type Type,
} from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { readPosition } from '../files/command-headers.js';
import { Access, type AuthenticatedRequest } from '../identity/access.js';
import { ProblemError } from '../problems/problem-error.js';
import type { Runtime } from '../runtime/runtime.js';
import { CLOCK, RUNTIME } from '../runtime/tokens.js';
import { FileQuery } from './file-query.js';
import { momentOf, momentParameters } from './moment.js';
import type { QueryDefinition } from './query.js';

/** Roles that read everything without the persons in it. */
const PSEUDONYMISED: ReadonlySet<Role> = new Set(['auditor']);

const readsPseudonymised = (roles: readonly Role[]): boolean =>
  roles.every((role) => PSEUDONYMISED.has(role));

/** How long a query waits for the read model to see the caller's own write, in milliseconds. */
const PATIENCE = 5_000;

interface QueryHost {
  readonly bus: QueryBus;
  readonly runtime: Runtime;
  readonly clock: Clock;
}

/** What a query takes over HTTP: its own input, and the moment it looks at. */
export const inputOf = (query: QueryDefinition): z.ZodObject =>
  z.strictObject({ ...(query.input as z.ZodObject).shape, ...momentParameters });

/** The route of one query. */
export function queryController(query: QueryDefinition): Type {
  @Controller('api/v1')
  class QueryController implements QueryHost {
    constructor(
      @Inject(QueryBus) readonly bus: QueryBus,
      @Inject(RUNTIME) readonly runtime: Runtime,
      @Inject(CLOCK) readonly clock: Clock,
    ) {}
  }
  const input = inputOf(query);
  const posts = query.method === 'POST';
  const method = async function (
    this: QueryHost,
    path: Record<string, string>,
    parameters: Record<string, string>,
    body: unknown,
    request: FastifyRequest & AuthenticatedRequest,
    reply: FastifyReply,
  ): Promise<unknown> {
    const sent = posts
      ? { ...path, ...z.looseObject({}).parse(body === undefined ? {} : body) }
      : { ...parameters, ...path };
    const { asOf, happenedBy, ...own } = input.parse(sent) as Record<string, string>;
    const seen = readPosition(request.headers);
    if (seen && !(await this.runtime.exists(seen))) throw new ProblemError('position-unknown');
    if (seen && !(await this.runtime.seen(seen, PATIENCE))) throw new ProblemError('not-yet-seen');
    const moment = momentOf({ asOf, happenedBy }, this.clock.now());
    const answer = await this.bus.execute(new FileQuery(query, own, moment, request.actor));
    if (answer === null) throw new ProblemError('not-found');
    const { revision } = answer as { revision?: unknown };
    if (typeof revision === 'number') reply.header('ETag', `"${revision}"`);
    return readsPseudonymised(request.actor.roles) ? mapPersonal(query.answer, answer, () => null) : answer;
  };
  const { prototype } = QueryController;
  Object.defineProperty(prototype, 'ask', { value: method, writable: true, configurable: true });
  const descriptor = Object.getOwnPropertyDescriptor(prototype, 'ask')!;
  Param()(prototype, 'ask', 0);
  Query()(prototype, 'ask', 1);
  Body()(prototype, 'ask', 2);
  Req()(prototype, 'ask', 3);
  Res({ passthrough: true })(prototype, 'ask', 4);
  (posts ? Post : Get)(query.path)(prototype, 'ask', descriptor);
  HttpCode(200)(prototype, 'ask', descriptor);
  Access({ roles: query.by })(prototype, 'ask', descriptor);
  Object.defineProperty(QueryController, 'name', { value: `query ${query.path}` });
  return QueryController;
}
