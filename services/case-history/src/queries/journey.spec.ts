import { shuffled } from '@kosegin/testing';
import type { RecordedEvent } from '@kosegin/event-sourcing';
import { fold } from '@kosegin/projections';
import { record, told } from '../../test/events.js';
import { CASE, journeyStory } from '../../test/journey-story.js';
import { ReadSide } from '../../test/read-side.js';
import { cases } from '../projections/cases.js';
import { STEPS, TURNS } from '../projections/case-journey.js';
import { oneCase } from './cases.js';
import { journeyOf } from './journey.js';
import { targetOf } from './targets.js';

const story = record(journeyStory);

const journeyAfter = (events: readonly RecordedEvent[], today = '2026-01-01') =>
  journeyOf(fold(cases, events, CASE)!, today);

const named = (step: string, assistance: string | null): string =>
  assistance ? `${step}: ${assistance}` : step;

/** Each step as [name, day, who, days since the one before, beyond its target]. */
const stepsAfter = (events: readonly RecordedEvent[]) =>
  journeyAfter(events).steps.map(({ step, assistance, on, who, days, beyond }) => [
    named(step, assistance),
    on,
    who && who.id,
    days,
    beyond,
  ]);

/** What is ahead as [name, since, days, beyond]. */
const nextAfter = (events: readonly RecordedEvent[], today: string) =>
  journeyAfter(events, today).next.map(({ step, assistance, since, days, beyond }) => [
    named(step, assistance),
    since,
    days,
    beyond,
  ]);

