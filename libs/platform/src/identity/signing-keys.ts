import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import {
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  type CryptoKey,
  type JWK,
} from 'jose';

export const ALGORITHM = 'EdDSA';

interface KeptKey {
  readonly jwk: JWK & { readonly kid: string };
  /** ISO 8601, UTC; null for the one that signs. */
  readonly retiredAt: string | null;
}

interface LoadedKey {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
}

/**
 * The keys that sign tokens, in a file of mode 0600. One signs; those that signed before are still published until every
 * token of theirs has expired.
 */
export class SigningKeys {
  private constructor(
    private readonly file: string,
    private kept: readonly KeptKey[],
    private loaded: ReadonlyMap<string, LoadedKey>,
  ) {}

  /** Reads the file, or makes it at the first start. */
  static async open(file: string): Promise<SigningKeys> {
    const kept = existsSync(file)
      ? (JSON.parse(readFileSync(file, 'utf8')) as { keys: KeptKey[] }).keys
      : [await newKey()];
    const keys = new SigningKeys(file, [], new Map());
    await keys.keep(kept);
    return keys;
  }

  get signing(): LoadedKey {
    return this.loaded.get(this.kept[0]!.jwk.kid)!;
  }

  /** Undefined when this issuer has no such key, or no longer. */
  publicKey(kid: string): CryptoKey | undefined {
    return this.loaded.get(kid)?.publicKey;
  }

  /** The public halves (RFC 7517), the one that signs first. */
  jwks(): { readonly keys: readonly JWK[] } {
    return { keys: this.kept.map(({ jwk }) => ({ ...publicOf(jwk), alg: ALGORITHM, use: 'sig' })) };
  }

  /** From now on another key signs; `life`: milliseconds for which tokens signed before may still be shown. */
  async rotate(now: Date, life: number): Promise<void> {
    const oldest = new Date(now.getTime() - life).toISOString();
    const retired = this.kept.map((key) => ({ ...key, retiredAt: key.retiredAt ?? now.toISOString() }));
    await this.keep([await newKey(), ...retired.filter(({ retiredAt }) => retiredAt > oldest)]);
  }

  private async keep(kept: readonly KeptKey[]): Promise<void> {
    const loaded = await Promise.all(
      kept.map(async ({ jwk }) => ({
        kid: jwk.kid,
        privateKey: (await importJWK(jwk, ALGORITHM)) as CryptoKey,
        publicKey: (await importJWK(publicOf(jwk), ALGORITHM)) as CryptoKey,
      })),
    );
    // Whole or not at all: a file half written would lock everybody out.
    const draft = `${this.file}.new`;
    writeFileSync(draft, JSON.stringify({ keys: kept }), { mode: 0o600 });
    renameSync(draft, this.file);
    this.kept = kept;
    this.loaded = new Map(loaded.map((key) => [key.kid, key]));
  }
}

const publicOf = ({ d: _, ...open }: JWK): JWK => open;

async function newKey(): Promise<KeptKey> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const jwk = await exportJWK(privateKey);
  return { jwk: { ...jwk, kid: await calculateJwkThumbprint(jwk) }, retiredAt: null };
}
