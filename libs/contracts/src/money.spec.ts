import fc from 'fast-check';
import { decimal } from './fields.js';
import { inFrancs, split } from './money.js';

describe('a split', () => {
  it('names the remainder of the 2025 edition: 100,000,000 francs among 75 projects', () =>
    expect(split(100_000_000, 75)).toEqual({ share: 1_333_333, remainder: 25 }));

  it('invariant 12: sums exactly, in whole francs, each share positive, the remainder smaller than the shares', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e12 }), fc.integer({ min: 1, max: 5_000 }), (total, shares) => {
        const parts = split(total, shares);
        if (total < shares) return expect(parts).toBeNull();
        const { share, remainder } = parts!;
        expect(share * shares + remainder).toBe(total);
        expect(Number.isInteger(share) && share > 0).toBe(true);
        expect(remainder >= 0 && remainder < shares).toBe(true);
      }),
    );
  });

  it('is refused among nobody', () => expect(split(10, 0)).toBeNull());
});

describe('foreign money in francs', () => {
  it.each([
    ['10000', '564', 5_640_000n],
    ['10000.00', '564.0', 5_640_000n],
    ['1', '655.957', 656n],
    ['0.5', '1', 1n],
    ['0.499999', '1', 0n],
    ['2.5', '1', 3n],
    ['999999999999.999999', '999999999999.999999', 999999999999999998000000n],
  ])('%s at %s', (amount, rate, francs) => expect(inFrancs(amount, rate)).toBe(francs));

  const text = fc
    .tuple(fc.integer({ min: 0, max: 999_999 }), fc.integer({ min: 0, max: 999_999 }))
    .map(([whole, fraction]) => `${whole}.${String(fraction).padStart(6, '0')}`)
    .filter((one) => decimal.safeParse(one).success);

  it('is never further than half a franc from the exact product', () => {
    fc.assert(
      fc.property(text, text, (amount, rate) => {
        const exact = BigInt(amount.replace('.', '')) * BigInt(rate.replace('.', ''));
        const error = inFrancs(amount, rate) * 10n ** 12n - exact;
        expect(2n * error <= 10n ** 12n && 2n * error > -(10n ** 12n)).toBe(true);
      }),
    );
  });
});
