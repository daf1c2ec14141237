import type { RuleWords } from '@kosegin/platform';

/** Every rule code of this service in words (those that all services share are the platform's); `{placeholders}` come from the refusal's details. */
export const rules: RuleWords = {
  'case-closed': { fr: 'Le dossier est clos.', en: 'The case is closed.' },
  'convoy-unknown': {
    fr: 'Aucun convoi n’a été annoncé sous cet identifiant.',
    en: 'No such convoy was announced.',
  },
  'age-unknown': {
    fr: 'Indiquez la date de naissance, ou si la personne est mineure.',
    en: 'Give the birth date, or say whether the person is a minor.',
  },
  'minor-contradicts-birth-date': {
    fr: 'La minorité déclarée contredit la date de naissance.',
    en: 'The declared minority contradicts the birth date.',
  },
  'already-assigned': {
    fr: 'Le dossier est déjà confié à cette personne.',
    en: 'The case is already assigned to this person.',
  },
  'consent-already-given': {
    fr: 'Le consentement est déjà en vigueur pour cette finalité ({purpose}).',
    en: 'The consent for this purpose ({purpose}) is already in force.',
  },
  'guardian-consent-required': {
    fr: 'La personne est mineure : il faut le consentement de son tuteur, nommé.',
    en: 'The person is a minor: the consent of a named guardian is needed.',
  },
  'unknown-form-version': {
    fr: 'Cette version du formulaire n’existe pas ({version}).',
    en: 'There is no such version of the form ({version}).',
  },
  'answer-not-on-form': {
    fr: 'Une réponse ne figure pas dans cette version du formulaire ({version}).',
    en: 'An answer is not on this version of the form ({version}).',
  },
  'answer-repeated': {
    fr: 'Une réponse est donnée deux fois (formulaire {version}).',
    en: 'An answer is given twice (form {version}).',
  },
  'priority-too-low': {
    fr: 'Cette situation est urgente : la priorité doit être haute.',
    en: 'This situation is urgent: the priority must be high.',
  },
  'not-screened': {
    fr: 'L’entretien d’accueil n’a pas encore eu lieu.',
    en: 'The screening has not taken place yet.',
  },
  'same-case': { fr: 'Un dossier n’est pas son propre doublon.', en: 'A case is not its own duplicate.' },
  'other-case-unknown': { fr: 'L’autre dossier n’existe pas.', en: 'The other case does not exist.' },
  'already-linked': { fr: 'Ces dossiers sont déjà reliés.', en: 'These cases are already linked.' },
  'not-linked': { fr: 'Ces dossiers ne sont pas reliés.', en: 'These cases are not linked.' },
  'duplicate-already-reported': {
    fr: 'Ce doublon est déjà signalé.',
    en: 'This duplicate is already reported.',
  },
  'duplicate-not-reported': {
    fr: 'Aucun doublon n’est signalé avec ce dossier.',
    en: 'No duplicate is reported with that case.',
  },
  'line-repeated': {
    fr: 'Deux lignes du plan portent le même numéro.',
    en: 'Two lines of the plan have the same number.',
  },
  'line-without-amount': {
    fr: 'La ligne de financement {line} n’a pas de montant.',
    en: 'The money line {line} has no amount.',
  },
  'total-out-of-range': {
    fr: 'Le total du plan ({total} FCFA) n’est pas recevable.',
    en: 'The total of the plan (XOF {total}) cannot be accepted.',
  },
  'above-ceiling': {
    fr: 'Le plan ({total} FCFA) dépasse le plafond ({ceiling} FCFA) : un dépassement doit être autorisé.',
    en: 'The plan (XOF {total}) is above the ceiling (XOF {ceiling}): an override is needed.',
  },
  'override-not-needed': {
    fr: 'Le plan n’a pas besoin d’un dépassement du plafond.',
    en: 'The plan needs no override of the ceiling.',
  },
  'plan-changed': {
    fr: 'Le plan a changé : la version actuelle est {current}, vous avez vu la version {seen}.',
    en: 'The plan has changed: the current version is {current}, you saw version {seen}.',
  },
  'open-instrument': {
    fr: 'Le dossier a {instruments} instrument(s) de paiement en cours.',
    en: 'The case has {instruments} open payment instrument(s).',
  },
  'kit-in-transit': {
    fr: 'Le dossier a {kits} kit(s) en route.',
    en: 'The case has {kits} kit(s) in transit.',
  },
  'nothing-to-follow-up': {
    fr: 'Le dossier n’a reçu aucune assistance à suivre.',
    en: 'The case received no assistance to follow up.',
  },
  'dialogue-closed': { fr: 'La séance est close.', en: 'The session is closed.' },
  'no-such-concern': {
    fr: 'Aucune préoccupation sous cet identifiant dans cette séance.',
    en: 'This session has no such concern.',
  },
  'concern-settled': {
    fr: 'Cette préoccupation a déjà sa suite ({state}).',
    en: 'This concern already has its outcome ({state}).',
  },
  'concerns-unanswered': {
    fr: 'La séance a encore {unanswered} préoccupation(s) sans réponse.',
    en: 'The session still has {unanswered} concern(s) without an answer.',
  },
};
