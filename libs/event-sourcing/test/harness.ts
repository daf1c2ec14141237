import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId, SYSTEM, type NewEvent } from '../src/index.js';

/** A folder of this spec's own, gone after it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'event-sourcing-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

let files = 0;
/** A file in the folder that no other test knows. */
export const newFile = (folder: string): string => join(folder, `events-${files++}.db`);

/** An event for tests of what carries events and does not look into them. */
export const someEvent = (data: unknown = {}): NewEvent => ({
  id: newId(),
  type: 'CaseAssessed',
  version: 1,
  data,
  metadata: {
    commandId: newId(),
    commandHash: '',
    correlationId: newId(),
    causationId: null,
    actor: SYSTEM,
    occurredAt: '2026-02-05T10:00:00.000Z',
    caseId: null,
    service: 'intake',
    facts: [],
  },
});

export const someEvents = (count: number): NewEvent[] =>
  Array.from({ length: count }, (_, n) => someEvent({ n }));

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
