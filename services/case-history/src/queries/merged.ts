import {
  writeCursor,
  type Condition,
  type DocumentReader,
  type Filter,
  type Stored,
} from '@kosegin/projections';
import { cursorUnknown } from './paging.js';

/** One of several lists that are read as one, each in the order of a day of its own. */
export interface DatedList {
  /** Names it in the cursor. */
  readonly name: string;
  readonly collection: string;
  /** The path of the day (ISO 8601); what has none is not in the list. */
  readonly by: string;
  readonly where: Readonly<Record<string, Condition>>;
  readonly any?: readonly Filter[];
}

export interface Dated<L extends DatedList> extends Stored<any> {
  readonly list: L;
  readonly since: string;
}

/** The last item given; the lists stand in the order in which they are asked for. */
interface Place {
  readonly since: string;
  readonly list: string;
  readonly id: string;
}

/** Ids begin with a hexadecimal digit: before and after all of one day. */
const [FIRST, LAST] = ['', '~'];

/**
 * One page of several lists merged: by day, those of one day by list, then by id. Each page asks each list once, for no more
 * than a page. @throws `cursorUnknown`.
 */
export async function mergedPage<L extends DatedList>(
  documents: DocumentReader,
  lists: readonly L[],
  { limit, after }: { readonly limit: number; readonly after?: string | undefined },
): Promise<{ readonly items: readonly Dated<L>[]; readonly next: string | null }> {
  const place = after === undefined ? null : readPlace(after, lists);
  const at = place ? lists.findIndex(({ name }) => name === place.list) : -1;
  const pages = await Promise.all(
    lists.map(async (list, index) => {
      const { by, where, any } = list;
      const from = place && (index === at ? place.id : index < at ? LAST : FIRST);
      const page = await documents.find<object>(list.collection, {
        filter: { where: { ...where, [by]: { ...where[by], ne: null } }, ...(any && { any }) },
        sort: { by },
        limit,
        ...(place && { after: writeCursor({ by, descending: false }, place.since, from!) }),
      });
      const items = page.items.map((item): Dated<L> => ({ ...item, list, since: dayAt(item.document, by) }));
      return { items, more: page.next !== null };
    }),
  );
  // Stable: those of one day stay in the order of the lists.
  const merged = pages.flatMap(({ items }) => items).sort(byDay);
  const items = merged.slice(0, limit);
  const more = merged.length > limit || pages.some((page) => page.more);
  return { items, next: more ? writePlace(items.at(-1)!) : null };
}

const byDay = ({ since: one }: Dated<DatedList>, { since: other }: Dated<DatedList>): number =>
  one < other ? -1 : one > other ? 1 : 0;

const dayAt = (document: object, path: string): string =>
  path.split('.').reduce<any>((value, field) => value[field], document);

const writePlace = ({ since, list, id }: Dated<DatedList>): string =>
  Buffer.from(JSON.stringify([since, list.name, id])).toString('base64url');

function readPlace(cursor: string, lists: readonly DatedList[]): Place {
  try {
    const [since, list, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const known = lists.some(({ name }) => name === list);
    if (known && typeof since === 'string' && typeof id === 'string') return { since, list, id };
  } catch {
    // Not ours; said below.
  }
  throw cursorUnknown();
}
