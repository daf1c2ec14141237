import type { RecordedEvent } from '@kosegin/event-sourcing';
import type { DocumentReader } from '@kosegin/projections';
import { services } from '../src/services.js';
import type { LoadJourney } from './load.js';

/** The visits of each journey that fall due. */
export const VISITS = 4;
const MINUTE = 60_000;

/** What is looked at when everything that was killed runs again, and every journey has come to its end. */
export interface Aftermath {
  readonly journeys: readonly LoadJourney[];
  readonly events: readonly RecordedEvent[];
  /** What is wrong with the log. */
  faults(): Promise<readonly string[]>;
  /** Every document as it is, and as a rebuild from the log makes it. */
  documents(): Promise<{ readonly live: readonly unknown[]; readonly rebuilt: readonly unknown[] }>;
}

/** Nothing that was acknowledged is lost, nothing is there twice, and the read models are those of the log. */
export const describeAftermath = (title: string, of: () => Aftermath, journeysAtLeast: number): void =>
  describe(title, () => {
    it('every journey came to its end', () => {
      const { journeys } = of();
      expect(journeys.length).toBeGreaterThanOrEqual(journeysAtLeast);
      expect(journeys.filter(({ over }) => !over)).toEqual([]);
    });

    it('the log is gap-free and readable', async () => expect(await of().faults()).toEqual([]));

    it('every acknowledged command is there, at the revision that was answered, and none twice', () => {
      const { journeys, events } = of();
      const byStream = groups(events);
      const wrong: string[] = [];
      for (const journey of journeys)
        journey.acknowledged.forEach(({ id, revision, position }, step) => {
          const found = ['case', 'disbursement', 'envelope']
            .map((file) => byStream.get(`${file}-${id}`)?.[revision])
            .find(Boolean);
          if (found?.position !== position) wrong.push(`journey ${journey.number} step ${step}`);
        });
      expect(wrong).toEqual([]);
      const commands = events.map(({ stream, type, metadata }) => `${stream} ${type} ${metadata.commandId}`);
      expect(new Set(commands).size).toBe(commands.length);
      expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
    });

    it('nobody got anything twice', () => {
      const { journeys, events } = of();
      const count = (type: string) => events.filter((event) => event.type === type).length;
      for (const type of [
        'ReturneeRegistered',
        'PlanApproved',
        'FundsCommitted',
        'DisbursementCommitted',
        'ChequeIssued',
        'ChequeHandedOver',
        'AssistanceStarted',
        'VisitsPlanned',
      ])
        expect([type, count(type)]).toEqual([type, journeys.length]);
    });

    it('every timer fired once', () => {
      const { journeys, events } = of();
      const fired = events
        .filter(({ type }) => type === 'VisitFellDue')
        .map(({ data }) => (data as { visitId: string }).visitId);
      expect(fired).toHaveLength(journeys.length * VISITS);
      expect(new Set(fired).size).toBe(fired.length);
    });

    it(
      'the read models hold what a rebuild from the log holds (invariant 26)',
      async () => {
        const { live, rebuilt } = await of().documents();
        expect(rebuilt).toEqual(live);
        expect(live.length).toBeGreaterThan(of().journeys.length);
      },
      2 * MINUTE,
    );
  });

const groups = (all: readonly RecordedEvent[]): ReadonlyMap<string, readonly RecordedEvent[]> => {
  const byStream = new Map<string, RecordedEvent[]>();
  for (const event of all) {
    const stream = byStream.get(event.stream);
    if (stream) stream.push(event);
    else byStream.set(event.stream, [event]);
  }
  return byStream;
};

/** Every document of every read model, in order. */
export async function allDocuments(documents: DocumentReader): Promise<readonly unknown[]> {
  const collections = services.flatMap(({ projections }) =>
    projections.map(({ collection }) => collection.name),
  );
  const all: unknown[] = [];
  for (const collection of collections)
    for (let after: string | null | undefined; after !== null;) {
      const page = await documents.find(collection, { limit: 1_000, ...(after && { after }) });
      all.push(...page.items.map((item) => [collection, item]));
      after = page.next;
    }
  return all;
}
