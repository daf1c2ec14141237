import { journeyOf, type TimelineEntry } from './journey.js';

const entry = (type: string, day: string, role = 'case_worker', data = {}): TimelineEntry =>
  ({ type, occurredAt: `${day}T10:00:00Z`, who: { id: 'x', role }, data }) as TimelineEntry;

const ARRIVED = [
  entry('ReturneeRegistered', '2026-01-01', 'intake_officer'),
  entry('ConsentGiven', '2026-01-01'),
  entry('NeedsAssessed', '2026-01-11'),
];

const shape = (history: readonly TimelineEntry[]) =>
  journeyOf(history, '2026-03-01').map(({ name, state, days }) => `${name} ${state} ${days ?? '-'}`);

describe('the journey of a case', () => {
  it('shows each step with the days it took, where it stands with the days waited, and what is ahead', () =>
    expect(shape(ARRIVED)).toEqual([
      'registered done -',
      'assessed current 49',
      'eligible ahead -',
      'drafted ahead -',
      'approved ahead -',
      'assisted ahead -',
      'followedUp ahead -',
      'closed ahead -',
    ]));

  it('names the day and the role of each step', () =>
    expect(journeyOf(ARRIVED, '2026-03-01')[0]).toMatchObject({ on: '2026-01-01', role: 'intake_officer' }));

  it('takes the first of a step that is repeated', () =>
    expect(shape([...ARRIVED, entry('NeedsAssessed', '2026-02-01')]).slice(0, 2)).toEqual([
      'registered done -',
      'assessed current 49',
    ]));

  it('of a closed case has nothing ahead', () =>
    expect(shape([...ARRIVED, entry('CaseClosed', '2026-02-10')])).toEqual([
      'registered done -',
      'assessed done 10',
      'closed done 30',
    ]));

  it('that is reopened to assessment begins again and hides nothing', () =>
    expect(
      shape([
        ...ARRIVED,
        entry('CaseClosed', '2026-02-10'),
        entry('CaseReopened', '2026-02-20', 'supervisor', { to: 'assessment' }),
        entry('NeedsAssessed', '2026-02-25'),
      ]),
    ).toEqual([
      'registered done -',
      'assessed done 10',
      'closed done 30',
      'reopened done 10',
      'assessed current 4',
      'eligible ahead -',
      'drafted ahead -',
      'approved ahead -',
      'assisted ahead -',
      'followedUp ahead -',
      'closed ahead -',
    ]));

  it('that is reopened to follow-up has only its closure ahead', () =>
    expect(
      shape([
        ...ARRIVED,
        entry('CaseClosed', '2026-02-10'),
        entry('CaseReopened', '2026-02-20', 'supervisor', { to: 'follow_up' }),
      ]).slice(-2),
    ).toEqual(['reopened current 9', 'closed ahead -']));

  it('is empty in a view that lacks the case', () =>
    expect(journeyOf([], '2026-03-01').every(({ state }) => state === 'ahead')).toBe(true));
});
