import type { QueryFilter } from 'mongoose';
import type { CheckedQuery, Test } from '../query.js';
import { byPath, listPath } from './field-names.js';
import type { StoredDocument } from './stored-document.js';

export type StoredFilter = QueryFilter<StoredDocument>;

const NONE: StoredFilter = { _id: { $in: [] } };

/** Beyond every text that begins so: the last code point is not a character. */
const endOf = (prefix: string): string => `${prefix}\u{10FFFF}`;

/** Every document has a field, perhaps null, for each declared path, so that `ne` and `eq: null` mean what they say. */
export function filterOf(test: Test): StoredFilter {
  switch (test.kind) {
    case 'all':
      return allOf(test.tests.map(filterOf));
    case 'any':
      return test.tests.length > 0 ? { $or: test.tests.map(filterOf) } : NONE;
    case 'in':
      return { [byPath(test.path)]: { $in: test.values } };
    case 'has':
      return { [listPath(test.path)]: { $eq: test.value } };
    case 'lte':
      // What `$lte` means. Servers of the tests lose the bound itself to an index of several fields.
      return {
        [byPath(test.path)]: {
          $gte: typeof test.value === 'string' ? '' : -Infinity,
          $not: { $gt: test.value },
        },
      };
    case 'hasPrefix':
      return { [listPath(test.path)]: { $elemMatch: { $gte: test.value, $lt: endOf(test.value) } } };
    default:
      return { [byPath(test.path)]: { [`$${test.kind}`]: test.value } };
  }
}

/** All of them, as flat as it goes: what a planner sees best. */
export function allOf(filters: readonly StoredFilter[]): StoredFilter {
  const merged: Record<string, unknown> = {};
  const rest: unknown[] = [];
  for (const [key, condition] of filters.flatMap((filter) => Object.entries(filter)))
    if (key === '$and') rest.push(...(condition as unknown[]));
    else if (key in merged) rest.push({ [key]: condition });
    else merged[key] = condition;
  return (rest.length > 0 ? { ...merged, $and: rest } : merged) as StoredFilter;
}

export function orderOf(sort: CheckedQuery['sort']): Record<string, 1 | -1> {
  return sort ? { [byPath(sort.by)]: sort.descending ? -1 : 1, _id: 1 } : { _id: 1 };
}

/** What comes after the cursor in that order; null is below every value. One range of an index. */
export function afterOf({ sort, after }: CheckedQuery): StoredFilter {
  if (!after) return {};
  if (!sort) return { _id: { $gt: after.id } };
  const by = byPath(sort.by);
  const { value } = after;
  const beyond = { $or: [{ [by]: { $ne: value } }, { _id: { $gt: after.id } }] };
  if (sort.descending) return { [by]: value === null ? { $eq: null } : { $not: { $gt: value } }, ...beyond };
  return value === null ? beyond : { [by]: { $gte: value }, ...beyond };
}
