import type { allEvents, DataOf, EventType } from '@kosegin/contracts';
import type { RecordedEvent } from '@kosegin/event-sourcing';
import type { z } from 'zod';
import { entryOf, timelineEntry } from './timeline.js';

/** One step in the life of a file: who took it, when, and in words; what came of it stands in the file's answer. */
export const step = timelineEntry.pick({
  position: true,
  type: true,
  who: true,
  occurredAt: true,
  recordedAt: true,
  sentence: true,
});

export function stepOf(event: RecordedEvent): z.input<typeof step> {
  const { position, type, who, occurredAt, recordedAt, sentence } = entryOf(event);
  return { position, type, who, occurredAt, recordedAt, sentence };
}

/** What the latest act of a kind says, or null when it has not been taken. */
export const latest = <T extends EventType>(
  history: readonly RecordedEvent[],
  type: T,
): DataOf<(typeof allEvents)[T]> | null =>
  (history.findLast((event) => event.type === type)?.data as DataOf<(typeof allEvents)[T]> | undefined) ??
  null;
