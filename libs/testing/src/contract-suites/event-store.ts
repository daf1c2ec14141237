import { headOf, newId, type AppendOutcome, type EventStore, type Position } from '@kosegin/event-sourcing';
import { appendingContract } from './event-store/appending.js';
import { readingContract } from './event-store/reading.js';
import { subscribingContract } from './event-store/subscribing.js';

export interface EventStoreFactory {
  /** A store of its own for one test. It need not be empty: tests use new streams and read from where they began. */
  open(): Promise<EventStore>;
  /** Closes the store and opens it again on the same data. */
  reopen(store: EventStore): Promise<EventStore>;
}

/** What one test works on. */
export interface EventStoreBench {
  store: EventStore;
  /** The end of the log when the test began. */
  start: Position | null;
  /** A stream that no other test knows. */
  stream(name?: string): string;
  reopen(): Promise<void>;
}

export type Written = Exclude<AppendOutcome, { kind: 'conflict' }>;

/** The answer of an append that must have succeeded. */
export function written(outcome: AppendOutcome): Written {
  if (outcome.kind === 'conflict') throw new Error(`conflict at ${outcome.actual}`);
  return outcome;
}

/** What every adapter of the `EventStore` port does. */
export const eventStoreContract = (name: string, { open, reopen }: EventStoreFactory): void =>
  describe(`${name} is an event store`, () => {
    const bench = { stream: (name = 'case') => `${name}-${newId()}` } as EventStoreBench;

    beforeEach(async () => {
      bench.store = await open();
      bench.start = await headOf(bench.store);
      bench.reopen = async () => {
        bench.store = await reopen(bench.store);
      };
    });
    afterEach(() => bench.store.close());

    appendingContract(bench);
    readingContract(bench);
    subscribingContract(bench);
  });

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
