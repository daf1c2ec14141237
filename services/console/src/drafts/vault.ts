import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';

interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
}

interface Schema extends DBSchema {
  keys: { key: 'own'; value: CryptoKey };
  drafts: { key: string; value: Sealed };
}

const ALGORITHM = { name: 'AES-GCM', length: 256 } as const;

const nameFor = (accountId: string): string => `kosegin-drafts-${accountId}`;

/**
 * What one person has begun to write on this browser. It lies encrypted under a key that no script can read out, and that
 * goes with it: a copy of the disk tells nothing. Names of drafts are addresses of forms, never of people.
 */
export class Vault {
  private constructor(
    private readonly accountId: string,
    private readonly db: IDBPDatabase<Schema>,
    private readonly key: CryptoKey,
  ) {}

  static async open(accountId: string): Promise<Vault> {
    const db = await openDB<Schema>(nameFor(accountId), 1, {
      upgrade(fresh) {
        fresh.createObjectStore('keys');
        fresh.createObjectStore('drafts');
      },
      // Signed out on another page: the storage goes, whoever still holds it open.
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    });
    const made = await crypto.subtle.generateKey(ALGORITHM, false, ['encrypt', 'decrypt']);
    // Of two pages that open at once, the first one's key is everybody's.
    const keys = db.transaction('keys', 'readwrite');
    const key = (await keys.store.get('own')) ?? made;
    if (key === made) await keys.store.put(key, 'own');
    await keys.done;
    return new Vault(accountId, db, key);
  }

  async put(name: string, draft: unknown): Promise<void> {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const plain = new TextEncoder().encode(JSON.stringify(draft));
    const sealed = await crypto.subtle.encrypt({ name: ALGORITHM.name, iv }, this.key, plain);
    await this.db.put('drafts', { iv, sealed }, name);
  }

  /** Undefined where there is none, or none that can be read any more. */
  async get(name: string): Promise<unknown> {
    const kept = await this.db.get('drafts', name);
    if (!kept) return undefined;
    try {
      const { iv, sealed } = kept;
      const plain = await crypto.subtle.decrypt({ name: ALGORITHM.name, iv }, this.key, sealed);
      return JSON.parse(new TextDecoder().decode(plain));
    } catch {
      await this.remove(name);
      return undefined;
    }
  }

  remove(name: string): Promise<void> {
    return this.db.delete('drafts', name);
  }

  count(): Promise<number> {
    return this.db.count('drafts');
  }

  /** Drafts and key together. */
  async destroy(): Promise<void> {
    this.db.close();
    await deleteDB(nameFor(this.accountId));
  }
}
