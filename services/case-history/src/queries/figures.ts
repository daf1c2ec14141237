import { code, regions, sectors, type Role } from '@kosegin/contracts';
import { defineQuery } from '@kosegin/platform';
import type { Condition } from '@kosegin/projections';
import { z } from 'zod';
import { FIGURE_PATHS, GROUP_PATHS, pathOf } from '../projections/figure-paths.js';
import { FIGURES, type FiguresDocument } from '../projections/figures.js';
import { figuresOf, figuresSchema, type Sums } from './figures-answer.js';
import { servedAgain } from './served-again.js';

/** Figures hold nobody: whoever steers, pays, controls or accounts for the programme reads them. */
const READERS: readonly Role[] = [
  'case_worker',
  'supervisor',
  'commission',
  'authorising_officer',
  'financial_controller',
  'accountant',
  'auditor',
  'dpo',
  'admin',
];

type By = keyof typeof GROUP_PATHS;
type Key = string | null;

const keyOf = ({ file }: FiguresDocument, by: By): Key => file.standing?.[by] ?? null;

const plus = (one: Sums, other: Sums): Sums => ({
  count: one.count + other.count,
  sums: Object.fromEntries(
    FIGURE_PATHS.map((path) => [path, (one.sums[path] ?? 0) + (other.sums[path] ?? 0)]),
  ),
});

/** Takes away one holder, who is a beneficiary already; the other members of a collective project stay. */
const lessHolder = ({ served }: FiguresDocument): Sums => ({
  count: 0,
  sums: {
    [pathOf.served('people')]: -1,
    [pathOf.served('holders')]: -1,
    [pathOf.served('women')]: -served!.women,
    [pathOf.served('minors')]: -served!.minors,
  },
});

/** The programme in figures: by region, sector or edition, or as a whole. */
export const programmeFigures = defineQuery({
  path: 'figures',
  by: READERS,
  does: { fr: 'Lire les chiffres du programme', en: 'Read the programme’s figures' },
  input: z.strictObject({
    by: z.enum(['region', 'sector', 'edition']).optional().meta({
      description:
        'By the region of the case, the sector of its newest plan or the edition for which it was last found eligible; one group of all when absent',
    }),
    region: regions.schema.optional(),
    sector: sectors.schema.optional(),
    edition: code.optional(),
  }),
  answer: z.strictObject({
    groups: z.array(
      z.strictObject({
        key: z
          .string()
          .nullable()
          .meta({ description: 'Null: no sector or edition yet, or the one group of all' }),
        figures: figuresSchema,
      }),
    ),
    total: figuresSchema.meta({ description: 'All groups together' }),
  }),
  reads: [FIGURES],
  async run({ by, ...narrowed }, { documents }) {
    const filters = Object.entries(narrowed).filter(([, value]) => value !== undefined) as [By, string][];
    const where: Record<string, Condition> = {
      // Without a standing there is no registration in this view: nothing that counts.
      [GROUP_PATHS.region]: { ne: null },
      ...Object.fromEntries(filters.map(([name, value]) => [GROUP_PATHS[name], { eq: value }])),
    };
    const paths = by ? [GROUP_PATHS[by]] : [];
    const found = await documents.group(FIGURES, { filter: { where }, by: paths, sums: FIGURE_PATHS });
    const groups = new Map<Key, Sums>(
      found.map((group) => [by ? (group.key[GROUP_PATHS[by]] as Key) : null, group]),
    );
    for (const again of await servedAgain(documents)) {
      const key = by ? keyOf(again, by) : null;
      if (filters.every(([name, value]) => keyOf(again, name) === value))
        groups.set(key, plus(groups.get(key)!, lessHolder(again)));
    }
    const total = [...groups.values()].reduce(plus, { count: 0, sums: {} });
    return {
      groups: [...groups].map(([key, sums]) => ({ key, figures: figuresOf(sums) })),
      total: figuresOf(total),
    };
  },
});
