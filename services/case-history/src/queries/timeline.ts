import {
  definitionOf,
  id,
  markOf,
  personal,
  withoutPersonal,
  type EventDefinition,
} from '@kosegin/contracts';
import type { RecordedEvent } from '@kosegin/event-sourcing';
import { defineQuery } from '@kosegin/platform';
import { z } from 'zod';
import { TIMELINE } from '../projections/timeline.js';
import { sentenceOf } from '../sentences/sentences.js';
import { historyOf, within } from './history.js';
import { cursorUnknown, pageOf, paging } from './paging.js';
import { CASE_READERS } from './readers.js';

const label = z.strictObject({ fr: z.string(), en: z.string() });

/** One event of a case, as a person reads it. */
export const timelineEntry = z.strictObject({
  position: z.string(),
  type: z.string(),
  service: z.string(),
  who: z.strictObject({ id: z.string(), role: z.string() }),
  occurredAt: z.iso.datetime(),
  recordedAt: z.iso.datetime(),
  sentence: label,
  /** The event's fields without the personal ones. */
  data: z.record(z.string(), z.unknown()),
  /** The personal ones. */
  personal: personal(z.record(z.string(), z.unknown()).nullable(), { of: 'personId', class: 'sensitive' }),
});

export function entryOf(event: RecordedEvent): z.input<typeof timelineEntry> {
  const definition = definitionOf(event.type);
  const { actor, occurredAt, service } = event.metadata;
  return {
    position: event.position,
    type: event.type,
    service,
    who: { id: actor.id, role: actor.role },
    occurredAt,
    recordedAt: event.recordedAt,
    sentence: sentenceOf(event),
    data: withoutPersonal(definition.data, event.data) as Record<string, unknown>,
    personal: personalFields(definition, event.data as object),
  };
}

/** Events of a case hold their personal fields side by side, none inside another field. */
function personalFields({ data: { shape } }: EventDefinition, data: object): Record<string, unknown> | null {
  const fields = Object.entries(data).filter(([name]) => markOf(shape[name] as z.ZodType));
  return fields.length > 0 ? Object.fromEntries(fields) : null;
}

/** What happened on a case, in every service, in the order in which it was recorded. */
export const caseTimeline = defineQuery({
  path: 'cases/:id/timeline',
  by: CASE_READERS,
  does: { fr: 'Lire l’histoire d’un dossier', en: 'Read the history of a case' },
  input: z.strictObject({ id, ...paging }),
  answer: pageOf(timelineEntry),
  reads: [TIMELINE],
  past: 'own',
  async run({ id: caseId, limit, after }, { documents, moment }) {
    const events = within(await historyOf(documents, caseId), moment);
    if (events.length === 0) return null;
    const start = after === undefined ? 0 : events.findIndex(({ position }) => position === after) + 1;
    if (after !== undefined && start === 0) throw cursorUnknown();
    const items = events.slice(start, start + limit);
    const next = start + limit < events.length ? items.at(-1)!.position : null;
    return { items: items.map(entryOf), next };
  },
});
