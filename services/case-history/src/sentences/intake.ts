import {
  assistanceKinds,
  channels,
  closureReasons,
  consentPurposes,
  regions,
  returnTypes,
  sectors,
  type caseEvents,
  type convoyEvents,
  type dialogueEvents,
  type DataOf,
} from '@kosegin/contracts';
import type { SentencesOf } from './sentence.js';
import { en, fr } from './words.js';

type Needs = DataOf<typeof caseEvents.NeedsAssessed>['needs'];

const kinds = (needs: Needs, language: 'fr' | 'en'): string =>
  needs.map((need) => assistanceKinds.labels[need][language]).join(', ');

export const caseSentences: SentencesOf<typeof caseEvents> = {
  ReturneeRegistered: {
    fr: (d) =>
      `Dossier ouvert, région de ${regions.labels[d.region].fr} : ${returnTypes.labels[d.returnType].fr}, pays de départ ${fr.country(d.countryOfDeparture)}, arrivée le ${fr.day(d.arrivedOn)}.`,
    en: (d) =>
      `Case opened, region of ${regions.labels[d.region].en}: ${returnTypes.labels[d.returnType].en}, country of departure ${en.country(d.countryOfDeparture)}, arrived on ${en.day(d.arrivedOn)}.`,
  },
  WorkerAssigned: {
    fr: (d) => `Dossier confié à ${d.workerId}.`,
    en: (d) => `Case assigned to ${d.workerId}.`,
  },
  ConsentGiven: {
    fr: (d) =>
      `Consentement donné : ${consentPurposes.labels[d.purpose].fr} (${d.evidence === 'signed' ? 'signé' : 'oral, devant témoin'}).`,
    en: (d) =>
      `Consent given: ${consentPurposes.labels[d.purpose].en} (${d.evidence === 'signed' ? 'signed' : 'oral, witnessed'}).`,
  },
  ConsentWithdrawn: {
    fr: (d) => `Consentement retiré : ${consentPurposes.labels[d.purpose].fr}.`,
    en: (d) => `Consent withdrawn: ${consentPurposes.labels[d.purpose].en}.`,
  },
  CaseScreened: {
    fr: (d) => `Vulnérabilités examinées : priorité ${d.priority === 'high' ? 'haute' : 'normale'}.`,
    en: (d) => `Vulnerabilities screened: ${d.priority} priority.`,
  },
  NeedsAssessed: {
    fr: (d) => `Besoins évalués : ${kinds(d.needs, 'fr')}.`,
    en: (d) => `Needs assessed: ${kinds(d.needs, 'en')}.`,
  },
  CaseFoundEligible: {
    fr: (d) => `Dossier éligible, édition ${d.edition}.`,
    en: (d) => `Case found eligible, edition ${d.edition}.`,
  },
  CaseFoundIneligible: {
    fr: (d) => `Dossier non éligible (${d.reason})${d.referredTo ? `, orienté vers ${d.referredTo}` : ''}.`,
    en: (d) => `Case found not eligible (${d.reason})${d.referredTo ? `, referred to ${d.referredTo}` : ''}.`,
  },
  CaseWaitlisted: {
    fr: (d) => `Dossier mis en liste d’attente (${d.reason}).`,
    en: (d) => `Case put on the waiting list (${d.reason}).`,
  },
  DuplicateReported: {
    fr: () => 'Doublon possible signalé avec un autre dossier.',
    en: () => 'Possible duplicate of another case reported.',
  },
  DuplicateDismissed: {
    fr: () => 'Doublon écarté : deux personnes différentes.',
    en: () => 'Duplicate dismissed: two different people.',
  },
  IdentitiesLinked: {
    fr: () => 'Dossier lié à un autre : une même personne.',
    en: () => 'Case linked to another: the same person.',
  },
  IdentitiesUnlinked: {
    fr: () => 'Lien avec un autre dossier défait.',
    en: () => 'Link to another case undone.',
  },
  PlanDrafted: {
    fr: (d) =>
      `Plan rédigé (version ${d.planVersion}) : ${sectors.labels[d.sector].fr}, ${fr.francs(d.total)}.`,
    en: (d) =>
      `Plan drafted (version ${d.planVersion}): ${sectors.labels[d.sector].en}, ${en.francs(d.total)}.`,
  },
  PlanCeilingOverridden: {
    fr: (d) =>
      `Dépassement du plafond de ${fr.francs(d.ceiling)} autorisé pour la version ${d.planVersion} (${d.reason}).`,
    en: (d) => `Ceiling of ${en.francs(d.ceiling)} overridden for version ${d.planVersion} (${d.reason}).`,
  },
  PlanSubmitted: {
    fr: (d) => `Plan soumis (version ${d.planVersion}).`,
    en: (d) => `Plan submitted (version ${d.planVersion}).`,
  },
  PlanReturned: {
    fr: (d) => `Plan retourné pour révision (version ${d.planVersion}, ${d.reason}).`,
    en: (d) => `Plan returned for revision (version ${d.planVersion}, ${d.reason}).`,
  },
  PlanApproved: {
    fr: (d) => `Plan approuvé (version ${d.planVersion}) : ${fr.francs(d.total)}, édition ${d.edition}.`,
    en: (d) => `Plan approved (version ${d.planVersion}): ${en.francs(d.total)}, edition ${d.edition}.`,
  },
  PlanApprovalVoided: {
    fr: () => 'Approbation du plan annulée par une modification.',
    en: () => 'Approval of the plan voided by an edit.',
  },
  AssistanceStarted: {
    fr: (d) => `Assistance commencée : ${assistanceKinds.labels[d.kind].fr}.`,
    en: (d) => `Assistance started: ${assistanceKinds.labels[d.kind].en}.`,
  },
  FollowUpStarted: { fr: () => 'Suivi commencé.', en: () => 'Follow-up started.' },
  CaseClosed: {
    fr: (d) => `Dossier clos : ${closureReasons.labels[d.reason].fr}.`,
    en: (d) => `Case closed: ${closureReasons.labels[d.reason].en}.`,
  },
  CaseReopened: {
    fr: (d) =>
      `Dossier rouvert ${d.to === 'follow_up' ? 'au suivi' : 'à l’évaluation'} (${d.reason}), clos auparavant : ${closureReasons.labels[d.earlierReason].fr}.`,
    en: (d) =>
      `Case reopened to ${d.to === 'follow_up' ? 'follow-up' : 'assessment'} (${d.reason}), closed before: ${closureReasons.labels[d.earlierReason].en}.`,
  },
};

