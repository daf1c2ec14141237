import { closureReasons } from '@kosegin/contracts';
import { CASE, cameTo, send, STATUSES, through } from '../../test/case-histories.js';
import { fileId, foreign, people, person, type Desk } from '../../test/desk.js';
import { caseFile } from './case.js';

const { worker, supervisor } = people;

const cheque = { disbursementId: fileId(10), instrumentId: fileId(11) };
const kit = { kitId: fileId(20), unitId: fileId(21), fromSiteId: fileId(22), toSiteId: fileId(23) };
const learn = (desk: Desk, type: string, data: object, caseId = CASE) =>
  desk.learn(foreign(type, data, { caseId, eventId: fileId(type.length * 1_000 + caseId.length) }));

const lastReason = async (desk: Desk) => (await desk.state(caseFile, CASE)).outcomes;

describe('invariant 19: closing', () => {
  it.each(['ChequeVoided', 'PaymentMade'])('waits while an instrument is open, until %s', async (end) => {
    const desk = await cameTo('in_follow_up');
    learn(desk, 'ChequeIssued', cheque);
    expect(await send(desk, 'close')).toMatchObject({
      outcome: 'open-instrument',
      details: { instruments: 1 },
    });
    learn(desk, end, cheque);
    expect((await send(desk, 'close')).outcome).toBe('CaseClosed');
  });

  it.each(['KitArrived', 'KitHandedOver'])('waits while a kit is in transit, until %s', async (end) => {
    const desk = await cameTo('in_follow_up');
    learn(desk, 'KitDispatched', kit);
    expect(await send(desk, 'close')).toMatchObject({ outcome: 'kit-in-transit', details: { kits: 1 } });
    learn(desk, end, kit);
    expect((await send(desk, 'close')).outcome).toBe('CaseClosed');
  });

  it('does not wait for another case’s', async () => {
    const desk = await cameTo('in_follow_up');
    learn(desk, 'ChequeIssued', cheque, fileId(98));
    expect((await send(desk, 'close')).outcome).toBe('CaseClosed');
  });

  it('names the events it relied on', async () => {
    const desk = await cameTo('in_follow_up');
    const events = [
      foreign('ChequeIssued', cheque, { caseId: CASE }),
      foreign('PaymentMade', cheque, { caseId: CASE }),
      foreign('KitArrived', kit, { caseId: CASE }),
    ];
    events.forEach((event) => desk.learn(event));
    const { events: closed } = await send(desk, 'close');
    expect([...closed[0]!.metadata.facts].sort()).toEqual([events[1]!.id, events[2]!.id].sort());
  });

  it.each(closureReasons.schema.options)('has a coded reason: %s', async (reason) => {
    const desk = await through(await cameTo('in_follow_up'), ['close', { reason }]);
    expect(await lastReason(desk)).toEqual([reason]);
  });

  it('takes no other reason', () =>
    expect(caseFile.acts['close']!.data.safeParse({ reason: 'because' }).success).toBe(false));

  it('is a supervisor’s', () => expect(caseFile.acts['close']!.by).toEqual(['supervisor']));
});

describe('invariant 7: who drafted does not close, who closed does not draft', () => {
  it('draft, then close', async () => {
    const author = person(worker.id, 'supervisor');
    expect(await send(await cameTo('in_follow_up'), 'close', {}, author)).toMatchObject({
      outcome: 'separation-of-duties',
      details: { duty: 'close', earlier: 'draft' },
    });
  });

  it('close, then draft on the case reopened', async () => {
    const closer = person('s-2', 'supervisor');
    const desk = await cameTo('in_follow_up');
    await send(desk, 'close', {}, closer);
    await through(desk, ['reopen', { to: 'assessment' }], 'assess-needs', 'find-eligible');
    const drafting = await send(desk, 'draft-plan', {}, person(closer.id, 'case_worker'));
    expect(drafting).toMatchObject({
      outcome: 'separation-of-duties',
      details: { duty: 'draft', earlier: 'close' },
    });
    expect((await send(desk, 'draft-plan')).outcome).toBe('PlanDrafted');
  });
});

