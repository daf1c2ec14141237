import { Access, Describe, feedsAnswer, type AuthenticatedRequest } from '@kosegin/platform';
import { Controller, Get, Inject, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Addresses } from './addresses.js';

export const ADDRESSES = Symbol('Addresses');

type Feeds = z.infer<typeof feedsAnswer>;
const PATIENCE = 5_000;

/** The feeds of all services in one answer, asked of each with the caller's own token. */
@Access({ roles: ['admin'] })
@Controller('api/v1/feeds')
export class JoinedFeedsController {
  constructor(@Inject(ADDRESSES) private readonly addresses: Addresses) {}

  @Describe({
    tag: 'feeds',
    does: { fr: 'Retards et événements mis de côté', en: 'Lag and parked events' },
    status: 200,
    answer: feedsAnswer,
  })
  @Get()
  async list(@Req() request: FastifyRequest & AuthenticatedRequest): Promise<Feeds> {
    const authorization = request.headers.authorization!;
    const answers = await Promise.all(
      Object.entries(this.addresses).map(([name, address]) => feedsOf(name, address, authorization)),
    );
    return {
      lag: answers.flatMap(({ lag }) => lag),
      parked: distinct(answers.flatMap(({ parked }) => parked)),
    };
  }
}

/** A service that does not answer is said to be failing: what it has not dealt with is not known. */
async function feedsOf(name: string, address: string, authorization: string): Promise<Feeds> {
  try {
    const answer = await fetch(`${address}/api/v1/feeds`, {
      headers: { authorization },
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (!answer.ok) throw new Error(`answers ${answer.status}`);
    return (await answer.json()) as Feeds;
  } catch (error) {
    const why = `the service does not answer: ${(error as Error).message}`;
    return { lag: [{ consumer: name, behind: 0, position: null, failing: why }], parked: [] };
  }
}

/** Services that share a document store see each other's parked events. */
const distinct = (parked: Feeds['parked']): Feeds['parked'] => [
  ...new Map(parked.map((event) => [`${event.consumer}/${event.eventId}`, event])).values(),
];
