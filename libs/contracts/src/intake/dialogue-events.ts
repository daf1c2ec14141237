import { z } from 'zod';
import { channels } from '../code-lists.js';
import { eventsOf } from '../events.js';
import { code, country, day, id, label, personName, text } from '../fields.js';
import { personal } from '../personal.js';

const speaker = <S extends z.ZodType>(schema: S) => personal(schema, { of: 'concernId', class: 'identity' });
const said = <S extends z.ZodType>(schema: S) => personal(schema, { of: 'concernId', class: 'sensitive' });

/** A session of the forum with the diaspora (Tounkan Blon). */
export const dialogueEvents = eventsOf('intake', {
  DialogueHeld: { dialogueId: id, title: label, heldOn: day, place: label, channel: channels.schema },
  ConcernRaised: {
    dialogueId: id,
    concernId: id,
    theme: code,
    country,
    raisedBy: speaker(personName),
    concern: said(text),
  },
  ConcernAnswered: { dialogueId: id, concernId: id, answer: said(text) },
  ConcernReferred: { dialogueId: id, concernId: id, to: label },
  ConcernTurnedIntoCase: { dialogueId: id, concernId: id, caseId: id },
  ConcernTurnedIntoPledge: { dialogueId: id, concernId: id, donationId: id },
  DialogueClosed: { dialogueId: id, concerns: z.int().min(0) },
});
