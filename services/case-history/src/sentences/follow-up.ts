import {
  assistanceKinds,
  businessStatuses,
  evidenceLevels,
  regions,
  waterPointStatuses,
  type DataOf,
  type followUpEvents,
  type upkeepEvents,
} from '@kosegin/contracts';
import type { SentencesOf } from './sentence.js';
import { en, fr } from './words.js';

type Visit = DataOf<typeof followUpEvents.VisitRecorded>;

/** No answer is never zero: jobs that nobody was asked about are not in the sentence. */
const jobs = ({ jobs: count, jobsEvidence }: Visit, language: 'fr' | 'en'): string => {
  if (count === null) return '';
  const evidence = jobsEvidence ? ` (${evidenceLevels.labels[jobsEvidence][language]})` : '';
  return language === 'fr' ? `, ${count} emploi(s)${evidence}` : `, ${count} job(s)${evidence}`;
};

export const followUpSentences: SentencesOf<typeof followUpEvents> = {
  VisitsPlanned: {
    fr: (d) =>
      `${d.visits.length} visite(s) de suivi prévue(s) après l’assistance du ${fr.day(d.assistedOn)} (${assistanceKinds.labels[d.assistance].fr}), la première le ${fr.day(d.visits[0]!.dueOn)}.`,
    en: (d) =>
      `${d.visits.length} follow-up visit(s) planned after the assistance of ${en.day(d.assistedOn)} (${assistanceKinds.labels[d.assistance].en}), the first on ${en.day(d.visits[0]!.dueOn)}.`,
  },
  VisitFellDue: {
    fr: (d) => `Visite du mois ${d.month} à faire depuis le ${fr.day(d.dueOn)}.`,
    en: (d) => `Visit of month ${d.month} due since ${en.day(d.dueOn)}.`,
  },
  VisitRecorded: {
    fr: (d) =>
      `Visite du mois ${d.month} faite le ${fr.day(d.visitedOn)} : activité ${businessStatuses.labels[d.businessStatus].fr}${jobs(d, 'fr')}.`,
    en: (d) =>
      `Visit of month ${d.month} made on ${en.day(d.visitedOn)}: business ${businessStatuses.labels[d.businessStatus].en}${jobs(d, 'en')}.`,
  },
};

export const upkeepSentences: SentencesOf<typeof upkeepEvents> = {
  UpkeepOpened: {
    fr: (d) => `Suivi de l’ouvrage ouvert, région de ${regions.labels[d.region].fr}.`,
    en: (d) => `Upkeep of the asset opened, region of ${regions.labels[d.region].en}.`,
  },
  AssetStatusReported: {
    fr: (d) => `État de l’ouvrage au ${fr.day(d.reportedOn)} : ${waterPointStatuses.labels[d.status].fr}.`,
    en: (d) => `State of the asset on ${en.day(d.reportedOn)}: ${waterPointStatuses.labels[d.status].en}.`,
  },
};
