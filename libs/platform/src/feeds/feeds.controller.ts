import { written } from '@kosegin/contracts';
import type { EventFeed } from '@kosegin/event-feed';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { z } from 'zod';
import { Access, type AuthenticatedRequest } from '../identity/access.js';
import { Describe } from '../openapi/route-doc.js';
import { ProblemError } from '../problems/problem-error.js';
import { EVENT_FEED } from '../runtime/tokens.js';

const consumer = z.string().regex(/^[a-z-]{1,64}$/);
const stream = z.string().min(1).max(200);
const lag = z.object({
  consumer: z.string(),
  behind: z.int(),
  position: z.string().nullable(),
  failing: z.string().nullable(),
});
const parked = z.object({
  consumer: z.string(),
  stream: z.string(),
  eventId: z.string(),
  type: z.string(),
  position: z.string(),
  reason: z.string().nullable(),
  attempts: z.int(),
  parkedAt: z.string(),
});
export const feedsAnswer = z.object({ lag: z.array(lag), parked: z.array(parked) });
const left = z.object({ left: z.int() });
const retryBody = z.strictObject({ stream });
const discardBody = z.strictObject({ stream, reason: written(500) });
const path = { consumer };
const tag = 'feeds';

/** What the consumers of events are doing, and the events set aside for an operator. */
@Access({ roles: ['admin'] })
@Controller('api/v1/feeds')
export class FeedsController {
  constructor(@Inject(EVENT_FEED) private readonly feed: EventFeed) {}

  @Describe({
    tag,
    does: { fr: 'Retards et événements mis de côté', en: 'Lag and parked events' },
    status: 200,
    answer: feedsAnswer,
  })
  @Get()
  async list(): Promise<object> {
    return { lag: await this.feed.lag(), parked: await this.feed.parked() };
  }

  @Describe({
    tag,
    does: { fr: 'Réessayer les événements mis de côté d’un dossier', en: 'Retry a file’s parked events' },
    parameters: path,
    body: retryBody,
    status: 200,
    answer: left,
  })
  @Post(':consumer/retry')
  @HttpCode(200)
  async retry(@Param() parameters: unknown, @Body() body: unknown): Promise<z.infer<typeof left>> {
    const { consumer } = z.object(path).parse(parameters);
    const { stream } = retryBody.parse(body);
    await this.mustBeParked(consumer, stream);
    return { left: await this.feed.retry(consumer, stream) };
  }

  @Describe({
    tag,
    does: {
      fr: 'Abandonner un événement mis de côté, avec un motif',
      en: 'Discard a parked event, with a reason',
    },
    parameters: path,
    body: discardBody,
    status: 200,
    answer: left,
  })
  @Post(':consumer/discard')
  @HttpCode(200)
  async discard(
    @Param() parameters: unknown,
    @Body() body: unknown,
    @Req() { actor }: AuthenticatedRequest,
  ): Promise<z.infer<typeof left>> {
    const { consumer } = z.object(path).parse(parameters);
    const { stream, reason } = discardBody.parse(body);
    await this.mustBeParked(consumer, stream);
    return { left: await this.feed.discard(consumer, stream, reason, actor.id) };
  }

  private async mustBeParked(consumer: string, stream: string): Promise<void> {
    const parked = await this.feed.parked(consumer);
    if (!parked.some((one) => one.stream === stream)) throw new ProblemError('not-found');
  }
}
