import { randomUUID } from 'node:crypto';
import mongoose from 'mongoose';
import type { Position } from '@kosegin/event-sourcing';
import type { MongoDbServer } from '@kosegin/testing/servers';
import type { CollectionDefinition, Document, DocumentWrite } from '../src/index.js';
import { MongoDocumentStore, type MongoDocumentStoreOptions } from '../src/mongodb/mongodb-document-store.js';

const { mongo } = mongoose;

export const CASES: CollectionDefinition = {
  name: 'case-history.cases',
  indexes: ['status', 'plan.amount', 'n'],
  multiIndexes: ['tokens'],
};
export const BUILDER = { consumer: 'members', version: 1 };
export const at = (n: number): Position => String(n).padStart(4, '0') as Position;
export const put = (
  id: string,
  document: Document | null,
  more: Partial<DocumentWrite> = {},
): DocumentWrite => ({ collection: CASES.name, id, document, ...more });

/** A store on a database of its own for every test, and what the database itself says. */
export function openHarness(server: () => MongoDbServer) {
  let url: string;
  let store: MongoDocumentStore;
  let beside: mongoose.Connection;
  let opened: MongoDocumentStore[];
  /** The same store as another process has it. */
  const open = async (options: MongoDocumentStoreOptions = {}): Promise<MongoDocumentStore> => {
    const made = await MongoDocumentStore.open(url, options);
    opened.push(made);
    return made;
  };
  const names = async (): Promise<string[]> =>
    (await beside.db!.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name).sort();

  beforeEach(async () => {
    url = server().url(`documents-${randomUUID()}`);
    opened = [];
    store = await open();
    await store.declare([CASES]);
    beside = await new mongoose.Mongoose().createConnection(url).asPromise();
  });
  afterEach(async () => {
    restore();
    for (const each of opened) await each.close();
    await beside.dropDatabase();
    await beside.close();
  });

  return {
    store: () => store,
    open,
    write: (...writes: DocumentWrite[]) => store.write({ writes, progress: [] }),
    /** Names in the database, without what makes each its own. */
    collections: async () =>
      (await names()).map((name) => name.replace(/#.*/, '')).filter((name) => name !== 'consumers'),
    /** A collection as the database has it. */
    stored: async (of = CASES.name) =>
      beside.db!.collection((await names()).find((name) => name.startsWith(`${of}#`))!),
  };
}

const undo: (() => void)[] = [];

/** Another in place of a method of the driver, until `restore` or the end of the test. */
export function instead(
  method: string,
  fake: (on: mongoose.mongo.Collection, real: () => any, args: any[]) => any,
  of: any = mongo.Collection.prototype,
): void {
  const real = of[method];
  of[method] = function (this: mongoose.mongo.Collection, ...args: unknown[]) {
    return fake(this, () => real.apply(this, args), args);
  };
  undo.push(() => (of[method] = real));
}

export function restore(): void {
  for (const each of undo.splice(0).reverse()) each();
}

/** What the driver throws for one refused write; `writeErrors` is then no array. */
export function duplicate(): mongoose.mongo.MongoBulkWriteError {
  const result = { getWriteConcernError: () => undefined } as unknown as mongoose.mongo.BulkWriteResult;
  const error = new mongo.MongoBulkWriteError({ message: 'E11000', code: 11000, writeErrors: [] }, result);
  return Object.assign(error, { writeErrors: { code: 11000 } as never });
}

export const gone = () => new mongo.MongoNetworkError('gone');
