import type { EventStore, Position } from '@kosegin/event-sourcing';

/** Beyond this many, `lag` says only this many. */
const COUNTED = 10_000;

/** How many events the log has after a position, up to a bound; each position is counted once. */
export function counter(log: Pick<EventStore, 'readAll'>): (after: Position | null) => Promise<number> {
  const counts = new Map<Position | null, Promise<number>>();
  return (after) => {
    const count = counts.get(after) ?? countAfter(log, after);
    counts.set(after, count);
    return count;
  };
}

async function countAfter(log: Pick<EventStore, 'readAll'>, after: Position | null): Promise<number> {
  let count = 0;
  for await (const _event of log.readAll({ after, limit: COUNTED })) count++;
  return count;
}
