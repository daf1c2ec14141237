import type { RecordedEvent } from '@kosegin/event-sourcing';
import kafkajs from 'kafkajs';

const ID = /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** The case, so that all of a case's files stay together, or else the file itself. Of a file always the same. */
export const keyOf = ({ stream, metadata }: Pick<RecordedEvent, 'stream' | 'metadata'>): string =>
  metadata.caseId ?? ID.exec(stream)?.[0] ?? stream;

/** The partition of a key as Java's clients compute it (murmur2): relay and consumers agree without asking anybody. */
export function partitioner(partitions: number): (key: string) => number {
  const place = kafkajs.Partitioners.DefaultPartitioner();
  const partitionMetadata = Array.from({ length: partitions }, (_, partitionId) => ({
    partitionErrorCode: 0,
    partitionId,
    leader: 0,
    replicas: [],
    isr: [],
  }));
  return (key) => place({ topic: '', partitionMetadata, message: { key, value: null } });
}
