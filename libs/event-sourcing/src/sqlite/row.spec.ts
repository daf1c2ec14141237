import fc from 'fast-check';
import { toPosition } from './row.js';

it('positions are in the order of the log as text', () => {
  const place = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
  fc.assert(
    fc.property(place, place, (a, b) => {
      expect(toPosition(a) < toPosition(b)).toBe(a < b);
      expect(Number(toPosition(a))).toBe(a);
    }),
    { seed: 20_260_205 },
  );
});
