import { accept, derivedId, refuse, type Refused } from '@kosegin/event-sourcing';
import {
  actsOn,
  channels,
  code,
  country,
  day,
  defineFile,
  dialogueEvents,
  id,
  label,
  personal,
  personName,
  text,
  type EventsOf,
  type Role,
} from '@kosegin/contracts';
import type { Case } from '../case/case-state.js';
import { caseFile } from '../case/case.js';

export type DialogueEvent = EventsOf<typeof dialogueEvents>;

type ConcernStatus = 'raised' | 'answered' | 'referred' | 'turned_into_case' | 'turned_into_pledge';

export interface Dialogue {
  readonly status: 'none' | 'held' | 'closed';
  /** By id, in the order raised. What was said, and by whom, is no part of any decision. */
  readonly concerns: Readonly<Record<string, ConcernStatus>>;
}

const initialState: Dialogue = { status: 'none', concerns: {} };

const settled = (state: Dialogue, concernId: string, status: ConcernStatus): Dialogue => ({
  ...state,
  concerns: { ...state.concerns, [concernId]: status },
});

function evolve(state: Dialogue, event: DialogueEvent): Dialogue {
  switch (event.type) {
    case 'DialogueHeld':
      return { ...state, status: 'held' };
    case 'ConcernRaised':
      return settled(state, event.data.concernId, 'raised');
    case 'ConcernAnswered':
      return settled(state, event.data.concernId, 'answered');
    case 'ConcernReferred':
      return settled(state, event.data.concernId, 'referred');
    case 'ConcernTurnedIntoCase':
      return settled(state, event.data.concernId, 'turned_into_case');
    case 'ConcernTurnedIntoPledge':
      return settled(state, event.data.concernId, 'turned_into_pledge');
    case 'DialogueClosed':
      return { ...state, status: 'closed' };
  }
}

const closed = (state: Dialogue): Refused | null =>
  state.status === 'closed' ? refuse('dialogue-closed') : null;

/** A concern has one outcome. */
function settledAlready(state: Dialogue, concernId: string): Refused | null {
  const status = state.concerns[concernId];
  if (!status) return refuse('no-such-concern');
  return status === 'raised' ? null : refuse('concern-settled', { state: status });
}

const act = actsOn<Dialogue, DialogueEvent>();

const STAFF: readonly Role[] = ['supervisor', 'case_worker', 'intake_officer'];

/** A session of the forum with the diaspora: what was said there, and what became of each concern. */
export const dialogue = defineFile<Dialogue, DialogueEvent>({
  name: 'dialogue',
  files: 'dialogues',
  service: 'intake',
  title: { fr: 'séance de dialogue', en: 'dialogue session' },
  opening: 'hold',
  initialState,
  evolve,
  caseOf: () => null,
  acts: {
    hold: act({
      by: ['supervisor'],
      does: { fr: 'Consigner la tenue d’une séance', en: 'Record that a session was held' },
      data: { title: label, heldOn: day, place: label, channel: channels.schema },
      unless: (state) => (state.status === 'none' ? null : refuse('already-exists')),
      decide: ({ id: dialogueId, data, now }) => {
        if (data.heldOn > now.slice(0, 10)) return refuse('date-in-the-future', { field: 'heldOn' });
        return accept({ type: 'DialogueHeld', data: { dialogueId, ...data } });
      },
    }),

    'raise-concern': act({
      by: STAFF,
      does: { fr: 'Consigner une préoccupation', en: 'Record a concern' },
      data: {
        theme: code,
        country,
        raisedBy: personal(personName, { of: 'concernId', class: 'identity' }),
        concern: personal(text, { of: 'concernId', class: 'sensitive' }),
      },
      unless: closed,
      decide: ({ id: dialogueId, data }, state) => {
        const concernId = derivedId(dialogueId, 'concern', Object.keys(state.concerns).length + 1);
        return accept({ type: 'ConcernRaised', data: { dialogueId, concernId, ...data } });
      },
    }),

    'answer-concern': act({
      by: ['supervisor', 'case_worker'],
      does: { fr: 'Répondre à une préoccupation', en: 'Answer a concern' },
      data: { concernId: id, answer: personal(text, { of: 'concernId', class: 'sensitive' }) },
      unless: closed,
      decide: ({ id: dialogueId, data }, state) =>
        settledAlready(state, data.concernId) ??
        accept({ type: 'ConcernAnswered', data: { dialogueId, ...data } }),
    }),

    'refer-concern': act({
      by: ['supervisor', 'case_worker'],
      does: { fr: 'Orienter une préoccupation', en: 'Refer a concern' },
      data: { concernId: id, to: label },
      unless: closed,
      decide: ({ id: dialogueId, data }, state) =>
        settledAlready(state, data.concernId) ??
        accept({ type: 'ConcernReferred', data: { dialogueId, ...data } }),
    }),

    'turn-into-case': act({
      by: STAFF,
      does: { fr: 'Donner suite par un dossier', en: 'Turn a concern into a case' },
      data: { concernId: id, caseId: id },
      know: async ({ data }, _state, sources) => ({
        facts: await sources.file(caseFile, data.caseId),
        reliedOn: [],
      }),
      unless: closed,
      decide: ({ id: dialogueId, data }, state, of: Case) => {
        const refusal = settledAlready(state, data.concernId);
        if (refusal) return refusal;
        if (of.status === 'none') return refuse('other-case-unknown');
        return accept({ type: 'ConcernTurnedIntoCase', data: { dialogueId, ...data } });
      },
    }),

    'turn-into-pledge': act({
      by: ['supervisor'],
      does: { fr: 'Donner suite par une promesse de don', en: 'Turn a concern into a pledge' },
      data: { concernId: id, donationId: id },
      unless: closed,
      decide: ({ id: dialogueId, data }, state) =>
        settledAlready(state, data.concernId) ??
        accept({ type: 'ConcernTurnedIntoPledge', data: { dialogueId, ...data } }),
    }),

    /** With every concern answered, referred or turned into something. */
    close: act({
      by: ['supervisor'],
      does: { fr: 'Clore la séance', en: 'Close the session' },
      data: {},
      unless: (state) => {
        const unanswered = Object.values(state.concerns).filter((status) => status === 'raised').length;
        return closed(state) ?? (unanswered > 0 ? refuse('concerns-unanswered', { unanswered }) : null);
      },
      decide: ({ id: dialogueId }, state) =>
        accept({
          type: 'DialogueClosed',
          data: { dialogueId, concerns: Object.keys(state.concerns).length },
        }),
    }),
  },
});
