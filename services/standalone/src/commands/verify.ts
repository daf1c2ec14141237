import { catalogue } from '@kosegin/contracts';
import type { EventStore, RecordedEvent } from '@kosegin/event-sourcing';
import { z } from 'zod';

export interface Verification {
  readonly events: number;
  readonly files: number;
  /** What is wrong, one line each, at most the first hundred; never personal data. */
  readonly faults: readonly string[];
}

const MOST = 100;

/** Why this program cannot read an event, or null. The field is named, its value is not. */
function unreadableBecause(stored: RecordedEvent): string | null {
  try {
    const event = catalogue.upcast(stored);
    catalogue.validate(event.type, event.data);
    return null;
  } catch (error) {
    return error instanceof z.ZodError
      ? `${stored.type} does not fit its schema at "${error.issues[0]?.path.join('.')}"`
      : (error as Error).message;
  }
}

/**
 * Reads the whole log and checks that positions rise, that every file's revisions are gap-free from 0, that recorded
 * dates never go back, and that every event is of a known type and version and fits its schema. Wants the events as
 * stored, not brought to their current version.
 */
export async function verifyLog(
  store: EventStore,
  onProgress?: (events: number) => void,
): Promise<Verification> {
  const next = new Map<string, number>();
  const faults: string[] = [];
  const fault = (text: string) => faults.length < MOST && faults.push(text);
  let events = 0;
  let position = '';
  let recordedAt = '';
  for await (const event of store.readAll()) {
    const where = `${event.stream}@${event.revision} (position ${event.position})`;
    const expected = next.get(event.stream) ?? 0;
    if (event.revision !== expected) fault(`${where}: revision ${expected} is missing`);
    if (event.position <= position) fault(`${where}: position does not rise`);
    if (event.recordedAt < recordedAt) fault(`${where}: recorded before the event before it`);
    const unreadable = unreadableBecause(event);
    if (unreadable) fault(`${where}: ${unreadable}`);
    next.set(event.stream, event.revision + 1);
    ({ position, recordedAt } = event);
    if (++events % 10_000 === 0) onProgress?.(events);
  }
  return { events, files: next.size, faults };
}
