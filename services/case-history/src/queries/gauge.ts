import { francsOrNone } from '@kosegin/contracts';
import type { DocumentReader } from '@kosegin/projections';
import { z } from 'zod';
import type { GaugePart } from '../projections/commitments.js';
import { DISBURSEMENTS } from '../projections/disbursements.js';

const part = (description: string) => francsOrNone.meta({ description: `Whole XOF francs ${description}` });

/** Where an envelope's francs stand: free + committed + ordered + paid + reconciled is its amount. */
export const gauge = z.strictObject({
  free: z.int().meta({
    description:
      'Whole XOF francs not committed. Below zero only in a view by date of happening, where a release may come after the commitment that it made room for.',
  }),
  committed: part('committed and not yet ordered'),
  ordered: part('under a payment order and not yet paid'),
  paid: part('paid and not yet reconciled'),
  reconciled: part('paid and found on a statement'),
  released: part('committed once and given back: they are free again'),
});

type Gauge = z.output<typeof gauge>;

const untouched: Omit<Gauge, 'free'> = { committed: 0, ordered: 0, paid: 0, reconciled: 0, released: 0 };

/**
 * How to tell the gauge of each of these envelopes, in one question however many there are. Every part is added up from the
 * same documents, so the parts always make the amount.
 */
export async function gaugesOf(
  documents: DocumentReader,
  envelopeIds: readonly string[],
): Promise<(envelopeId: string, amount: number) => Gauge> {
  const groups = await documents.group(DISBURSEMENTS, {
    filter: { where: { envelopeId: { in: envelopeIds }, part: { ne: null } } },
    by: ['envelopeId', 'part'],
    sums: ['commitment.amount'],
  });
  return (envelopeId, amount) => {
    const parts = { ...untouched };
    for (const { key, sums } of groups)
      if (key['envelopeId'] === envelopeId) parts[key['part'] as GaugePart] = sums['commitment.amount']!;
    const { committed, ordered, paid, reconciled } = parts;
    return { free: amount - committed - ordered - paid - reconciled, ...parts };
  };
}
