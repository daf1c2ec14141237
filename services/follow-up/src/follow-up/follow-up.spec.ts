import type { Desk } from '../../test/desk.js';
import { cameTo, CASE, FOLLOW_UP, samples, send, STATES, visit } from '../../test/follow-up-histories.js';
import { followUp } from './follow-up.js';

/** What each act's sample comes to by where the first visit stands; `again` right after it was accepted. */
type Row = Readonly<Record<string, string>> & { readonly otherwise: string; readonly again: string };

const TABLE: Readonly<Record<string, Row>> = {
  plan: { none: 'VisitsPlanned', otherwise: 'nothing', again: 'nothing' },
  'visit-fell-due': {
    none: 'not-found',
    planned: 'VisitFellDue',
    otherwise: 'nothing',
    again: 'nothing',
  },
  'record-visit': {
    none: 'not-found',
    planned: 'VisitRecorded',
    due: 'VisitRecorded',
    otherwise: 'visit-recorded',
    again: 'visit-recorded',
  },
};

describe('the visits of a case, every act in every state', () => {
  const acts = Object.keys(followUp.acts);
  const desks = new Map<string, Desk>();

  beforeAll(async () => {
    for (const state of STATES) desks.set(state, await cameTo(state));
  });

  it('has a row and a sample for every act', () => {
    expect(Object.keys(TABLE)).toEqual(acts);
    expect(Object.keys(samples)).toEqual(acts);
  });

  describe.each(STATES)('%s', (state) => {
    it.each(acts)('%s', async (type) => {
      const row = TABLE[type]!;
      const desk = desks.get(state)!.fork();
      const before = await desk.state(followUp, FOLLOW_UP);
      const { outcome, events } = await send(desk, type);
      expect(outcome).toBe(row[state] ?? row.otherwise);
      if (events.length === 0) {
        expect(await desk.state(followUp, FOLLOW_UP)).toEqual(before);
        return;
      }
      expect((await send(desk, type)).outcome).toBe(row.again);
    });
  });
});

describe('a visit', () => {
  it.each([
    ['planned', 'planned'],
    ['due', 'due'],
    ['recorded', 'recorded'],
    ['recorded late', 'recorded'],
  ])('%s is %s; the others wait', async (state, status) => {
    const { visits } = await (await cameTo(state)).state(followUp, FOLLOW_UP);
    expect(visits.map((one) => one.status)).toEqual([status, 'planned', 'planned', 'planned']);
  });

  it('says of which case it is, and which', async () => {
    const desk = await cameTo('planned');
    expect((await send(desk, 'visit-fell-due', { visitId: visit(3) })).events[0]).toMatchObject({
      data: { followUpId: FOLLOW_UP, caseId: CASE, visitId: visit(3), month: 3, dueOn: '2026-04-30' },
      metadata: { caseId: CASE, actor: { role: 'system' } },
    });
  });

  it.each(['visit-fell-due', 'record-visit'])('that is not planned is refused: %s', async (type) =>
    expect((await send(await cameTo('planned'), type, { visitId: visit(2) })).outcome).toBe('visit-unknown'),
  );

  it('is made known by timers and recorded by those who visit', () => {
    expect([followUp.acts['plan']!.by, followUp.acts['visit-fell-due']!.by]).toEqual(['system', 'system']);
    expect(followUp.acts['record-visit']!.by).toEqual(['follow_up_officer', 'case_worker']);
  });
});
