import type { storeEvents } from '@kosegin/contracts';
import type { SentencesOf } from './sentence.js';

export const storeSentences: SentencesOf<typeof storeEvents> = {
  StoreOpened: {
    fr: ({ purpose }) =>
      purpose === 'real' ? 'Journal ouvert.' : 'Journal ouvert pour des données de démonstration.',
    en: ({ purpose }) => (purpose === 'real' ? 'Log opened.' : 'Log opened for demonstration data.'),
  },
  ValueClaimed: {
    fr: () => 'Valeur unique réservée à un seul dossier.',
    en: () => 'Unique value reserved for one file.',
  },
};
