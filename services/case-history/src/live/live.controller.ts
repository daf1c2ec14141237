import {
  disbursementEvents,
  envelopeEvents,
  statementEvents,
  type EventDefinition,
} from '@kosegin/contracts';
import { headOf, type Position, type RecordedEvent } from '@kosegin/event-sourcing';
import {
  Access,
  AUTHENTICATOR,
  bearerOf,
  Describe,
  ProblemError,
  RUNTIME,
  type AuthenticatedRequest,
  type Authenticator,
  type Runtime,
} from '@kosegin/platform';
import { Controller, Get, Headers, Inject, Param, Req, Res, type OnModuleDestroy } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { CASES } from '../projections/cases.js';
import { casesOf } from '../projections/concerns.js';
import { CASE_READERS, MONEY_READERS } from '../queries/readers.js';
import { knownPosition } from './known-position.js';
import { liveFrames } from './live-frames.js';
import { OpenStreams } from './open-streams.js';
import { sendStream } from './send-stream.js';

const HEARTBEAT = 15_000;
/** How long a change waits for the read models before the stream ends, in milliseconds. */
const PATIENCE = 30_000;

const LAST_EVENT_ID = 'Last-Event-ID';

const path = { id: z.uuid() };
const documented = { tag: 'live', status: 200, answer: z.string(), contentType: 'text/event-stream' };

const typesOf = (...events: readonly Readonly<Record<string, EventDefinition>>[]): ReadonlySet<string> =>
  new Set(events.flatMap((one) => Object.keys(one)));

/** What moves the chain of payment, on whichever file. */
const PAYMENT = typesOf(envelopeEvents, disbursementEvents, statementEvents);

type LiveRequest = FastifyRequest & AuthenticatedRequest;

/** Tells who looks at a case or at the chain of payment that there is something new, without saying what. */
@Controller('api/v1')
export class LiveController implements OnModuleDestroy {
  private readonly streams = new OpenStreams({ all: 500, each: 10 });

  constructor(
    @Inject(RUNTIME) private readonly runtime: Runtime,
    @Inject(AUTHENTICATOR) private readonly authenticate: Authenticator,
  ) {}

  @Access({ roles: CASE_READERS })
  @Describe({
    ...documented,
    does: { fr: 'Suivre un dossier en direct', en: 'Follow a case live' },
    parameters: path,
    problems: [412],
  })
  @Get('cases/:id/live')
  async ofCase(
    @Param() parameters: unknown,
    @Headers(LAST_EVENT_ID) last: string | undefined,
    @Req() request: LiveRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { id } = z.object(path).parse(parameters);
    if (!(await this.runtime.engines.documents.get(CASES, id))) throw new ProblemError('not-found');
    // A value that a case claims is no file of its own.
    const concerns = (event: RecordedEvent) => event.type !== 'ValueClaimed' && casesOf(event).includes(id);
    await this.follow(concerns, last, request, reply);
  }

  @Access({ roles: MONEY_READERS })
  @Describe({
    ...documented,
    does: { fr: 'Suivre la chaîne de paiement en direct', en: 'Follow the chain of payment live' },
    problems: [412],
  })
  @Get('finance/inbox/live')
  async ofInbox(
    @Headers(LAST_EVENT_ID) last: string | undefined,
    @Req() request: LiveRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.follow(({ type }) => PAYMENT.has(type), last, request, reply);
  }

  /** Before the server waits for its requests to end. */
  onModuleDestroy(): void {
    this.streams.close();
  }

  private async follow(
    concerns: (event: RecordedEvent) => boolean,
    last: string | undefined,
    request: LiveRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const { runtime } = this;
    const { store } = runtime.engines;
    const after =
      last === undefined ? await headOf(store) : await knownPosition(runtime, LAST_EVENT_ID, last);
    const token = bearerOf(request);
    const stream = this.streams.open(request.actor.id);
    const frames = liveFrames(
      { store, seen: (position: Position) => runtime.seen(position, PATIENCE) },
      {
        after,
        concerns,
        allowed: () =>
          this.authenticate(token).then(
            () => true,
            () => false,
          ),
        signal: stream.signal,
        heartbeat: HEARTBEAT,
      },
    );
    sendStream(reply, stream, documented.contentType, frames);
  }
}
