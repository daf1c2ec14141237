import { randomUUID } from 'node:crypto';
import mongoose, { type Model } from 'mongoose';
import {
  StaleWriteError,
  type Base,
  type CollectionDefinition,
  type Document,
  type DocumentWrite,
  type Filter,
  type Group,
  type Grouping,
  type Page,
  type Query,
  type Scalar,
  type Stored,
} from '../document-store.js';
import { checkFilter, checkGrouping, checkQuery, writeCursor } from '../query.js';
import type { MongoConnection } from './connection.js';
import { byPath, listPath } from './field-names.js';
import { afterOf, allOf, filterOf, orderOf, type StoredFilter } from './filter.js';
import { asQueried, baseOf, documentOf, removed, stored, type StoredDocument } from './stored-document.js';

export type Operation = mongoose.mongo.AnyBulkWriteOperation<StoredDocument>;

const { Mixed } = mongoose.Schema.Types;
const CONTENT = { document: 1, text: 1 } as const;
/** Documents looked through in one go when a collection gets other indexes. */
const CHUNK = 200;

/**
 * One version of a collection, in a collection of MongoDB of its own. Reads go through the model, lean; writes past it: its casts
 * would drop what the schema does not name, from guards too.
 */
export class MongoCollection {
  private readonly model: Model<StoredDocument>;

  constructor(
    private readonly client: MongoConnection,
    readonly definition: CollectionDefinition,
    readonly name: string,
  ) {
    const options = { overwriteModels: true };
    this.model = client.connection.model<StoredDocument>(name, schemaOf(definition), name, options);
  }

  /** It is no more; queries under way end as they do. */
  forget(): void {
    if (this.client.connection.models[this.name] === this.model)
      this.client.connection.deleteModel(this.name);
  }

  /** Makes the collection and the indexes that it lacks, and drops those that are not declared. */
  async prepare(): Promise<void> {
    await this.model.createCollection();
    const { toDrop } = await this.model.diffIndexes();
    await this.model.cleanIndexes({ toDrop });
    await this.native.createIndexes(
      this.model.schema.indexes().map(([key]) => ({ key: key as Record<string, 1 | -1> })),
    );
  }

  /** Gives every document what queries look at now. */
  async fill(): Promise<void> {
    for (let last: string | null = null; ;) {
      const filter: StoredFilter = { live: true, ...(last !== null && { _id: { $gt: last } }) };
      const found = await this.rows(filter).sort({ _id: 1 }).limit(CHUNK);
      for (let left: readonly StoredDocument[] = found; left.length > 0; left = await this.refill(left));
      if (found.length < CHUNK) return;
      last = found[found.length - 1]!._id;
    }
  }

  async get(id: string): Promise<Document | null> {
    const [found] = await this.rows({ _id: id, live: true }, CONTENT);
    return found ? (documentOf(found) as Document) : null;
  }

  async getMany<D>(ids: readonly string[]): Promise<readonly Stored<D>[]> {
    const found = await this.rows({ _id: { $in: [...ids] }, live: true }, CONTENT);
    const byId = new Map(found.map((row) => [row._id, row]));
    return ids.flatMap((id) => {
      const row = byId.get(id);
      return row ? [{ id, document: documentOf(row) as D }] : [];
    });
  }

  async load(
    ids: readonly string[],
  ): Promise<readonly (Stored<Document | null> & { readonly base: Base })[]> {
    const found = await this.rows(
      { _id: { $in: [...ids] } },
      { ...CONTENT, version: 1, live: 1, applied: 1 },
    );
    return found.map((row) => ({
      id: row._id,
      document: row.live ? (documentOf(row) as Document) : null,
      base: baseOf(row),
    }));
  }

  async find(query: Query): Promise<Page<any>> {
    const checked = checkQuery(this.definition, query);
    const { sort, limit } = checked;
    const filter: StoredFilter = allOf([{ live: true }, filterOf(checked.test), afterOf(checked)]);
    const rows = await this.rows(filter, { ...CONTENT, ...(sort && { [byPath(sort.by)]: 1 }) })
      .sort(orderOf(sort))
      .limit(limit + 1);
    const items = rows.slice(0, limit).map((row) => ({ id: row._id, document: documentOf(row) }));
    const last = rows.length > limit ? rows[limit - 1]! : null;
    const value = (row: StoredDocument): Scalar => (sort ? row.by[sort.by.replaceAll('.', '/')]! : null);
    return { items, next: last && writeCursor(sort, value(last), last._id) };
  }

  count(filter?: Filter): Promise<number> {
    const matching: StoredFilter = allOf([{ live: true }, filterOf(checkFilter(this.definition, filter))]);
    return this.model.countDocuments(matching).maxTimeMS(this.client.answerWithin).exec();
  }

