import type { Role } from '@kosegin/contracts';
import { headOf } from '@kosegin/event-sourcing';
import {
  Access,
  Describe,
  momentParameters,
  purposeOf,
  RUNTIME,
  type AuthenticatedRequest,
  type Runtime,
} from '@kosegin/platform';
import { Controller, Get, Inject, Query, Req, Res, type OnModuleDestroy } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { knownPosition } from '../live/known-position.js';
import { OpenStreams } from '../live/open-streams.js';
import { sendStream } from '../live/send-stream.js';
import { auditLine, auditLines } from './audit-lines.js';

/** Who reads the log with the persons in it; the auditor reads all of it without them. */
const WHOLE: Role = 'dpo';

const contentType = 'application/x-ndjson';

const input = z.strictObject({
  after: z.string().optional().meta({ description: 'The position of the last line that was read' }),
  limit: z.coerce.number().int().min(1).optional().meta({ description: 'Lines, at most; all without it' }),
  ...momentParameters,
});

/** The whole history, for who audits it. */
@Controller('api/v1/audit')
export class AuditController implements OnModuleDestroy {
  /** Few: each reads the log as fast as it is taken. */
  private readonly streams = new OpenStreams({ all: 8, each: 2 });

  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  @Access({ roles: ['auditor', WHOLE] })
  @Describe({
    tag: 'audit',
    does: {
      fr: 'Relire le journal, un événement par ligne (NDJSON)',
      en: 'Replay the log, one event a line (NDJSON)',
    },
    query: input,
    status: 200,
    answer: auditLine,
    contentType,
    problems: [412],
  })
  @Get('events')
  async events(
    @Query() sent: unknown,
    @Req() { actor }: FastifyRequest & AuthenticatedRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { after, limit = Infinity, asOf, happenedBy } = input.parse(sent);
    const { store: log } = this.runtime.engines;
    const from = after === undefined ? null : await knownPosition(this.runtime, 'after', after);
    // The event that says what the store was made for is its first: there is a last one too.
    const [store, upTo] = [(await purposeOf(log))!, (await headOf(log))!];
    const stream = this.streams.open(actor.id);
    const whole = actor.roles.includes(WHOLE);
    const lines = auditLines(log, {
      store,
      after: from,
      upTo,
      limit,
      asOf,
      happenedBy,
      whole,
      signal: stream.signal,
    });
    sendStream(reply, stream, contentType, lines);
  }

  /** Before the server waits for its requests to end. */
  onModuleDestroy(): void {
    this.streams.close();
  }
}
