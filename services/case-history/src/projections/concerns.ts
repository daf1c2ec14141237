import type { RecordedEvent } from '@kosegin/event-sourcing';

const LINKS: ReadonlySet<string> = new Set(['IdentitiesLinked', 'IdentitiesUnlinked']);

/** The cases that an event concerns: its file's, the one it names, and for a link the other one too. */
export function casesOf({ type, data, metadata }: RecordedEvent): readonly string[] {
  const { caseId, otherCaseId } = data as { caseId?: string | null; otherCaseId?: string };
  const own = metadata.caseId ?? caseId;
  if (!own) return [];
  return LINKS.has(type) && otherCaseId ? [own, otherCaseId] : [own];
}

/** For documents keyed by case that take an event from the one file it happened in. */
export const caseOf = (event: RecordedEvent): readonly string[] => casesOf(event).slice(0, 1);
