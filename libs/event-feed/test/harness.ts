import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  accept,
  CommandHandler,
  knowsNothing,
  newId,
  refuse,
  SYSTEM,
  type Aggregate,
  type Command,
  type EventCatalogue,
  type RecordedEvent,
} from '@kosegin/event-sourcing';
import { SqliteEventStore } from '@kosegin/event-sourcing/sqlite';
import { SqliteDocumentStore } from '@kosegin/projections/sqlite';

type Act = Command & { readonly type: 'request' | 'hold'; readonly data: { readonly reason: string } };

/** A file that is opened by a request and can be held once. */
export const disbursement: Aggregate<{ held: boolean }, Act, { type: string; data: unknown }> = {
  name: 'disbursement',
  service: 'funding',
  opening: 'request',
  initialState: { held: false },
  evolve: (state, event) => (event.type === 'DisbursementHeld' ? { held: true } : state),
  decide: ({ type, data }, state) => {
    if (type === 'request') return accept({ type: 'DisbursementRequested', data: {} });
    return state.held ? refuse('already-held') : accept({ type: 'DisbursementHeld', data });
  },
  caseOf: () => null,
  know: knowsNothing,
};

const catalogue: EventCatalogue = {
  currentVersion: () => 1,
  validate: (_type, data) => data,
  upcast: (event) => event,
};

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** A service's stores and command handler, on a simulated clock. */
export function openHarness() {
  const folder = mkdtempSync(join(tmpdir(), 'feed-'));
  const clock = { at: new Date('2026-02-05T10:00:00.000Z'), now: () => clock.at };
  const log = new SqliteEventStore(join(folder, 'events.db'), { clock });
  const documents = new SqliteDocumentStore(':memory:');
  const newHandler = () => new CommandHandler(log, catalogue, clock, documents);
  const handler = newHandler();
  return {
    clock,
    log,
    documents,
    handler,
    /** One that has folded nothing yet, as after a restart. */
    newHandler,
    async request(id: string): Promise<void> {
      const commandId = newId();
      const result = await handler.handle(disbursement, id, {
        type: 'request',
        data: {},
        commandId,
        commandHash: '',
        actor: SYSTEM,
        correlationId: commandId,
        causationId: null,
      });
      expect(result.kind).toBe('done');
    },
    /** Something that happens in another service. */
    async happen(stream: string, type = 'ConsentWithdrawn'): Promise<RecordedEvent> {
      const metadata = {
        commandId: newId(),
        commandHash: '',
        correlationId: newId(),
        causationId: null,
        actor: SYSTEM,
        occurredAt: '2026-02-04T09:00:00.000Z',
        caseId: null,
        service: 'intake',
        facts: [],
      };
      await log.append(stream, 'any', [{ id: newId(), type, version: 1, data: {}, metadata }]);
      for await (const event of log.readAll({ direction: 'backwards', limit: 1 })) return event;
      throw new Error('unreachable');
    },
    async eventsOf(stream: string): Promise<RecordedEvent[]> {
      return collect(log.readStream(stream));
    },
    async close(): Promise<void> {
      await log.close();
      await documents.close();
      rmSync(folder, { recursive: true });
    },
  };
}

export type Harness = ReturnType<typeof openHarness>;
