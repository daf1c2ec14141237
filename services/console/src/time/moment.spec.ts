import { dayIn, isPast, momentIn } from './moment.js';

describe('the dates in an address', () => {
  it.each(['2025-11-01', '2024-02-29'])('%s is a day', (day) => expect(dayIn(day)).toBe(day));

  it.each([
    '',
    '2025-02-29',
    '2025-13-01',
    '2025-1-1',
    '2025-11-01T00:00:00Z',
    'today',
    20251101,
    null,
    ['2025-11-01'],
  ])('%j is none', (value) => expect(dayIn(value)).toBeUndefined());

  it('are kept, what is none is left out', () => {
    expect(momentIn({ asOf: '2025-11-01', happenedBy: 'soon', region: '01' })).toEqual({
      asOf: '2025-11-01',
    });
    expect(momentIn({ happenedBy: '2025-10-01' })).toEqual({ happenedBy: '2025-10-01' });
  });

  it('say whether the past is looked at', () =>
    expect([isPast({}), isPast({ asOf: '2025-11-01' }), isPast({ happenedBy: '2025-11-01' })]).toEqual([
      false,
      true,
      true,
    ]));
});
