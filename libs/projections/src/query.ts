import type { CollectionDefinition, Condition, Filter, Grouping, Query, Scalar } from './document-store.js';

/** The `after` of a query is no cursor that this query could have given. Comes from the caller: a bad request. */
export class InvalidCursorError extends Error {
  constructor() {
    super('the cursor is not one of this query');
  }
}

export type Comparison = 'lt' | 'lte' | 'gt' | 'gte';

/** A filter taken apart into its tests: what an adapter has to translate, and all of it. */
export type Test =
  | { readonly kind: 'all' | 'any'; readonly tests: readonly Test[] }
  | { readonly kind: 'eq' | 'ne'; readonly path: string; readonly value: Scalar }
  | { readonly kind: 'in'; readonly path: string; readonly values: readonly Scalar[] }
  | { readonly kind: Comparison; readonly path: string; readonly value: string | number }
  | { readonly kind: 'has' | 'hasPrefix'; readonly path: string; readonly value: string };

export interface CheckedQuery {
  readonly test: Test;
  readonly sort: { readonly by: string; readonly descending: boolean } | null;
  readonly limit: number;
  /** Sort value (null without a sort) and id of the last item of the page before. */
  readonly after: { readonly value: Scalar; readonly id: string } | null;
}

export const MAX_LIMIT = 1000;

/** What every adapter must check before it translates, and what the words of a filter mean. @throws RangeError */
export function checkQuery(definition: CollectionDefinition, query: Query): CheckedQuery {
  if (!Number.isInteger(query.limit) || query.limit < 1 || query.limit > MAX_LIMIT)
    throw new RangeError(`limit must be a whole number from 1 to ${MAX_LIMIT}`);
  const sort = query.sort ? { by: query.sort.by, descending: query.sort.descending ?? false } : null;
  if (sort) checkPath(definition, sort.by);
  return {
    test: checkFilter(definition, query.filter),
    sort,
    limit: query.limit,
    after: query.after === undefined ? null : readCursor(query.after, sort),
  };
}

export function checkGrouping(definition: CollectionDefinition, grouping: Grouping): Test {
  for (const path of grouping.by) checkPath(definition, path);
  for (const path of grouping.sums ?? []) checkPathSyntax(path);
  return checkFilter(definition, grouping.filter);
}

export function checkFilter(definition: CollectionDefinition, filter: Filter = {}): Test {
  const tests = Object.entries(filter.where ?? {}).flatMap(([path, condition]) =>
    checkCondition(definition, path, condition),
  );
  for (const each of filter.all ?? []) tests.push(checkFilter(definition, each));
  if (filter.any) tests.push({ kind: 'any', tests: filter.any.map((each) => checkFilter(definition, each)) });
  return { kind: 'all', tests };
}

function checkCondition(definition: CollectionDefinition, path: string, condition: Condition): Test[] {
  return Object.entries(condition).map(([kind, value]): Test => {
    const list = kind === 'has' || kind === 'hasPrefix';
    checkPath(definition, path, list ? (definition.multiIndexes ?? []) : definition.indexes);
    switch (kind) {
      case 'eq':
      case 'ne':
        if (isScalar(value)) return { kind, path, value };
        break;
      case 'in':
        if (Array.isArray(value) && value.every(isScalar)) return { kind, path, values: value };
        break;
      case 'lt':
      case 'lte':
      case 'gt':
      case 'gte':
        if (typeof value === 'string' || typeof value === 'number') return { kind, path, value };
        break;
      case 'has':
      case 'hasPrefix':
        if (typeof value === 'string') return { kind, path, value };
        break;
      default:
        throw new RangeError(`there is no condition "${kind}" (on ${definition.name}: ${path})`);
    }
    throw new RangeError(`the value for "${kind}" on ${definition.name}: ${path} is of the wrong type`);
  });
}

function checkPath(definition: CollectionDefinition, path: string, declared = definition.indexes): void {
  if (!declared.includes(path))
    throw new RangeError(`${definition.name} declares no index on "${path}" for this use`);
}

export function checkDefinition(definition: CollectionDefinition): void {
  if (!/^[\w.:/-]+$/.test(definition.name))
    throw new RangeError(`"${definition.name}" cannot name a collection`);
  const { indexes, multiIndexes = [], sums = [] } = definition;
  for (const path of [...indexes, ...multiIndexes, ...sums]) checkPathSyntax(path);
}

/** Whether both need the same of a store. */
export function sameShape(one: CollectionDefinition, other: CollectionDefinition): boolean {
  const shape = ({ indexes, multiIndexes = [], sums = [] }: CollectionDefinition) =>
    JSON.stringify([[...indexes].sort(), [...multiIndexes].sort(), [...sums].sort()]);
  return shape(one) === shape(other);
}

function checkPathSyntax(path: string): void {
  if (!/^[\w-]+(\.[\w-]+)*$/.test(path)) throw new RangeError(`"${path}" is not a dotted path`);
}

/**
 * A place in the order, where an item is or none; what comes after it is read on from there, on every store. Names the sort, so
 * that it cannot be taken to another.
 */
export function writeCursor(sort: CheckedQuery['sort'], value: Scalar, id: string): string {
  return Buffer.from(JSON.stringify([sort?.by ?? null, sort?.descending ?? false, value, id])).toString(
    'base64url',
  );
}

function readCursor(cursor: string, sort: CheckedQuery['sort']): { value: Scalar; id: string } {
  try {
    const [by, descending, value, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const same = by === (sort?.by ?? null) && descending === (sort?.descending ?? false);
    if (same && isScalar(value) && typeof id === 'string') return { value, id };
  } catch {
    // Not ours; said below.
  }
  throw new InvalidCursorError();
}

/** The scalar at a path as queries see it: what is missing, a list or an object is null. */
export function scalarAt(document: unknown, path: readonly string[]): Scalar {
  const value = valueAt(document, path);
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return typeof value === 'string' || typeof value === 'boolean' ? value : null;
}

/** The distinct strings of the list at a path, sorted. */
export function stringsAt(document: unknown, path: readonly string[]): readonly string[] {
  const value = valueAt(document, path);
  if (!Array.isArray(value)) return [];
  return [...new Set(value.filter((each) => typeof each === 'string'))].sort();
}

function valueAt(document: unknown, path: readonly string[]): unknown {
  let value = document;
  for (const field of path) {
    if (typeof value !== 'object' || value === null) return null;
    value = (value as Record<string, unknown>)[field];
  }
  return value;
}

function isScalar(value: unknown): value is Scalar {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}
