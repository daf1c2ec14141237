import { mapPersonal, type Role } from '@kosegin/contracts';
import type { RecordedEvent } from '@kosegin/event-sourcing';
import type { QueryContext, QueryDefinition } from '@kosegin/platform';
import type { DocumentReader, Projection } from '@kosegin/projections';
import { SqliteDocumentStore } from '@kosegin/projections/sqlite';
import type { z } from 'zod';
import { happenedBy, recordedBy } from '../src/queries/history.js';
import { people } from '../src/people.js';

export interface Asked {
  readonly asOf?: string;
  readonly happenedBy?: string;
  /** ISO 8601 day. */
  readonly today?: string;
  readonly role?: Role;
  /** An account with several roles, or one that is posted to a region. */
  readonly actor?: Partial<QueryContext['actor']>;
}

/** The projections over a log in memory, and the queries over them as the platform asks them. */
export class ReadSide {
  private constructor(
    private readonly events: readonly RecordedEvent[],
    private readonly projections: readonly Projection[],
    readonly documents: SqliteDocumentStore,
  ) {}

  /** Events are applied in the given order, whatever their positions say. */
  static async of(
    events: readonly RecordedEvent[],
    projections: readonly Projection[] = people.projections,
  ): Promise<ReadSide> {
    const documents = new SqliteDocumentStore(':memory:');
    await documents.declare(projections.map(({ collection }) => collection));
    const writes = [...documentsOf(events, projections)].map(([key, document]) => {
      const [collection, id] = JSON.parse(key) as [string, string];
      return { collection, id, document: document as never };
    });
    await documents.write({ writes, progress: [] });
    return new ReadSide(events, projections, documents);
  }

  /** What the query answers, checked against its own answer; null is a 404. */
  async ask<I extends z.ZodObject, A extends z.ZodType>(
    query: QueryDefinition<I, A>,
    input: z.input<I>,
    asked: Asked = {},
  ): Promise<z.output<A> | null> {
    const { asOf = null, happenedBy: by = null, today = '2026-03-10' } = asked;
    const moment = { asOf, happenedBy: by, today };
    const past = (moment.asOf ?? moment.happenedBy) !== null && query.past !== 'own';
    const role = asked.role ?? 'supervisor';
    const answer = await query.run(query.input.parse(input), {
      documents: past ? await this.past(asked, query.reads) : this.documents,
      moment,
      actor: { id: 'a-1', roles: [role], region: null, ...asked.actor },
    });
    if (answer === null) return null;
    const seen = role === 'auditor' ? mapPersonal(query.answer, answer, () => null) : answer;
    return query.answer.parse(seen);
  }

  private async past(asked: Asked, reads: readonly string[]): Promise<DocumentReader> {
    const known = this.events.filter(asked.asOf ? recordedBy(asked.asOf) : () => true);
    const belonging = known.filter(asked.happenedBy ? happenedBy(asked.happenedBy) : () => true);
    const read = this.projections.filter(({ collection }) => reads.includes(collection.name));
    return (await ReadSide.of(belonging, read)).documents;
  }
}

/** Documents by `[collection, id]`, folded in the order given. */
export function documentsOf(
  events: readonly RecordedEvent[],
  projections: readonly Projection[],
): Map<string, object> {
  const documents = new Map<string, object>();
  for (const event of events)
    for (const projection of projections.filter(({ types }) => types.includes(event.type)))
      for (const id of projection.keys(event)) {
        const key = JSON.stringify([projection.collection.name, id]);
        const document = projection.evolve(documents.get(key) ?? null, event, id);
        if (document) documents.set(key, document);
        else documents.delete(key);
      }
  return documents;
}
