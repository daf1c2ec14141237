import { fold } from '@kosegin/projections';
import { shuffled } from '@kosegin/testing';
import type { RecordedEvent } from '@kosegin/event-sourcing';
import { approved, CASE, ofCase, reopened } from '../../test/follow-up-histories.js';
import { caseFacts, eventsBehind } from './case-facts.js';

const OTHER = 'c0000000-0000-4000-8000-000000000001';
const foldAll = (events: readonly RecordedEvent[], caseId = CASE) => fold(caseFacts, events, caseId);

describe('what follow-up knows of a case', () => {
  it('is nothing before a plan is approved', () => {
    expect(foldAll([])).toBeNull();
    expect(eventsBehind(null)).toEqual([]);
  });

  it('is the edition of the newest approval, with the event behind it', () => {
    const [first, second] = [approved('AGR-2026'), approved('KITS-2026')];
    expect(foldAll([first, second])).toEqual({
      approved: { edition: 'KITS-2026', eventId: second.id },
      reassessed: null,
    });
    expect(eventsBehind(foldAll([first]))).toEqual([first.id]);
  });

  it('is the day of the last reopening to assessment, and of no other', () => {
    const [first, last] = [reopened('assessment', '2026-02-01'), reopened('assessment', '2026-06-01')];
    const facts = foldAll([approved(), first, last, reopened('follow_up', '2026-07-01')]);
    expect(facts).toEqual({
      approved: { edition: 'AGR-2026', eventId: approved().id },
      reassessed: { on: '2026-06-01', eventId: last.id },
    });
    expect(eventsBehind(facts)).toEqual([approved().id, last.id]);
    expect(foldAll([reopened('follow_up', '2026-07-01')])).toBeNull();
  });

  it('converges whatever the order across cases', () =>
    shuffled(
      [
        [approved(), reopened('assessment', '2026-02-01'), approved('KITS-2026')],
        [ofCase('PlanApproved', { edition: 'AGR-2025' }, '2025-01-01', OTHER)],
      ],
      (events) => JSON.stringify([CASE, OTHER].map((caseId) => foldAll(events, caseId))),
    ));
});
