import type { Scalar } from '../document-store.js';
import type { CheckedQuery, Comparison, Test } from '../query.js';

export type Bound = string | number | null | Buffer;

/** A piece of SQL and the values of its question marks, in their order. */
export interface Sql {
  readonly text: string;
  readonly values: readonly Bound[];
}

const TRUE = Buffer.from([1]);
const FALSE = Buffer.from([0]);

/** Booleans are kept as one-byte blobs, so that they come back as booleans from columns that have no type. */
export function bind(value: Scalar): Bound {
  return typeof value === 'boolean' ? (value ? TRUE : FALSE) : value;
}

export function unbind(value: Bound): Scalar {
  return Buffer.isBuffer(value) ? value[0] === 1 : value;
}

export const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;

export const column = (path: string): string => quote(`$.${path}`);

/** Beyond every text that begins so: the last code point is not a character. */
const endOf = (prefix: string): string => `${prefix}\u{10FFFF}`;

const OPERATORS: Readonly<Record<Comparison, string>> = { lt: '<', lte: '<=', gt: '>', gte: '>=' };

/** `multi` is the side table of the declared lists; a list's path stands in it by its number. */
export function filterSql(
  test: Test,
  multi: { readonly table: string; readonly paths: readonly string[] },
): Sql {
  switch (test.kind) {
    case 'all':
    case 'any': {
      const parts = test.tests.map((each) => filterSql(each, multi));
      const text = parts.map((part) => part.text).join(test.kind === 'all' ? ' AND ' : ' OR ');
      return {
        text: text ? `(${text})` : test.kind === 'all' ? '1' : '0',
        values: parts.flatMap((p) => p.values),
      };
    }
    case 'eq':
      return test.value === null
        ? { text: `${column(test.path)} IS NULL`, values: [] }
        : { text: `${column(test.path)} = ?`, values: [bind(test.value)] };
    case 'ne':
      return { text: `${column(test.path)} IS NOT ?`, values: [bind(test.value)] };
    case 'in': {
      const values = test.values.filter((value) => value !== null).map(bind);
      const listed = `${column(test.path)} IN (${values.map(() => '?').join(', ')})`;
      const text =
        values.length < test.values.length ? `(${listed} OR ${column(test.path)} IS NULL)` : listed;
      return { text, values };
    }
    case 'has':
    case 'hasPrefix': {
      const range = test.kind === 'has' ? 'value = ?' : 'value >= ? AND value < ?';
      return {
        text: `id IN (SELECT id FROM ${multi.table} WHERE path = ${multi.paths.indexOf(test.path)} AND ${range})`,
        values: test.kind === 'has' ? [test.value] : [test.value, endOf(test.value)],
      };
    }
    default:
      return { text: `${column(test.path)} ${OPERATORS[test.kind]} ?`, values: [test.value] };
  }
}

export function orderSql(sort: CheckedQuery['sort']): string {
  return sort ? `${column(sort.by)} ${sort.descending ? 'DESC' : 'ASC'}, id` : 'id';
}

/** What comes after the cursor in the order of `orderSql`; null is below every value. */
export function afterSql({ sort, after }: CheckedQuery): Sql {
  if (!after) return { text: '1', values: [] };
  if (!sort) return { text: 'id > ?', values: [after.id] };
  const by = column(sort.by);
  const value = bind(after.value);
  if (value === null)
    return {
      text: `((${by} IS NULL AND id > ?)${sort.descending ? '' : ` OR ${by} IS NOT NULL`})`,
      values: [after.id],
    };
  const [beyond, below] = sort.descending ? ['<', ` OR ${by} IS NULL`] : ['>', ''];
  return {
    text: `((${by} ${beyond}= ?${below}) AND (${by} IS NOT ? OR id > ?))`,
    values: [value, value, after.id],
  };
}
