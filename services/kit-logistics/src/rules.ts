import type { RuleWords } from '@kosegin/platform';

/** Every rule code of this service in words (those that several services have are the platform's); `{placeholders}` come from the refusal's details. */
export const rules: RuleWords = {
  'approved-plan-changed': {
    fr: 'Le plan approuvé (version {approved}) n’est plus celui de la demande (version {requested}) : redemandez le kit.',
    en: 'The approved plan (version {approved}) is no longer that of the request (version {requested}): request the kit again.',
  },
  'already-served-in-edition': {
    fr: 'Cette personne a déjà demandé ou reçu cette aide dans cette édition.',
    en: 'This person has already asked for or received this benefit in this edition.',
  },
  'request-stands': {
    fr: 'La demande porte déjà sur le plan approuvé (version {version}).',
    en: 'The request is on the approved plan already (version {version}).',
  },
  'kit-model-unknown': {
    fr: 'Aucun modèle de kit n’est connu sous cet identifiant.',
    en: 'No kit model is known under this id.',
  },
  'model-unchanged': {
    fr: 'Rien ne change par rapport à la version {version} du modèle.',
    en: 'Nothing differs from the model’s version {version}.',
  },
  'kit-unknown': {
    fr: 'Aucun kit n’est demandé sous cet identifiant.',
    en: 'No kit is requested under this id.',
  },
  'kit-reserved-already': {
    fr: 'Une unité est déjà réservée pour ce kit.',
    en: 'A unit is reserved for this kit already.',
  },
  'none-in-stock': {
    fr: 'Aucune unité libre de ce modèle en stock ici.',
    en: 'No free unit of this model is in stock here.',
  },
  'receipt-number-used': {
    fr: 'Ce numéro de bon de livraison a déjà servi sur ce site.',
    en: 'This delivery note number has been used at this site.',
  },
  'unit-not-here': {
    fr: 'Ce site n’a pas cette unité pour cet usage.',
    en: 'This site does not have this unit for this use.',
  },
  'unit-not-free': {
    fr: 'Cette unité n’est pas libre en stock (état : {state}).',
    en: 'This unit is not free in stock (state: {state}).',
  },
  'site-unknown': {
    fr: 'Aucun site n’est connu sous cet identifiant.',
    en: 'No site is known under this id.',
  },
  'same-site': { fr: 'Le kit est déjà sur ce site.', en: 'The kit is at this site already.' },
  'minor-needs-guardian': {
    fr: 'La personne est mineure : son tuteur reçoit le kit, avec le numéro de son mandat.',
    en: 'The person is a minor: the guardian receives the kit, with the number of the mandate.',
  },
  'asset-accepted': {
    fr: 'L’ouvrage est déjà réceptionné ({acceptedOn}).',
    en: 'The asset is accepted already ({acceptedOn}).',
  },
  'asset-not-accepted': {
    fr: 'L’ouvrage n’est pas encore réceptionné.',
    en: 'The asset has not been accepted yet.',
  },
  'committee-constituted': {
    fr: 'Le comité de gestion est déjà constitué ({constitutedOn}).',
    en: 'The management committee is constituted already ({constitutedOn}).',
  },
  'no-committee': {
    fr: 'L’ouvrage n’a pas encore de comité de gestion.',
    en: 'The asset has no management committee yet.',
  },
  'handed-over-before-acceptance': {
    fr: 'La remise précéderait la réception de l’ouvrage ({acceptedOn}).',
    en: 'The hand-over would precede the acceptance ({acceptedOn}).',
  },
  'handed-over-before-committee': {
    fr: 'La remise précéderait la constitution du comité ({constitutedOn}).',
    en: 'The hand-over would precede the committee’s constitution ({constitutedOn}).',
  },
  'asset-handed-over': { fr: 'L’ouvrage est déjà remis.', en: 'The asset is handed over already.' },
  'signature-missing': {
    fr: 'Il manque une signature au procès-verbal ({capacity}).',
    en: 'A signature is missing from the minutes ({capacity}).',
  },
};
