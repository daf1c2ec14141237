import { derivedId } from '@kosegin/event-sourcing';
import { preconditionsSuite } from '@kosegin/testing';
import { arrival } from '../../test/case-histories.js';
import { emptyDesk, fileId, people, type Desk } from '../../test/desk.js';
import { caseFile } from '../case/case.js';
import { dialogue } from './dialogue.js';

const DIALOGUE = fileId(70);
const CASE = fileId(1);
const { supervisor, registrar } = people;
const concernId = (number: number): string => derivedId(DIALOGUE, 'concern', number);

const samples: Readonly<Record<string, object>> = {
  hold: { title: 'Tounkan Blon', heldOn: '2026-02-20', place: 'Bamako', channel: 'hybrid' },
  'raise-concern': {
    theme: 'bourses',
    country: 'MA',
    raisedBy: 'Awa Diarra',
    concern: 'Les bourses arrivent tard.',
  },
  'answer-concern': { concernId: concernId(1), answer: 'Le versement est mensuel depuis janvier.' },
  'refer-concern': { concernId: concernId(1), to: 'Ministère de l’Enseignement supérieur' },
  'turn-into-case': { concernId: concernId(1), caseId: CASE },
  'turn-into-pledge': { concernId: concernId(1), donationId: fileId(80) },
  close: {},
};

const send = (desk: Desk, type: string, change: object = {}) =>
  desk.act(dialogue, DIALOGUE, type, { ...samples[type], ...change }, supervisor);

async function after(...steps: readonly string[]): Promise<Desk> {
  const desk = emptyDesk();
  await desk.act(caseFile, CASE, 'register', arrival, registrar);
  for (const step of steps) expect((await send(desk, step)).events).toHaveLength(1);
  return desk;
}

const OUTCOMES = {
  'answer-concern': 'ConcernAnswered',
  'refer-concern': 'ConcernReferred',
  'turn-into-case': 'ConcernTurnedIntoCase',
  'turn-into-pledge': 'ConcernTurnedIntoPledge',
} as const;
const settling = Object.keys(OUTCOMES) as (keyof typeof OUTCOMES)[];

const all = <V>(value: V): Record<string, V> => Object.fromEntries(settling.map((act) => [act, value]));

/** What each act comes to in each state. */
const TABLE: Readonly<Record<string, readonly [steps: readonly string[], acts: Record<string, string>]>> = {
  'not held': [
    [],
    { hold: 'DialogueHeld', 'raise-concern': 'not-found', ...all('not-found'), close: 'not-found' },
  ],
  held: [
    ['hold'],
    {
      hold: 'already-exists',
      'raise-concern': 'ConcernRaised',
      ...all('no-such-concern'),
      close: 'DialogueClosed',
    },
  ],
  'with a concern': [
    ['hold', 'raise-concern'],
    {
      hold: 'already-exists',
      'raise-concern': 'ConcernRaised',
      ...OUTCOMES,
      close: 'concerns-unanswered',
    },
  ],
  ...Object.fromEntries(
    settling.map((act): [string, [string[], Record<string, string>]] => [
      `after ${act}`,
      [
        ['hold', 'raise-concern', act],
        {
          hold: 'already-exists',
          'raise-concern': 'ConcernRaised',
          ...all('concern-settled'),
          close: 'DialogueClosed',
        },
      ],
    ]),
  ),
  closed: [
    ['hold', 'raise-concern', 'answer-concern', 'close'],
    {
      hold: 'already-exists',
      'raise-concern': 'dialogue-closed',
      ...all('dialogue-closed'),
      close: 'dialogue-closed',
    },
  ],
};

describe('a dialogue session, every act in every state', () => {
  describe.each(Object.keys(TABLE))('%s', (state) => {
    const [steps, acts] = TABLE[state]!;

    it('has a row for every act', () => expect(Object.keys(acts)).toEqual(Object.keys(dialogue.acts)));

    it.each(Object.entries(acts))('%s comes to %s', async (act, outcome) =>
      expect((await send(await after(...steps), act)).outcome).toBe(outcome),
    );
  });
});

describe('a dialogue session', () => {
  it('is not held in the future', async () =>
    expect(await send(emptyDesk(), 'hold', { heldOn: '2026-03-11' })).toMatchObject({
      outcome: 'date-in-the-future',
      details: { field: 'heldOn' },
    }));

  it('numbers its concerns, so that their ids can be known beforehand', async () => {
    const desk = await after('hold', 'raise-concern', 'raise-concern');
    const raised = desk.history(dialogue, DIALOGUE).slice(1);
    expect(raised.map(({ data }) => (data as { concernId: string }).concernId)).toEqual([
      concernId(1),
      concernId(2),
    ]);
  });

  it('turns a concern only into a case that exists', async () =>
    expect(
      (await send(await after('hold', 'raise-concern'), 'turn-into-case', { caseId: fileId(99) })).outcome,
    ).toBe('other-case-unknown'));

  it('closes when every concern has its outcome, and says how many it had', async () => {
    const desk = await after('hold', 'raise-concern', 'raise-concern', 'raise-concern');
    for (const number of [1, 2]) {
      expect(await send(desk, 'close')).toMatchObject({ details: { unanswered: 4 - number } });
      await send(desk, 'answer-concern', { concernId: concernId(number) });
    }
    expect(await send(desk, 'close')).toMatchObject({
      outcome: 'concerns-unanswered',
      details: { unanswered: 1 },
    });
    await send(desk, 'refer-concern', { concernId: concernId(3) });
    expect((await send(desk, 'close')).events[0]).toMatchObject({ data: { concerns: 3 } });
  });
});

preconditionsSuite({
  file: dialogue,
  id: DIALOGUE,
  states: Object.fromEntries(
    Object.entries(TABLE)
      .filter(([state]) => state !== 'not held')
      .map(([state, [steps]]) => [state, () => after(...steps)]),
  ),
  samples: Object.fromEntries(Object.entries(samples).map(([act, data]) => [act, [data, supervisor]])),
  typed: all(['no-such-concern', 'concern-settled']),
  ids: [concernId(1), CASE],
});
