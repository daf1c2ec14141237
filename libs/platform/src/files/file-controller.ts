import {
  contentHash,
  instant,
  withoutPersonal,
  type Act,
  type FileDefinition,
  type Role,
} from '@kosegin/contracts';
import { derivedId, newId, type CommandResult } from '@kosegin/event-sourcing';
import { Body, Controller, HttpCode, Inject, Param, Post, Req, Res, type Type } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Access } from '../identity/access.js';
import type { AuthenticatedRequest } from '../identity/access.js';
import { ProblemError } from '../problems/problem-error.js';
import { correlationIdOf } from '../observability/correlation.js';
import { readHeaders } from './command-headers.js';
import { FileCommand } from './file-command.js';

export interface CommandAnswer {
  readonly id: string;
  /** Of the file, after the act. */
  readonly revision: number;
  /** Opaque; give it back as `Consistency-Position` to see one's own write. */
  readonly position: string;
}

/** What an act takes over HTTP: its own fields, and when it happened in the field if that is not now. */
export const bodyOf = (act: Act): z.ZodObject => act.data.extend({ occurredAt: instant.optional() });

/** The address of an act, below `/api/v1`. */
export const pathOf = (file: FileDefinition, act: string): string =>
  act === file.opening ? file.files : `${file.files}/:id/${act}`;

/** Acts that people may do; the others belong to reactions and timers and have no address. */
export const publicActs = (
  file: FileDefinition,
): readonly (readonly [string, Act & { by: readonly Role[] }])[] =>
  Object.entries(file.acts).flatMap(([name, act]) =>
    act.by === 'system' ? [] : [[name, act as never] as const],
  );

/** Turns what the handler answered into the HTTP answer, or throws the problem. */
export function answerOf(result: CommandResult): CommandAnswer {
  switch (result.kind) {
    case 'done':
      return { id: result.id, revision: result.revision, position: result.position };
    case 'refused':
      throw new ProblemError(result.rule, { ...result.details });
    case 'stale':
      throw new ProblemError('stale', { revision: result.revision });
    case 'not-found':
    case 'command-reused':
    case 'contended':
      throw new ProblemError(result.kind);
  }
}

/** The routes of one kind of file, one per act: nothing is written by hand for a new act. */
export function fileController(file: FileDefinition): Type {
  @Controller('api/v1')
  class FileController {
    constructor(@Inject(CommandBus) readonly bus: CommandBus) {}
  }
  for (const [name, act] of publicActs(file)) addAct(FileController, file, name, act);
  Object.defineProperty(FileController, 'name', { value: `${file.name}-controller` });
  return FileController;
}

function addAct(
  controller: Type<{ readonly bus: CommandBus }>,
  file: FileDefinition,
  name: string,
  act: Act & { by: readonly Role[] },
): void {
  const opens = name === file.opening;
  const body = bodyOf(act);
  const method = async function (
    this: { readonly bus: CommandBus },
    sent: unknown,
    pathId: string | undefined,
    request: FastifyRequest & AuthenticatedRequest,
    reply: FastifyReply,
  ): Promise<CommandAnswer> {
    const { occurredAt, ...data } = body.parse(sent === undefined ? {} : sent) as Record<string, unknown>;
    const { key, revision, seen } = readHeaders(request.headers);
    const { actor } = request;
    const role = act.by.find((one) => actor.roles.includes(one))!;
    const at = opens ? file.files : z.uuid().parse(pathId, { path: ['id'] } as never);
    const commandId = key === undefined ? newId() : derivedId('key', actor.id, file.name, at, name, key);
    const id = opens ? derivedId('file', commandId) : at;
    const result = await this.bus.execute(
      new FileCommand(
        file,
        id,
        {
          type: name,
          data,
          commandId,
          commandHash: contentHash({ type: name, data: withoutPersonal(act.data, data) }),
          actor: { id: actor.id, role, region: actor.region },
          correlationId: correlationIdOf(request),
          causationId: null,
          ...(typeof occurredAt === 'string' && { occurredAt }),
          ...(revision !== undefined && { expectedRevision: revision }),
        },
        seen,
      ),
    );
    const answer = answerOf(result);
    reply.header('ETag', `"${answer.revision}"`).header('Consistency-Position', answer.position);
    if (opens) reply.header('Location', `/api/v1/${file.files}/${answer.id}`);
    return answer;
  };
  const { prototype } = controller;
  Object.defineProperty(prototype, name, { value: method, writable: true, configurable: true });
  const descriptor = Object.getOwnPropertyDescriptor(prototype, name)!;
  Body()(prototype, name, 0);
  Param('id')(prototype, name, 1);
  Req()(prototype, name, 2);
  Res({ passthrough: true })(prototype, name, 3);
  Post(pathOf(file, name))(prototype, name, descriptor);
  HttpCode(opens ? 201 : 200)(prototype, name, descriptor);
  Access({ roles: act.by })(prototype, name, descriptor);
}
