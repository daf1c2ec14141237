import type { Intent, Reaction } from '@kosegin/event-feed';
import type { RecordedEvent } from '@kosegin/event-sourcing';
import { caseFile } from '../case/case.js';

/** What happened elsewhere moves the case on. */
const onCase = (event: RecordedEvent, type: string, data: object = {}): readonly Intent[] => [
  {
    aggregate: caseFile,
    id: (event.data as { caseId: string }).caseId,
    type,
    data,
  },
];

export const startAssistance: Reaction = {
  name: 'intake.start-assistance',
  on: ['ChequeHandedOver', 'KitHandedOver'],
  react: (event) =>
    onCase(event, 'start-assistance', { kind: event.type === 'KitHandedOver' ? 'kit' : 'money' }),
};

export const startFollowUp: Reaction = {
  name: 'intake.start-follow-up',
  on: ['VisitRecorded'],
  react: (event) => onCase(event, 'start-follow-up'),
};
