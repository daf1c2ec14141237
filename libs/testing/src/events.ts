import { newId, SYSTEM, type EventMetadata, type NewEvent } from '@kosegin/event-sourcing';

export const metadataOf = (change: Partial<EventMetadata> = {}): EventMetadata => ({
  commandId: newId(),
  commandHash: '',
  correlationId: newId(),
  causationId: null,
  actor: SYSTEM,
  occurredAt: '2026-02-05T10:00:00.000Z',
  caseId: null,
  service: 'intake',
  facts: [],
  ...change,
});

/** An event for tests of what carries events and does not look into them. */
export const someEvent = (data: unknown = {}, type = 'CaseAssessed'): NewEvent => ({
  id: newId(),
  type,
  version: 1,
  data,
  metadata: metadataOf(),
});

export const someEvents = (count: number): NewEvent[] =>
  Array.from({ length: count }, (_, n) => someEvent({ n }));
