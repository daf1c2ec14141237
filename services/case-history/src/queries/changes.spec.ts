import { record } from '../../test/events.js';
import { ReadSide } from '../../test/read-side.js';
import { peopleOf, wholeCase } from '../../test/story.js';
import { caseChanges } from './changes.js';

const { caseId, disbursementId, visits } = peopleOf(1);

describe('GET cases/:id/changes', () => {
  let read: ReadSide;
  beforeAll(async () => {
    // The first visit was made on 3 March and entered on the 20th.
    const story = wholeCase(1).map((one) =>
      one.type === 'VisitRecorded' || one.type === 'CaseClosed'
        ? { ...one, recordedAt: '2026-03-20T09:00:00.000Z' }
        : one,
    );
    read = await ReadSide.of(record(story));
  });
  const between = (from: string, to: string, more = {}, asked = {}) =>
    read.ask(caseChanges, { id: caseId, from, to, ...more }, asked);
  const changesOf = async (...asked: Parameters<typeof between>) =>
    Object.fromEntries((await between(...asked))!.changes.map((one) => [one.field, [one.before, one.after]]));

  it('tells each field that differs, before and after, and the events that did it', async () => {
    expect(await changesOf('2026-01-20', '2026-01-22')).toEqual({
      [`disbursements.${disbursementId}.id`]: [null, disbursementId],
      [`disbursements.${disbursementId}.amount`]: [null, 300_000],
      [`disbursements.${disbursementId}.held`]: [null, []],
      [`disbursements.${disbursementId}.lineId`]: [null, 1],
      [`disbursements.${disbursementId}.planVersion`]: [null, 1],
      [`disbursements.${disbursementId}.status`]: [null, 'committed'],
      ...Object.fromEntries(
        Object.entries(await changesOf('2026-01-20', '2026-01-22')).filter(([field]) =>
          field.startsWith('kits.'),
        ),
      ),
    });
    const answer = (await between('2026-01-13', '2026-01-20'))!;
    expect(answer.events.map(({ type, sentence }) => [type, sentence.en.slice(0, 13)])).toEqual([
      ['PlanApproved', 'Plan approved'],
      ['ConsentGiven', 'Consent given'],
    ]);
    expect(await changesOf('2026-01-13', '2026-01-20')).toEqual({
      revision: [7, 9],
      status: ['submitted', 'approved'],
      since: ['2026-01-13', '2026-01-20'],
      'plan.status': ['submitted', 'approved'],
      'consents.payment.purpose': [null, 'payment'],
      'consents.payment.given': [null, true],
      'consents.payment.on': [null, '2026-01-20'],
    });
  });

  it('goes by what was known, or by what had happened', async () => {
    const visitedOn = `visits.${visits[0]!.visitId}.visitedOn`;
    expect(await changesOf('2026-03-01', '2026-03-10')).toEqual({});
    expect((await changesOf('2026-03-01', '2026-03-10', { axis: 'happened' }))[visitedOn]).toEqual([
      null,
      '2026-03-03',
    ]);
    expect((await changesOf('2026-03-01', '2026-03-25'))['status']).toEqual(['in_follow_up', 'closed']);
    const known = { asOf: '2026-03-15' };
    expect(await changesOf('2026-03-01', '2026-03-10', { axis: 'happened' }, known)).toEqual({});
  });

  it('begins with nothing before the registration, and runs backwards too', async () => {
    expect(await changesOf('2026-01-01', '2026-01-05')).toMatchObject({ status: [null, 'registered'] });
    const back = (await between('2026-01-20', '2026-01-13'))!;
    expect(back.changes.find(({ field }) => field === 'status')).toMatchObject({
      before: 'approved',
      after: 'submitted',
    });
    expect(back.events.map(({ type }) => type)).toEqual(['PlanApproved', 'ConsentGiven']);
  });

  it('shows personal fields apart, and not to the auditor', async () => {
    const names = async (role: 'supervisor' | 'auditor') =>
      (await between('2026-01-01', '2026-01-08', {}, { role }))!.changes.filter(
        ({ field }) => field === 'familyName' || field === 'vulnerabilities',
      );
    const hidden = { before: null, after: null };
    expect(await names('supervisor')).toEqual([
      { field: 'familyName', ...hidden, personal: { before: null, after: 'Traoré' } },
      { field: 'vulnerabilities', ...hidden, personal: { before: null, after: ['health_need'] } },
    ]);
    expect(await names('auditor')).toEqual([
      { field: 'familyName', ...hidden, personal: null },
      { field: 'vulnerabilities', ...hidden, personal: null },
    ]);
    const all = await between('2026-01-01', '2026-03-31', {}, { role: 'auditor' });
    expect(JSON.stringify(all)).not.toMatch(/Traoré|Awa|health_need|Atelier/);
  });

  it('needs two dates and a case', async () => {
    expect(
      await read.ask(caseChanges, { id: peopleOf(9).caseId, from: '2026-01-01', to: '2026-02-01' }),
    ).toBeNull();
    expect(caseChanges.input.safeParse({ id: caseId, from: '2026-01-01' }).success).toBe(false);
    expect(caseChanges.input.safeParse({ id: caseId, from: 'May', to: '2026-01-01' }).success).toBe(false);
  });
});
