import { z } from 'zod';

/** Words of a code on screen. */
export interface Label {
  readonly fr: string;
  readonly en: string;
}

const list = <const L extends Record<string, Label>>(labels: L) => ({
  labels,
  schema: z.enum(Object.keys(labels) as [keyof L & string, ...(keyof L & string)[]]),
});

export const returnTypes = list({
  assisted_voluntary: { fr: 'retour volontaire assisté', en: 'assisted voluntary return' },
  voluntary_humanitarian: { fr: 'retour humanitaire volontaire', en: 'voluntary humanitarian return' },
  forced: { fr: 'retour forcé', en: 'forced return' },
  spontaneous: { fr: 'retour spontané', en: 'spontaneous return' },
  government_repatriation: { fr: 'rapatriement par l’État', en: 'government repatriation' },
  none_potential_migrant: { fr: 'candidat à la migration', en: 'potential migrant' },
});

export const vulnerabilities = list({
  unaccompanied_child: { fr: 'enfant non accompagné', en: 'unaccompanied child' },
  violence_in_transit: { fr: 'violence subie en route', en: 'violence in transit' },
  trafficking: { fr: 'victime de traite', en: 'victim of trafficking' },
  pregnant: { fr: 'femme enceinte', en: 'pregnant' },
  gender_based_violence: { fr: 'violence basée sur le genre', en: 'gender-based violence' },
  health_need: { fr: 'besoin de santé', en: 'health need' },
  disability: { fr: 'handicap', en: 'disability' },
  elderly: { fr: 'personne âgée', en: 'elderly' },
  indebted: { fr: 'endettement', en: 'indebted' },
  international_protection: {
    fr: 'besoin de protection internationale',
    en: 'international-protection need',
  },
});

export const sectors = list({
  livestock: { fr: 'élevage', en: 'livestock' },
  poultry: { fr: 'aviculture', en: 'poultry' },
  market_gardening: { fr: 'maraîchage', en: 'market gardening' },
  fish_farming: { fr: 'pisciculture', en: 'fish farming' },
  agriculture: { fr: 'agriculture', en: 'agriculture' },
  agri_food: { fr: 'agroalimentaire', en: 'agri-food' },
  transport: { fr: 'transport (tricycle)', en: 'transport (tricycle)' },
  commerce: { fr: 'commerce', en: 'commerce' },
  sewing: { fr: 'couture', en: 'sewing' },
  crafts: { fr: 'artisanat', en: 'crafts' },
  construction: { fr: 'bâtiment', en: 'construction' },
  services: { fr: 'services', en: 'services' },
  other: { fr: 'autre', en: 'other' },
});

export const consentPurposes = list({
  case_management: { fr: 'gestion du dossier', en: 'case management' },
  sharing: { fr: 'partage avec l’OIM et les partenaires', en: 'sharing with IOM and partners' },
  payment: { fr: 'paiement', en: 'payment' },
  publication: { fr: 'photo et publication', en: 'photo and publication' },
  research: { fr: 'recherche', en: 'research' },
});

export const closureReasons = list({
  plan_completed: { fr: 'plan achevé', en: 'plan completed' },
  duration_ended: { fr: 'durée écoulée', en: 'duration ended' },
  criteria_not_met: { fr: 'critères plus remplis', en: 'criteria no longer met' },
  beneficiary_stops: { fr: 'arrêt par le bénéficiaire', en: 'beneficiary stops' },
  left_area: { fr: 'départ de la zone', en: 'left the area' },
  re_migrated: { fr: 'nouvelle migration', en: 're-migrated' },
  deceased: { fr: 'décès', en: 'deceased' },
  barrier_to_access: { fr: 'obstacle à l’accès', en: 'barrier to access' },
  aggression: { fr: 'agression ou menace', en: 'aggression or threat' },
  negative_repercussions: { fr: 'répercussions négatives', en: 'negative repercussions' },
  funding_ended: { fr: 'fin du financement', en: 'funding ended' },
  security: { fr: 'sécurité', en: 'security' },
});

export const waterPointStatuses = list({
  functioning: { fr: 'fonctionne', en: 'functioning' },
  needs_attention: { fr: 'à surveiller', en: 'needs attention' },
  out_of_order: { fr: 'en panne', en: 'out of order' },
  decommissioned: { fr: 'mis hors service', en: 'decommissioned' },
});

/** Since 2023. The order of 12, 14 and 16 to 19 is unverified: data that an administrator can correct. */
export const regions = list({
  '00': { fr: 'Bamako (district)', en: 'Bamako (district)' },
  '01': { fr: 'Kayes', en: 'Kayes' },
  '02': { fr: 'Koulikoro', en: 'Koulikoro' },
  '03': { fr: 'Sikasso', en: 'Sikasso' },
  '04': { fr: 'Ségou', en: 'Ségou' },
  '05': { fr: 'Mopti', en: 'Mopti' },
  '06': { fr: 'Tombouctou', en: 'Timbuktu' },
  '07': { fr: 'Gao', en: 'Gao' },
  '08': { fr: 'Kidal', en: 'Kidal' },
  '09': { fr: 'Taoudénit', en: 'Taoudénit' },
  '10': { fr: 'Ménaka', en: 'Ménaka' },
  '11': { fr: 'Nioro', en: 'Nioro' },
  '12': { fr: 'Kita', en: 'Kita' },
  '13': { fr: 'Dioïla', en: 'Dioïla' },
  '14': { fr: 'Nara', en: 'Nara' },
  '15': { fr: 'Bougouni', en: 'Bougouni' },
  '16': { fr: 'Koutiala', en: 'Koutiala' },
  '17': { fr: 'San', en: 'San' },
  '18': { fr: 'Douentza', en: 'Douentza' },
  '19': { fr: 'Bandiagara', en: 'Bandiagara' },
});

export const assistanceKinds = list({
  money: { fr: 'financement', en: 'money' },
  kit: { fr: 'kit', en: 'kit' },
  training: { fr: 'formation', en: 'training' },
  referral: { fr: 'référencement', en: 'referral' },
});

export const businessStatuses = list({
  not_started: { fr: 'pas démarrée', en: 'not started' },
  running: { fr: 'en marche', en: 'running' },
  suspended: { fr: 'suspendue', en: 'suspended' },
  stopped: { fr: 'arrêtée', en: 'stopped' },
  sold: { fr: 'vendue', en: 'sold' },
});

export const evidenceLevels = list({
  declared: { fr: 'déclaré', en: 'declared' },
  seen: { fr: 'constaté', en: 'seen' },
  documented: { fr: 'documenté', en: 'documented' },
});

export const channels = list({
  in_person: { fr: 'en présence', en: 'in person' },
  online: { fr: 'en ligne', en: 'online' },
  hybrid: { fr: 'mixte', en: 'hybrid' },
});

export const donationPurposes = list({
  students: { fr: 'étudiants', en: 'students' },
  returnees: { fr: 'migrants de retour', en: 'returnees' },
  communities: { fr: 'communautés', en: 'communities' },
  unrestricted: { fr: 'sans restriction', en: 'unrestricted' },
});

export const sexes = list({ female: { fr: 'femme', en: 'female' }, male: { fr: 'homme', en: 'male' } });

export const targetGroups = list({
  returnee: { fr: 'migrant(e) de retour', en: 'returnee' },
  candidate: { fr: 'candidat(e) à la migration irrégulière', en: 'candidate for irregular migration' },
});
