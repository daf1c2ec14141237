import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventStore, NewEvent, Position, RecordedEvent } from '@kosegin/event-sourcing';
import { SqliteEventStore } from '@kosegin/event-sourcing/sqlite';
import { SqliteDocumentStore } from '../src/sqlite/sqlite-document-store.js';
import { fold, type DocumentReader, type Projection } from '../src/index.js';

/** What a test appends: `stream` opens, gains francs in a region, and closes. */
export interface Act {
  readonly stream: string;
  readonly type: 'Opened' | 'Granted' | 'Closed';
  readonly region?: string;
  readonly francs?: number;
  readonly occurredAt?: string;
}

interface ActData {
  readonly region: string;
  readonly francs: number;
}

interface CaseDocument {
  readonly status: string;
  readonly francs: number;
  readonly acts: readonly string[];
}

/** One document per file; a closing with no francs removes it. */
export const cases: Projection<CaseDocument> = {
  collection: { name: 'cases', indexes: ['status'], multiIndexes: ['acts'] },
  version: 1,
  types: ['Opened', 'Granted', 'Closed'],
  keys: (event) => [event.stream],
  evolve(document, { type, data }) {
    const { francs } = data as ActData;
    if (type === 'Closed' && !document?.francs) return null;
    const before = document ?? { status: '', francs: 0, acts: [] };
    return { status: type, francs: before.francs + francs, acts: [...before.acts, `${type}-${francs}`] };
  },
};

/** Fed by many files: a region and the whole country. */
export const regions: Projection<{ readonly francs: number; readonly grants: number }> = {
  collection: { name: 'regions', indexes: ['francs'] },
  version: 1,
  types: ['Granted'],
  keys: (event) => [(event.data as ActData).region, 'ML'],
  evolve: (document, { data }) => ({
    francs: (document?.francs ?? 0) + (data as ActData).francs,
    grants: (document?.grants ?? 0) + 1,
  }),
};

/** A document for each event, as a timeline has. */
export const entries: Projection<{ readonly type: string; readonly francs: number }> = {
  collection: { name: 'entries', indexes: ['type'], sums: ['francs'] },
  version: 1,
  once: true,
  types: ['Opened', 'Granted', 'Closed'],
  keys: ({ stream, revision }) => [`${stream}/${revision}`],
  evolve: (_document, { type, data }) => ({ type, francs: (data as ActData).francs }),
};

export const projections: readonly Projection[] = [cases, regions];

let made = 0;
export function event({
  type,
  region = '01',
  francs = 0,
  occurredAt = '2025-11-27T10:00:00.000Z',
}: Act): NewEvent {
  const id = `event-${made++}`;
  return {
    id,
    type,
    version: 1,
    data: { region, francs } satisfies ActData,
    metadata: {
      commandId: id,
      commandHash: '',
      correlationId: id,
      causationId: null,
      actor: { id: 'user', role: 'case_worker', region: null },
      occurredAt,
      caseId: null,
      service: 'intake',
      facts: [],
    },
  };
}

export async function append(log: EventStore, ...acts: readonly Act[]): Promise<void> {
  await Promise.all(acts.map((act) => log.append(act.stream, 'any', [event(act)])));
}

/** Recorded events without a log, in the given order of the log. */
export function recorded(acts: readonly Act[]): RecordedEvent[] {
  const revisions = new Map<string, number>();
  return acts.map((act, index) => {
    const revision = (revisions.get(act.stream) ?? -1) + 1;
    revisions.set(act.stream, revision);
    return {
      ...event(act),
      stream: act.stream,
      revision,
      position: at(index + 1),
      recordedAt: '2025-11-27T10:00:00.000Z',
    };
  });
}

export const at = (n: number): Position => String(n).padStart(16, '0') as Position;

export async function all(log: EventStore): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for await (const each of log.readAll()) events.push(each);
  return events;
}

/** Every document of some projections. */
export async function contents(
  store: DocumentReader,
  of = projections,
): Promise<Record<string, Record<string, unknown>>> {
  const found: Record<string, Record<string, unknown>> = {};
  for (const { collection } of of) {
    const { items } = await store.find(collection.name, { limit: 1000 });
    found[collection.name] = Object.fromEntries(items.map(({ id, document }) => [id, document]));
  }
  return found;
}

/** The same, folded document by document from scratch. */
export function expected(
  events: readonly RecordedEvent[],
  of = projections,
): Record<string, Record<string, unknown>> {
  return Object.fromEntries(
    of.map((projection) => {
      const keys = new Set(
        events.filter(({ type }) => projection.types.includes(type)).flatMap((each) => projection.keys(each)),
      );
      const documents = [...keys].map((key) => [key, fold(projection, events, key)]);
      return [projection.collection.name, Object.fromEntries(documents.filter(([, document]) => document))];
    }),
  );
}

export interface Place {
  readonly log: SqliteEventStore;
  readonly store: SqliteDocumentStore;
  /** ISO 8601; the log's clock, which tests set. */
  now: string;
  close(): Promise<void>;
}

/** A log and a document store in a folder of their own. */
export function place(): Place {
  const folder = mkdtempSync(join(tmpdir(), 'projections-'));
  const here = { now: '2025-11-27T10:00:00.000Z' };
  const log = new SqliteEventStore(join(folder, 'log.db'), { clock: { now: () => new Date(here.now) } });
  const store = new SqliteDocumentStore(join(folder, 'documents.db'));
  return Object.assign(here, {
    log,
    store,
    async close() {
      await log.close();
      await store.close();
      rmSync(folder, { recursive: true });
    },
  });
}
