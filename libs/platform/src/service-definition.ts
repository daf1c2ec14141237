import type { Label, FileDefinition } from '@kosegin/contracts';
import type { Reaction } from '@kosegin/event-feed';
import type { Projection } from '@kosegin/projections';
import type { Type } from '@nestjs/common';
import type { QueryDefinition } from './queries/query.js';

/** The sentences of a service's rule codes, `{placeholders}` taken from the refusal's details. */
export type RuleWords = Readonly<Record<string, Label>>;

/** Everything a service is, but for the process it runs in: one process holds one of these, or all. */
export interface ServiceDefinition {
  readonly name: string;
  readonly files: readonly FileDefinition[];
  /** What it keeps of its own and of other services' events, for its decisions (facts) or for its queries. */
  readonly projections: readonly Projection[];
  readonly reactions: readonly Reaction[];
  /** The collection, among its projections, in which its timers wait; see `TimerService`. */
  readonly timers?: string;
  readonly queries: readonly QueryDefinition[];
  readonly rules: RuleWords;
  /** For the few routes that are neither a single act nor a query (a manifest, a live stream). */
  readonly controllers?: readonly Type[];
}