  async group(grouping: Grouping): Promise<readonly Group[]> {
    const { by, sums = [] } = grouping;
    const matching: StoredFilter = allOf([
      { live: true },
      filterOf(checkGrouping(this.definition, grouping)),
    ]);
    const field = (path: string) =>
      `$${this.definition.indexes.includes(path) ? byPath(path) : `document.${path}`}`;
    const numbered = (prefix: string, paths: readonly string[], of: (path: string) => unknown) =>
      Object.fromEntries(paths.map((path, index) => [`${prefix}${index}`, of(path)]));
    const rows = await this.model
      .aggregate<Record<string, any>>([
        { $match: matching },
        {
          $group: {
            _id: by.length > 0 ? numbered('k', by, field) : null,
            count: { $sum: 1 },
            ...numbered('s', sums, (path) => ({ $sum: field(path) })),
          },
        },
        ...(by.length > 0 ? [{ $sort: numbered('_id.k', by, () => 1) as Record<string, 1> }] : []),
      ])
      .option({ maxTimeMS: this.client.answerWithin });
    return rows.map((row) => ({
      key: Object.fromEntries(by.map((path, index): [string, Scalar] => [path, row['_id'][`k${index}`]])),
      count: row['count'],
      sums: Object.fromEntries(sums.map((path, index) => [path, Number(row[`s${index}`])])),
    }));
  }

  /**
   * What `put` and `replace` are going to do; apart from them, so that data which cannot be stored are refused before
   * anything is. Of several writes of one document the last counts.
   */
  operations(writes: readonly DocumentWrite[]): readonly Operation[] {
    const version = randomUUID();
    const last = new Map(writes.map((write) => [write.id, write]));
    return [...last.values()].flatMap(({ id, document, over }): Operation[] => {
      const { version: before, applied } = over ?? { version: null, applied: {} };
      const filter = over ? { _id: id, version: before! } : { _id: id };
      // Nothing was taken in that a repeat could bring back.
      if (document === null && Object.keys(applied).length === 0)
        return over && before === null ? [] : [{ deleteOne: { filter } }];
      const next =
        document === null
          ? removed(id, applied, version)
          : stored(this.definition, { id, document, applied }, version);
      if (!over) return [{ replaceOne: { filter, replacement: next, upsert: true } }];
      return [
        before === null ? { insertOne: { document: next } } : { replaceOne: { filter, replacement: next } },
      ];
    });
  }

  /** Whatever is there. */
  async put(operations: readonly Operation[]): Promise<void> {
    const write = () => this.native.bulkWrite([...operations], { ordered: false });
    // Of two first writes at the same time the server may refuse one; by then there is something to replace.
    await write().catch((error) => {
      if (!onlyDuplicates(error)) throw error;
      return write();
    });
  }

  /** Only over the versions that they name. @throws StaleWriteError when one was not there any more; others are written. */
  async replace(operations: readonly Operation[]): Promise<void> {
    if (operations.length === 0) return;
    let written = 0;
    try {
      const result = await this.native.bulkWrite([...operations], { ordered: false });
      written = result.insertedCount + result.matchedCount + result.deletedCount;
    } catch (error) {
      // It was not there and is now, or another's first write is under way: to be read again, which tells.
      if (!onlyDuplicates(error)) throw error;
    }
    if (written < operations.length)
      throw new StaleWriteError(`documents of ${this.definition.name} were written by another`);
  }

  private async refill(rows: readonly StoredDocument[]): Promise<readonly StoredDocument[]> {
    const version = randomUUID();
    const operations = rows.map((row): Operation => {
      const queried = asQueried(this.definition, documentOf(row));
      return {
        updateOne: {
          filter: { _id: row._id, version: row.version },
          update: { $set: { ...queried, version } },
        },
      };
    });
    await this.native.bulkWrite(operations, { ordered: false });
    const ids = rows.map(({ _id }) => _id);
    return this.rows({ _id: { $in: ids }, live: true, version: { $ne: version } });
  }

  private rows(filter: StoredFilter, projection: Record<string, 1> = {}) {
    return this.model.find(filter, projection).maxTimeMS(this.client.answerWithin).lean<StoredDocument[]>();
  }

  private get native(): mongoose.mongo.Collection<StoredDocument> {
    return this.client.connection.db!.collection<StoredDocument>(this.name);
  }
}

/** Only its indexes are of use: what is written is made elsewhere, what is read is lean. `live` leads, since every query asks for it. */
function schemaOf({ indexes, multiIndexes = [] }: CollectionDefinition): mongoose.Schema {
  const schema = new mongoose.Schema(
    {
      _id: String,
      version: String,
      live: Boolean,
      applied: Mixed,
      by: Mixed,
      lists: Mixed,
      document: Mixed,
      text: String,
    },
    { versionKey: false },
  );
  schema.index({ live: 1, _id: 1 });
  // Read backwards, the second gives the descending order with ascending ids.
  for (const path of indexes)
    for (const direction of [1, -1] as const) schema.index({ live: 1, [byPath(path)]: 1, _id: direction });
  for (const path of multiIndexes) schema.index({ live: 1, [listPath(path)]: 1 });
  return schema;
}

function onlyDuplicates(error: unknown): boolean {
  if (!(error instanceof mongoose.mongo.MongoBulkWriteError)) return false;
  const errors = [error.writeErrors].flat();
  return (
    errors.length > 0 && errors.every(({ code }) => code === 11000) && !error.result.getWriteConcernError()
  );
}