describe('the journey of a case', () => {
  it('is each step in its order, who took it and how long it took: counted by hand', () =>
    expect(stepsAfter(story)).toEqual([
      ['arrived', '2025-01-08', null, null, false],
      ['registered', '2025-01-10', 'i-1', 2, false],
      ['screened', '2025-01-16', 'i-1', 6, true],
      ['assessed', '2025-01-20', 'w-1', 4, false],
      ['waiting_list', '2025-02-01', 's-1', 12, false],
      // Whoever is on the waiting list waits for a place: no target.
      ['eligible', '2025-04-02', 's-1', 60, false],
      ['submitted', '2025-04-10', 'w-1', 8, false],
      ['returned', '2025-04-20', 's-1', 10, false],
      ['submitted', '2025-04-26', 'w-1', 6, false],
      ['approved', '2025-05-20', 's-2', 24, true],
      // Side by side: both since the approval, on the days and by the people of the hand-overs.
      ['assisted: kit', '2025-06-10', 'k-1', 21, false],
      ['assisted: money', '2025-06-05', 'a-1', 16, false],
      // Since the first assistance, on the day of the visit.
      ['in_follow_up', '2025-07-15', 'f-1', 40, false],
      ['closed', '2025-09-01', 's-2', 48, false],
      ['reopened_to_assessment', '2025-10-01', 's-1', 30, false],
      ['assessed', '2025-10-03', 'w-2', 2, false],
      ['eligible', '2025-10-06', 's-1', 3, false],
      ['submitted', '2025-10-08', 'w-2', 2, false],
      ['approved', '2025-10-09', 's-2', 1, false],
      ['approval_voided', '2025-10-10', 'w-2', 1, false],
      ['submitted', '2025-10-13', 'w-2', 3, false],
      ['approved', '2025-10-15', 's-2', 2, false],
      ['assisted: money', '2025-11-03', 'a-2', 19, false],
      ['closed', '2025-12-01', 's-2', 47, false],
      ['reopened_to_follow_up', '2025-12-05', 's-1', 4, false],
    ]));

  it('is told with the role under which each step was taken, and with its target', () => {
    const { steps } = journeyAfter(story);
    expect(steps[2]).toEqual({
      step: 'screened',
      assistance: null,
      on: '2025-01-16',
      who: { id: 'i-1', role: 'intake_officer' },
      days: 6,
      target: targetOf('screened'),
      beyond: true,
    });
    expect(steps[10]).toMatchObject({ who: { role: 'storekeeper' }, target: targetOf('assisted', 'kit') });
  });

  it.each<[number, string, string, readonly (readonly unknown[])[]]>([
    [1, 'ReturneeRegistered', '2025-01-13', [['screened', '2025-01-10', 3, false]]],
    [1, 'ReturneeRegistered', '2025-01-14', [['screened', '2025-01-10', 4, true]]],
    [2, 'CaseScreened', '2025-01-16', [['assessed', '2025-01-16', 0, false]]],
    [4, 'NeedsAssessed', '2025-02-04', [['eligible', '2025-01-20', 15, true]]],
    [5, 'CaseWaitlisted', '2025-04-01', [['eligible', '2025-02-01', 59, false]]],
    [6, 'CaseFoundEligible', '2025-04-30', [['submitted', '2025-04-02', 28, true]]],
    [8, 'PlanSubmitted', '2025-04-12', [['approved', '2025-04-10', 2, false]]],
    [9, 'PlanReturned', '2025-04-22', [['submitted', '2025-04-20', 2, false]]],
    [
      14,
      'DisbursementRequested',
      '2025-07-10',
      [
        ['assisted: money', '2025-05-20', 51, false],
        ['assisted: kit', '2025-05-20', 51, true],
        ['assisted: training', '2025-05-20', 51, false],
      ],
    ],
    [
      16,
      'AssistanceStarted',
      '2025-06-11',
      [
        ['assisted: money', '2025-05-20', 22, false],
        ['assisted: training', '2025-05-20', 22, false],
        ['in_follow_up', '2025-06-10', 1, false],
      ],
    ],
    [
      20,
      'FollowUpStarted',
      '2025-07-16',
      [
        ['assisted: training', '2025-05-20', 57, false],
        ['closed', '2025-07-15', 1, false],
      ],
    ],
    [21, 'CaseClosed', '2025-09-30', []],
    [23, 'PlanApprovalVoided', '2025-10-20', [['assessed', '2025-10-01', 19, true]]],
    [30, 'PlanApprovalVoided', '2025-10-11', [['submitted', '2025-10-10', 1, false]]],
    [32, 'PlanApproved', '2025-10-16', [['assisted: money', '2025-10-15', 1, false]]],
    [34, 'AssistanceStarted', '2025-11-04', [['in_follow_up', '2025-11-03', 1, false]]],
    [36, 'CaseReopened', '2025-12-06', [['closed', '2025-12-05', 1, false]]],
  ])('after %i events, the last %s, on %s waits for what is next', (count, last, today, expected) => {
    expect(story[count - 1]!.type).toBe(last);
    expect(nextAfter(story.slice(0, count), today)).toEqual(expected);
  });

  it('ends where a case is found ineligible', () => {
    const ineligible = told(
      `case-${CASE}`,
      'CaseFoundIneligible',
      { caseId: CASE },
      { caseId: CASE, occurredAt: '2025-02-02T10:00:00.000Z' },
    );
    const events = record([...journeyStory.slice(0, 4), ineligible]);
    expect(stepsAfter(events).at(-1)).toEqual(['not_eligible', '2025-02-02', 'w-1', 13, false]);
    expect(nextAfter(events, '2025-06-01')).toEqual([]);
  });

  it('counts no days where the dates contradict the order, nor where a clock is ahead', () => {
    const backdated = record(
      journeyStory
        .slice(0, 3)
        .map((one) =>
          one.type === 'NeedsAssessed' ? { ...one, occurredAt: '2025-01-12T10:00:00.000Z' } : one,
        ),
    );
    expect(stepsAfter(backdated).at(-1)).toEqual(['assessed', '2025-01-12', 'w-1', null, false]);
    expect(nextAfter(story.slice(0, 2), '2025-01-15')).toEqual([['assessed', '2025-01-16', 0, false]]);
  });

  it('is the same whatever the order in which the files’ events arrive', () => {
    const files = [...new Set(story.map(({ stream }) => stream))].map((stream) =>
      story.filter((event) => event.stream === stream),
    );
    shuffled(files, (events) => JSON.stringify(journeyAfter(events)));
  });

  it('only grows, but for what is known of other files later', () => {
    story.forEach((_, count) => {
      if (count === 0) return;
      const names = (events: readonly RecordedEvent[]) => stepsAfter(events).map(([name]) => name);
      const before = names(story.slice(0, count));
      expect(names(story.slice(0, count + 1)).slice(0, before.length)).toEqual(before);
    });
  });

  it('has a target in whole days for each step that somebody takes, and none to get back', () => {
    const targets = [...STEPS, ...TURNS].filter((step) => step !== 'assisted').map((step) => targetOf(step));
    for (const target of targets) expect(target === null || Number.isInteger(target)).toBe(true);
    for (const step of ['arrived', 'approval_voided', 'reopened_to_assessment'] as const)
      expect(targetOf(step)).toBeNull();
  });
});

describe('GET cases/:id', () => {
  it('answers the journey as of any day, judged on that day', async () => {
    const read = await ReadSide.of(story);
    const journey = async (asked: object) => (await read.ask(oneCase, { id: CASE }, asked))!.journey;
    const { steps, next } = await journey({ asOf: '2025-01-16', today: '2025-01-16' });
    expect(steps.map(({ step }) => step)).toEqual(['arrived', 'registered', 'screened']);
    expect(next).toEqual([
      { step: 'assessed', assistance: null, since: '2025-01-16', days: 0, target: 14, beyond: false },
    ]);
    expect((await journey({ today: '2026-01-01' })).steps).toHaveLength(25);
    expect((await journey({ happenedBy: '2025-05-20', today: '2025-05-20' })).steps.at(-1)).toMatchObject({
      step: 'approved',
    });
  });
});
