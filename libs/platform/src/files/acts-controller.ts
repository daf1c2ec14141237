import { ROLES, type FileDefinition, type Role } from '@kosegin/contracts';
import { Controller, Get, Inject, Param, Req, Res, type Type } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Access, type AuthenticatedRequest } from '../identity/access.js';
import { PROBLEM_WORDS } from '../problems/problem-filter.js';
import { ProblemError } from '../problems/problem-error.js';
import { languageOf, sentenceOf } from '../problems/problem.js';
import type { RuleWords } from '../service-definition.js';
import { readPosition } from './command-headers.js';
import { FileActs } from './file-acts.js';
import { publicActs } from './public-acts.js';

const path = z.object({ id: z.uuid() });
const words = z.strictObject({ fr: z.string(), en: z.string() });

/** The acts of the caller's roles on one file, whether each may be done now, and else why not. */
export const actsAnswer = z.strictObject({
  revision: z.int().min(0).meta({ description: 'Of the file; give it back as If-Match' }),
  acts: z.array(
    z.strictObject({
      act: z.string().meta({ description: 'The last part of its address' }),
      does: words,
      may: z.boolean().meta({ description: 'Nothing stands against it; what is typed may still be refused' }),
      refusal: z
        .strictObject({
          code: z.string().meta({ description: 'What a try is answered, whatever is typed' }),
          sentence: z.string().meta({ description: 'In the language asked for' }),
          details: z.record(z.string(), z.union([z.string(), z.number()])),
        })
        .nullable(),
    }),
  ),
});

/** Whoever may do an act on such files; auditors too, who find none of their own, so that one screen serves both. */
export const actsAskedBy = (file: FileDefinition): readonly Role[] => {
  const doers = new Set(publicActs(file).flatMap(([, { by }]) => by));
  return ROLES.filter((role) => doers.has(role) || role === 'auditor');
};

/** The address that tells the acts, below `/api/v1`. */
export const actsPathOf = (file: FileDefinition): string => `${file.files}/:id/acts`;

interface ActsHost {
  readonly bus: QueryBus;
  readonly words: RuleWords;
}

/** The route that tells what may be done on a file of one kind. */
export function actsController(file: FileDefinition): Type {
  @Controller('api/v1')
  class ActsController implements ActsHost {
    constructor(
      @Inject(QueryBus) readonly bus: QueryBus,
      @Inject(PROBLEM_WORDS) readonly words: RuleWords,
    ) {}

    @Get(actsPathOf(file))
    @Access({ roles: actsAskedBy(file) })
    async acts(
      @Param() parameters: unknown,
      @Req() request: FastifyRequest & AuthenticatedRequest,
      @Res({ passthrough: true }) reply: FastifyReply,
    ): Promise<z.input<typeof actsAnswer>> {
      const { id } = path.parse(parameters);
      const seen = readPosition(request.headers);
      const possible = await this.bus.execute(new FileActs(file, id, request.actor, seen));
      if (!possible) throw new ProblemError('not-found');
      const language = languageOf(request.headers['accept-language']);
      reply.headers({ ETag: `"${possible.revision}"`, 'Content-Language': language });
      return {
        revision: possible.revision,
        acts: possible.acts.map(({ act, does, refusal }) => ({
          act,
          does,
          may: refusal === null,
          refusal: refusal && {
            code: refusal.rule,
            sentence: sentenceOf(this.words, refusal.rule, refusal.details, language),
            details: { ...refusal.details },
          },
        })),
      };
    }
  }
  Object.defineProperty(ActsController, 'name', { value: `${file.name}-acts-controller` });
  return ActsController;
}
