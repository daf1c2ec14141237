import { day, francs, id, regions, ROLES, roleSchema } from '@kosegin/contracts';
import { defineQuery } from '@kosegin/platform';
import { z } from 'zod';
import { CASES } from '../projections/cases.js';
import { DISBURSEMENTS } from '../projections/disbursements.js';
import { KITS } from '../projections/kits.js';
import { STATEMENT_LINES } from '../projections/statement-lines.js';
import { identity } from './case-answer.js';
import { daysWaited } from './days.js';
import { holdReasons } from './disbursement-answer.js';
import { mergedPage } from './merged.js';
import { pageOf, paging } from './paging.js';
import { listsOf, WORK_KINDS } from './work-lists.js';

/** One thing to do. Days in ISO 8601 (UTC). */
const workItem = z.strictObject({
  kind: z.enum(WORK_KINDS),
  act: z.string().meta({ description: 'The act that does it' }),
  file: z.strictObject({
    kind: z.string().meta({ description: 'As in its address: cases, disbursements, …' }),
    id,
  }),
  /** Null for a line of a statement. */
  caseId: id.nullable(),
  /** Who it is for and where: null where the work is not on the person's file. */
  personId: id.nullable(),
  givenNames: identity(z.string()),
  familyName: identity(z.string()),
  region: regions.schema.nullable(),
  /** Day since which it waits; of a visit, the day on which it falls due. */
  since: day,
  days: z.int().min(0).meta({ description: 'Days waited, up to the day of the moment looked at' }),
  /** By the target of the step that it leads to, or the visit's own; null where none is set. */
  due: day.nullable(),
  /** Of the payment, the line or the plan. */
  amount: francs.nullable(),
  /** Why it must wait on; empty when it can be done now. */
  held: holdReasons,
});

/**
 * What waits for the caller, longest first. A case worker has the cases assigned to them, and those that nobody has; who is
 * posted to a region has the cases of that region. An auditor sees what waits for anybody.
 */
export const work = defineQuery({
  path: 'work',
  by: ROLES,
  does: { fr: 'Lire ce qui attend', en: 'Read what waits for the caller' },
  input: z.strictObject({
    /** For one role only, of the caller's. */
    role: roleSchema.optional(),
    kind: z.enum(WORK_KINDS).optional(),
    ...paging,
  }),
  answer: pageOf(workItem),
  reads: [CASES, DISBURSEMENTS, KITS, STATEMENT_LINES],
  async run({ role, kind, ...page }, { documents, moment: { today }, actor }) {
    const everywhere = actor.roles.includes('auditor');
    const roles = (everywhere ? ROLES : actor.roles).filter((one) => role === undefined || one === role);
    const lists = listsOf({ ...actor, roles, everywhere, today }, kind ? [kind] : WORK_KINDS);
    const { items, next } = await mergedPage(documents, lists, page);
    return {
      items: items.map(({ id: found, document, list, since }) => {
        const { of, held, ...asked } = list.asked(found, document, today);
        const registration = of?.file.registration;
        return {
          ...asked,
          held: [...held],
          personId: registration?.personId ?? null,
          givenNames: registration?.person.givenNames ?? null,
          familyName: registration?.person.familyName ?? null,
          region: of?.file.standing?.region ?? null,
          since,
          days: daysWaited(since, today),
        };
      }),
      next,
    };
  },
});
