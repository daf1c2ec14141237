import { derivedId, type Actor, type RecordedEvent } from '@kosegin/event-sourcing';
import { followUp } from '../src/index.js';
import { emptyDesk, fileId, foreign, people, type Answer, type Desk } from './desk.js';

const { officer, system } = people;

export const CASE = fileId(1);
/** Ids that others, offline too, can make for themselves. */
export const FOLLOW_UP = derivedId('follow-up', CASE);
/** Who stands behind a case. */
export const personOf = (caseId: string): string => derivedId('person', caseId);
/** The visit of a month, of the visits planned first. */
export const visit = (month: number): string => derivedId('visit', CASE, month);

/** Of the samples: the last day of a long month. */
export const ASSISTED_ON = '2026-01-31';
export const DUE = [
  [1, '2026-02-28'],
  [3, '2026-04-30'],
  [6, '2026-07-31'],
  [12, '2027-01-31'],
] as const;

/** An event of a case, as intake's feed brings it, on a day. */
export function ofCase(type: string, data: object = {}, on = '2026-03-10', caseId = CASE): RecordedEvent {
  const event = foreign(type, { caseId, personId: personOf(caseId), ...data }, { caseId });
  return {
    ...event,
    id: derivedId(event.id, on),
    stream: `case-${caseId}`,
    metadata: { ...event.metadata, occurredAt: `${on}T10:00:00.000Z` },
  };
}

export const approved = (edition = 'AGR-2026'): RecordedEvent =>
  ofCase('PlanApproved', { edition }, '2026-01-20');

export const cheque = (handedOverOn: string): RecordedEvent => ({
  ...ofCase('ChequeHandedOver', { handedOverOn }, handedOverOn),
  stream: `disbursement-${fileId(10)}`,
});

export const kit = (handedOverOn: string): RecordedEvent => ({
  ...ofCase('KitHandedOver', { handedOverOn }, handedOverOn),
  stream: `kit-${fileId(11)}`,
});

export const reopened = (to: 'assessment' | 'follow_up', on: string): RecordedEvent =>
  ofCase('CaseReopened', { to }, on);

export const learn = (desk: Desk, ...events: readonly RecordedEvent[]): Desk => {
  for (const event of events) desk.learn(event);
  return desk;
};

/** An act's sample on the visits of the case: something that can succeed, by someone who may. */
export const samples: Readonly<Record<string, readonly [data: object, by: Actor]>> = {
  plan: [{ caseId: CASE, personId: personOf(CASE), assistance: 'money', assistedOn: ASSISTED_ON }, system],
  'visit-fell-due': [{ visitId: visit(1) }, system],
  'record-visit': [
    { visitId: visit(1), visitedOn: '2026-03-03', businessStatus: 'running', jobs: 2, jobsEvidence: 'seen' },
    officer,
  ],
};

export const send = (desk: Desk, type: string, change: object = {}): Promise<Answer> => {
  const [data, by] = samples[type]!;
  return desk.act(followUp, FOLLOW_UP, type, { ...data, ...change }, by);
};

const STEPS: Readonly<Record<string, readonly string[]>> = {
  none: [],
  planned: ['plan'],
  due: ['plan', 'visit-fell-due'],
  recorded: ['plan', 'record-visit'],
  'recorded late': ['plan', 'visit-fell-due', 'record-visit'],
};

export const STATES = Object.keys(STEPS);

/** A desk on which the first visit of the case has come so far. */
export async function cameTo(state: string, edition?: string): Promise<Desk> {
  const desk = learn(emptyDesk(), approved(edition));
  for (const step of STEPS[state]!) {
    const { outcome, events } = await send(desk, step);
    if (events.length === 0) throw new Error(`${step}: ${outcome}`);
    learn(desk, ...events);
  }
  return desk;
}
