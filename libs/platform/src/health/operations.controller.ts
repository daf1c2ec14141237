import type { EventFeed } from '@kosegin/event-feed';
import { Controller, Get, Header, Inject, Optional } from '@nestjs/common';
import { z } from 'zod';
import { Public } from '../identity/access.js';
import { feedLag, parkedEvents, registry } from '../observability/metrics.js';
import { Describe } from '../openapi/route-doc.js';
import { ProblemError } from '../problems/problem-error.js';
import { EVENT_FEED } from '../runtime/tokens.js';
import { Readiness } from './readiness.js';

const state = z.object({ status: z.enum(['live', 'ready']) });

/** For who runs it: alive, ready, and figures without a person in them. */
@Public()
@Controller()
export class OperationsController {
  constructor(
    @Inject(Readiness) private readonly readiness: Readiness,
    /** None in a process that follows nothing. */
    @Optional() @Inject(EVENT_FEED) private readonly feed: EventFeed | undefined,
  ) {}

  @Describe({
    tag: 'health',
    does: { fr: 'Le processus vit', en: 'The process is alive' },
    status: 200,
    answer: state,
  })
  @Get('health/live')
  live(): z.infer<typeof state> {
    return { status: 'live' };
  }

  @Describe({
    tag: 'health',
    does: { fr: 'Le service peut servir', en: 'The service can serve' },
    status: 200,
    answer: state,
  })
  @Get('health/ready')
  ready(): z.infer<typeof state> {
    if (!this.readiness.ready) throw new ProblemError('shutting-down');
    return { status: 'ready' };
  }

  @Describe({
    tag: 'health',
    does: { fr: 'Mesures pour Prometheus', en: 'Figures for Prometheus' },
    status: 200,
    answer: z.string(),
    contentType: 'text/plain',
  })
  @Get('metrics')
  @Header('Content-Type', registry.contentType)
  async metrics(): Promise<string> {
    parkedEvents.reset();
    for (const { consumer, behind } of (await this.feed?.lag()) ?? []) feedLag.set({ consumer }, behind);
    for (const { consumer } of (await this.feed?.parked()) ?? []) parkedEvents.inc({ consumer });
    return registry.metrics();
  }
}
