import { dialogueEvents, type DataOf, type EventsOf } from '@kosegin/contracts';
import type { RecordedEvent } from '@kosegin/event-sourcing';
import type { Projection } from '@kosegin/projections';

export const DIALOGUES = 'case-history.dialogues';

type DialogueEvent = EventsOf<typeof dialogueEvents>;
type Raised = DataOf<typeof dialogueEvents.ConcernRaised>;
type Held = DataOf<typeof dialogueEvents.DialogueHeld>;

export const CONCERN_STATUSES = [
  'raised',
  'answered',
  'referred',
  'turned_into_case',
  'turned_into_pledge',
] as const;

export interface Concern extends Pick<Raised, 'concernId' | 'theme' | 'country' | 'raisedBy' | 'concern'> {
  readonly status: (typeof CONCERN_STATUSES)[number];
  readonly answer: string | null;
  readonly referredTo: string | null;
  readonly caseId: string | null;
  readonly donationId: string | null;
}

/** A session of the forum with what was raised in it, in that order: all of it one file. */
export interface DialogueDocument {
  readonly session: Pick<Held, 'title' | 'heldOn' | 'place' | 'channel'> | null;
  readonly closed: boolean;
  readonly concerns: readonly Concern[];
}

const empty: DialogueDocument = { session: null, closed: false, concerns: [] };

function evolve(document: DialogueDocument | null, recorded: RecordedEvent): DialogueDocument {
  const before = document ?? empty;
  const event = recorded as RecordedEvent & DialogueEvent;
  switch (event.type) {
    case 'DialogueHeld': {
      const { title, heldOn, place, channel } = event.data;
      return { ...before, session: { title, heldOn, place, channel } };
    }
    case 'DialogueClosed':
      return { ...before, closed: true };
    case 'ConcernRaised':
      return { ...before, concerns: [...before.concerns, raised(event.data)] };
    default: {
      const { concernId } = event.data;
      const concerns = before.concerns.map((one) =>
        one.concernId === concernId ? { ...one, ...outcomeOf(event) } : one,
      );
      return { ...before, concerns };
    }
  }
}

const raised = ({ concernId, theme, country, raisedBy, concern }: Raised): Concern => ({
  concernId,
  theme,
  country,
  raisedBy,
  concern,
  status: 'raised',
  answer: null,
  referredTo: null,
  caseId: null,
  donationId: null,
});

type Outcome = Exclude<DialogueEvent, { type: 'DialogueHeld' | 'DialogueClosed' | 'ConcernRaised' }>;

function outcomeOf(event: Outcome): Partial<Concern> {
  switch (event.type) {
    case 'ConcernAnswered':
      return { status: 'answered', answer: event.data.answer };
    case 'ConcernReferred':
      return { status: 'referred', referredTo: event.data.to };
    case 'ConcernTurnedIntoCase':
      return { status: 'turned_into_case', caseId: event.data.caseId };
    case 'ConcernTurnedIntoPledge':
      return { status: 'turned_into_pledge', donationId: event.data.donationId };
  }
}

export const dialogues: Projection<DialogueDocument> = {
  collection: { name: DIALOGUES, indexes: ['session.heldOn'] },
  version: 1,
  types: Object.keys(dialogueEvents),
  keys: ({ data }) => [(data as { dialogueId: string }).dialogueId],
  evolve,
};
