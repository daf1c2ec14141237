import { day, id, instant, markOf, personal } from '@kosegin/contracts';
import { defineQuery } from '@kosegin/platform';
import { z } from 'zod';
import { TIMELINE } from '../projections/timeline.js';
import { answerOf, caseAnswer } from './case-answer.js';
import { caseOfHistory, happenedBy, historyOf, recordedBy, within } from './history.js';
import { CASE_READERS } from './readers.js';
import { entryOf, timelineEntry } from './timeline.js';

const when = z.union([day, instant]);

/** A field of the case that differs, as a path (`status`, `plan.total`, `disbursements.<id>.status`). */
const change = z.strictObject({
  field: z.string(),
  /** Null where there was nothing; null also when the field is personal. */
  before: z.unknown(),
  after: z.unknown(),
  /** Before and after of a personal field. */
  personal: personal(z.strictObject({ before: z.unknown(), after: z.unknown() }).nullable(), {
    of: 'personId',
    class: 'sensitive',
  }),
});
type Change = z.input<typeof change>;

type Leaf = { readonly value: unknown; readonly personal: boolean };

/** The answer's values by path; things with an id are named by it, so that a new one does not shift the others. */
function leavesOf(
  schema: z.ZodType,
  value: unknown,
  path: string,
  leaves: Map<string, Leaf>,
): Map<string, Leaf> {
  if (value === null || value === undefined) return leaves;
  const inner = schema instanceof z.ZodNullable ? (schema.unwrap() as z.ZodType) : schema;
  const below = (name: string) => (path ? `${path}.${name}` : name);
  if (inner instanceof z.ZodObject && !markOf(schema))
    for (const [name, field] of Object.entries(value))
      leavesOf(inner.shape[name] as z.ZodType, field, below(name), leaves);
  else if (inner instanceof z.ZodArray && inner.element instanceof z.ZodObject)
    (value as object[]).forEach((item, index) =>
      leavesOf(inner.element as z.ZodType, item, below(nameOf(item) ?? String(index + 1)), leaves),
    );
  else leaves.set(path, { value, personal: markOf(schema) !== undefined });
  return leaves;
}

const nameOf = (item: { id?: string; purpose?: string; lineId?: number }): string | undefined =>
  item.id ?? item.purpose ?? item.lineId?.toString();

function differences(before: Map<string, Leaf>, after: Map<string, Leaf>): Change[] {
  const fields = [...new Set([...before.keys(), ...after.keys()])].sort();
  return fields.flatMap((field): Change[] => {
    const [one, other] = [before.get(field), after.get(field)];
    const values = { before: one?.value ?? null, after: other?.value ?? null };
    if (JSON.stringify(values.before) === JSON.stringify(values.after)) return [];
    const hidden = one?.personal ?? other?.personal;
    return [
      hidden ? { field, before: null, after: null, personal: values } : { field, ...values, personal: null },
    ];
  });
}

/** What changed on a case between the end of one day (or a moment) and of another, and the events that did it. */
export const caseChanges = defineQuery({
  path: 'cases/:id/changes',
  by: CASE_READERS,
  does: { fr: 'Comparer un dossier entre deux dates', en: 'Compare a case between two dates' },
  input: z.strictObject({
    id,
    from: when,
    to: when,
    /** By what was known (`recorded`) or by what had happened (`happened`). */
    axis: z.enum(['recorded', 'happened']).default('recorded'),
  }),
  answer: z.strictObject({ changes: z.array(change), events: z.array(timelineEntry) }),
  reads: [TIMELINE],
  past: 'own',
  async run({ id: caseId, from, to, axis }, { documents, moment }) {
    const history = within(await historyOf(documents, caseId), moment);
    if (history.length === 0) return null;
    const by = axis === 'recorded' ? recordedBy : happenedBy;
    const leaves = (date: string) => {
      const document = caseOfHistory(history.filter(by(date)), caseId);
      return leavesOf(caseAnswer, document && answerOf(caseId, document), '', new Map());
    };
    const [known, wanted] = [by(from), by(to)];
    const events = history.filter((event) => known(event) !== wanted(event));
    return { changes: differences(leaves(from), leaves(to)), events: events.map(entryOf) };
  },
});
