import { randomUUID } from 'node:crypto';
import type { Position } from '@kosegin/event-sourcing';
import {
  BeingRebuiltError,
  StaleWriteError,
  type Build,
  type CollectionDefinition,
  type DocumentStore,
  type DocumentWrite,
  type Filter,
  type Footing,
  type Group,
  type Grouping,
  type Page,
  type Query,
  type Stored,
  type WriteBatch,
} from '../document-store.js';
import { checkDefinition, sameShape } from '../query.js';
import { Catalogue, newName, NOBODY, type Change, type ConsumerDocument, type View } from './catalogue.js';
import type { MongoCollection } from './collection.js';
import { MongoConnection } from './connection.js';
import { textOf } from './field-names.js';

export interface MongoDocumentStoreOptions {
  /** The longest wait for an answer of the server, in milliseconds. */
  readonly answerWithin?: number;
  /** A rebuild of another process that has shown no life for so long (ms) is taken for dead. */
  readonly patience?: number;
}

/**
 * Documents in one database of MongoDB, which several processes may write. Nothing needs a transaction of more than
 * one document: a document says itself what it has taken in and is replaced only over the version that was read; the
 * progress comes after the documents, in the same document as the catalogue, whose change refuses it.
 */
export class MongoDocumentStore implements DocumentStore {
  readonly shared = { load: this.load.bind(this) };
  private readonly id = randomUUID();
  private readonly catalogue: Catalogue;
  /** Versions that were begun here, and what tells others that they are still being built. */
  private readonly begun = new Set<string>();
  private beating: NodeJS.Timeout | null = null;
  /** Of others: since when the clock of this process has seen no beat. */
  private readonly watched = new Map<string, { readonly beat: string; readonly since: number }>();

  private constructor(
    private readonly client: MongoConnection,
    private readonly patience: number,
  ) {
    this.catalogue = new Catalogue(client);
  }

  /** `mongodb://…/database`. @throws StoreUnavailableError when no server answers; to wait for one is the caller's. */
  static async open(url: string, options: MongoDocumentStoreOptions = {}): Promise<MongoDocumentStore> {
    const client = await MongoConnection.open(url, options.answerWithin ?? 30_000);
    const store = new MongoDocumentStore(client, options.patience ?? 15_000);
    try {
      await client.run(() => store.catalogue.sweep());
    } catch (error) {
      await store.close();
      throw error;
    }
    return store;
  }

  declare(definitions: readonly CollectionDefinition[]): Promise<void> {
    return this.client.run(async () => {
      definitions.forEach(checkDefinition);
      for (const definition of definitions) await this.declareOne(definition);
    });
  }

  write(batch: WriteBatch): Promise<void> {
    return this.client.run(async () => {
      const { writes, progress, epoch } = batch;
      const consumers = new Set(progress.map(({ consumer }) => consumer));
      if (epoch === undefined) await this.writeAnyway(writes);
      else await this.writeUnder(epoch, writes);
      for (const consumer of consumers) {
        const own = progress.filter((each) => each.consumer === consumer);
        if (!(await this.catalogue.proceed(consumer, own, epoch)))
          throw new StaleWriteError(`collections of ${consumer} were replaced`);
      }
    });
  }

  progress(consumer: string, partition: string): Promise<Position | null> {
    return this.client.run(() => this.catalogue.progress(consumer, partition));
  }

  footing(consumer: string): Promise<Footing> {
    return this.client.run(async () => {
      const { epoch, live, positions = {} } = await this.catalogue.of(consumer);
      if (this.catalogue.current.epochs.get(consumer) !== epoch) await this.catalogue.load();
      const builds: Record<string, Build> = {};
      for (const { definition, build } of live) if (build) builds[definition.name] = { ...build, definition };
      const progress = Object.entries(positions).map(([field, position]) => [textOf(field), position]);
      return { epoch, builds, progress: Object.fromEntries(progress) };
    });
  }

