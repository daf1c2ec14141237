import { CASE, cameTo, send, through } from '../../test/case-histories.js';
import { emptyDesk } from '../../test/desk.js';
import { caseFile } from './case.js';

describe('screening', () => {
  it('records the version of the form with the answers', async () => {
    const { events } = await send(await cameTo('registered'), 'screen', {
      formVersion: 'screening-1',
      vulnerabilities: ['pregnant', 'health_need'],
      note: 'se fait soigner à Kayes',
    });
    expect(events[0]).toMatchObject({
      type: 'CaseScreened',
      data: {
        formVersion: 'screening-1',
        vulnerabilities: ['pregnant', 'health_need'],
        priority: 'normal',
        note: 'se fait soigner à Kayes',
      },
    });
  });

  it.each([
    [{ formVersion: 'screening-9' }, 'unknown-form-version'],
    [{ formVersion: 'needs-1' }, 'unknown-form-version'],
    [{ formVersion: 'screening-1', vulnerabilities: ['indebted'] }, 'answer-not-on-form'],
    [{ vulnerabilities: ['indebted', 'indebted'] }, 'answer-repeated'],
    [{ vulnerabilities: ['trafficking'] }, 'priority-too-low'],
    [{ vulnerabilities: ['trafficking'], priority: 'high' }, 'CaseScreened'],
    [{ formVersion: 'screening-1', vulnerabilities: ['trafficking'] }, 'priority-too-low'],
    [{ vulnerabilities: [], priority: 'high' }, 'CaseScreened'],
  ])('%j comes to %s', async (change, outcome) => {
    expect((await send(await cameTo('registered'), 'screen', change)).outcome).toBe(outcome);
  });
});

describe('assessment of needs', () => {
  it('comes after the screening', async () => {
    const desk = await through(emptyDesk(), 'register', ['give-consent', { purpose: 'case_management' }]);
    expect((await send(desk, 'assess-needs')).outcome).toBe('not-screened');
    await through(desk, 'screen');
    expect((await send(desk, 'assess-needs')).outcome).toBe('NeedsAssessed');
  });

  it('invariant 3: needs a consent for case management that is in force at that moment', async () => {
    const desk = await through(emptyDesk(), 'register', 'screen', 'give-consent');
    const refused = { outcome: 'no-consent', details: { purpose: 'case_management' } };
    expect(await send(desk, 'assess-needs')).toMatchObject(refused);
    await through(desk, ['give-consent', { purpose: 'case_management' }], 'withdraw-consent');
    expect(await send(desk, 'assess-needs')).toMatchObject(refused);
    await through(desk, ['give-consent', { purpose: 'case_management' }]);
    expect((await send(desk, 'assess-needs')).outcome).toBe('NeedsAssessed');
  });

  it.each([
    [{ formVersion: 'screening-1' }, 'unknown-form-version'],
    [{ formVersion: 'needs-1', needs: ['referral'] }, 'answer-not-on-form'],
    [{ needs: ['kit', 'kit'] }, 'answer-repeated'],
    [{ formVersion: 'needs-1', needs: ['money', 'kit', 'training'] }, 'NeedsAssessed'],
  ])('%j comes to %s', async (change, outcome) => {
    expect((await send(await cameTo('registered'), 'assess-needs', change)).outcome).toBe(outcome);
  });
});

describe('eligibility', () => {
  it('can be found from the waiting list, for the edition that has room', async () => {
    const desk = await through(await cameTo('waiting_list'), ['find-eligible', { edition: '2026' }]);
    expect(await desk.state(caseFile, CASE)).toMatchObject({ status: 'eligible', edition: '2026' });
  });

  it('refers to another body or to none', async () => {
    const { events } = await send(await cameTo('assessed'), 'find-ineligible', { referredTo: null });
    expect(events[0]).toMatchObject({ data: { reason: 'outside-target', referredTo: null } });
  });
});
