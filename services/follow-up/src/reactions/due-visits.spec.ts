import fc from 'fast-check';
import type { RecordedEvent } from '@kosegin/event-sourcing';
import { fold } from '@kosegin/projections';
import { shuffled } from '@kosegin/testing';
import { fileId, type Desk } from '../../test/desk.js';
import {
  cameTo,
  CASE,
  DUE,
  FOLLOW_UP,
  ofCase,
  reopened,
  send,
  STATES,
  visit,
} from '../../test/follow-up-histories.js';
import { followUp, followUpService } from '../index.js';
import { DUE_VISITS, dueVisits, type DueVisits } from './due-visits.js';

const closed = ofCase('CaseClosed', { reason: 'deceased' });
const historyOf = (desk: Desk) => desk.history(followUp, FOLLOW_UP);
const foldAll = (events: readonly RecordedEvent[], caseId = CASE) => fold(dueVisits, events, caseId);

const timerOf = (month: number, dueOn: string) => ({
  status: 'waiting',
  dueAt: `${dueOn}T00:00:00.000Z`,
  intent: {
    aggregate: 'follow-up',
    id: FOLLOW_UP,
    type: 'visit-fell-due',
    data: { visitId: visit(month) },
  },
});

/** Whether a timer waits, and for which visit. */
const waitsFor = (document: DueVisits | null): string | null =>
  document?.status === 'waiting' ? (document.intent.data as { visitId: string }).visitId : null;

describe('the timer of a case', () => {
  it('is where the service says', () => {
    expect(followUpService.timers).toBe(DUE_VISITS);
    expect(dueVisits.collection).toEqual({ name: DUE_VISITS, indexes: ['status', 'dueAt'] });
  });

  it('is that of the next visit, one after the other, until none is left', async () => {
    const desk = await cameTo('planned');
    for (const [month, dueOn] of DUE) {
      expect(foldAll(historyOf(desk))).toMatchObject(timerOf(month, dueOn));
      await send(desk, 'visit-fell-due', { visitId: visit(month) });
    }
    expect(foldAll(historyOf(desk))).toEqual({ closed: false, waiting: [], status: 'fired' });
  });

  it.each([
    ['planned', 1],
    ['due', 3],
    ['recorded', 3],
    ['recorded late', 3],
  ])('waits, %s, for month %i', async (state, month) =>
    expect(waitsFor(foldAll(historyOf(await cameTo(state))))).toBe(visit(month)),
  );

  it('does not wait for a visit that was recorded before its turn', async () => {
    const desk = await cameTo('due');
    for (const month of [3, 6]) await send(desk, 'record-visit', { visitId: visit(month) });
    expect(waitsFor(foldAll(historyOf(desk)))).toBe(visit(12));
  });

  it.each(STATES)('waits for nothing while the case is closed: %s', async (state) =>
    expect(foldAll([...historyOf(await cameTo(state)), closed])).toMatchObject({
      closed: true,
      status: 'fired',
    }),
  );

  it.each(['assessment', 'follow_up'] as const)(
    'waits for what is left of a case reopened to %s',
    async (to) => {
      const before = historyOf(await cameTo('due'));
      const after = foldAll([...before, closed, reopened(to, '2026-09-01')]);
      expect(after).toEqual(foldAll(before));
      expect(waitsFor(after)).toBe(visit(3));
    },
  );

  it('is settled by a visit to a closed case', async () => {
    const desk = await cameTo('planned');
    await send(desk, 'record-visit');
    const events = [...historyOf(desk).slice(0, 1), closed, ...historyOf(desk).slice(1)];
    expect(waitsFor(foldAll([...events, reopened('follow_up', '2026-09-01')]))).toBe(visit(3));
  });

  it('keeps the days in order when visits are planned again', () => {
    const planned = (...visits: readonly (readonly [number, string])[]) =>
      ofCase('VisitsPlanned', {
        visits: visits.map(([number, dueOn]) => ({ visitId: fileId(number), month: 1, dueOn })),
      });
    const document = foldAll([
      planned([1, '2026-04-01'], [2, '2026-09-01']),
      planned([3, '2026-03-01'], [4, '2026-09-01'], [5, '2026-10-01']),
    ]);
    expect(document!.waiting.map(({ visitId }) => visitId)).toEqual([3, 1, 2, 4, 5].map(fileId));
  });

  it('converges whatever the order across files', async () => {
    const other = fileId(2);
    const desk = await cameTo('recorded late');
    await send(desk, 'visit-fell-due', { visitId: visit(3) });
    shuffled(
      [
        historyOf(desk),
        [closed, reopened('assessment', '2026-04-01'), ofCase('CaseClosed', { reason: 'left_area' })],
        [ofCase('CaseClosed', { reason: 'left_area' }, '2026-04-01', other)],
      ],
      (events) => JSON.stringify([CASE, other].map((caseId) => foldAll(events, caseId))),
    );
  });

  it('waits, after any history, for the earliest visit neither due nor recorded, if the case is open', async () => {
    const start = await cameTo('planned');
    const steps = fc.array(
      fc.record({
        act: fc.constantFrom('visit-fell-due', 'record-visit', 'close', 'reopen'),
        month: fc.constantFrom(...DUE.map(([month]) => month)),
      }),
      { maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(steps, async (walk) => {
        const desk = start.fork();
        let events = [...historyOf(desk)];
        let open = true;
        for (const { act, month } of walk) {
          if (act === 'close' || act === 'reopen') {
            open = act === 'reopen';
            events = [...events, open ? reopened('follow_up', '2026-09-01') : closed];
          } else events = [...events, ...(await send(desk, act, { visitId: visit(month) })).events];
          const { visits } = await desk.state(followUp, FOLLOW_UP);
          const next = visits.find(({ status }) => status === 'planned');
          expect(waitsFor(foldAll(events))).toBe(open && next ? next.visitId : null);
        }
      }),
    );
  });
});
