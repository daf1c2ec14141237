import type { Position, RecordedEvent } from '@kosegin/event-sourcing';
import fc from 'fast-check';
import { fromMessage, sizeOf, toMessage } from './message.js';

const text = fc.string({ unit: 'grapheme', maxLength: 20 });
const id = fc.uuid();
const event: fc.Arbitrary<RecordedEvent> = fc.record({
  id,
  type: fc.constantFrom('CaseAssessed', 'PlanApproved'),
  version: fc.integer({ min: 1, max: 9 }),
  data: fc.jsonValue(),
  stream: id.map((file) => `case-${file}`),
  revision: fc.nat(),
  position: fc.nat().map((n) => String(n).padStart(16, '0') as Position),
  recordedAt: fc.constant('2026-02-05T10:00:01.000Z'),
  metadata: fc.record(
    {
      commandId: id,
      commandHash: text,
      correlationId: text,
      causationId: fc.option(id),
      actor: fc.record({ id: text, role: text, region: fc.option(text) }),
      occurredAt: fc.constant('2026-02-05T10:00:00.000Z'),
      caseId: fc.option(id),
      service: fc.constant('intake'),
      facts: fc.array(id, { maxLength: 3 }),
      traceparent: fc.constant('00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'),
    },
    {
      requiredKeys: [
        'commandId',
        'commandHash',
        'correlationId',
        'causationId',
        'actor',
        'occurredAt',
        'caseId',
        'service',
        'facts',
      ],
    },
  ),
});

/** As it comes from a broker. */
const received = ({ headers, value }: ReturnType<typeof toMessage>) =>
  [
    Object.fromEntries(Object.entries(headers).map(([name, header]) => [name, Buffer.from(header)])),
    Buffer.from(value),
  ] as const;

it('brings an event over as it was', () => {
  fc.assert(
    fc.property(event, fc.option(fc.constant('0000000000000001' as Position)), (sent, previous) => {
      const message = toMessage(sent, 2, previous);
      expect(message.partition).toBe(2);
      const { position, type, previous: before, event: read } = fromMessage(...received(message))!;
      expect({ position, type, before }).toEqual({
        position: sent.position,
        type: sent.type,
        before: previous,
      });
      // As JSON has it: no negative zero.
      expect(read()).toEqual(JSON.parse(JSON.stringify(sent)));
    }),
  );
});

it('has only text for the client, which any other header or value ends', () => {
  fc.assert(
    fc.property(event, (sent) => {
      const { headers, value, key } = toMessage(sent, 0, null);
      for (const part of [...Object.values(headers), value, key]) expect(typeof part).toBe('string');
    }),
  );
});

it.each([
  ['without headers', undefined, Buffer.from('{}')],
  ['of another kind', { ce_type: Buffer.from('Other') }, Buffer.from('{}')],
  ['without a value', { ce_type: Buffer.from('CaseAssessed'), ce_position: Buffer.from('1') }, null],
])('sees nothing in a message %s', (_, headers, value) => {
  expect(fromMessage(headers, value)).toBeNull();
});

it('throws for a message that only looks like one of ours, when it is looked into', () => {
  const headers = { ce_type: Buffer.from('CaseAssessed'), ce_position: Buffer.from('1') };
  expect(() => fromMessage(headers, Buffer.from('{}'))!.event()).toThrow(TypeError);
});

it('knows the size of a message', () => {
  fc.assert(
    fc.property(event, (sent) => {
      const message = toMessage(sent, 0, null);
      const bytes = Buffer.byteLength(message.value + message.key + Object.entries(message.headers).join(''));
      expect(sizeOf(message)).toBeGreaterThanOrEqual(bytes - Object.keys(message.headers).length);
    }),
  );
});
