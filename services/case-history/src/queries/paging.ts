import { ProblemError } from '@kosegin/platform';
import { InvalidCursorError, type DocumentReader, type Page, type Query } from '@kosegin/projections';
import { z } from 'zod';

/** The `next` of the page before. */
const after = z.string().min(1).max(500).optional();

/** On every query that lists. */
export const paging = { limit: z.coerce.number().int().min(1).max(200).default(50), after };

/** The same in a body, where a number is one. */
export const pagingInBody = { limit: z.number().int().min(1).max(200).default(50), after };

export const pageOf = <T extends z.ZodType>(item: T) =>
  z.strictObject({ items: z.array(item), next: z.string().nullable() });

interface PageRequest {
  readonly limit: number;
  readonly after?: string | undefined;
}

/** Well-formed as any text is, but no cursor of this list: a 422 problem that names `after`. */
export const cursorUnknown = (): ProblemError =>
  new ProblemError('cursor-unknown', {}, [{ parameter: 'after', code: 'unknown' }]);

/** One page of a collection. @throws `cursorUnknown`. */
export async function findPage<D>(
  documents: DocumentReader,
  collection: string,
  query: Pick<Query, 'filter' | 'sort'>,
  { limit, after }: PageRequest,
): Promise<Page<D>> {
  try {
    return await documents.find<D>(collection, { ...query, limit, ...(after !== undefined && { after }) });
  } catch (error) {
    if (error instanceof InvalidCursorError) throw cursorUnknown();
    throw error;
  }
}
