import { readFileSync } from 'node:fs';
import { allEvents, type DataOf, type EventType } from '@kosegin/contracts';
import { derivedId, type Actor, type Position, type RecordedEvent } from '@kosegin/event-sourcing';

/** The same number is the same id in every run. */
export const idOf = (kind: string, number: number): string => derivedId('case-history test', kind, number);

export interface Told<T extends EventType = EventType> {
  readonly type: T;
  readonly stream: string;
  /** What differs from the golden example. */
  readonly data?: Partial<DataOf<(typeof allEvents)[T]>>;
  readonly caseId?: string | null;
  readonly occurredAt?: string;
  readonly recordedAt?: string;
  readonly actor?: Actor;
  /** Ids of the events that it relied on. */
  readonly facts?: readonly string[];
  /** Of whose reaction it is: the stream and the revision of the event. */
  readonly causedBy?: readonly [stream: string, revision: number];
}

export const told = <T extends EventType>(
  stream: string,
  type: T,
  data: Partial<DataOf<(typeof allEvents)[T]>> = {},
  more: Partial<Told<T>> = {},
): Told<T> => ({ stream, type, data, ...more });

const examples = new Map<EventType, object>();
const example = (type: EventType): object => {
  const known =
    examples.get(type) ??
    JSON.parse(
      readFileSync(
        new URL(`../../../libs/contracts/golden/${type}.v${allEvents[type].version}.json`, import.meta.url),
        'utf8',
      ),
    );
  examples.set(type, known);
  return known;
};

const DAY = '2026-01-10T08:00:00.000Z';

const eventIdOf = (stream: string, revision: number): string => derivedId('event', stream, revision);

/** The log that records this, in this order; every event fits the published language. */
export function record(story: readonly Told[]): readonly RecordedEvent[] {
  const revisions = new Map<string, number>();
  let recordedAt = DAY;
  return story.map(({ stream, type, data = {}, caseId = null, ...when }, index) => {
    const revision = (revisions.get(stream) ?? -1) + 1;
    revisions.set(stream, revision);
    const { version, service, data: schema } = allEvents[type];
    recordedAt = when.recordedAt ?? when.occurredAt ?? recordedAt;
    return {
      id: eventIdOf(stream, revision),
      type,
      version,
      data: schema.parse({ ...example(type), ...data }),
      stream,
      revision,
      position: String(index + 1).padStart(9, '0') as Position,
      recordedAt,
      metadata: {
        commandId: derivedId('command', stream, revision),
        commandHash: '',
        correlationId: derivedId('correlation', stream, revision),
        causationId: when.causedBy ? eventIdOf(...when.causedBy) : null,
        actor: when.actor ?? { id: 'w-1', role: 'case_worker', region: null },
        occurredAt: when.occurredAt ?? recordedAt,
        caseId,
        service,
        facts: when.facts ?? [],
      },
    };
  });
}
