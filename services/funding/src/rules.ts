import type { RuleWords } from '@kosegin/platform';

/** Every rule code of this service in words (those that several services have are the platform's); `{placeholders}` come from the refusal's details; amounts in whole XOF francs. */
export const rules: RuleWords = {
  held: {
    fr: 'Le décaissement est suspendu ({reason}) jusqu’à ce que la cause soit levée.',
    en: 'The disbursement is held ({reason}) until the cause is lifted.',
  },
  'approved-plan-changed': {
    fr: 'Le plan approuvé n’est plus celui de la demande (version {approved}, demandée sur la version {requested}).',
    en: 'The approved plan is no longer that of the request (version {approved}, requested on version {requested}).',
  },
  'edition-has-envelope': {
    fr: 'Cette édition a déjà son enveloppe.',
    en: 'This edition has its envelope already.',
  },
  'already-committed': {
    fr: 'Ce décaissement est déjà engagé ici.',
    en: 'This disbursement is committed here already.',
  },
  'disbursement-not-requested-here': {
    fr: 'Ce décaissement n’attend pas d’engagement sur cette enveloppe (état : {state}).',
    en: 'This disbursement does not wait for a commitment on this envelope (state: {state}).',
  },
  'exercise-closed': { fr: 'L’exercice est clos.', en: 'The fiscal year is closed.' },
  'cut-off-passed': {
    fr: 'La date limite d’engagement est passée ({cutOff}).',
    en: 'The cut-off date for commitments has passed ({cutOff}).',
  },
  'other-edition': {
    fr: 'Le plan est approuvé pour une autre édition ({plan}) que celle de l’enveloppe ({envelope}).',
    en: 'The plan is approved for another edition ({plan}) than the envelope’s ({envelope}).',
  },
  'already-served-in-edition': {
    fr: 'Cette personne a déjà reçu cette aide dans cette édition.',
    en: 'This person has already received this benefit in this edition.',
  },
  'above-approved-plan': {
    fr: 'Le total ({total} FCFA) dépasse ce que le plan approuve ({approved} FCFA).',
    en: 'The total (XOF {total}) is above what the plan approves (XOF {approved}).',
  },
  'envelope-exceeded': {
    fr: 'L’enveloppe ne suffit pas : il reste {rest} FCFA pour {amount} FCFA demandés.',
    en: 'The envelope does not suffice: XOF {rest} are left for XOF {amount} asked.',
  },
  'not-committed': {
    fr: 'Rien n’est engagé ici pour ce décaissement.',
    en: 'Nothing is committed here for this disbursement.',
  },
  'already-paid': { fr: 'Ce décaissement est déjà payé.', en: 'This disbursement is paid already.' },
  'order-number-used': {
    fr: 'Ce numéro de mandat a déjà servi.',
    en: 'This payment order number has been used.',
  },
  'not-cancellable': {
    fr: 'Un décaissement ne s’annule plus dans cet état ({state}).',
    en: 'A disbursement can no longer be cancelled in this state ({state}).',
  },
  'above-budget-line': {
    fr: 'Le montant ({amount} FCFA) dépasse la ligne du plan ({line} FCFA) : un nouveau plan doit être approuvé.',
    en: 'The amount (XOF {amount}) is above the plan’s line (XOF {line}): a new plan has to be approved.',
  },
  'minor-no-direct-cash': {
    fr: 'La personne est mineure : elle ne reçoit pas d’argent directement.',
    en: 'The person is a minor and receives no direct cash.',
  },
  'instrument-still-live': {
    fr: 'Un chèque est en circulation : il faut son retour, son opposition ou la preuve de non-paiement.',
    en: 'A cheque is out: it has to be returned, stopped or proven unpaid first.',
  },
  'cheque-number-used': {
    fr: 'Ce numéro de chèque a déjà servi dans cette banque.',
    en: 'This cheque number has been used at this bank.',
  },
  'no-live-instrument': {
    fr: 'Aucun chèque n’est en circulation (état : {state}).',
    en: 'No cheque is out (state: {state}).',
  },
  'handed-over-before-issue': {
    fr: 'La remise précéderait l’émission du chèque ({issuedOn}).',
    en: 'The hand-over would precede the issue of the cheque ({issuedOn}).',
  },
  'paid-before-hand-over': {
    fr: 'Le paiement ({paidOn}) précéderait la remise.',
    en: 'The payment ({paidOn}) would precede the hand-over.',
  },
  'instrument-unknown': {
    fr: 'Ce n’est pas l’instrument en cours de ce décaissement.',
    en: 'This is not the disbursement’s current instrument.',
  },
  'statement-line-imported-already': {
    fr: 'Cette ligne de relevé est déjà importée.',
    en: 'This statement line is imported already.',
  },
  'statement-line-matched-already': {
    fr: 'Cette ligne de relevé est déjà rapprochée.',
    en: 'This statement line is matched already.',
  },
  'instrument-matched-already': {
    fr: 'Ce paiement est déjà rapproché.',
    en: 'This payment is matched already.',
  },
  'not-paid': {
    fr: 'Ce décaissement n’est pas payé (état : {state}).',
    en: 'This disbursement is not paid (state: {state}).',
  },
  'amount-differs': {
    fr: 'La ligne porte {line} FCFA, le paiement {paid} FCFA.',
    en: 'The line says XOF {line}, the payment XOF {paid}.',
  },
  'francs-as-they-are': {
    fr: 'Un don en francs se reçoit au taux 1, sans fraction.',
    en: 'A gift in francs is received at the rate 1, without fractions.',
  },
  'booked-differs': {
    fr: 'Au taux donné, il faut porter {expected} FCFA et non {booked} FCFA.',
    en: 'At the given rate XOF {expected} have to be booked, not XOF {booked}.',
  },
  'above-received': {
    fr: 'Le montant ({amount} FCFA) dépasse ce qui reste du don ({rest} FCFA).',
    en: 'The amount (XOF {amount}) is above what is left of the gift (XOF {rest}).',
  },
  'restricted-to-purpose': {
    fr: 'Le don est réservé à : {restricted} ; il ne peut servir à : {asked}.',
    en: 'The gift is restricted to {restricted}; it cannot be used for {asked}.',
  },
  'too-many-shares': {
    fr: '{amount} FCFA ne se partagent pas entre {shares} bénéficiaires.',
    en: 'XOF {amount} cannot be shared among {shares} beneficiaries.',
  },
  'no-such-beneficiary': {
    fr: 'La liste n’a pas de bénéficiaire numéro {beneficiary}.',
    en: 'The list has no beneficiary number {beneficiary}.',
  },
  'no-such-allocation': {
    fr: 'Ce don n’a pas de part sous cet identifiant.',
    en: 'This gift has no such allocation.',
  },
  'allocation-paid-already': { fr: 'Cette part est déjà payée.', en: 'This allocation is paid already.' },
  'paid-before-received': {
    fr: 'Le paiement précéderait la réception du don ({receivedOn}).',
    en: 'The payment would precede the receipt of the gift ({receivedOn}).',
  },
  'not-all-allocated': {
    fr: 'Il reste {rest} FCFA à affecter.',
    en: 'XOF {rest} are still to be allocated.',
  },
};
