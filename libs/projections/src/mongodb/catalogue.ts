import { randomUUID } from 'node:crypto';
import type mongoose from 'mongoose';
import type { Position } from '@kosegin/event-sourcing';
import {
  BeingRebuiltError,
  type Build,
  type CollectionDefinition,
  type Progress,
} from '../document-store.js';
import { MongoCollection } from './collection.js';
import { isDuplicate, type MongoConnection } from './connection.js';
import { fieldName } from './field-names.js';
import { Look } from './look.js';

/** A collection that queries find by its name. */
export interface Live {
  readonly definition: CollectionDefinition;
  /** Its name in the database. */
  readonly collection: string;
  /** Null when no projection built it. */
  readonly build: Pick<Build, 'version' | 'upTo'> | null;
  /** Its documents have what its indexes need. */
  readonly filled: boolean;
}

/** One that is being built. */
export interface Version {
  readonly definition: CollectionDefinition;
  readonly collection: string;
  readonly version: number;
}

/**
 * Everything about a consumer beside its documents, in one document: so a swap and a progress are each one atomic
 * update, and one of them sees the other.
 */
export interface ConsumerDocument {
  readonly _id: string;
  /** Changes with all of what follows but `beat`, and not with the positions. */
  readonly epoch: string;
  readonly live: readonly Live[];
  readonly versions: readonly Version[];
  /** Who builds the versions; `beat` changes while it is at it. */
  readonly builder: { readonly id: string; readonly beat: string } | null;
  /** By partition. */
  readonly positions?: Readonly<Record<string, Position>>;
  /** The largest of the positions. */
  readonly furthest?: Position;
}

export type Change = Partial<Pick<ConsumerDocument, 'live' | 'versions' | 'builder'>>;

/** Collections that no consumer builds. */
export const NOBODY = '';

/** The collections as they were at one moment. */
export interface View {
  readonly epochs: ReadonlyMap<string, string>;
  /** Live names and names of versions. */
  readonly collections: ReadonlyMap<
    string,
    { readonly consumer: string; readonly collection: MongoCollection }
  >;
}

const EMPTY = { live: [], versions: [], builder: null };
const MADE = /#[0-9a-f-]{36}$/;

/** A name in the database that nothing else has ever had, so that a writer of the past can do no harm. */
export const newName = (name: string): string => `${name}#${randomUUID()}`;

/** Which collections there are, kept by consumer beside its progress. */
export class Catalogue {
  private view: View = { epochs: new Map(), collections: new Map() };
  private readonly look = new Look(() => this.readEpochs());

  constructor(private readonly client: MongoConnection) {}

  get current(): View {
    return this.view;
  }

  /** A live collection, or a version. */
  collection(name: string, view = this.view): MongoCollection {
    const found = view.collections.get(name)?.collection;
    if (found) return found;
    if (MADE.test(name)) throw new BeingRebuiltError(`${name} is not being built any more`);
    throw new RangeError(`the collection "${name}" is not declared`);
  }

  consumerOf(name: string): string | null {
    return this.view.collections.get(name)?.consumer ?? null;
  }

  /** Whether the collections are still as in the view; the newer ones are the current ones then. */
  async holds(view: View): Promise<boolean> {
    const epochs = await this.look.ask();
    if (epochs.size === view.epochs.size && [...epochs].every(([id, epoch]) => view.epochs.get(id) === epoch))
      return true;
    if (this.view === view) await this.load();
    return false;
  }

  async load(): Promise<void> {
    const documents = await this.documents.find({}, { projection: { positions: 0, furthest: 0 } }).toArray();
    const collections = new Map<string, { consumer: string; collection: MongoCollection }>();
    const known = new Map(
      [...this.view.collections.values()].map(({ collection }) => [collection.name, collection]),
    );
    const add = (consumer: string, name: string, { definition, collection }: Live | Version): void => {
      const before = known.get(collection);
      const same = before && JSON.stringify(before.definition) === JSON.stringify(definition);
      const made = same ? before : new MongoCollection(this.client, definition, collection);
      collections.set(name, { consumer, collection: made });
    };
    // What a consumer has built stands before what was only declared.
    documents.sort((one, other) => (one._id < other._id ? -1 : 1));
    for (const { _id: consumer, live, versions } of documents) {
      for (const each of live) add(consumer, each.definition.name, each);
      for (const each of versions) add(consumer, each.collection, each);
    }
    this.view = { epochs: new Map(documents.map(({ _id, epoch }) => [_id, epoch])), collections };
    const names = this.names();
    for (const [name, collection] of known) if (!names.has(name)) collection.forget();
  }

