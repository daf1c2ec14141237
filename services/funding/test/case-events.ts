import { derivedId, type RecordedEvent } from '@kosegin/event-sourcing';
import { fileId, foreign, type Desk } from './desk.js';

export const CASE = fileId(20);
export const EDITION = 'AGR-2026';

/** Who stands behind a case. */
export const personOf = (caseId: string): string => derivedId('person', caseId);

/** An event of a case, as intake's feed brings it. */
export const ofCase = (caseId: string, type: string, data: object = {}): RecordedEvent =>
  foreign(type, { caseId, personId: personOf(caseId), ...data }, { caseId });

export const given = (caseId: string, purpose = 'payment'): RecordedEvent =>
  ofCase(caseId, 'ConsentGiven', { purpose, guardian: null, evidence: 'signed' });

export const withdrawn = (caseId: string, purpose = 'payment'): RecordedEvent =>
  ofCase(caseId, 'ConsentWithdrawn', { purpose });

export const line = (lineId: number, amount: number, kind = 'money') => ({ lineId, kind, amount });

export const LINES = [line(1, 900_000), line(2, 300_000), line(3, 285_000, 'kit')];

export const approved = (caseId: string, change: object = {}): RecordedEvent =>
  ofCase(caseId, 'PlanApproved', {
    planVersion: 1,
    edition: EDITION,
    contentHash: 'hash-1',
    lines: LINES,
    ...change,
  });

export const voided = (caseId: string): RecordedEvent =>
  ofCase(caseId, 'PlanApprovalVoided', { planVersion: 1 });

export const closed = (caseId: string): RecordedEvent =>
  ofCase(caseId, 'CaseClosed', { reason: 'funding_ended' });

/** A case on which money may be asked for. */
export const ready = (caseId: string, plan: object = {}, minor = false): readonly RecordedEvent[] => [
  ofCase(caseId, 'ReturneeRegistered', { minor }),
  given(caseId),
  approved(caseId, plan),
];

/** Both halves of a link, or of its end. */
export const linking = (type: 'IdentitiesLinked' | 'IdentitiesUnlinked', one: string, other: string) =>
  [
    [one, other],
    [other, one],
  ].map(([a, b]) => ofCase(a!, type, { otherCaseId: b, otherPersonId: personOf(b!) }));

export const linked = (one: string, other: string) => linking('IdentitiesLinked', one, other);

/** Facts alone: nobody reacts to them. */
export function learn(desk: Desk, ...events: readonly RecordedEvent[]): Desk {
  for (const event of events) desk.learn(event);
  return desk;
}