  beginVersion(
    definition: CollectionDefinition,
    { consumer, version }: { readonly consumer: string; readonly version: number },
  ): Promise<string> {
    return this.client.run(async () => {
      checkDefinition(definition);
      const owner = this.catalogue.consumerOf(definition.name) ?? NOBODY;
      if (owner !== NOBODY && owner !== consumer)
        throw new RangeError(`${definition.name} is kept by ${owner}`);
      const collection = newName(definition.name);
      await this.catalogue.change(consumer, (now) => {
        const taken = now.builder !== null && now.builder.id !== this.id;
        if (taken && !this.isDead(consumer, now.builder.beat))
          throw new BeingRebuiltError(`another process builds collections of ${consumer}`);
        const kept = taken ? [] : now.versions.filter((each) => each.definition.name !== definition.name);
        return {
          versions: [...kept, { definition, collection, version }],
          builder: { id: this.id, beat: randomUUID() },
        };
      });
      this.begin(collection);
      try {
        await this.catalogue.collection(collection).prepare();
      } catch (error) {
        await this.throwAway([collection]).catch(() => {});
        throw error;
      }
      return collection;
    });
  }

  swap(versions: Readonly<Record<string, string>>, upTo: Position | null): Promise<void> {
    return this.client.run(async () => {
      const consumers = new Set(
        Object.entries(versions).map(([name, version]) => {
          if (this.catalogue.collection(version).definition.name !== name || version === name)
            throw new RangeError(`${version} is no version of ${name}`);
          return this.catalogue.consumerOf(version)!;
        }),
      );
      if (consumers.size > 1)
        throw new RangeError('versions of several consumers cannot be swapped in one step');
      for (const consumer of consumers) {
        await this.catalogue.change(consumer, (now) => swapped(now, versions, upTo), upTo);
        // What a projection has built now stands before what was only declared.
        await this.catalogue.change(NOBODY, ({ live }) =>
          live.some((each) => each.definition.name in versions)
            ? { live: live.filter((each) => !(each.definition.name in versions)) }
            : null,
        );
      }
      this.end(Object.values(versions));
    });
  }

  abandon(versions: readonly string[]): Promise<void> {
    return this.client.run(() => this.throwAway(versions));
  }

  get<D>(collection: string, id: string): Promise<D | null> {
    return this.read(collection, (from) => from.get(id) as Promise<D | null>);
  }

  getMany<D>(collection: string, ids: readonly string[]): Promise<readonly Stored<D>[]> {
    return this.read(collection, (from) => from.getMany<D>(ids));
  }

  find<D>(collection: string, query: Query): Promise<Page<D>> {
    return this.read(collection, (from) => from.find(query));
  }

  count(collection: string, filter?: Filter): Promise<number> {
    return this.read(collection, (from) => from.count(filter));
  }

  group(collection: string, grouping: Grouping): Promise<readonly Group[]> {
    return this.read(collection, (from) => from.group(grouping));
  }

  close(): Promise<void> {
    return this.client.close(() => this.throwAway([...this.begun]));
  }

  private load(collection: string, ids: readonly string[]): ReturnType<MongoCollection['load']> {
    return this.client.run(async () => this.catalogue.collection(collection).load(ids));
  }

  /** An answer counts when the collection that gave it was still the live one afterwards. */
  private read<T>(name: string, query: (collection: MongoCollection) => Promise<T>): Promise<T> {
    return this.client.run(async () => {
      for (;;) {
        const view = this.catalogue.current;
        const asked = (async () => query(this.catalogue.collection(name, view)))();
        const [outcome] = await Promise.allSettled([asked]);
        if (!(await this.catalogue.holds(view))) continue;
        if (outcome.status === 'fulfilled') return outcome.value;
        throw outcome.reason;
      }
    });
  }

  /** Into the collections of that epoch, or not at all: what was folded for them is wrong in others. */
  private async writeUnder(epoch: string, writes: readonly DocumentWrite[]): Promise<void> {
    const view = this.catalogue.current;
    if (![...view.epochs.values()].includes(epoch)) throw new StaleWriteError('collections were replaced');
    await this.writeInto(view, writes);
  }

  /** What was written while a collection was replaced is written to the new one too. */
  private async writeAnyway(writes: readonly DocumentWrite[]): Promise<void> {
    const names = [...new Set(writes.map(({ collection }) => collection))];
    const places = (view: View) => names.map((name) => this.catalogue.collection(name, view));
    for (let view: View, before: readonly MongoCollection[]; names.length > 0;) {
      view = this.catalogue.current;
      before = places(view);
      await this.writeInto(view, writes);
      if (await this.catalogue.holds(view)) return;
      const after = places(this.catalogue.current);
      if (after.every((collection, index) => collection === before[index])) return;
    }
  }

