import fc from 'fast-check';
import type { RecordedEvent } from '@kosegin/event-sourcing';
import { people } from '../src/people.js';
import { record, type Told } from './events.js';
import { documentsOf } from './read-side.js';
import { peopleOf, wholeCase } from './story.js';

/** What two linked cases went through; more streams, more ways to arrive. */
const linked = (one: number, other: number): Told => ({
  type: 'IdentitiesLinked',
  stream: `case-${peopleOf(one).caseId}`,
  caseId: peopleOf(one).caseId,
  data: { caseId: peopleOf(one).caseId, otherCaseId: peopleOf(other).caseId },
});

const story = record([...wholeCase(1), ...wholeCase(2), linked(1, 2), linked(2, 1)]);

/** Another order of arrival that keeps the order of each file, as the feed promises. */
function arriving(events: readonly RecordedEvent[], choices: readonly number[]): readonly RecordedEvent[] {
  const streams = [...new Set(events.map(({ stream }) => stream))].map((stream) =>
    events.filter((event) => event.stream === stream),
  );
  return events.map((_, index) => {
    const waiting = streams.filter(({ length }) => length > 0);
    return waiting[choices[index]! % waiting.length]!.shift()!;
  });
}

const orders = fc.array(fc.nat(), { minLength: story.length, maxLength: story.length });
const sorted = (documents: Map<string, object>): string =>
  JSON.stringify([...documents].sort(([one], [other]) => (one < other ? -1 : 1)));

describe('documents about people', () => {
  it('are the same, to the letter, whatever the order in which the files’ events arrive', () => {
    const expected = sorted(documentsOf(story, people.projections));
    fc.assert(
      fc.property(orders, (choices) => {
        expect(sorted(documentsOf(arriving(story, choices), people.projections))).toBe(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('are made of any part of a history, as views by date of happening need', () => {
    fc.assert(
      fc.property(fc.subarray([...story]), (part) => {
        expect(() => documentsOf(part, people.projections)).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });

  it('are not changed by evolving: each step makes a new one', () => {
    const frozen = (value: unknown): void => {
      if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
      Object.freeze(value);
      Object.values(value).forEach(frozen);
    };
    const projections = people.projections.map((projection) => ({
      ...projection,
      evolve: (...[document, event, key]: Parameters<typeof projection.evolve>) => {
        frozen(document);
        frozen(event);
        return projection.evolve(document, event, key);
      },
    }));
    expect(() => documentsOf(story, projections)).not.toThrow();
  });
});
