import { session } from '../api/session.js';
import { Vault } from './vault.js';

let open: { readonly accountId: string; readonly vault: Promise<Vault> } | null = null;

/** The vault of who is signed in. */
function vault(): Promise<Vault> {
  const { person } = session.now();
  if (!person) return Promise.reject(new Error('nobody is signed in'));
  if (open?.accountId !== person.accountId)
    open = { accountId: person.accountId, vault: Vault.open(person.accountId) };
  return open.vault;
}

/** A form as it stands: sent again after a lost answer, it is still the same act. */
export interface Draft<V> {
  readonly values: V;
  /** The command's idempotency key. */
  readonly key: string;
  /** What of the file was seen when the form was opened. */
  readonly seen: object | null;
  /** ISO moment. */
  readonly at: string;
}

export const keepDraft = async (name: string, draft: Draft<unknown>): Promise<void> =>
  (await vault()).put(name, draft);

/** Undefined also where this browser keeps nothing: then a form is just not kept. */
export const draftOf = async <V>(name: string): Promise<Draft<V> | undefined> =>
  vault()
    .then((found) => found.get(name) as Promise<Draft<V> | undefined>)
    .catch(() => undefined);

export const forgetDraft = async (name: string): Promise<void> => (await vault()).remove(name);

export const draftCount = (): Promise<number> =>
  vault()
    .then((found) => found.count())
    .catch(() => 0);

/** With the key: at sign-out nothing is left. */
export async function destroyDrafts(): Promise<void> {
  const found = await vault().catch(() => null);
  open = null;
  await found?.destroy();
}
