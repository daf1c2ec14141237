import { derivedId } from '@kosegin/event-sourcing';
import { emptyDesk } from '../../test/desk.js';
import {
  approved,
  ASSISTED_ON,
  cameTo,
  CASE,
  DUE,
  FOLLOW_UP,
  learn,
  personOf,
  reopened,
  send,
  visit,
} from '../../test/follow-up-histories.js';
import { followUp } from './follow-up.js';

describe('the visits planned', () => {
  it.each(['money', 'kit'])(
    'follow the first assistance (%s) at 1, 3, 6 and 12 months',
    async (assistance) => {
      const { events } = await send(learn(emptyDesk(), approved()), 'plan', { assistance });
      expect(events.map(({ data }) => data)).toEqual([
        {
          followUpId: FOLLOW_UP,
          caseId: CASE,
          personId: personOf(CASE),
          assistance,
          assistedOn: ASSISTED_ON,
          visits: DUE.map(([month, dueOn]) => ({ visitId: visit(month), month, dueOn })),
        },
      ]);
      expect(events[0]!.metadata).toMatchObject({ caseId: CASE, facts: [approved().id] });
    },
  );

  it.each([
    ['AGR-2026', [1, 3, 6, 12]],
    ['KITS-2026', [1, 3, 6, 12, 24]],
  ])('are those of the edition %s', async (edition, months) => {
    const { visits } = await (await cameTo('planned', edition)).state(followUp, FOLLOW_UP);
    expect(visits.map(({ month }) => month)).toEqual(months);
  });

  it('need a case whose plan was approved', async () => {
    expect((await send(emptyDesk(), 'plan')).outcome).toBe('case-not-known');
    const unapproved = learn(emptyDesk(), reopened('assessment', '2026-01-02'));
    expect((await send(unapproved, 'plan')).outcome).toBe('case-not-known');
  });

  it.each([
    ['a second assistance', []],
    ['one that is recorded late', [], '2026-01-15'],
    ['one after a reopening to follow-up', [reopened('follow_up', '2026-03-01')]],
    ['one that came before a reopening to assessment', [reopened('assessment', '2026-03-06')]],
    ['one after a reopening that came before the first', [reopened('assessment', '2026-01-30')]],
    ['one after a reopening on the day of the first', [reopened('assessment', ASSISTED_ON)]],
  ])('are not planned again on %s', async (_what, events, assistedOn = '2026-03-05') => {
    const desk = learn(await cameTo('due'), ...events);
    expect((await send(desk, 'plan', { assistance: 'kit', assistedOn })).outcome).toBe('nothing');
  });

  it('follow the first assistance of a case that began anew, beside those that are left', async () => {
    const reopening = reopened('assessment', '2026-03-05');
    const again = (month: number) => derivedId('visit', CASE, month, 2);
    const desk = learn(await cameTo('recorded'), reopening, approved('AGR-2027'));
    const { events } = await send(desk, 'plan', { assistance: 'kit', assistedOn: '2026-03-05' });
    expect(events[0]).toMatchObject({
      data: {
        assistedOn: '2026-03-05',
        visits: [
          { visitId: again(1), month: 1, dueOn: '2026-04-05' },
          { visitId: again(3), month: 3, dueOn: '2026-06-05' },
          { visitId: again(6), month: 6, dueOn: '2026-09-05' },
          { visitId: again(12), month: 12, dueOn: '2027-03-05' },
        ],
      },
      metadata: { facts: [approved('AGR-2027').id, reopening.id] },
    });
    const { visits } = await desk.state(followUp, FOLLOW_UP);
    expect(new Set(visits.map(({ visitId }) => visitId)).size).toBe(8);
    expect(visits.filter(({ status }) => status === 'recorded')).toEqual([
      { visitId: visit(1), month: 1, dueOn: '2026-02-28', assistedOn: ASSISTED_ON, status: 'recorded' },
    ]);
    expect((await send(desk, 'plan', { assistedOn: '2026-03-08' })).outcome).toBe('nothing');
    const first = { visitId: again(1), visitedOn: '2026-03-04' };
    expect(await send(desk, 'record-visit', first)).toMatchObject({
      outcome: 'visited-before-assistance',
      details: { assistedOn: '2026-03-05' },
    });
  });
});
