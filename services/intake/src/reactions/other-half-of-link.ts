import type { Reaction } from '@kosegin/event-feed';
import { SYSTEM, type RecordedEvent } from '@kosegin/event-sourcing';
import type { caseEvents, DataOf } from '@kosegin/contracts';
import { caseFile } from '../case/case.js';

/**
 * A link or its end, decided on one file, is recorded on the other. Only what a person decided is carried over:
 * a half recorded by this reaction calls for nothing.
 */
export const otherHalfOfLink: Reaction = {
  name: 'intake.other-half-of-link',
  on: ['IdentitiesLinked', 'IdentitiesUnlinked'],
  react: (event) => {
    if (event.metadata.actor.role === SYSTEM.role) return [];
    const { caseId, otherCaseId } = (
      event as RecordedEvent<string, DataOf<typeof caseEvents.IdentitiesLinked>>
    ).data;
    return [
      {
        aggregate: caseFile,
        id: otherCaseId,
        type: event.type === 'IdentitiesLinked' ? 'record-link' : 'record-unlink',
        data: { otherCaseId: caseId },
      },
    ];
  },
};
