import { refuse, type FactSources, type Known, type Refused } from '@kosegin/event-sourcing';
import { valueOf } from '../claims.js';
import { caseFactsOf, eventsBehind, type CaseFacts } from './case-facts.js';
import { CASE_KITS, type CaseKits, type KitOfCase } from './case-kits.js';

/** What decides whether a case may have a kit now. */
export interface Entitlement {
  readonly of: CaseFacts | null;
  /** Kits of the edition of the plan in force, asked for on this case. */
  readonly own: readonly KitOfCase[];
  /** Those asked for on cases that links, followed to their end, find to be the same person's (invariant 15). */
  readonly elsewhere: readonly KitOfCase[];
}

export async function knowEntitlement(caseId: string, sources: FactSources): Promise<Known<Entitlement>> {
  const of = await caseFactsOf(caseId, sources);
  const edition = of?.plan?.edition ?? '';
  const visited = new Set([caseId]);
  const kitsOf = async (id: string, facts: CaseFacts | null): Promise<readonly KitOfCase[]> => {
    const document = await sources.document<CaseKits>(CASE_KITS, id);
    const inEdition = ({ planVersion }: KitOfCase) =>
      valueOf(facts?.editions[planVersion] ?? '') === valueOf(edition);
    return (document?.kits ?? []).filter(inEdition);
  };
  const beyond = async (facts: CaseFacts | null): Promise<readonly KitOfCase[]> => {
    const kits: KitOfCase[] = [];
    for (const { caseId: id } of facts?.links ?? [])
      if (!visited.has(id)) {
        visited.add(id);
        const other = await caseFactsOf(id, sources);
        kits.push(...(await kitsOf(id, other)), ...(await beyond(other)));
      }
    return kits;
  };
  const facts = { of, own: await kitsOf(caseId, of), elsewhere: await beyond(of) };
  return { facts, reliedOn: eventsBehind(of) };
}

/** Refuses where another self's kit has come that far in this edition (invariant 15). */
export const servedElsewhere = (
  { elsewhere }: Entitlement,
  ...reached: readonly KitOfCase['reached'][]
): Refused | null =>
  elsewhere.some((kit) => reached.includes(kit.reached)) ? refuse('already-served-in-edition') : null;
