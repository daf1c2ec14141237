import type { RuleWords } from '../service-definition.js';

/** The sentences of what the platform itself refuses; the services bring those of their rules. */
export const platformWords: RuleWords = {
  'invalid-request': {
    fr: 'La demande contient des champs incorrects.',
    en: 'The request has incorrect fields.',
  },
  'malformed-json': {
    fr: 'Le corps de la demande n’est pas du JSON valide.',
    en: 'The request body is not valid JSON.',
  },
  'too-large': { fr: 'La demande est trop volumineuse.', en: 'The request is too large.' },
  'not-json': {
    fr: 'Envoyez du JSON (Content-Type: application/json).',
    en: 'Send JSON (Content-Type: application/json).',
  },
  'not-found': { fr: 'Ce dossier ou cette adresse n’existe pas.', en: 'There is no such file or address.' },
  'method-not-allowed': {
    fr: 'Cette adresse ne connaît pas cette méthode.',
    en: 'This address does not know this method.',
  },
  'no-token': { fr: 'Connectez-vous : aucun jeton n’a été envoyé.', en: 'Sign in: no token was sent.' },
  'invalid-token': {
    fr: 'Ce jeton n’a pas été émis ici ou a été altéré.',
    en: 'This token was not issued here or was altered.',
  },
  'expired-token': {
    fr: 'La session a expiré : reconnectez-vous.',
    en: 'The session has expired: sign in again.',
  },
  forbidden: { fr: 'Votre rôle ne permet pas cet acte.', en: 'Your role does not allow this act.' },
  'no-decision': { fr: 'Cet accès n’a été ouvert à personne.', en: 'This route has been opened to nobody.' },
  'wrong-credentials': {
    fr: 'Nom d’utilisateur ou mot de passe incorrect.',
    en: 'Wrong user name or password.',
  },
  'locked-out': {
    fr: 'Compte verrouillé après plusieurs échecs, jusqu’à {until}.',
    en: 'Account locked after repeated failures, until {until}.',
  },
  'weak-password': {
    fr: 'Le mot de passe doit compter au moins 12 caractères et différer du nom d’utilisateur.',
    en: 'The password needs at least 12 characters and must differ from the user name.',
  },
  'user-name-taken': { fr: 'Ce nom d’utilisateur est déjà pris.', en: 'This user name is taken.' },
  'setup-refused': {
    fr: 'Ce code n’est pas valable, ou un administrateur existe déjà.',
    en: 'This code is not valid, or an administrator exists already.',
  },
  'own-account': {
    fr: 'On ne modifie pas son propre compte ainsi.',
    en: 'You cannot change your own account in this way.',
  },
  stale: {
    fr: 'Le dossier a changé depuis votre lecture (révision {revision}).',
    en: 'The file has changed since you read it (revision {revision}).',
  },
  'command-reused': {
    fr: 'Cette clé d’idempotence a déjà servi à une autre commande.',
    en: 'This idempotency key was used for another command.',
  },
  contended: { fr: 'Le dossier est très sollicité : réessayez.', en: 'The file is very busy: try again.' },
  'cursor-unknown': {
    fr: 'Ce repère de page (after) n’est pas de cette liste : recommencez à la première page.',
    en: 'This cursor (after) is none of this list: begin again at the first page.',
  },
  'position-unknown': {
    fr: 'Cette position n’a pas été donnée ici : le journal ne va pas si loin.',
    en: 'This position was not given here: the log does not go so far.',
  },
  'not-yet-seen': {
    fr: 'Votre écriture n’est pas encore visible ici : réessayez.',
    en: 'Your write is not visible here yet: try again.',
  },
  'too-many-streams': {
    fr: 'Trop de flux sont ouverts : fermez-en un, ou réessayez dans un instant.',
    en: 'Too many streams are open: close one, or try again shortly.',
  },
  'separation-of-duties': {
    fr: 'Séparation des fonctions : vous avez déjà pris sur ce dossier l’acte « {earlier} », incompatible avec « {duty} ».',
    en: 'Separation of duties: you already took the act “{earlier}” on this file, which excludes “{duty}”.',
  },
  'occurred-in-the-future': {
    fr: 'La date de survenue {occurredAt} est dans le futur.',
    en: 'The date of occurrence {occurredAt} is in the future.',
  },
  'unknown-rule': { fr: 'Refusé par la règle {code}.', en: 'Refused by the rule {code}.' },
  'internal-error': {
    fr: 'Une erreur est survenue de notre côté ; rien n’a été enregistré à moitié. Donnez la référence {correlationId}.',
    en: 'Something went wrong on our side; nothing was half-written. Quote the reference {correlationId}.',
  },
  'shutting-down': {
    fr: 'Le service s’arrête : réessayez dans un instant.',
    en: 'The service is stopping: try again shortly.',
  },
};

/** The sentences of rules that several services have. */
export const commonRules: RuleWords = {
  'already-exists': { fr: 'Ce dossier existe déjà.', en: 'This file exists already.' },
  'out-of-order': {
    fr: 'Cet acte ne suit pas l’état du dossier ({status}) ; il faut : {needs}.',
    en: 'This act does not follow the state of the file ({status}); it needs: {needs}.',
  },
  'date-in-the-future': {
    fr: 'La date {field} ne peut pas être dans l’avenir.',
    en: 'The date {field} cannot lie in the future.',
  },
  'case-not-known': {
    fr: 'Aucun dossier n’est connu ici sous cet identifiant.',
    en: 'No case is known here under this id.',
  },
  'no-consent': {
    fr: 'Aucun consentement en vigueur pour cette finalité ({purpose}).',
    en: 'No consent is in force for this purpose ({purpose}).',
  },
  'no-approved-plan': {
    fr: 'Le dossier n’a pas de plan approuvé en vigueur.',
    en: 'The case has no approved plan in force.',
  },
  'no-such-budget-line': {
    fr: 'Le plan approuvé n’a pas de ligne {line} pour cette assistance.',
    en: 'The approved plan has no line {line} for this assistance.',
  },
  'mandate-required': {
    fr: 'Une autre personne reçoit à la place du bénéficiaire : il faut le numéro de son mandat écrit.',
    en: 'Somebody receives in the beneficiary’s place: the number of the written mandate is needed.',
  },
  'receipt-same-person': {
    fr: 'La décharge nomme trois personnes différentes ; ici deux sont la même : {parts}.',
    en: 'A receipt names three different people; here two are the same: {parts}.',
  },
};
