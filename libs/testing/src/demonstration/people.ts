import type { Random } from './random.js';

const WOMEN = [
  'Awa',
  'Fatoumata',
  'Mariam',
  'Kadiatou',
  'Aminata',
  'Oumou',
  'Assitan',
  'Rokia',
  'Djénéba',
  'Salimata',
  'Nana',
  'Bintou',
  'Hawa',
  'Korotoumou',
  'Ramata',
  'Safiatou',
];
const MEN = [
  'Moussa',
  'Amadou',
  'Ibrahima',
  'Seydou',
  'Oumar',
  'Boubacar',
  'Modibo',
  'Souleymane',
  'Bakary',
  'Lassana',
  'Drissa',
  'Adama',
  'Mamadou',
  'Yacouba',
  'Issa',
  'Siaka',
];
const FAMILIES = [
  'Traoré',
  'Coulibaly',
  'Diarra',
  'Keïta',
  'Konaté',
  'Sidibé',
  'Diallo',
  'Dembélé',
  'Sangaré',
  'Touré',
  'Cissé',
  'Camara',
  'Kanté',
  'Sissoko',
  'Doumbia',
  'Fofana',
  'Maïga',
  'Ballo',
  'Bagayoko',
  'Samaké',
];

/** Someone invented. */
export interface Person {
  readonly givenNames: string;
  readonly familyName: string;
  readonly sex: 'female' | 'male';
  readonly birthDate: string;
}

/** Names are common ones put together at random: nobody in particular. */
export function invent(random: Random, ages: readonly [number, number] = [19, 48]): Person {
  const sex = random.chance(0.45) ? 'female' : 'male';
  const year = 2025 - random.between(...ages);
  const two = (n: number) => String(n).padStart(2, '0');
  return {
    givenNames: random.pick(sex === 'female' ? WOMEN : MEN),
    familyName: random.pick(FAMILIES),
    sex,
    birthDate: `${year}-${two(random.between(1, 12))}-${two(random.between(1, 28))}`,
  };
}

export const fullName = ({ givenNames, familyName }: Person): string => `${givenNames} ${familyName}`;
