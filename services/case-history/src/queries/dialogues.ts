import { channels, id, personal, type Role } from '@kosegin/contracts';
import { defineQuery } from '@kosegin/platform';
import { z } from 'zod';
import { CONCERN_STATUSES, DIALOGUES, type DialogueDocument } from '../projections/dialogues.js';
import { findPage, pageOf, paging } from './paging.js';

const READERS: readonly Role[] = ['intake_officer', 'case_worker', 'supervisor', 'auditor', 'dpo'];

/** A session in a list. */
const dialogueSummary = z.strictObject({
  id,
  title: z.string(),
  heldOn: z.iso.date(),
  place: z.string(),
  channel: channels.schema,
  closed: z.boolean(),
  /** How many were raised, and how many of them have no outcome yet. */
  concerns: z.int().min(0),
  open: z.int().min(0),
});

const concern = z.strictObject({
  concernId: id,
  theme: z.string(),
  country: z.string(),
  raisedBy: personal(z.string().nullable(), { of: 'concernId', class: 'identity' }),
  concern: personal(z.string().nullable(), { of: 'concernId', class: 'sensitive' }),
  status: z.enum(CONCERN_STATUSES),
  answer: personal(z.string().nullable(), { of: 'concernId', class: 'sensitive' }),
  referredTo: z.string().nullable(),
  caseId: id.nullable(),
  donationId: id.nullable(),
});

const dialogueAnswer = z.strictObject({ ...dialogueSummary.shape, concerns: z.array(concern) });

const sessionOf = (dialogueId: string, { session, closed, concerns }: DialogueDocument) =>
  session && {
    ...session,
    id: dialogueId,
    closed,
    open: concerns.filter(({ status }) => status === 'raised').length,
  };

/** Sessions of the forum, the latest first. */
export const listDialogues = defineQuery({
  path: 'dialogues',
  by: READERS,
  does: { fr: 'Lister les séances de dialogue', en: 'List the dialogue sessions' },
  input: z.strictObject(paging),
  answer: pageOf(dialogueSummary),
  reads: [DIALOGUES],
  async run(page, { documents }) {
    const query = {
      filter: { where: { 'session.heldOn': { ne: null } } },
      sort: { by: 'session.heldOn', descending: true },
    };
    const found = await findPage<DialogueDocument>(documents, DIALOGUES, query, page);
    const items = found.items.map(({ id: dialogueId, document }) => ({
      ...sessionOf(dialogueId, document)!,
      concerns: document.concerns.length,
    }));
    return { items, next: found.next };
  },
});

/** One session with what was raised and what came of it. */
export const oneDialogue = defineQuery({
  path: 'dialogues/:id',
  by: READERS,
  does: { fr: 'Lire une séance de dialogue', en: 'Read a dialogue session' },
  input: z.strictObject({ id }),
  answer: dialogueAnswer,
  reads: [DIALOGUES],
  async run({ id: dialogueId }, { documents }) {
    const document = await documents.get<DialogueDocument>(DIALOGUES, dialogueId);
    const session = document && sessionOf(dialogueId, document);
    return session && { ...session, concerns: [...document.concerns] };
  },
});
