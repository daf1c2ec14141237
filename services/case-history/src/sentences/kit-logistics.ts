import {
  regions,
  sectors,
  type assetEvents,
  type kitEvents,
  type kitModelEvents,
  type siteEvents,
} from '@kosegin/contracts';
import type { SentencesOf } from './sentence.js';
import { en, fr } from './words.js';

export const kitModelSentences: SentencesOf<typeof kitModelEvents> = {
  KitModelVersionPublished: {
    fr: (d) =>
      `Modèle de kit « ${d.name} » publié (version ${d.version}) : ${sectors.labels[d.sector].fr}, ${d.components.length} composant(s).`,
    en: (d) =>
      `Kit model “${d.name}” published (version ${d.version}): ${sectors.labels[d.sector].en}, ${d.components.length} component(s).`,
  },
};

export const siteSentences: SentencesOf<typeof siteEvents> = {
  SiteOpened: {
    fr: (d) => `Site « ${d.name} » ouvert, région de ${regions.labels[d.region].fr}.`,
    en: (d) => `Site “${d.name}” opened, region of ${regions.labels[d.region].en}.`,
  },
  StockReceived: {
    fr: (d) =>
      `${d.units.length} kit(s) reçu(s) de ${d.supplier} (bon ${d.receiptNumber}), ${fr.francs(d.unitPrice)} l’unité.`,
    en: (d) =>
      `${d.units.length} kit(s) received from ${d.supplier} (receipt ${d.receiptNumber}), ${en.francs(d.unitPrice)} each.`,
  },
  UnitReserved: {
    fr: (d) => `Unité en stock réservée pour un dossier (modèle version ${d.modelVersion}).`,
    en: (d) => `Unit in stock reserved for a case (model version ${d.modelVersion}).`,
  },
  UnitDispatched: {
    fr: () => 'Unité expédiée vers un autre site.',
    en: () => 'Unit dispatched to another site.',
  },
  UnitArrived: { fr: () => 'Unité arrivée d’un autre site.', en: () => 'Unit arrived from another site.' },
  UnitHandedOver: {
    fr: () => 'Unité sortie du stock : remise.',
    en: () => 'Unit left the stock: handed over.',
  },
  UnitWrittenOff: {
    fr: (d) => `Unité sortie du stock : mise au rebut (${d.reason}).`,
    en: (d) => `Unit left the stock: written off (${d.reason}).`,
  },
};

export const kitSentences: SentencesOf<typeof kitEvents> = {
  KitRequested: {
    fr: (d) => `Kit demandé (ligne ${d.lineId} du plan, version ${d.planVersion}).`,
    en: (d) => `Kit requested (line ${d.lineId} of the plan, version ${d.planVersion}).`,
  },
  KitReserved: {
    fr: (d) => `Kit réservé en stock (modèle version ${d.modelVersion}).`,
    en: (d) => `Kit reserved in stock (model version ${d.modelVersion}).`,
  },
  KitDispatched: { fr: () => 'Kit expédié vers un autre site.', en: () => 'Kit dispatched to another site.' },
  KitArrived: {
    fr: () => 'Kit arrivé au site de remise.',
    en: () => 'Kit arrived at the site of hand-over.',
  },
  KitHandedOver: {
    fr: (d) =>
      `Kit remis le ${fr.day(d.handedOverOn)}, témoin ${d.witnessId}${d.mandate ? `, sur mandat ${d.mandate}` : ''} : ${d.components.length} composant(s).`,
    en: (d) =>
      `Kit handed over on ${en.day(d.handedOverOn)}, witness ${d.witnessId}${d.mandate ? `, under mandate ${d.mandate}` : ''}: ${d.components.length} component(s).`,
  },
};

export const assetSentences: SentencesOf<typeof assetEvents> = {
  AssetProposed: {
    fr: (d) => `Forage « ${d.name} » proposé, région de ${regions.labels[d.region].fr}.`,
    en: (d) => `Borehole “${d.name}” proposed, region of ${regions.labels[d.region].en}.`,
  },
  AssetAccepted: {
    fr: (d) => `Ouvrage réceptionné le ${fr.day(d.acceptedOn)} (procès-verbal ${d.minutesNumber}).`,
    en: (d) => `Asset accepted on ${en.day(d.acceptedOn)} (minutes ${d.minutesNumber}).`,
  },
  CommitteeConstituted: {
    fr: (d) => `Comité de gestion constitué le ${fr.day(d.constitutedOn)} : ${d.members.length} membres.`,
    en: (d) => `Management committee constituted on ${en.day(d.constitutedOn)}: ${d.members.length} members.`,
  },
  AssetHandedOver: {
    fr: (d) =>
      `Ouvrage remis à la communauté le ${fr.day(d.handedOverOn)} : ${d.keys} clé(s), procès-verbal ${d.minutesNumber}, ${d.signatories.length} signataires.`,
    en: (d) =>
      `Asset handed over to the community on ${en.day(d.handedOverOn)}: ${d.keys} key(s), minutes ${d.minutesNumber}, ${d.signatories.length} signatories.`,
  },
};
