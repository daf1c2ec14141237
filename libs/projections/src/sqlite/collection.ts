import type Database from 'better-sqlite3';
import type { Position } from '@kosegin/event-sourcing';
import type {
  CollectionDefinition,
  Document,
  Filter,
  Group,
  Grouping,
  Page,
  Query,
  Scalar,
  Stored,
} from '../document-store.js';
import { checkFilter, checkGrouping, checkQuery, scalarAt, stringsAt, writeCursor } from '../query.js';
import { Recent } from '../recent.js';
import { afterSql, bind, column, filterSql, orderSql, quote, unbind, type Bound } from './filter-sql.js';

type Statement = Database.Statement<unknown[], any>;

/** As the catalogue keeps it: for a collection that a projection built, or is building, also how. */
export interface Declared extends CollectionDefinition {
  readonly build?: {
    readonly consumer: string;
    readonly version: number;
    readonly upTo: Position | null;
  };
}

/** Used for every document: prepared once, when the table is there. */
interface OwnStatements {
  readonly insert: Statement;
  readonly get: Statement;
  readonly remove: Statement;
  readonly columns: Statement;
}

const listColumn = (path: string): string => quote(`[].${path}`);

/**
 * One version of a collection as a table: the document as JSON and, before it, a column for every declared path, filled
 * from the object at hand when it is written. So SQLite never parses JSON to maintain an index, filter, sort or add up
 * what is declared, and a scan does not touch the documents. Strings of declared lists stand in a side table; the row keeps them
 * too, so that a write which leaves them as they were (nearly all) does not touch it.
 */
export class Collection {
  /** Paths that have a column: indexes first, then what is only added up. */
  private readonly paths: readonly string[];
  private readonly scalars: readonly (readonly string[])[];
  private readonly lists: readonly (readonly string[])[];
  private readonly multi: { readonly table: string; readonly paths: readonly string[] };
  /** The columns between the id and the document: of the paths, then of the lists. */
  private readonly columns: readonly string[];
  private readonly quoted: string;
  private readonly queries = new Recent<Statement>(100);
  private own: OwnStatements | null = null;

  constructor(
    private readonly db: Database.Database,
    readonly definition: Declared,
    readonly table: string,
  ) {
    const paths = definition.multiIndexes ?? [];
    this.paths = [...new Set([...definition.indexes, ...(definition.sums ?? [])])];
    this.scalars = this.paths.map((path) => path.split('.'));
    this.lists = paths.map((path) => path.split('.'));
    this.quoted = quote(table);
    this.multi = { table: quote(`${table}[]`), paths };
    this.columns = [...this.paths.map(column), ...paths.map(listColumn)];
  }

  /**
   * Indexes hold the values alone, not the ids that ties are broken by. What has a value in common lies in the order in
   * which it came, so that new documents are added at one place of an index; by ids, each would touch a page of its own.
   */
  create(): void {
    this.db.exec(
      `CREATE TABLE ${this.quoted} (id TEXT PRIMARY KEY NOT NULL, ${this.columns.map((each) => `${each} ANY, `).join('')}
       document TEXT NOT NULL) STRICT`,
    );
    for (const path of this.definition.indexes)
      this.db.exec(`CREATE INDEX ${quote(`${this.table}.${path}`)} ON ${this.quoted} (${column(path)})`);
    if (this.multi.paths.length > 0)
      this.db.exec(
        `CREATE TABLE ${this.multi.table} (path INTEGER NOT NULL, value TEXT NOT NULL, id TEXT NOT NULL,
         PRIMARY KEY (path, value, id)) STRICT, WITHOUT ROWID`,
      );
  }

  drop(): void {
    this.db.exec(`DROP TABLE IF EXISTS ${this.quoted}; DROP TABLE IF EXISTS ${this.multi.table}`);
  }

  copyFrom(other: Collection): void {
    const page = this.db.prepare<[string], { id: string; document: string }>(
      `SELECT id, document FROM ${other.quoted} WHERE id > ? ORDER BY id LIMIT 1000`,
    );
    for (let last = ''; ;) {
      const rows = page.all(last);
      for (const { id, document } of rows) this.put(id, JSON.parse(document));
      if (rows.length < 1000) return;
      last = rows[rows.length - 1]!.id;
    }
  }

  put(id: string, document: Document): void {
    const lists = this.lists.map((path) => stringsAt(document, path));
    const values = [
      ...this.scalars.map((path) => bind(scalarAt(document, path))),
      ...lists.map((strings) => JSON.stringify(strings)),
    ];
    const kept = this.statements.columns.get(id) as Bound[] | undefined;
    this.list(id, lists, kept);
    const text = JSON.stringify(document);
    if (!kept) this.statements.insert.run(id, ...values, text);
    else this.update(id, values, kept, text);
  }

  /** SQLite writes the index of every column that a statement names: so only the indexed columns that change are named. */
  private update(id: string, values: readonly Bound[], kept: readonly Bound[], text: string): void {
    const indexed = this.definition.indexes.length;
    const named = values.flatMap((value, at) => (at < indexed && same(value, kept[at]!) ? [] : [at]));
    const sets = named.map((at) => `${this.columns[at]} = ?, `).join('');
    this.prepare(`UPDATE ${this.quoted} SET ${sets}document = ? WHERE id = ?`).run(
      ...named.map((at) => values[at]!),
      text,
      id,
    );
  }

