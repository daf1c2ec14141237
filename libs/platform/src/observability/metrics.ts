import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

export const registry = new Registry();
collectDefaultMetrics({ register: registry });

/** Acts by kind of file, name and how they ended; no id and nothing personal is ever a label. */
export const commandOutcomes = new Counter({
  name: 'kosegin_commands_total',
  help: 'Acts by kind of file, name and outcome',
  labelNames: ['file', 'act', 'outcome'] as const,
  registers: [registry],
});

/** By route pattern, never by address. */
export const requestDurations = new Histogram({
  name: 'kosegin_http_request_seconds',
  help: 'Duration of requests by method, route pattern and status',
  labelNames: ['method', 'route', 'status'] as const,
  buckets: [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5],
  registers: [registry],
});

export const feedLag = new Gauge({
  name: 'kosegin_feed_events_behind',
  help: 'Events of the log that a consumer has not dealt with yet',
  labelNames: ['consumer'] as const,
  registers: [registry],
});

export const parkedEvents = new Gauge({
  name: 'kosegin_feed_parked_events',
  help: 'Events set aside for an operator',
  labelNames: ['consumer'] as const,
  registers: [registry],
});