export const convoySentences: SentencesOf<typeof convoyEvents> = {
  ConvoyAnnounced: {
    fr: (d) =>
      `Convoi ${d.reference} annoncé : ${d.expected} personnes attendues le ${fr.day(d.arrivedOn)}, région de ${regions.labels[d.region].fr}, pays de départ ${fr.country(d.countryOfDeparture)}.`,
    en: (d) =>
      `Convoy ${d.reference} announced: ${d.expected} people expected on ${en.day(d.arrivedOn)}, region of ${regions.labels[d.region].en}, country of departure ${en.country(d.countryOfDeparture)}.`,
  },
};

export const dialogueSentences: SentencesOf<typeof dialogueEvents> = {
  DialogueHeld: {
    fr: (d) =>
      `Séance « ${d.title} » tenue le ${fr.day(d.heldOn)}, ${d.place} (${channels.labels[d.channel].fr}).`,
    en: (d) =>
      `Session “${d.title}” held on ${en.day(d.heldOn)}, ${d.place} (${channels.labels[d.channel].en}).`,
  },
  ConcernRaised: {
    fr: (d) => `Préoccupation soulevée : ${d.theme}, ${fr.country(d.country)}.`,
    en: (d) => `Concern raised: ${d.theme}, ${en.country(d.country)}.`,
  },
  ConcernAnswered: { fr: () => 'Préoccupation : réponse donnée.', en: () => 'Concern answered.' },
  ConcernReferred: {
    fr: (d) => `Préoccupation transmise à ${d.to}.`,
    en: (d) => `Concern referred to ${d.to}.`,
  },
  ConcernTurnedIntoCase: {
    fr: () => 'Préoccupation devenue un dossier.',
    en: () => 'Concern turned into a case.',
  },
  ConcernTurnedIntoPledge: {
    fr: () => 'Préoccupation devenue une promesse de don.',
    en: () => 'Concern turned into a pledge.',
  },
  DialogueClosed: {
    fr: (d) => `Séance close : ${d.concerns} préoccupation(s) traitée(s).`,
    en: (d) => `Session closed: ${d.concerns} concern(s) dealt with.`,
  },
};
