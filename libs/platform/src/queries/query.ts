import type { Label, Role } from '@kosegin/contracts';
import type { DocumentReader } from '@kosegin/projections';
import type { z } from 'zod';

/** The moment a query looks at. */
export interface Moment {
  /** Known to the store by then: ISO 8601 day or instant; null for now. */
  readonly asOf: string | null;
  /** Happened by then: ISO 8601 day or instant; null for now. */
  readonly happenedBy: string | null;
  /** The day that "overdue" is judged on: the earlier of the two dates, or today (ISO 8601 day, UTC). */
  readonly today: string;
}

export interface QueryContext {
  /** Live documents or those of the past moment: a query does not know which. */
  readonly documents: DocumentReader;
  readonly moment: Moment;
  readonly actor: { readonly id: string; readonly roles: readonly Role[]; readonly region: string | null };
}

/**
 * One question to the read side: its address, who may ask, what it takes and answers. The route, its validation, its
 * documentation and its place in the access matrix come from this entry.
 */
export interface QueryDefinition<I extends z.ZodObject = any, A extends z.ZodType = any> {
  /** Below `/api/v1`, parameters as `:name`; never a name or another personal value in it. */
  readonly path: string;
  /** POST for questions that hold personal data (a name to search for); the body is then the input. */
  readonly method?: 'GET' | 'POST';
  readonly by: readonly Role[];
  readonly does: Label;
  /** Path and query parameters together (query strings arrive as text: use `z.coerce` for numbers). */
  readonly input: I;
  /** Personal fields marked, and nullable: they are null for those who read pseudonymised. */
  readonly answer: A;
  /** Projections (collection names) it reads: what a past view has to fold. */
  readonly reads: readonly string[];
  /**
   * `own`: the query answers the past from live documents by itself (one case's own events), so that no view of the
   * whole log is folded for it.
   */
  readonly past?: 'own';
  /** Null answers 404. */
  run(input: z.output<I>, context: QueryContext): Promise<z.input<A> | null>;
}

export const defineQuery = <I extends z.ZodObject, A extends z.ZodType>(
  query: QueryDefinition<I, A>,
): QueryDefinition<I, A> => query;
