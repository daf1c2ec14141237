import { idOf, record, told } from '../../test/events.js';
import { ReadSide } from '../../test/read-side.js';
import { listDialogues, oneDialogue } from './dialogues.js';

const dialogueId = idOf('dialogue', 1);
const other = idOf('dialogue', 2);
const concernId = (number: number) => idOf('concern', number);
const file = `dialogue-${dialogueId}`;
const on = (day: string) => ({ occurredAt: `${day}T09:00:00.000Z` });

const outcomes = [
  told(
    file,
    'ConcernAnswered',
    { dialogueId, concernId: concernId(1), answer: 'A desk is open' },
    on('2026-01-12'),
  ),
  told(
    file,
    'ConcernReferred',
    { dialogueId, concernId: concernId(2), to: 'Enseignement supérieur' },
    on('2026-01-13'),
  ),
  told(
    file,
    'ConcernTurnedIntoCase',
    { dialogueId, concernId: concernId(3), caseId: idOf('case', 3) },
    on('2026-01-14'),
  ),
  told(
    file,
    'ConcernTurnedIntoPledge',
    { dialogueId, concernId: concernId(4), donationId: idOf('donation', 4) },
    on('2026-01-15'),
  ),
];
const log = record([
  told(file, 'DialogueHeld', { dialogueId, title: 'Tounkan Blon', heldOn: '2026-01-10' }, on('2026-01-11')),
  ...[1, 2, 3, 4, 5].map((number) =>
    told(
      file,
      'ConcernRaised',
      {
        dialogueId,
        concernId: concernId(number),
        theme: 'scholarships',
        raisedBy: 'Amina Sow',
        concern: 'No news',
      },
      on('2026-01-11'),
    ),
  ),
  told(`dialogue-${other}`, 'DialogueHeld', { dialogueId: other, heldOn: '2026-02-10' }, on('2026-02-11')),
  ...outcomes.map((one) => ({ ...one, occurredAt: one.occurredAt!, recordedAt: '2026-02-12T09:00:00.000Z' })),
  told(file, 'DialogueClosed', { dialogueId, concerns: 5 }, on('2026-03-01')),
]);

describe('dialogue sessions', () => {
  let read: ReadSide;
  beforeAll(async () => {
    read = await ReadSide.of(log);
  });

  it('are listed, the latest first, with what is still open', async () => {
    const { items } = (await read.ask(listDialogues, {}))!;
    expect(items.map(({ id, concerns, open, closed }) => [id, concerns, open, closed])).toEqual([
      [other, 0, 0, false],
      [dialogueId, 5, 1, true],
    ]);
  });

  it('tell what was raised and what came of it, in the order raised', async () => {
    const { concerns, title } = (await read.ask(oneDialogue, { id: dialogueId }))!;
    expect(title).toBe('Tounkan Blon');
    expect(concerns).toMatchObject([
      { status: 'answered', answer: 'A desk is open', raisedBy: 'Amina Sow' },
      { status: 'referred', referredTo: 'Enseignement supérieur' },
      { status: 'turned_into_case', caseId: idOf('case', 3) },
      { status: 'turned_into_pledge', donationId: idOf('donation', 4) },
      { status: 'raised', answer: null },
    ]);
  });

  it('are answered to the auditor without who spoke and what was said', async () => {
    const { concerns } = (await read.ask(oneDialogue, { id: dialogueId }, { role: 'auditor' }))!;
    expect(concerns[0]).toMatchObject({ raisedBy: null, concern: null, answer: null, theme: 'scholarships' });
  });

  it('have a past', async () => {
    const open = async (moment: object) =>
      (await read.ask(oneDialogue, { id: dialogueId }, moment))?.open ?? null;
    expect(await open({ asOf: '2026-02-11' })).toBe(5);
    expect(await open({ happenedBy: '2026-01-13' })).toBe(3);
    expect(await open({ asOf: '2026-01-10' })).toBeNull();
    expect((await read.ask(listDialogues, {}, { asOf: '2026-01-20' }))!.items).toHaveLength(1);
  });

  it('are not known when nobody held them', async () => {
    expect(await read.ask(oneDialogue, { id: idOf('dialogue', 9) })).toBeNull();
  });
});
