import { contentHash } from '@kosegin/contracts';
import type { Actor } from '@kosegin/event-sourcing';
import type { CaseStatus } from '../src/case/case-state.js';
import { caseFile } from '../src/index.js';
import { emptyDesk, fileId, people, type Answer, type Desk } from './desk.js';

const { registrar, officer, worker, supervisor, system } = people;

export const CASE = fileId(1);
/** Cases beside it, by what they are to it. */
export const REPORTED = fileId(2);
export const LINKED = fileId(3);
/** Linked on its own file, not yet on this one. */
export const LINKING = fileId(4);
export const STRANGER = fileId(5);

export const arrival = {
  givenNames: 'Fanta',
  familyName: 'Keïta',
  birthDate: '1998-04-01',
  sex: 'female',
  targetGroup: 'returnee',
  returnType: 'spontaneous',
  countryOfDeparture: 'LY',
  arrivedOn: '2026-01-15',
  region: '01',
};

export const plan = {
  sector: 'sewing',
  title: 'Atelier de couture',
  members: 2,
  lines: [
    { lineId: 1, kind: 'money', amount: 900_000 },
    { lineId: 2, kind: 'training', amount: 0 },
  ],
};

export const hashOf = ({ sector, lines, members }: typeof plan): string =>
  contentHash({ sector, lines, members });

export const dearPlan = { ...plan, lines: [{ lineId: 1, kind: 'money', amount: 2_000_001 }] };

/** An act's sample: something that can succeed, by someone who may. */
export const samples: Readonly<Record<string, readonly [data: object, by: Actor]>> = {
  register: [arrival, registrar],
  assign: [{ workerId: 'w-1' }, supervisor],
  'give-consent': [{ purpose: 'payment', evidence: 'signed' }, officer],
  'withdraw-consent': [{ purpose: 'case_management' }, officer],
  screen: [{ formVersion: 'screening-2', vulnerabilities: ['indebted'], priority: 'normal' }, officer],
  'assess-needs': [{ formVersion: 'needs-2', needs: ['money', 'training'] }, worker],
  'find-eligible': [{ edition: '2025' }, supervisor],
  'find-ineligible': [{ reason: 'outside-target', referredTo: 'social-service' }, supervisor],
  'put-on-waiting-list': [{ reason: 'edition-full' }, supervisor],
  'report-duplicate': [{ sameAs: STRANGER }, officer],
  'link-identity': [{ sameAs: REPORTED }, officer],
  'dismiss-duplicate': [{ sameAs: REPORTED }, officer],
  'unlink-identity': [{ otherCaseId: LINKED }, supervisor],
  'record-link': [{ otherCaseId: LINKING }, system],
  'record-unlink': [{ otherCaseId: LINKED }, system],
  'draft-plan': [plan, worker],
  'override-ceiling': [{ reason: 'collective-project' }, supervisor],
  'submit-plan': [{}, worker],
  'return-plan': [{ reason: 'quotes-missing' }, supervisor],
  'approve-plan': [{ planVersion: 1, contentHash: hashOf(plan) }, supervisor],
  'start-assistance': [{ kind: 'money' }, system],
  'start-follow-up': [{}, system],
  close: [{ reason: 'plan_completed' }, supervisor],
  reopen: [{ to: 'follow_up', reason: 'new-facts' }, supervisor],
};

export const send = (desk: Desk, type: string, change: object = {}, by?: Actor): Promise<Answer> => {
  const [data, sampleBy] = samples[type]!;
  return desk.act(caseFile, CASE, type, { ...data, ...change }, by ?? sampleBy);
};

/** Takes the steps, each of which has to succeed. */
export async function through(
  desk: Desk,
  ...steps: readonly (string | readonly [string, object])[]
): Promise<Desk> {
  for (const step of steps) {
    const [type, change] = typeof step === 'string' ? [step, {}] : step;
    const { outcome, events } = await send(desk, type, change);
    if (events.length === 0) throw new Error(`${type} ended in ${outcome}`);
  }
  return desk;
}

/** The shortest way from the status before to each status, screened and consenting from the start. */
const WAYS: Record<Exclude<CaseStatus, 'none'>, readonly [from: CaseStatus, ...steps: string[]]> = {
  registered: ['none', 'register', 'screen'],
  assessed: ['registered', 'assess-needs'],
  eligible: ['assessed', 'find-eligible'],
  not_eligible: ['assessed', 'find-ineligible'],
  waiting_list: ['assessed', 'put-on-waiting-list'],
  plan_drafted: ['eligible', 'draft-plan'],
  submitted: ['plan_drafted', 'submit-plan'],
  approved: ['submitted', 'approve-plan'],
  in_assistance: ['approved', 'start-assistance'],
  in_follow_up: ['in_assistance', 'start-follow-up'],
  closed: ['in_follow_up', 'close'],
};

export const STATUSES = Object.keys(WAYS) as (keyof typeof WAYS)[];

/** The other cases are there, none is known to this one. */
async function neighbours(): Promise<Desk> {
  const desk = emptyDesk();
  for (const other of [REPORTED, LINKED, LINKING, STRANGER])
    await desk.act(caseFile, other, 'register', arrival, registrar);
  return desk;
}

/** A desk on which the case has come to a status. */
export async function cameTo(status: CaseStatus): Promise<Desk> {
  if (status === 'none') return neighbours();
  const [from, ...steps] = WAYS[status];
  const desk = await through(await cameTo(from), ...steps);
  if (status !== 'registered') return desk;
  await through(desk, ['give-consent', { purpose: 'case_management' }]);
  await through(desk, ['report-duplicate', { sameAs: REPORTED }], ['report-duplicate', { sameAs: LINKED }]);
  await through(desk, ['link-identity', { sameAs: LINKED }]);
  await desk.act(caseFile, LINKING, 'report-duplicate', { sameAs: CASE }, officer);
  await desk.act(caseFile, LINKING, 'link-identity', { sameAs: CASE }, officer);
  return desk;
}