  private async writeInto(view: View, writes: readonly DocumentWrite[]): Promise<void> {
    const prepared = (list: readonly DocumentWrite[]) => {
      const collection = this.catalogue.collection(list[0]!.collection, view);
      return { collection, operations: collection.operations(list) };
    };
    const guarded = runs(writes.filter(({ over }) => over)).map(prepared);
    const others = runs(writes.filter(({ over }) => !over)).map(prepared);
    const outcomes = await Promise.allSettled(
      guarded.map(({ collection, operations }) => collection.replace(operations)),
    );
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
    for (const { collection, operations } of others) await collection.put(operations);
  }

  private async declareOne(definition: CollectionDefinition): Promise<void> {
    const { name } = definition;
    const consumer = this.catalogue.consumerOf(name) ?? NOBODY;
    await this.catalogue.change(consumer, ({ live }) => {
      const before = live.find((each) => each.definition.name === name);
      if (!before)
        return { live: [...live, { definition, collection: newName(name), build: null, filled: true }] };
      if (sameShape(before.definition, definition)) return null;
      return {
        live: live.map((each) => (each === before ? { ...before, definition, filled: false } : each)),
      };
    });
    const collection = this.catalogue.collection(name);
    await collection.prepare();
    const { live } = await this.catalogue.of(consumer);
    const unfilled = live.find((each) => each.collection === collection.name && !each.filled);
    if (!unfilled) return;
    await collection.fill();
    await this.catalogue.change(consumer, (now) => ({
      live: now.live.map((each) =>
        each.collection === unfilled.collection && sameShape(each.definition, unfilled.definition)
          ? { ...each, filled: true }
          : each,
      ),
    }));
  }

  private async throwAway(versions: readonly string[]): Promise<void> {
    const consumers = new Set(versions.map((version) => this.catalogue.consumerOf(version)));
    this.end(versions);
    for (const consumer of consumers)
      if (consumer !== null) await this.catalogue.change(consumer, (now) => without(now, versions));
  }

  /** Whether the builder has shown no life for so long, by the clock of this process. */
  private isDead(consumer: string, beat: string): boolean {
    const now = performance.now();
    const watched = this.watched.get(consumer);
    if (watched?.beat === beat) return now - watched.since > this.patience;
    this.watched.set(consumer, { beat, since: now });
    return false;
  }

  private begin(version: string): void {
    this.begun.add(version);
    this.beating ??= setInterval(() => {
      // A beat that fails is one that others do not see.
      this.client.run(() => this.catalogue.beat(this.id)).catch(() => {});
    }, this.patience / 5).unref();
  }

  private end(versions: readonly string[]): void {
    for (const version of versions) this.begun.delete(version);
    if (this.begun.size > 0 || !this.beating) return;
    clearInterval(this.beating);
    this.beating = null;
  }
}

function swapped(
  now: ConsumerDocument,
  versions: Readonly<Record<string, string>>,
  upTo: Position | null,
): Change {
  const { _id: consumer, live, furthest } = now;
  const taken = Object.values(versions).map((name) => {
    const version = now.versions.find(({ collection }) => collection === name);
    if (!version) throw new BeingRebuiltError(`${name} was thrown away by another process`);
    return version;
  });
  if (furthest !== undefined && (upTo === null || furthest > upTo))
    throw new StaleWriteError(`${consumer} is further than its new collections`);
  return {
    ...without(now, Object.values(versions)),
    live: [
      ...live.filter(({ definition }) => !(definition.name in versions)),
      ...taken.map(({ definition, collection, version }) => ({
        definition,
        collection,
        build: { version, upTo },
        filled: true,
      })),
    ],
  };
}

function without({ versions, builder }: ConsumerDocument, names: readonly string[]): Change {
  const left = versions.filter(({ collection }) => !names.includes(collection));
  return { versions: left, builder: left.length > 0 ? builder : null };
}

/** What follows each other in the same collection, together. */
function runs(writes: readonly DocumentWrite[]): readonly (readonly DocumentWrite[])[] {
  const all: DocumentWrite[][] = [];
  for (const write of writes) {
    const last = all[all.length - 1];
    if (last?.[0]!.collection === write.collection) last.push(write);
    else all.push([write]);
  }
  return all;
}