describe('invariant 20: reopening keeps the earlier outcome', () => {
  it.each(['assessment', 'follow_up'])('to %s', async (to) => {
    const desk = await through(await cameTo('in_follow_up'), ['close', { reason: 'left_area' }]);
    const { events } = await send(desk, 'reopen', { to });
    expect(events[0]).toMatchObject({ type: 'CaseReopened', data: { to, earlierReason: 'left_area' } });
    expect(await lastReason(desk)).toEqual(['left_area']);
    await through(desk, ['close', { reason: 'plan_completed' }]);
    expect(await lastReason(desk)).toEqual(['left_area', 'plan_completed']);
    expect((await send(desk, 'reopen', { to })).events[0]).toMatchObject({
      data: { earlierReason: 'plan_completed' },
    });
  });

  it('to assessment: assessed and decided anew, and the old plan’s approval pays nothing more', async () => {
    const desk = await cameTo('closed');
    expect((await send(desk, 'reopen', { to: 'assessment' })).outcome).toBe(
      'CaseReopened, PlanApprovalVoided',
    );
    expect(await desk.state(caseFile, CASE)).toMatchObject({
      status: 'registered',
      assistance: [],
      followedUp: false,
      plan: { version: 1, approved: false },
    });
    await through(desk, 'assess-needs', ['find-eligible', { edition: '2026' }], 'draft-plan', 'submit-plan');
    const { events } = await send(desk, 'approve-plan', { planVersion: 2 });
    expect(events[0]).toMatchObject({ data: { edition: '2026', planVersion: 2 } });
    expect((await desk.state(caseFile, CASE)).status).toBe('approved');
  });

  it.each(STATUSES)('to follow-up only after an assistance: closed when %s', async (status) => {
    const desk = await cameTo(status);
    if (status !== 'closed') await through(desk, 'close');
    const assisted = ['in_assistance', 'in_follow_up', 'closed'].includes(status);
    expect((await send(desk, 'reopen', { to: 'follow_up' })).outcome).toBe(
      assisted ? 'CaseReopened' : 'nothing-to-follow-up',
    );
  });

  it('a visit of the earlier round does not start the new one’s follow-up', async () => {
    const desk = await through(await cameTo('closed'), ['reopen', { to: 'assessment' }]);
    expect((await send(desk, 'start-follow-up')).outcome).toBe('nothing');
  });
});

describe('assistance', () => {
  it('of every kind is recorded once', async () => {
    const desk = await cameTo('approved');
    for (const kind of ['money', 'kit', 'money', 'kit']) await send(desk, 'start-assistance', { kind });
    expect(await desk.state(caseFile, CASE)).toMatchObject({
      status: 'in_assistance',
      assistance: ['money', 'kit'],
    });
  });

  it('goes on during follow-up', async () => {
    const desk = await through(await cameTo('in_follow_up'), ['start-assistance', { kind: 'kit' }]);
    expect((await desk.state(caseFile, CASE)).status).toBe('in_follow_up');
  });

  it('may be told after the first visit: the files of other services are not in step', async () => {
    const desk = await through(await cameTo('approved'), 'start-follow-up', 'start-assistance');
    expect(await desk.state(caseFile, CASE)).toMatchObject({ status: 'in_follow_up', assistance: ['money'] });
  });

  it.each(['start-assistance', 'start-follow-up', 'record-link', 'record-unlink'])(
    '%s is no account’s',
    (act) => expect(caseFile.acts[act]!.by).toBe('system'),
  );
});

it('a supervisor who drafted nothing may approve and close', async () =>
  expect((await send(await cameTo('approved'), 'close', {}, supervisor)).outcome).toBe('CaseClosed'));