  remove(id: string): void {
    if (this.lists.length > 0) {
      const kept = this.statements.columns.get(id) as Bound[] | undefined;
      this.list(
        id,
        this.lists.map(() => []),
        kept,
      );
    }
    this.statements.remove.run(id);
  }

  get(id: string): Document | null {
    const text = this.statements.get.get(id);
    return text === undefined ? null : JSON.parse(text);
  }

  find(query: Query): Page<any> {
    const checked = checkQuery(this.definition, query);
    const filter = filterSql(checked.test, this.multi);
    const after = afterSql(checked);
    const order = orderSql(checked.sort);
    // The inner select sorts without carrying the documents along.
    const rows: { id: string; value: Bound; document: string }[] = this.prepare(
      `SELECT id, ${checked.sort ? column(checked.sort.by) : 'NULL'} AS value, document FROM ${this.quoted} WHERE rowid IN
       (SELECT rowid FROM ${this.quoted} WHERE ${filter.text} AND ${after.text} ORDER BY ${order} LIMIT ?) ORDER BY ${order}`,
    ).all(...filter.values, ...after.values, checked.limit + 1);
    const items: Stored[] = rows
      .slice(0, checked.limit)
      .map(({ id, document }) => ({ id, document: JSON.parse(document) }));
    const last = rows.length > checked.limit ? rows[checked.limit - 1]! : null;
    return { items, next: last && writeCursor(checked.sort, unbind(last.value), last.id) };
  }

  count(filter?: Filter): number {
    const { text, values } = filterSql(checkFilter(this.definition, filter), this.multi);
    return this.prepare(`SELECT count(*) AS n FROM ${this.quoted} WHERE ${text}`).get(...values).n;
  }

  group(grouping: Grouping): readonly Group[] {
    const filter = filterSql(checkGrouping(this.definition, grouping), this.multi);
    const { by, sums = [] } = grouping;
    const keys = by.map(column);
    const added = sums.map((path) => `coalesce(sum(${this.number(path)}), 0)`);
    const rows: Bound[][] = this.prepare(
      `SELECT ${[...keys, 'count(*)', ...added].join(', ')} FROM ${this.quoted} WHERE ${filter.text}
       ${by.length > 0 ? `GROUP BY ${keys.join(', ')} ORDER BY ${keys.join(', ')}` : 'HAVING count(*) > 0'}`,
    )
      .raw()
      .all(...filter.values);
    return rows.map((row) => ({
      key: Object.fromEntries(by.map((path, index): [string, Scalar] => [path, unbind(row[index]!)])),
      count: row[by.length] as number,
      sums: Object.fromEntries(sums.map((path, index) => [path, row[by.length + 1 + index] as number])),
    }));
  }

  /** Paths are plain dotted names, checked: they can stand in the text. */
  private number(path: string): string {
    if (this.paths.includes(path)) return column(path);
    return `json_extract(document, '$.${path.split('.').map(quote).join('.')}')`;
  }

  private get statements(): OwnStatements {
    return (this.own ??= this.prepareOwn());
  }

  private prepareOwn(): OwnStatements {
    const all = ['id', ...this.columns, 'document'];
    const columns = this.columns.length > 0 ? this.columns.join(', ') : 'NULL';
    return {
      insert: this.db.prepare(
        `INSERT INTO ${this.quoted} (${all.join(', ')}) VALUES (${all.map(() => '?').join(', ')})`,
      ),
      get: this.db.prepare(`SELECT document FROM ${this.quoted} WHERE id = ?`).pluck(),
      remove: this.db.prepare(`DELETE FROM ${this.quoted} WHERE id = ?`),
      columns: this.db.prepare(`SELECT ${columns} FROM ${this.quoted} WHERE id = ?`).raw(),
    };
  }

  /** Brings the side table from what the row lists to what it will list. */
  private list(id: string, lists: readonly (readonly string[])[], kept: readonly Bound[] | undefined): void {
    lists.forEach((strings, path) => {
      const listed = kept?.[this.paths.length + path] as string | undefined;
      if (listed === JSON.stringify(strings)) return;
      const after = new Set(strings);
      const before = new Set<string>(listed === undefined ? [] : JSON.parse(listed));
      for (const value of before)
        if (!after.has(value))
          this.prepare(`DELETE FROM ${this.multi.table} WHERE path = ? AND value = ? AND id = ?`).run(
            path,
            value,
            id,
          );
      for (const value of after)
        if (!before.has(value))
          this.prepare(`INSERT OR IGNORE INTO ${this.multi.table} (path, value, id) VALUES (?, ?, ?)`).run(
            path,
            value,
            id,
          );
    });
  }

  private prepare(sql: string): Statement {
    return this.queries.get(sql, () => this.db.prepare(sql));
  }
}

const same = (one: Bound, other: Bound): boolean =>
  one === other || (Buffer.isBuffer(one) && Buffer.isBuffer(other) && one.equals(other));
