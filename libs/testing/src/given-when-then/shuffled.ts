import type { RecordedEvent } from '@kosegin/event-sourcing';
import fc from 'fast-check';

/** Each file's events in their order, the files in any: the same comes of it. */
export function shuffled(
  files: readonly (readonly RecordedEvent[])[],
  outcome: (events: readonly RecordedEvent[]) => string,
): void {
  const expected = outcome(files.flat());
  const order = files.flatMap((events, file) => events.map(() => file));
  fc.assert(
    fc.property(fc.shuffledSubarray(order, { minLength: order.length }), (turns) => {
      const rest = files.map((events) => [...events]);
      expect(outcome(turns.map((file) => rest[file]!.shift()!))).toBe(expected);
    }),
  );
}
