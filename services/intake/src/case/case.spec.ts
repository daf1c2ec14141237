import { preconditionsSuite } from '@kosegin/testing';
import {
  CASE,
  cameTo,
  dearPlan,
  LINKED,
  REPORTED,
  samples,
  send,
  STATUSES,
  STRANGER,
  through,
} from '../../test/case-histories.js';
import { fileId, foreign, type Desk } from '../../test/desk.js';
import { caseFile } from './case.js';
import type { CaseStatus } from './case-state.js';

/**
 * What each act's sample comes to, by status: event types, `nothing` or a rule. `otherwise` is for the statuses not
 * named; `again` is what the same act comes to right after it was accepted.
 */
type Row = Partial<Record<CaseStatus, string>> & { readonly otherwise: string; readonly again: string };

const late = 'out-of-order';
const open = 'case-closed';

const TABLE: Readonly<Record<string, Row>> = {
  register: { otherwise: 'already-exists', again: 'already-exists' },
  assign: { otherwise: 'WorkerAssigned', closed: open, again: 'already-assigned' },
  'give-consent': { otherwise: 'ConsentGiven', again: 'consent-already-given' },
  'withdraw-consent': { otherwise: 'ConsentWithdrawn', again: 'no-consent' },
  screen: { otherwise: 'CaseScreened', closed: open, again: 'CaseScreened' },
  'assess-needs': {
    otherwise: late,
    registered: 'NeedsAssessed',
    assessed: 'NeedsAssessed',
    again: 'NeedsAssessed',
  },
  'find-eligible': {
    otherwise: late,
    assessed: 'CaseFoundEligible',
    waiting_list: 'CaseFoundEligible',
    again: late,
  },
  'find-ineligible': {
    otherwise: late,
    assessed: 'CaseFoundIneligible',
    waiting_list: 'CaseFoundIneligible',
    again: late,
  },
  'put-on-waiting-list': { otherwise: late, assessed: 'CaseWaitlisted', again: late },
  'report-duplicate': { otherwise: 'DuplicateReported', again: 'duplicate-already-reported' },
  'link-identity': { otherwise: 'IdentitiesLinked', again: 'already-linked' },
  'dismiss-duplicate': { otherwise: 'DuplicateDismissed', again: 'duplicate-not-reported' },
  'unlink-identity': { otherwise: 'IdentitiesUnlinked', again: 'not-linked' },
  'record-link': { otherwise: 'IdentitiesLinked', again: 'nothing' },
  'record-unlink': { otherwise: 'IdentitiesUnlinked', again: 'nothing' },
  'draft-plan': {
    otherwise: late,
    eligible: 'PlanDrafted',
    plan_drafted: 'PlanDrafted',
    approved: 'PlanDrafted, PlanApprovalVoided',
    in_assistance: 'PlanDrafted, PlanApprovalVoided',
    again: 'PlanDrafted',
  },
  'override-ceiling': { otherwise: late, plan_drafted: 'override-not-needed', again: late },
  'submit-plan': { otherwise: late, plan_drafted: 'PlanSubmitted', again: late },
  'return-plan': { otherwise: late, submitted: 'PlanReturned', again: late },
  'approve-plan': { otherwise: late, submitted: 'PlanApproved', again: late },
  'start-assistance': {
    otherwise: 'AssistanceStarted',
    in_assistance: 'nothing',
    in_follow_up: 'nothing',
    closed: 'nothing',
    again: 'nothing',
  },
  'start-follow-up': {
    otherwise: 'nothing',
    approved: 'FollowUpStarted',
    in_assistance: 'FollowUpStarted',
    again: 'nothing',
  },
  close: { otherwise: 'CaseClosed', closed: open, again: open },
  reopen: { otherwise: late, closed: 'CaseReopened', again: late },
};

/** Where an accepted act leaves the case, when that is elsewhere. */
const MOVES: Readonly<Record<string, CaseStatus>> = {
  NeedsAssessed: 'assessed',
  CaseFoundEligible: 'eligible',
  CaseFoundIneligible: 'not_eligible',
  CaseWaitlisted: 'waiting_list',
  PlanDrafted: 'plan_drafted',
  PlanSubmitted: 'submitted',
  PlanReturned: 'plan_drafted',
  PlanApproved: 'approved',
  FollowUpStarted: 'in_follow_up',
  CaseClosed: 'closed',
  CaseReopened: 'in_follow_up',
};

describe('a case, every act in every state', () => {
  const acts = Object.keys(caseFile.acts);
  const desks = new Map<CaseStatus, Desk>();
  const at = (status: CaseStatus): Desk => desks.get(status)!.fork();

  beforeAll(async () => {
    for (const status of ['none', ...STATUSES] as const) desks.set(status, await cameTo(status));
  });

  it('has a row and a sample for every act', () => {
    expect(Object.keys(TABLE)).toEqual(acts);
    expect(Object.keys(samples)).toEqual(acts);
  });

  it.each(STATUSES)('comes to %s', async (status) =>
    expect(await at(status).state(caseFile, CASE)).toMatchObject({ status, caseId: CASE }),
  );

  it.each(acts)('is opened by nothing but its registration: %s', async (type) => {
    const { outcome } = await send(at('none'), type);
    expect(outcome).toBe(type === 'register' ? 'ReturneeRegistered' : 'not-found');
  });

  describe.each(STATUSES)('%s', (status) => {
    it.each(acts)('%s', async (type) => {
      const row = TABLE[type]!;
      const desk = at(status);
      const before = await desk.state(caseFile, CASE);
      const { outcome, events } = await send(desk, type);
      expect(outcome).toBe(row[status] ?? row.otherwise);
      const after = await desk.state(caseFile, CASE);
      if (events.length === 0) {
        expect(after).toEqual(before);
        return;
      }
      const moved =
        type === 'start-assistance' && status === 'approved' ? 'in_assistance' : MOVES[events[0]!.type];
      expect(after.status).toBe(moved ?? status);
      expect((await send(desk, type)).outcome).toBe(row.again);
    });
  });
});

/** In follow-up, with what happened elsewhere on the case. */
async function learning(type: string, data: object): Promise<Desk> {
  const desk = await cameTo('in_follow_up');
  desk.learn(foreign(type, data, { caseId: CASE }));
  return desk;
}

preconditionsSuite({
  file: caseFile,
  id: CASE,
  states: {
    ...Object.fromEntries(STATUSES.map((status) => [status, () => cameTo(status)])),
    'registered a moment ago': async () => through(await cameTo('none'), 'register'),
    'screened, without consent': async () => through(await cameTo('none'), 'register', 'screen'),
    'above the ceiling': async () => through(await cameTo('eligible'), ['draft-plan', dearPlan]),
    'with a cheque out': async () => learning('ChequeIssued', { instrumentId: fileId(11) }),
    'with a kit on its way': async () => learning('KitDispatched', { kitId: fileId(20) }),
  },
  samples,
  typed: { 'withdraw-consent': ['no-consent'], reopen: ['nothing-to-follow-up'] },
  already: ['already-linked'],
  ids: [CASE, LINKED, REPORTED, STRANGER],
});
