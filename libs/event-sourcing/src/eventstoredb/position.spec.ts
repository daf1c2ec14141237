import fc from 'fast-check';
import { fromPosition, toPosition } from './position.js';

const place = fc.record({ commit: fc.bigInt(0n, 2n ** 64n - 1n), prepare: fc.bigInt(0n, 2n ** 64n - 1n) });

describe('a position', () => {
  it('is text with room for every offset', () => {
    expect(toPosition({ commit: 320n, prepare: 0n })).toBe('00000000000000000320-00000000000000000000');
    expect(toPosition({ commit: 2n ** 64n - 1n, prepare: 7n })).toBe(
      '18446744073709551615-00000000000000000007',
    );
  });

  it('comes back as it was, and its text order is the order of the log', () => {
    fc.assert(
      fc.property(place, place, (one, other) => {
        expect(fromPosition(toPosition(one))).toEqual(one);
        const before =
          one.commit < other.commit || (one.commit === other.commit && one.prepare < other.prepare);
        expect(toPosition(one) < toPosition(other)).toBe(before);
      }),
    );
  });
});
