import type { Position } from '@kosegin/event-sourcing';
import type { Progress } from './document-store.js';

/**
 * Where events that came one by one (they had been parked) have got to, by stream: no partition's progress moves for
 * them. There are few, events that a projection could not apply at first, so they stand among the progress.
 */
const RETRIED = 'retried:';

export function retriesIn(progress: Readonly<Record<string, Position>>): Map<string, Position> {
  return new Map(
    Object.entries(progress)
      .filter(([partition]) => partition.startsWith(RETRIED))
      .map(([partition, position]) => [partition.slice(RETRIED.length), position]),
  );
}

export function retryProgress(consumer: string, retries: ReadonlyMap<string, Position>): Progress[] {
  return Array.from(retries, ([stream, position]) => ({ consumer, partition: RETRIED + stream, position }));
}
