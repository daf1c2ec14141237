import { Readable } from 'node:stream';
import type { Role } from '@kosegin/contracts';
import { headOf, type Position, type RecordedEvent } from '@kosegin/event-sourcing';
import {
  Access,
  Describe,
  invalidParameter,
  ProblemError,
  RUNTIME,
  type AuthenticatedRequest,
  type Runtime,
} from '@kosegin/platform';
import { Controller, Get, Headers, Inject, Param, Req, Res, type OnModuleDestroy } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { CASES, type CaseDocument } from '../projections/cases.js';
import { casesOf } from '../projections/concerns.js';
import { CASE_READERS } from '../queries/readers.js';
import { liveFrames } from './live-frames.js';
import { OpenStreams } from './open-streams.js';

const MINUTE = 60_000;
const HEARTBEAT = 15_000;
/** How long a change waits for the read models before the stream ends, in milliseconds. */
const PATIENCE = 30_000;

/** Who works in the inbox of the chain of payment. */
const FINANCE: readonly Role[] = [
  'authorising_officer',
  'financial_controller',
  'accountant',
  'reconciler',
  'supervisor',
  'auditor',
];

const path = { id: z.uuid() };
const tag = 'live';
const contentType = 'text/event-stream';
/** A position as answers give it. */
const LAST_EVENT_ID = /^\d{1,40}(-\d{1,40})?$/;

type LiveRequest = FastifyRequest & AuthenticatedRequest;

/** Tells who looks at a case or at the inbox that there is something new, without saying what. */
@Controller('api/v1')
export class LiveController implements OnModuleDestroy {
  private readonly streams = new OpenStreams({ all: 500, each: 10, life: 15 * MINUTE });

  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  @Access({ roles: CASE_READERS })
  @Describe({
    tag,
    does: { fr: 'Suivre un dossier en direct', en: 'Follow a case live' },
    parameters: path,
    status: 200,
    answer: z.string(),
    contentType,
  })
  @Get('cases/:id/live')
  async ofCase(
    @Param() parameters: unknown,
    @Headers('last-event-id') last: string | undefined,
    @Req() request: LiveRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { id } = z.object(path).parse(parameters);
    if (!(await this.runtime.engines.documents.get<CaseDocument>(CASES, id)))
      throw new ProblemError('not-found');
    await this.follow(last, (event) => casesOf(event).includes(id), request, reply);
  }

  @Access({ roles: FINANCE })
  @Describe({
    tag,
    does: { fr: 'Suivre la chaîne de paiement en direct', en: 'Follow the chain of payment live' },
    status: 200,
    answer: z.string(),
    contentType,
  })
  @Get('finance/inbox/live')
  async ofInbox(
    @Headers('last-event-id') last: string | undefined,
    @Req() request: LiveRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.follow(last, ({ metadata }) => metadata.service === 'funding', request, reply);
  }

  /** Before the server waits for its requests to end. */
  onModuleDestroy(): void {
    this.streams.close();
  }

  private async follow(
    last: string | undefined,
    concerns: (event: RecordedEvent) => boolean,
    request: LiveRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const { store } = this.runtime.engines;
    const after = last === undefined ? await headOf(store) : await this.known(last);
    const stream = this.streams.open(request.actor.id);
    reply.raw.once('close', () => stream.abort());
    const seen = (position: Position) => this.runtime.seen(position, PATIENCE);
    const frames = liveFrames(
      { store, seen },
      { after, concerns, signal: stream.signal, heartbeat: HEARTBEAT },
    );
    // A proxy that collects an answer before it passes it on would keep it for ever.
    await reply
      .headers({ 'Content-Type': contentType, 'X-Accel-Buffering': 'no' })
      .send(Readable.from(frames));
  }

  /** @throws a problem when no answer can have given the position. */
  private async known(position: string): Promise<Position> {
    if (!LAST_EVENT_ID.test(position)) throw invalidParameter('Last-Event-ID');
    if (!(await this.runtime.exists(position as Position))) throw new ProblemError('position-unknown');
    return position as Position;
  }
}
