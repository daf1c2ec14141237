import Database from 'better-sqlite3';
import type { Position } from '@kosegin/event-sourcing';
import {
  StaleWriteError,
  type Build,
  type CollectionDefinition,
  type DocumentStore,
  type Filter,
  type Footing,
  type Group,
  type Grouping,
  type Page,
  type Progress,
  type Query,
  type Stored,
  type WriteBatch,
} from '../document-store.js';
import { checkDefinition, sameShape } from '../query.js';
import { Recent } from '../recent.js';
import { Checkpoints } from './checkpoints.js';
import { Collection, type Declared } from './collection.js';

/** Questions to a collection whose answers are kept until it is written: screens ask the same figures again and again. */
const GROUPINGS = 50;

const SCHEMA = `
CREATE TABLE IF NOT EXISTS collections (
  name       TEXT PRIMARY KEY,
  live_table TEXT NOT NULL,
  definition TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS progress (
  consumer  TEXT NOT NULL,
  partition TEXT NOT NULL,
  position  TEXT NOT NULL,
  PRIMARY KEY (consumer, partition)
) STRICT, WITHOUT ROWID;
`;

export interface SqliteDocumentStoreOptions {
  /** Read beside a running process; a write is refused by the database. */
  readonly readOnly?: boolean;
}

/**
 * Documents in one SQLite file, or in memory (`:memory:`). Every version of a collection is a table of its own
 * (`cases#3`); the catalogue says which of them is live, and a version not yet live goes by its table's name.
 */
export class SqliteDocumentStore implements DocumentStore {
  readonly shared = null;
  private readonly db: Database.Database;
  private readonly readOnly: boolean;
  private collections = new Map<string, Collection>();
  /** What groups of a collection came to since it was last written. */
  private readonly groups = new Map<string, Recent<readonly Group[]>>();
  /** Changes when another process has written; only a reader has to look. */
  private seen: unknown;
  private readonly statements: Readonly<
    Record<'name' | 'unname' | 'proceed' | 'reached' | 'all' | 'furthest', Database.Statement<any[], any>>
  >;
  private readonly writeAll: (batch: WriteBatch) => void;
  private readonly inTransaction: (query: () => unknown) => unknown;
  private readonly checkpoints: Checkpoints | null;

  constructor(file: string, options: SqliteDocumentStoreOptions = {}) {
    this.readOnly = options.readOnly ?? false;
    this.checkpoints = this.readOnly || file === ':memory:' ? null : new Checkpoints(file);
    this.db = new Database(file, { readonly: this.readOnly });
    this.db.pragma('cache_size = -32768');
    this.db.pragma('temp_store = MEMORY');
    if (!this.readOnly) {
      this.db.pragma('journal_mode = WAL');
      // Fewer, larger checkpoints: a rebuild writes the same index pages again and again. Bounds the log to about 80 MB.
      this.db.pragma('wal_autocheckpoint = 20000');
      // A power failure may take the newest documents, never without their progress: they are made again from the log.
      this.db.pragma('synchronous = NORMAL');
      this.db.exec(SCHEMA);
    }
    this.statements = {
      name: this.db.prepare(
        'INSERT OR REPLACE INTO collections (name, live_table, definition) VALUES (?, ?, ?)',
      ),
      unname: this.db.prepare('DELETE FROM collections WHERE name = ?'),
      proceed: this.db.prepare(
        `INSERT INTO progress (consumer, partition, position) VALUES (?, ?, ?)
         ON CONFLICT DO UPDATE SET position = max(position, excluded.position)`,
      ),
      reached: this.db.prepare('SELECT position FROM progress WHERE consumer = ? AND partition = ?').pluck(),
      all: this.db.prepare('SELECT partition, position FROM progress WHERE consumer = ?').raw(),
      furthest: this.db.prepare('SELECT max(position) FROM progress WHERE consumer = ?').pluck(),
    };
    this.inTransaction = this.db.transaction((query: () => unknown) => query());
    this.writeAll = this.db.transaction((batch: WriteBatch) => {
      for (const { collection, id, document } of batch.writes)
        if (document === null) this.collection(collection).remove(id);
        else this.collection(collection).put(id, document);
      this.proceed(batch.progress);
    }).immediate;
    this.load();
  }

  async declare(definitions: readonly CollectionDefinition[]): Promise<void> {
    definitions.forEach(checkDefinition);
    const changed = definitions.filter((definition) => {
      const now = this.collections.get(definition.name)?.definition;
      return !now || !sameShape(now, definition);
    });
    if (changed.length === 0) return;
    this.change(() => {
      for (const definition of changed) {
        const before = this.collections.get(definition.name);
        const next = this.create({
          ...definition,
          ...(before?.definition.build && { build: before.definition.build }),
        });
        if (before) {
          next.copyFrom(before);
          before.drop();
        }
        this.name(definition.name, next);
      }
    });
  }

  async write(batch: WriteBatch): Promise<void> {
    for (const { collection } of batch.writes) this.groups.delete(collection);
    this.writeAll(batch);
    this.checkpoints?.note(batch.writes.length);
  }

  async progress(consumer: string, partition: string): Promise<Position | null> {
    return (this.statements.reached.get(consumer, partition) as Position | undefined) ?? null;
  }

