import type { RuleWords } from '@kosegin/platform';

/** Every rule code of this service in words (those that several services have are the platform's); `{placeholders}` come from the refusal's details. */
export const rules: RuleWords = {
  'visit-unknown': {
    fr: 'Cette visite n’est pas prévue sur ce dossier.',
    en: 'This visit is not planned on this case.',
  },
  'visit-recorded': {
    fr: 'La visite du mois {month} est déjà enregistrée.',
    en: 'The visit of month {month} is recorded already.',
  },
  'visited-before-assistance': {
    fr: 'La visite précéderait l’assistance ({assistedOn}).',
    en: 'The visit would precede the assistance ({assistedOn}).',
  },
  'jobs-without-evidence': {
    fr: 'Un nombre d’emplois se note avec son niveau de preuve (déclaré, constaté, documenté).',
    en: 'A number of jobs goes with its level of evidence (declared, seen, documented).',
  },
  'evidence-without-jobs': {
    fr: 'Un niveau de preuve est donné sans nombre d’emplois.',
    en: 'A level of evidence is given without a number of jobs.',
  },
  'peak-below-current': {
    fr: 'Le nombre d’emplois au plus haut ({jobsPeak}) ne peut pas être inférieur au nombre actuel ({jobs}).',
    en: 'The peak number of jobs ({jobsPeak}) cannot be below the current one ({jobs}).',
  },
  'asset-decommissioned': {
    fr: 'L’ouvrage est mis hors service depuis le {decommissionedOn}.',
    en: 'The asset has been decommissioned since {decommissionedOn}.',
  },
  'reported-before-hand-over': {
    fr: 'L’état précéderait la remise de l’ouvrage ({handedOverOn}).',
    en: 'The report would precede the hand-over of the asset ({handedOverOn}).',
  },
};
