import mongoose from 'mongoose';
import type { Position } from '@kosegin/event-sourcing';
import type { Base, CollectionDefinition, Document, Scalar } from '../document-store.js';
import { scalarAt, stringsAt } from '../query.js';
import { fieldName, textOf } from './field-names.js';

/**
 * A document as MongoDB keeps it. Beside it stand the scalars and lists that queries look at, as the port sees them: a
 * path of MongoDB would look into lists and tell a missing field from null.
 */
export interface StoredDocument {
  readonly _id: string;
  /** Anew at every write. */
  readonly version: string;
  /** False: removed, and kept for what it has taken in. */
  readonly live: boolean;
  readonly applied: Readonly<Record<string, string>>;
  readonly by: Readonly<Record<string, Scalar>>;
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly document?: unknown;
  /** JSON, when `document` cannot say all of it: odd field names, halves of characters. */
  readonly text?: string;
}

const LARGEST = 16 * 1024 * 1024;

export function stored(
  definition: CollectionDefinition,
  {
    id,
    document,
    applied,
  }: { readonly id: string; readonly document: Document; readonly applied: Base['applied'] },
  version: string,
): StoredDocument {
  const copy = new Copy();
  const plain = copy.of(document);
  const made: StoredDocument = {
    _id: id,
    version,
    live: true,
    applied: marks(applied),
    ...asQueried(definition, document),
    document: plain,
    ...(copy.exact ? {} : { text: JSON.stringify(document) }),
  };
  if (copy.size > LARGEST / 16 && mongoose.mongo.BSON.calculateObjectSize(made) > LARGEST)
    throw new RangeError(`a document is too large for ${definition.name}`);
  return made;
}

export function removed(id: string, applied: Base['applied'], version: string): StoredDocument {
  return { _id: id, version, live: false, applied: marks(applied), by: {}, lists: {} };
}

export function asQueried(
  { indexes, multiIndexes = [] }: CollectionDefinition,
  document: unknown,
): Pick<StoredDocument, 'by' | 'lists'> {
  const along = <T>(paths: readonly string[], at: (document: unknown, path: readonly string[]) => T) =>
    Object.fromEntries(paths.map((path) => [path.replaceAll('.', '/'), at(document, path.split('.'))]));
  return { by: along(indexes, scalarAt), lists: along(multiIndexes, stringsAt) };
}

export const documentOf = ({ document, text }: Pick<StoredDocument, 'document' | 'text'>): unknown =>
  text === undefined ? document : JSON.parse(text);

export function baseOf({ version, applied }: Pick<StoredDocument, 'version' | 'applied'>): Base {
  const positions = Object.entries(applied).map(([name, position]) => [textOf(name), position as Position]);
  return { version, applied: Object.fromEntries(positions) };
}

const marks = (applied: Base['applied']): Record<string, string> =>
  Object.fromEntries(Object.entries(applied).map(([source, position]) => [fieldName(source), position]));

/** What JSON makes of a value, without the text in between. */
class Copy {
  exact = true;
  /** More than a quarter of the bytes it takes. */
  size = 0;

  of(value: unknown): unknown {
    this.size += 8;
    switch (typeof value) {
      case 'string':
        this.size += value.length;
        if (/\p{Cs}/u.test(value)) this.exact = false;
        return value;
      case 'number':
        return Number.isFinite(value) ? value + 0 : null;
      case 'object':
        return value && this.ofObject(value);
      case 'boolean':
        return value;
      default:
        return null;
    }
  }

  private ofObject(value: object): unknown {
    if (Array.isArray(value)) return value.map((each) => this.of(each));
    const { toJSON } = value as { toJSON?: unknown };
    if (typeof toJSON === 'function') return this.of(toJSON.call(value));
    const fields: [string, unknown][] = [];
    for (const [name, each] of Object.entries(value)) {
      if (each === undefined || typeof each === 'function' || typeof each === 'symbol') continue;
      this.size += name.length;
      const odd = /^$|[.$\0\p{Cs}]/u.test(name);
      if (odd) this.exact = false;
      fields.push([odd ? fieldName(name) || '%' : name, this.of(each)]);
    }
    return Object.fromEntries(fields);
  }
}
