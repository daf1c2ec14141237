import {
  bulkAnswer,
  correlationIdOf,
  Access,
  Describe,
  linesOf,
  openEach,
  ProblemError,
  RUNTIME,
  type AuthenticatedRequest,
  type Runtime,
} from '@kosegin/platform';
import type { Role } from '@kosegin/contracts';
import { Body, Controller, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { caseFile } from '../case/case.js';
import { convoy } from './convoy.js';
import { manifestLine, registrationOf } from './manifest.js';

const LINES = 1_000;
const BY: readonly Role[] = ['intake_officer'];

const path = { id: z.uuid() };
const manifest = z.strictObject({ lines: linesOf(manifestLine, LINES) });

/** A convoy's manifest: each line becomes a case, and has its own outcome; sent again, it registers nobody twice. */
@Controller('api/v1/convoys')
export class ManifestController {
  constructor(
    @Inject(CommandBus) private readonly bus: CommandBus,
    @Inject(RUNTIME) private readonly runtime: Runtime,
  ) {}

  @Access({ roles: BY })
  @Describe({
    tag: 'convoys',
    does: { fr: 'Enregistrer le manifeste d’un convoi', en: 'Register a convoy’s manifest' },
    parameters: path,
    body: manifest,
    status: 200,
    answer: bulkAnswer,
  })
  @Post(':id/manifest')
  @HttpCode(200)
  async register(
    @Param() parameters: unknown,
    @Body() body: unknown,
    @Req() request: FastifyRequest & AuthenticatedRequest,
  ): Promise<z.infer<typeof bulkAnswer>> {
    const { id } = z.object(path).parse(parameters);
    const { lines } = manifest.parse(body);
    const { state, revision } = await this.runtime.commands.load(convoy, id);
    if (revision < 0) throw new ProblemError('not-found');
    const { actor } = request;
    return openEach(lines, {
      bus: this.bus,
      file: caseFile,
      parent: id,
      actor: { id: actor.id, role: 'intake_officer', region: actor.region },
      correlationId: correlationIdOf(request),
      read: (sent) => {
        const line = manifestLine.parse(sent);
        return { key: line.lineKey, data: registrationOf(state, line) };
      },
    });
  }
}
