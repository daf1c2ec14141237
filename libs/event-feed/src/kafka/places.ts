import type { Admin } from 'kafkajs';
import { nameOf } from './territory.js';

/** Where a partition is to be read from, once it is this process's. */
export interface Place {
  /** Null: where the group left off, or at the beginning when it never was there. */
  readonly offset: string | null;
  /** It holds no message that could tell whether something is missing before it. */
  readonly bare: boolean;
}

type Assignment = Readonly<Record<string, readonly number[]>>;

/**
 * The group's offsets are only a hint: one that the topic does not have is ignored, and at the end of a partition the last
 * message is read once more, since it tells by its predecessor what a restored or lagging consumer lacks.
 */
export async function placesOf(
  admin: Admin,
  groupId: string,
  assignment: Assignment,
): Promise<ReadonlyMap<string, Place>> {
  const topics = Object.keys(assignment).filter((topic) => assignment[topic]!.length > 0);
  const committed = new Map<string, bigint>();
  if (topics.length > 0)
    for (const { topic, partitions } of await admin.fetchOffsets({ groupId, topics }))
      for (const { partition, offset } of partitions) committed.set(nameOf(topic, partition), BigInt(offset));
  const places = new Map<string, Place>();
  await Promise.all(
    topics.map(async (topic) => {
      for (const { partition, low, high } of await admin.fetchTopicOffsets(topic)) {
        const name = nameOf(topic, partition);
        if (assignment[topic]!.includes(partition))
          places.set(name, placeIn(BigInt(low), BigInt(high), committed.get(name) ?? -1n));
      }
    }),
  );
  return places;
}

function placeIn(low: bigint, high: bigint, committed: bigint): Place {
  if (low === high) return { offset: String(low), bare: true };
  if (committed === high) return { offset: String(high - 1n), bare: false };
  const known = committed < 0n || (committed >= low && committed < high);
  return { offset: known ? null : String(low), bare: false };
}
