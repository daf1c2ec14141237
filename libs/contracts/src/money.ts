/** Equal shares in whole XOF francs, and what is left because a franc has no parts. */
export interface Split {
  readonly share: number;
  /** Fewer francs than there are shares; somebody has to be named for them. */
  readonly remainder: number;
}

/** `shares × share + remainder` is exactly the total; null when not everybody would get a franc. */
export function split(total: number, shares: number): Split | null {
  if (shares < 1 || total < shares) return null;
  return { share: Math.floor(total / shares), remainder: total % shares };
}

const DECIMALS = 6;
const ONE = 10n ** BigInt(DECIMALS);

/** A decimal text (at most six places) in millionths. */
function millionths(decimal: string): bigint {
  const [whole = '0', fraction = ''] = decimal.split('.');
  return BigInt(whole) * ONE + BigInt(fraction.padEnd(DECIMALS, '0'));
}

/** An amount of a currency at a rate (francs for one unit), both decimal texts, in whole francs: half is rounded up. */
export const inFrancs = (amount: string, rate: string): bigint =>
  (2n * millionths(amount) * millionths(rate) + ONE * ONE) / (2n * ONE * ONE);
