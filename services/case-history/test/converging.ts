import fc from 'fast-check';
import type { RecordedEvent } from '@kosegin/event-sourcing';
import type { Projection } from '@kosegin/projections';
import { shuffled } from '@kosegin/testing';
import { documentsOf } from './read-side.js';

const filesOf = (story: readonly RecordedEvent[]): readonly (readonly RecordedEvent[])[] =>
  [...new Set(story.map(({ stream }) => stream))].map((stream) =>
    story.filter((event) => event.stream === stream),
  );

const sorted = (documents: Map<string, object>): string =>
  JSON.stringify([...documents].sort(([one], [other]) => (one < other ? -1 : 1)));

const frozen = (value: unknown): void => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  Object.values(value).forEach(frozen);
};

/** What every projection owes, shown on a history that touches all of them. */
export function describeConvergence(
  name: string,
  story: readonly RecordedEvent[],
  projections: readonly Projection[],
): void {
  describe(name, () => {
    it('are touched by the story, every one of them', () => {
      const collections = [...documentsOf(story, projections).keys()].map((key) => JSON.parse(key)[0]);
      expect(new Set(collections)).toEqual(new Set(projections.map(({ collection }) => collection.name)));
    });

    it('are the same, to the letter, whatever the order in which the files’ events arrive', () => {
      shuffled(filesOf(story), (events) => sorted(documentsOf(events, projections)));
    });

    it('are made of any part of a history, as views by date of happening need', () => {
      fc.assert(
        fc.property(fc.subarray([...story]), (part) => {
          expect(() => documentsOf(part, projections)).not.toThrow();
        }),
        { numRuns: 300 },
      );
    });

    it('are not changed by evolving: each step makes a new one', () => {
      const guarded = projections.map((projection) => ({
        ...projection,
        evolve: (...[document, event, key]: Parameters<typeof projection.evolve>) => {
          frozen(document);
          frozen(event);
          return projection.evolve(document, event, key);
        },
      }));
      expect(() => documentsOf(story, guarded)).not.toThrow();
    });
  });
}
