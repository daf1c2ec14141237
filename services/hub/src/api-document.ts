import type { Addresses } from './addresses.js';

interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, object>>>>;
  readonly tags?: readonly { readonly name: string }[];
  readonly [field: string]: unknown;
}

/** One document of several processes: what the first describes is not described again. */
export function joined(documents: readonly ApiDocument[]): ApiDocument {
  const [first, ...others] = documents;
  return others.reduce((all, { paths, tags }): ApiDocument => {
    const merged = { ...all.paths };
    for (const [path, methods] of Object.entries(paths)) merged[path] = { ...methods, ...merged[path] };
    const known = new Set(all.tags?.map(({ name }) => name));
    return {
      ...all,
      paths: merged,
      tags: [...(all.tags ?? []), ...(tags ?? []).filter(({ name }) => !known.has(name))],
    };
  }, first!);
}

const PATIENCE = 2_000;

/** Joins what the services say of themselves; one that does not answer is left out until it does. */
export class JoinedDocument {
  constructor(private readonly addresses: Addresses) {}

  async with(own: object): Promise<object> {
    const asked = Object.values(this.addresses).map(async (address) => {
      const answer = await fetch(`${address}/api/openapi.json`, { signal: AbortSignal.timeout(PATIENCE) });
      if (!answer.ok) throw new Error(`answered ${answer.status}`);
      return (await answer.json()) as ApiDocument;
    });
    const outcomes = await Promise.allSettled(asked);
    const theirs = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    return joined([own as ApiDocument, ...theirs]);
  }
}
