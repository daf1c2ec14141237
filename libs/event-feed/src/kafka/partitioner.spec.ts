import { SYSTEM, type EventMetadata } from '@kosegin/event-sourcing';
import { keyOf, partitioner } from './partitioner.js';

const metadata = (caseId: string | null): EventMetadata => ({
  commandId: 'c',
  commandHash: '',
  correlationId: 'c',
  causationId: null,
  actor: SYSTEM,
  occurredAt: '2026-02-05T10:00:00.000Z',
  caseId,
  service: 'intake',
  facts: [],
});

// Hashes as in the tests of Kafka's own Java client.
it.each([
  ['21', -973932308],
  ['foobar', -790332482],
  ['a-little-bit-long-string', -985981536],
  ['a-little-bit-longer-string', -1486304829],
  ['lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8', -58897971],
])('places %s where Java’s clients do', (key, hash) => {
  for (const partitions of [1, 3, 6, 64])
    expect(partitioner(partitions)(key)).toBe((hash & 0x7fffffff) % partitions);
});

it.each([
  ['the case', 'disbursement-0192f0c0-0000-7000-8000-000000000001', '0192f0c0-0000-7000-8000-000000000002'],
  ['the file where there is no case', 'kit-model-0192f0c0-0000-7000-8000-000000000001', null],
  ['the stream where it has no id', 'cheque/BDM-SA/0001', null],
])('keys by %s', (_, stream, caseId) => {
  const expected = caseId ?? (stream.startsWith('kit') ? '0192f0c0-0000-7000-8000-000000000001' : stream);
  expect(keyOf({ stream, metadata: metadata(caseId) })).toBe(expected);
});
