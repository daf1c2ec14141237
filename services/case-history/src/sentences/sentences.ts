import type { allEvents, EventType, Label } from '@kosegin/contracts';
import { followUpSentences, upkeepSentences } from './follow-up.js';
import {
  disbursementSentences,
  donationSentences,
  envelopeSentences,
  statementSentences,
} from './funding.js';
import { caseSentences, convoySentences, dialogueSentences } from './intake.js';
import { assetSentences, kitModelSentences, kitSentences, siteSentences } from './kit-logistics.js';
import type { SentencesOf } from './sentence.js';
import { storeSentences } from './store.js';

export const sentences: SentencesOf<typeof allEvents> = {
  ...storeSentences,
  ...caseSentences,
  ...convoySentences,
  ...dialogueSentences,
  ...envelopeSentences,
  ...disbursementSentences,
  ...statementSentences,
  ...donationSentences,
  ...kitModelSentences,
  ...siteSentences,
  ...kitSentences,
  ...assetSentences,
  ...followUpSentences,
  ...upkeepSentences,
};

/** What an event says, without a person in it. */
export function sentenceOf({ type, data }: { readonly type: string; readonly data: unknown }): Label {
  const { fr, en } = sentences[type as EventType];
  return { fr: fr(data as never), en: en(data as never) };
}