  async footing(consumer: string): Promise<Footing> {
    const builds: Record<string, Build> = {};
    for (const [name, { definition }] of this.collections) {
      const { build, ...plain } = definition;
      if (name === plain.name && build?.consumer === consumer)
        builds[name] = { version: build.version, upTo: build.upTo, definition: plain };
    }
    return {
      epoch: '',
      builds,
      progress: Object.fromEntries(this.statements.all.all(consumer)),
    };
  }

  async beginVersion(
    definition: CollectionDefinition,
    builder: { readonly consumer: string; readonly version: number },
  ): Promise<string> {
    checkDefinition(definition);
    return this.change(() => {
      for (const [name] of this.versionsOf(definition.name))
        if (name !== definition.name) this.throwAway(name);
      const version = this.create({ ...definition, build: { ...builder, upTo: null } });
      this.name(version.table, version);
      return version.table;
    });
  }

  async swap(versions: Readonly<Record<string, string>>, upTo: Position | null): Promise<void> {
    this.change(() => {
      for (const [name, versionName] of Object.entries(versions)) {
        const { definition, table } = this.collection(versionName);
        const { name: of, build } = definition;
        if (of !== name || !build || versionName === name)
          throw new RangeError(`${versionName} is no version of ${name}`);
        const furthest = this.statements.furthest.get(build.consumer) as Position | null;
        if (furthest !== null && (upTo === null || furthest > upTo))
          throw new StaleWriteError(`${build.consumer} is further than the new ${name}`);
        this.collections.get(name)?.drop();
        this.statements.unname.run(versionName);
        this.name(name, { table, definition: { ...definition, build: { ...build, upTo } } });
      }
    });
  }

  async abandon(versions: readonly string[]): Promise<void> {
    this.change(() => versions.forEach((name) => this.throwAway(name)));
  }

  async get<D>(collection: string, id: string): Promise<D | null> {
    return this.read(() => this.collection(collection).get(id) as D | null);
  }

  async getMany<D>(collection: string, ids: readonly string[]): Promise<readonly Stored<D>[]> {
    return this.read(() => {
      const from = this.collection(collection);
      // Each statement by itself would take the file's locks and give them back.
      return this.together(() =>
        ids.flatMap((id) => {
          const document = from.get(id);
          return document ? [{ id, document: document as D }] : [];
        }),
      );
    });
  }

  async find<D>(collection: string, query: Query): Promise<Page<D>> {
    return this.read(() => this.collection(collection).find(query));
  }

  async count(collection: string, filter?: Filter): Promise<number> {
    return this.read(() => this.collection(collection).count(filter));
  }

  async group(collection: string, grouping: Grouping): Promise<readonly Group[]> {
    return this.read(() => {
      const asked = this.collection(collection);
      // A reader beside the writer is not told of writes.
      if (this.readOnly) return asked.group(grouping);
      const kept = this.groups.get(collection) ?? new Recent(GROUPINGS);
      this.groups.set(collection, kept);
      return kept.get(JSON.stringify(grouping), () => asked.group(grouping));
    });
  }

  async close(): Promise<void> {
    await this.checkpoints?.end();
    this.db.close();
  }

  private collection(name: string): Collection {
    const collection = this.collections.get(name);
    if (!collection) throw new RangeError(`the collection "${name}" is not declared`);
    return collection;
  }

  /** The only writer knows its catalogue; a reader beside it must see catalogue and tables of one moment. */
  private read<T>(query: () => T): T {
    if (!this.readOnly) return query();
    return this.together(() => {
      this.load();
      return query();
    });
  }

  private together<T>(query: () => T): T {
    return this.inTransaction(query) as T;
  }

  /** Changes tables and catalogue in one step, or not at all. */
  private change<T>(work: () => T): T {
    const result = this.db.transaction(work).immediate();
    this.groups.clear();
    this.load();
    return result;
  }

  private load(): void {
    const rows = this.db
      .prepare<[], { name: string; live_table: string; definition: string }>('SELECT * FROM collections')
      .all();
    const seen = JSON.stringify(rows);
    if (seen === this.seen) return;
    this.seen = seen;
    this.collections = new Map(
      rows.map(({ name, live_table, definition }) => [
        name,
        new Collection(this.db, JSON.parse(definition), live_table),
      ]),
    );
  }

  private throwAway(version: string): void {
    this.collections.get(version)?.drop();
    this.statements.unname.run(version);
  }

  /** A new, empty table under the collection's next free number. */
  private create(definition: Declared): Collection {
    const numbers = this.versionsOf(definition.name).map(([, { table }]) => Number(table.split('#')[1]));
    const made = new Collection(this.db, definition, `${definition.name}#${Math.max(0, ...numbers) + 1}`);
    made.create();
    return made;
  }

  private versionsOf(name: string): [string, Collection][] {
    return [...this.collections].filter(([, collection]) => collection.definition.name === name);
  }

  private name(name: string, { table, definition }: Pick<Collection, 'table' | 'definition'>): void {
    this.statements.name.run(name, table, JSON.stringify(definition));
  }

  private proceed(progress: readonly Progress[]): void {
    for (const { consumer, partition, position } of progress)
      this.statements.proceed.run(consumer, partition, position);
  }
}
