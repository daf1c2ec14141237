import { id, regions, returnTypes, type Role } from '@kosegin/contracts';
import { defineQuery } from '@kosegin/platform';
import type { DocumentReader } from '@kosegin/projections';
import { z } from 'zod';
import { CASES } from '../projections/cases.js';
import { CONVOYS, type ConvoyDocument } from '../projections/convoys.js';
import { findPage, pageOf, paging } from './paging.js';

const READERS: readonly Role[] = ['intake_officer', 'case_worker', 'supervisor', 'auditor', 'dpo'];

const convoyAnswer = z.strictObject({
  id,
  reference: z.string(),
  arrivedOn: z.iso.date(),
  region: regions.schema,
  countryOfDeparture: z.string(),
  returnType: returnTypes.schema,
  expected: z.int(),
  /** Cases opened for people of this convoy. */
  registered: z.int().min(0),
});

const CONVOY_OF_CASE = 'file.registration.convoyId';

/** By convoy, in one question however many there are. */
async function registeredOf(
  documents: DocumentReader,
  convoyIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const groups = await documents.group(CASES, {
    filter: { where: { [CONVOY_OF_CASE]: { in: convoyIds } } },
    by: [CONVOY_OF_CASE],
  });
  return new Map(groups.map(({ key, count }) => [key[CONVOY_OF_CASE] as string, count]));
}

/** Convoys, the latest first. */
export const listConvoys = defineQuery({
  path: 'convoys',
  by: READERS,
  does: { fr: 'Lister les convois', en: 'List the convoys' },
  input: z.strictObject({ region: regions.schema.optional(), ...paging }),
  answer: pageOf(convoyAnswer),
  reads: [CONVOYS, CASES],
  async run({ region, ...page }, { documents }) {
    const query = {
      filter: { where: { ...(region && { region: { eq: region } }) } },
      sort: { by: 'arrivedOn', descending: true },
    };
    const found = await findPage<ConvoyDocument>(documents, CONVOYS, query, page);
    const registered = await registeredOf(
      documents,
      found.items.map((one) => one.id),
    );
    const items = found.items.map(({ id: convoyId, document }) => ({
      ...document,
      id: convoyId,
      registered: registered.get(convoyId) ?? 0,
    }));
    return { items, next: found.next };
  },
});

/** One convoy. */
export const oneConvoy = defineQuery({
  path: 'convoys/:id',
  by: READERS,
  does: { fr: 'Lire un convoi', en: 'Read a convoy' },
  input: z.strictObject({ id }),
  answer: convoyAnswer,
  reads: [CONVOYS, CASES],
  async run({ id: convoyId }, { documents }) {
    const convoy = await documents.get<ConvoyDocument>(CONVOYS, convoyId);
    if (!convoy) return null;
    const registered = await registeredOf(documents, [convoyId]);
    return { ...convoy, id: convoyId, registered: registered.get(convoyId) ?? 0 };
  },
});
