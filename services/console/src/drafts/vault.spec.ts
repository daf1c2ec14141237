import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { Vault } from './vault.js';

const ACCOUNT = '01a21075-1f58-77f4-82a0-2a3a5b0cb3c3';
const DATABASE = `kosegin-drafts-${ACCOUNT}`;
const draft = { values: { guardian: 'Fatoumata Exemple' }, key: 'k1' };

let vault: Vault;
beforeEach(async () => void (vault = await Vault.open(ACCOUNT)));
afterEach(() => vault.destroy());

/** Everything that lies in the browser's storage, as bytes. */
async function stored(): Promise<Buffer> {
  const db = await openDB(DATABASE);
  const all = await db.getAll('drafts');
  db.close();
  return Buffer.concat(
    (all as { iv: Uint8Array; sealed: ArrayBuffer }[]).flatMap(({ iv, sealed }) => [
      Buffer.from(iv),
      Buffer.from(sealed),
    ]),
  );
}

describe('a draft', () => {
  it('is there when the page is opened again', async () => {
    await vault.put('cases/1/give-consent', draft);
    expect(await (await Vault.open(ACCOUNT)).get('cases/1/give-consent')).toEqual(draft);
  });

  it('lies encrypted: no byte of what was written, and never twice alike', async () => {
    await vault.put('one', draft);
    await vault.put('other', draft);
    const bytes = await stored();
    expect(bytes.length).toBeGreaterThan(100);
    expect(bytes.includes('Fatoumata')).toBe(false);
    expect(bytes.includes('guardian')).toBe(false);
    const half = bytes.length / 2;
    expect(bytes.subarray(0, half).equals(bytes.subarray(half))).toBe(false);
  });

  it('has a key that cannot be read out', async () => {
    const db = await openDB(DATABASE);
    const key = (await db.get('keys', 'own')) as CryptoKey;
    db.close();
    expect(key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
  });

  it('of one person is not another’s', async () => {
    const other = await Vault.open('another');
    await vault.put('one', draft);
    expect([await other.get('one'), await other.count(), await vault.count()]).toEqual([undefined, 0, 1]);
    await other.destroy();
  });

  it('that cannot be read is gone, not an error', async () => {
    const db = await openDB(DATABASE);
    await db.put('drafts', { iv: new Uint8Array(12), sealed: new Uint8Array(40).buffer }, 'broken');
    db.close();
    expect([await vault.get('broken'), await vault.count()]).toEqual([undefined, 0]);
  });

  it('goes when it is removed', async () => {
    await vault.put('one', draft);
    await vault.remove('one');
    expect([await vault.get('one'), await vault.count()]).toEqual([undefined, 0]);
  });

  it('goes with its key at the end', async () => {
    await vault.put('one', draft);
    await vault.destroy();
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(DATABASE);
    vault = await Vault.open(ACCOUNT);
    expect(await vault.get('one')).toBeUndefined();
  });
});

it('two pages that open at once share one key', async () => {
  const [one, other] = await Promise.all([Vault.open('both'), Vault.open('both')]);
  await one.put('draft', draft);
  expect(await other.get('draft')).toEqual(draft);
  await one.destroy();
});
