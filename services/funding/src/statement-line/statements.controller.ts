import {
  bulkAnswer,
  correlationIdOf,
  Access,
  Describe,
  linesOf,
  openEach,
  type AuthenticatedRequest,
} from '@kosegin/platform';
import { code, type Role } from '@kosegin/contracts';
import { Body, Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { importOf, statementFileLine } from './statement.js';
import { statementLine } from './statement-line.js';

const LINES = 2_000;
const BY: readonly Role[] = ['reconciler'];

const statement = z.strictObject({ account: code, lines: linesOf(statementFileLine, LINES) });

/** The file of a bank or an operator: each line is imported once, however often the file is sent. */
@Controller('api/v1/statements')
export class StatementsController {
  constructor(@Inject(CommandBus) private readonly bus: CommandBus) {}

  @Access({ roles: BY })
  @Describe({
    tag: 'statement-lines',
    does: { fr: 'Importer un relevé', en: 'Import a statement' },
    body: statement,
    status: 200,
    answer: bulkAnswer,
  })
  @Post()
  @HttpCode(200)
  import(
    @Body() body: unknown,
    @Req() request: FastifyRequest & AuthenticatedRequest,
  ): Promise<z.infer<typeof bulkAnswer>> {
    const { account, lines } = statement.parse(body);
    const { actor } = request;
    return openEach(lines, {
      bus: this.bus,
      file: statementLine,
      parent: account,
      actor: { id: actor.id, role: 'reconciler', region: actor.region },
      correlationId: correlationIdOf(request),
      read: (sent) => {
        const line = statementFileLine.parse(sent);
        return { key: line.reference, data: importOf(account, line) };
      },
    });
  }
}
