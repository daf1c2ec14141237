import { refuse, type FactSources, type Known, type Refused } from '@kosegin/event-sourcing';
import { CASE_DISBURSEMENTS, type CaseDisbursements, type DisbursementOfCase } from './case-disbursements.js';
import { caseFactsOf, eventsBehind, otherSelves, type CaseFacts } from './case-facts.js';

/** What decides whether money may move now for a disbursement that was committed. */
export interface Entitlement {
  readonly of: CaseFacts | null;
  /** What the same envelope gives on cases of the same person, among them those found to be so after the commitment. */
  readonly elsewhere: readonly DisbursementOfCase[];
}

/** Of a disbursement: its case and its envelope. */
export async function knowEntitlement(
  { caseId, envelopeId }: { readonly caseId: string; readonly envelopeId: string },
  sources: FactSources,
): Promise<Known<Entitlement>> {
  const of = await caseFactsOf(caseId, sources);
  const selves = await otherSelves(caseId, sources);
  const documents = await Promise.all(
    selves.map((self) => sources.document<CaseDisbursements>(CASE_DISBURSEMENTS, self.caseId)),
  );
  const elsewhere = documents
    .flatMap((document) => document?.disbursements ?? [])
    .filter((one) => one.envelopeId === envelopeId);
  return { facts: { of, elsewhere }, reliedOn: eventsBehind(of, selves) };
}

/** Refuses where another self's cheque has come that far in this edition (invariant 15). */
export const servedElsewhere = (
  { elsewhere }: Entitlement,
  ...barred: readonly DisbursementOfCase['cheque'][]
): Refused | null =>
  elsewhere.some(({ cheque }) => barred.includes(cheque)) ? refuse('already-served-in-edition') : null;
