import type { EventFeed } from '@kosegin/event-feed';
import { headOf } from '@kosegin/event-sourcing';
import type { Runtime } from '@kosegin/platform';
import { say } from '../terminal.js';

/** Lets the consumers catch up, then says how far each is and what is set aside. */
export async function listFeeds({ engines: { feed, store } }: Runtime): Promise<void> {
  const head = await headOf(store);
  if (head) await feed.caughtUp(head, 10_000);
  for (const { consumer, behind, failing } of await feed.lag())
    say(`${consumer.padEnd(28)} ${behind} behind${failing ? `, failing: ${failing}` : ''}`);
  await listParked(feed);
}

async function listParked(feed: EventFeed): Promise<void> {
  const parked = await feed.parked();
  say(parked.length === 0 ? 'nothing is parked' : `${parked.length} parked:`);
  for (const { consumer, stream, type, reason, attempts, parkedAt } of parked)
    say(
      `  ${consumer}  ${stream}  ${type}  ${reason ?? 'behind an earlier event'}  (${attempts} attempts, ${parkedAt})`,
    );
}