  /** Made when there is none. */
  async of(consumer: string): Promise<ConsumerDocument> {
    for (;;) {
      const found = await this.documents.findOne({ _id: consumer });
      if (found) return found;
      await this.documents.insertOne({ _id: consumer, epoch: randomUUID(), ...EMPTY }).catch((error) => {
        if (!isDuplicate(error)) throw error;
      });
    }
  }

  /**
   * Changes what is known of a consumer in one step; null leaves it. Asked again when another was first, or when the
   * consumer has got beyond `upTo` meanwhile. Collections that are in the catalogue no more are dropped.
   */
  async change(
    consumer: string,
    next: (now: ConsumerDocument) => Change | null,
    upTo?: Position | null,
  ): Promise<void> {
    for (;;) {
      const now = await this.of(consumer);
      const change = next(now);
      if (change && !(await this.replace(now, change, upTo))) continue;
      await this.load();
      const known = this.names();
      for (const { collection } of [...now.live, ...now.versions])
        if (!known.has(collection)) await this.drop(collection);
      return;
    }
  }

  private async replace(
    { _id, epoch }: ConsumerDocument,
    change: Change,
    upTo?: Position | null,
  ): Promise<boolean> {
    const beyond =
      upTo === undefined ? {} : { $nor: [{ furthest: upTo === null ? { $exists: true } : { $gt: upTo } }] };
    const $set = { ...change, epoch: randomUUID() };
    const { matchedCount } = await this.documents.updateOne({ _id, epoch, ...beyond }, { $set });
    return matchedCount === 1;
  }

  async beat(builder: string): Promise<void> {
    await this.documents.updateMany({ 'builder.id': builder }, { $set: { 'builder.beat': randomUUID() } });
  }

  async progress(consumer: string, partition: string): Promise<Position | null> {
    const field = fieldName(partition);
    const found = await this.documents.findOne(
      { _id: consumer },
      { projection: { [`positions.${field}`]: 1 } },
    );
    return found?.positions?.[field] ?? null;
  }

  /** Never back. False when the epoch is another than the one given. */
  async proceed(consumer: string, progress: readonly Progress[], epoch?: string): Promise<boolean> {
    const positions = progress.map(({ partition, position }) => [
      `positions.${fieldName(partition)}`,
      position,
    ]);
    const furthest = progress
      .map(({ position }) => position)
      .reduce((one, other) => (one < other ? other : one));
    const $max = { ...Object.fromEntries(positions), furthest };
    if (epoch !== undefined) {
      const { matchedCount } = await this.documents.updateOne({ _id: consumer, epoch }, { $max });
      return matchedCount === 1;
    }
    const $setOnInsert = { epoch: randomUUID(), ...EMPTY };
    const write = () => this.documents.updateOne({ _id: consumer }, { $max, $setOnInsert }, { upsert: true });
    await write().catch((error) => {
      if (!isDuplicate(error)) throw error;
      return write();
    });
    return true;
  }

  /** Drops what swaps and rebuilds that were cut short have left, and what writers of the past have made again. */
  async sweep(): Promise<void> {
    // In this order: a collection is in the catalogue before it is in the database.
    const there = await this.client.connection.db!.listCollections({}, { nameOnly: true }).toArray();
    await this.load();
    const known = this.names();
    for (const { name } of there) if (MADE.test(name) && !known.has(name)) await this.drop(name);
  }

  private names(): ReadonlySet<string> {
    return new Set([...this.view.collections.values()].map(({ collection }) => collection.name));
  }

  private async drop(collection: string): Promise<void> {
    await this.client.connection.db!.dropCollection(collection);
  }

  private async readEpochs(): Promise<ReadonlyMap<string, string>> {
    const found = await this.documents.find({}, { projection: { epoch: 1 } }).toArray();
    return new Map(found.map(({ _id, epoch }) => [_id, epoch]));
  }

  private get documents(): mongoose.mongo.Collection<ConsumerDocument> {
    return this.client.connection.db!.collection<ConsumerDocument>('consumers');
  }
}
